package dev.lamina.bench;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs every benchmark of the suites once, on small sizes and in this JVM, in well under a minute: whether they all still run.
 * The times mean nothing. {@code mvn verify} does it at its end and leaves the output in {@code target/short-run.txt}.
 */
public final class ShortRun {
    private static final String SIZE = "100";

    private ShortRun() {}

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                .include(ShortRun.class.getPackageName())
                .param("n", SIZE)
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(0)
                .shouldFailOnError(true)
                .build()).run();
    }
}
