/** Typed vectors, arrays, matrices and kernels over them, and what the numeric library computes of them. */
package dev.lamina.core.primitive.array;
