/**
 * Off-heap memory, on {@code java.base} alone. {@code value}: the word that every Scheme value is, the kinds and their
 * layouts. {@code heap}: the spaces, the collector, the symbols, the
 * checker. {@code text}: UTF-8. {@code pool}: reusable
 * segments for numeric data.
 */
package dev.lamina.memory;
