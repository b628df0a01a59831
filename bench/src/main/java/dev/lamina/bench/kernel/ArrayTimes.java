package dev.lamina.bench.kernel;

import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.random.Random;
import dev.lamina.numeric.signal.Fft;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times operations on arrays of 1e3, 1e5 and 1e7 elements, or of the sizes given: one line "name size nanoseconds" each, the least of several
 * batches, for {@code bench/peers/numpy_arrays.py} to set beside NumPy's.
 */
public final class ArrayTimes {
    private static final long[] SIZES = {1_000, 100_000, 10_000_000};
    private static final long WARMING_NANOS = 1_500_000_000L;
    /** Short batches, and many: on a shared machine some are then undisturbed. */
    private static final long BATCH_NANOS = 1_000_000L;
    private static final int LEAST_BATCHES = 7;
    private static final long MEASURING_NANOS = 500_000_000L;

    private ArrayTimes() {}

    public static void main(String[] arguments) {
        long[] sizes = arguments.length == 0 ? SIZES : Arrays.stream(arguments).mapToLong(Long::parseLong).toArray();
        for (long n : sizes) {
            F64Vector x = Random.philox(1).uniform(n);
            F64Vector y = Random.philox(2).uniform(n);
            F64Vector out = F64Vector.zeros(n);
            C128Vector z = C128Vector.ofParts(x, y);
            C128Vector transformed = C128Vector.zeros(n);
            Fft fft = Fft.of(n);
            report("add", n, () -> x.add(y, out));
            report("mul", n, () -> x.mul(y, out));
            report("sqrt", n, () -> x.sqrt(out));
            report("exp", n, () -> x.exp(out));
            report("sin", n, () -> x.sin(out));
            report("sum", n, x::sum);
            report("dot", n, () -> x.dot(y));
            report("max", n, x::max);
            report("std", n, x::std);
            report("sort", n, x::sort);
            report("argsort", n, x::argSort);
            report("fft", n, () -> fft.forward(z, transformed));
            report("rfft", n, () -> Fft.forwardReal(x));
            report("uniform", n, () -> Random.philox(3).uniform(out));
            report("normal", n, () -> Random.philox(3).normal(out));
        }
    }

    private static void report(String name, long size, Runnable work) {
        long start = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - start < WARMING_NANOS || calls < 2) {
            work.run();
            calls++;
        }
        long each = Math.max(1, BATCH_NANOS * calls / (System.nanoTime() - start));
        double least = Double.POSITIVE_INFINITY;
        long measured = System.nanoTime();
        for (int batch = 0; batch < LEAST_BATCHES || System.nanoTime() - measured < MEASURING_NANOS; batch++) {
            long begun = System.nanoTime();
            for (long i = 0; i < each; i++) {
                work.run();
            }
            least = Math.min(least, (double) (System.nanoTime() - begun) / each);
        }
        System.out.printf(Locale.ROOT, "%s %d %.0f%n", name, size, least);
    }
}
