/** Fourier transforms of any length, convolution and correlation. */
package dev.lamina.numeric.signal;
