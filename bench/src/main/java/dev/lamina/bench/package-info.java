/**
 * Measurements: JMH suites in {@code kernel}, {@code linalg}, {@code heap} and {@code compile}, the comparison with other
 * Schemes and matrix libraries, and {@code report}. Being the one module that sees all the others, it also tests the
 * arrows between them.
 */
package dev.lamina.bench;
