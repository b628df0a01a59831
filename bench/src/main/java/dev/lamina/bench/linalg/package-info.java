/** Linear algebra beside its rivals: EJML, ojAlgo, plain loops, and through {@code bench/peers/matrices.py} OpenBLAS. */
package dev.lamina.bench.linalg;
