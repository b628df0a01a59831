/** Statistics of samples, and interpolation between them. */
package dev.lamina.numeric.statistics;
