/**
 * Every kernel on arrays of doubles, scalar and at each vector width. Its peers in C and NumPy are programs in {@code bench/peers}.
 * Data is random in [0, 1), the same in every run.
 */
package dev.lamina.bench.simd;
