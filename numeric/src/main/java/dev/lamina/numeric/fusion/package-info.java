/**
 * Fused kernels: an {@link dev.lamina.numeric.fusion.Expression} becomes one loop over its arrays, as scalar code at once and
 * as Vector API code when that pays.
 */
package dev.lamina.numeric.fusion;
