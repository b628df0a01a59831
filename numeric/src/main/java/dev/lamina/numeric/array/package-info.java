/** Arrays of numbers of any rank over off-heap memory: vectors, matrices, views, elementwise operations, reductions. */
package dev.lamina.numeric.array;
