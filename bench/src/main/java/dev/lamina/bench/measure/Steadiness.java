package dev.lamina.bench.measure;

import dev.lamina.bench.result.Noise;
import dev.lamina.bench.statistics.Summary;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The self-test at the start: repeats a fixed loop that touches no memory, whose times can differ only by what the machine does beside
 * it, and derives what a run can resolve.
 */
public final class Steadiness {
    private static final double REPETITION_NANOS = 1e6;
    private static final int REPETITIONS = 600;
    /** As many as fit into an iteration of a quick run. */
    private static final int WINDOW = 60;
    private static final int WARMING_STEPS = 3_000_000;
    /**
     * Changes above so many standard errors are told from noise: beyond the 99.9th percentile of Student's t with the few degrees of freedom
     * that forks leave.
     */
    private static final double STANDARD_ERRORS = 4;

    private static volatile long seen;

    private Steadiness() {}

    /** Takes some 0.6 s on a quiet machine. */
    public static Noise measure(Effort effort) {
        work(WARMING_STEPS);
        work(WARMING_STEPS);
        long steps = Math.max(1, (long) (WARMING_STEPS * REPETITION_NANOS / work(WARMING_STEPS)));
        return of(IntStream.range(0, REPETITIONS).mapToDouble(i -> work(steps)).toArray(), effort.forks());
    }

    /** What these times of equal work say about a run with so many forks. */
    static Noise of(double[] nanos, int forks) {
        Summary single = Summary.of(nanos);
        Summary windows = Summary.of(IntStream.range(0, nanos.length / WINDOW)
                .mapToDouble(w -> Summary.of(Arrays.copyOfRange(nanos, w * WINDOW, (w + 1) * WINDOW)).mean()).toArray());
        double drift = windows.deviation() / windows.mean();
        double jitter = (single.upperQuartile() - single.lowerQuartile()) / single.median();
        return new Noise(jitter, drift, STANDARD_ERRORS * drift * Math.sqrt(2.0 / forks), single.least());
    }

    /** The nanoseconds of so many steps of a xorshift generator, each of which needs the one before. */
    private static double work(long steps) {
        long start = System.nanoTime();
        long x = start | 1;
        for (long i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        seen = x;
        return System.nanoTime() - start;
    }
}
