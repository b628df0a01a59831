/** Streams of random numbers that a seed and an index make again, and arrays filled from them. */
package dev.lamina.numeric.random;
