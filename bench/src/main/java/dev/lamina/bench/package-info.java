/**
 * Measurements: JMH suites in {@code kernel}, {@code linalg}, {@code heap} and {@code compile}, the comparison with other
 * Schemes and matrix libraries, and {@code report}. Being the one module that sees all the others, it also tests the
 * arrows between them.
 *
 * <p>{@code mvn package} makes {@code bench/target/benchmarks.jar}, whose main class is JMH's: {@code java -jar bench/target/benchmarks.jar
 * kernel.Kernels.add -p n=1000}. {@link dev.lamina.bench.ShortRun} runs everything once.
 */
package dev.lamina.bench;
