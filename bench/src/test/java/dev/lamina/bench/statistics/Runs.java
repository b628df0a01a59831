package dev.lamina.bench.statistics;

import dev.lamina.bench.result.Environment;
import dev.lamina.bench.result.Limits;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Noise;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Made-up runs with the noise of real ones: a fork's code is as fast as its compilation turned out, which differs by some percent between
 * forks; its iterations differ less; now and then something disturbs one of them.
 */
public final class Runs {
    private static final int ITERATIONS = 5;
    private static final double ITERATION_DEVIATION = 0.01;
    private static final double DISTURBED_PART = 0.02;
    private static final double DISTURBANCE = 1.5;

    private static final Limits LIMITS = new Limits(List.of(new Limits.Bandwidth(1 << 16, 80, 100)), 50, 100, 512);

    private Runs() {}

    /** A run of so many subjects whose true times are given by their numbers. */
    public static Run of(Random random, int subjects, int forks, double forkDeviation, ToDoubleFunction<Integer> nanos) {
        List<Measurement> measurements = IntStream.range(0, subjects)
                .mapToObj(i -> measurement(random, i, forks, forkDeviation, nanos.applyAsDouble(i))).toList();
        return run(measurements);
    }

    public static Run run(List<Measurement> measurements) {
        var environment = new Environment("2026-01-01T00:00:00Z", "machine", "processor", "core", 2, 1L << 33, "system", "jdk",
                List.of("-flag"), "commit", -1, 0.5);
        return new Run(Run.FORMAT, true, true, List.of("simd"), environment, new Noise(0.01, 0.005, 0.02, 1e6), LIMITS, measurements, List.of());
    }

    public static Subject subject(int number) {
        return new Subject("simd", "simd/Made.number" + number, "", "", 1000, 8000, 1000, false);
    }

    private static Measurement measurement(Random random, int number, int forks, double deviation, double nanos) {
        List<List<Double>> times = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double ofFork = nanos * Math.exp(deviation * random.nextGaussian());
            times.add(DoubleStream.generate(() -> ofFork * Math.exp(ITERATION_DEVIATION * random.nextGaussian())
                    * (random.nextDouble() < DISTURBED_PART ? DISTURBANCE : 1)).limit(ITERATIONS).boxed().toList());
        }
        return new Measurement(subject(number), times, 0);
    }
}
