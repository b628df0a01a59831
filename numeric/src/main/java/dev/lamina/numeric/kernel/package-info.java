/**
 * The loops over runs of contiguous elements: interfaces by family, the scalar truth, the same on the Vector API, and the
 * one class that chooses between them. Written from the templates in {@code src/main/templates}.
 */
package dev.lamina.numeric.kernel;
