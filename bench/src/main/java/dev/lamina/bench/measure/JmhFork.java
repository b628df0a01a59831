package dev.lamina.bench.measure;

import dev.lamina.bench.result.Subject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One JMH benchmark with its parameters fixed; each measurement is one fork of JMH. */
record JmhFork(Subject subject, String method, Map<String, String> parameters, boolean singleShot, Forks forks) implements Measurable {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    /** Of a cause, in the output of a fork that failed. */
    private static final Pattern FAILURE = Pattern.compile("(Exception|Error)\\b|Could not|Unrecognized");
    private static final int LONGEST_CAUSE = 160;
    private static final int SHOTS_PER_WARMUP = 3;

    @Override
    public Fork measure(Effort effort) throws MeasurementFailed {
        var said = new ByteArrayOutputStream();
        var output = OutputFormatFactory.createFormatInstance(
                new PrintStream(said, true, StandardCharsets.UTF_8), VerboseMode.NORMAL);
        try {
            return fork(new Runner(options(effort).build(), output).run());
        } catch (RunnerException e) {
            throw new MeasurementFailed(cause(said.toString(StandardCharsets.UTF_8), e));
        }
    }

    private ChainedOptionsBuilder options(Effort effort) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(method) + "$")
                .jvm(forks.java().toString())
                .jvmArgs(forks.flags(subject.width()).toArray(String[]::new))
                .forks(1)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        parameters.forEach(options::param);
        return singleShot
                ? options.warmupIterations(effort.shots() / SHOTS_PER_WARMUP).measurementIterations(effort.shots())
                : options.warmupIterations(effort.warmups()).warmupTime(TimeValue.milliseconds(effort.warmupMillis()))
                        .measurementIterations(effort.iterations()).measurementTime(TimeValue.milliseconds(effort.iterationMillis()));
    }

    private static Fork fork(Collection<RunResult> results) throws MeasurementFailed {
        List<Double> nanos = new ArrayList<>();
        double allocated = -1;
        for (RunResult result : results) {
            for (BenchmarkResult benchmark : result.getBenchmarkResults()) {
                benchmark.getIterationResults().forEach(iteration -> nanos.add(iteration.getPrimaryResult().getScore()));
                Result<?> bytes = benchmark.getSecondaryResults().get(ALLOCATED);
                allocated = bytes == null ? allocated : bytes.getScore();
            }
        }
        if (nanos.isEmpty()) {
            throw new MeasurementFailed("JMH measured nothing");
        }
        return new Fork(nanos, allocated);
    }

    private static String cause(String said, RunnerException e) {
        String cause = said.lines().filter(line -> FAILURE.matcher(line).find() && !line.contains("BenchmarkException"))
                .map(String::strip).findFirst().orElse(String.valueOf(e.getMessage()));
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) + "…" : cause;
    }
}
