/**
 * Linear algebra on blocks: {@link dev.lamina.numeric.linalg.Blas} and the factorizations that are built on it. What is
 * checked is checked before: users come in by the matrices of the package {@code array}.
 */
package dev.lamina.numeric.linalg;
