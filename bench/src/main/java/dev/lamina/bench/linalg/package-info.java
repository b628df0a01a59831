/** Linear algebra beside its rivals: EJML, ojAlgo, plain loops. The script in {@code bench/linalg} adds OpenBLAS. */
package dev.lamina.bench.linalg;
