/**
 * The benchmarks, {@code lamina bench}: suites, the runner, statistics, comparison with a baseline, the report. Being the one
 * module that sees all the others, it also tests the arrows between them. {@code docs/benchmarks.md} tells how to use it.
 *
 * <h2>Writing a benchmark</h2>
 *
 * A suite is a line of {@link dev.lamina.bench.Suites}; its benchmarks are the JMH classes of the package
 * {@code dev.lamina.bench.NAME}, found by being there. A class carries {@code @State}, {@code @BenchmarkMode(Mode.AverageTime)}
 * and {@code @OutputTimeUnit}, and no {@code @Fork}, {@code @Warmup} or {@code @Measurement}: the runner gives forks, flags
 * (those of {@code bin/lamina}) and times, the same for all. A method with {@code @BenchmarkMode(Mode.SingleShotTime)} is for what
 * can only be done once per preparation (a full collection, with {@code @Setup(Level.Invocation)}): it gets more and shorter
 * iterations.
 *
 * <ul>
 * <li><b>Size</b>: the field {@code @Param({"1000", "100000"}) int n} (or long). The report draws one plot by n. Every n must work for
 *     {@code n = 100}, with which {@link dev.lamina.bench.ShortRun} runs everything once at the end of {@code mvn verify}. Other
 *     {@code @Param} fields make separate benchmarks, named {@code Class.method:value}.
 * <li><b>Quick</b>: {@link dev.lamina.bench.suite.Quick @Quick} on a parameter lists the values of {@code --quick}; without it, the first. On a
 *     method it lists those of n for this method alone, or none, which leaves it out.
 *     A fork of a quick run takes about a second; a suite should have at most some forty combinations there.
 * <li><b>Work</b>: {@link dev.lamina.bench.suite.Work @Work} says bytes and floating-point operations of one call, for GB/s and GFLOP/s.
 * <li><b>Peers</b>: {@link dev.lamina.bench.suite.Peer @Peer(of = "sum", name = "Java loop")} marks a method as the rival of another of its class.
 * <li><b>Widths</b>: {@link dev.lamina.bench.suite.Widths @Widths} on a class runs it at every vector width.
 * <li><b>Names</b>: a benchmark is {@code suite/Class.method}, for example {@code core/Arithmetic.fixnumSum}; baselines match by it.
 * </ul>
 */
package dev.lamina.bench;
