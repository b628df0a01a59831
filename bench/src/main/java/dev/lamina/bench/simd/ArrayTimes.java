package dev.lamina.bench.simd;

import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.fusion.Kernel;
import dev.lamina.numeric.fusion.Reduction;
import dev.lamina.numeric.random.Random;
import dev.lamina.numeric.signal.Fft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Times operations on arrays for {@code bench/peers/arrays.py}, which asks this program and its peers in turn: each line of
 * the input, "operation size milliseconds", is answered by "least median" nanoseconds of a call, of batches over so long.
 * The first question about an operation warms it.
 */
public final class ArrayTimes {
    /** For an operation at its first size, whose kernel a background thread warms meanwhile; and at the other sizes. */
    private static final long FIRST_WARMING_NANOS = 3_000_000_000L;
    private static final long WARMING_NANOS = 300_000_000L;
    /** Short batches, and many: on a shared machine some are then undisturbed. */
    private static final double BATCH_NANOS = 200_000;
    private static final int LEAST_BATCHES = 5;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private static final Kernel FUSED_3 = Kernel.of((x, y) -> x.mul(2.5).add(y.sqrt()));
    private static final Kernel FUSED_6 = Kernel.of((x, y) -> x.mul(y).add(1.5).div(x.add(2.0)).sub(y.mul(0.5)));
    private static final Kernel FUSED_SUM = Kernel.of((x, y) -> x.sub(y).square().mul(2.5));

    private static final Set<String> KNOWN = new HashSet<>();

    private final Map<String, Runnable> works;
    private final Set<String> warm = new HashSet<>();

    private ArrayTimes(long n) {
        works = works(n);
    }

    public static void main(String[] arguments) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in));
        long size = -1;
        ArrayTimes times = null;
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ");
            long n = Long.parseLong(words[1]);
            if (n != size) {
                size = n;
                times = new ArrayTimes(n);
            }
            System.out.println(times.answer(words[0], Long.parseLong(words[2])));
        }
    }

    private static Map<String, Runnable> works(long n) {
        F64Vector x = Random.philox(1).uniform(n);
        F64Vector y = Random.philox(2).uniform(n);
        F64Vector out = F64Vector.zeros(n);
        C128Vector z = C128Vector.ofParts(x, y);
        C128Vector transformed = C128Vector.zeros(n);
        C128Vector halfTransformed = C128Vector.zeros(n / 2 + 1);
        C128Vector u = z.slice(0, n / 2).copy();
        C128Vector v = z.slice(n - n / 2, n).copy();
        C128Vector product = C128Vector.zeros(n / 2);
        Fft fft = Fft.of(n);
        Map<String, Runnable> works = new HashMap<>();
        works.put("add", () -> x.add(y, out));
        works.put("mul", () -> x.mul(y, out));
        works.put("scale", () -> x.mul(2.5, out));
        works.put("div", () -> x.div(y, out));
        works.put("sqrt", () -> x.sqrt(out));
        works.put("exp", () -> x.exp(out));
        works.put("log", () -> x.log(out));
        works.put("sin", () -> x.sin(out));
        works.put("sum", x::sum);
        works.put("dot", () -> x.dot(y));
        works.put("max", x::max);
        works.put("std", x::std);
        works.put("cmul", () -> u.mul(v, product));
        works.put("cdiv", () -> u.div(v, product));
        works.put("fused3", () -> FUSED_3.run(out, x, y));
        works.put("fused6", () -> FUSED_6.run(out, x, y));
        works.put("fusedSum", () -> FUSED_SUM.reduce(Reduction.SUM, x, y));
        works.put("sort", x::sort);
        works.put("argsort", x::argSort);
        works.put("fft", () -> fft.forward(z, transformed));
        works.put("rfft", () -> fft.forwardReal(x, halfTransformed));
        works.put("uniform", () -> Random.philox(3).uniform(out));
        works.put("normal", () -> Random.philox(3).normal(out));
        return works;
    }

    private String answer(String name, long milliseconds) {
        Runnable work = works.get(name);
        if (work == null) {
            return "-";
        }
        if (warm.add(name)) {
            warmUp(work, KNOWN.add(name) ? FIRST_WARMING_NANOS : WARMING_NANOS);
        }
        long start = System.nanoTime();
        work.run();
        long each = 1 + (long) (BATCH_NANOS / (System.nanoTime() - start));
        double[] times = new double[LEAST_BATCHES];
        int batches = 0;
        for (long begun = System.nanoTime(); batches < LEAST_BATCHES || System.nanoTime() - begun < milliseconds * NANOS_PER_MILLISECOND; ) {
            if (batches == times.length) {
                times = Arrays.copyOf(times, 2 * batches);
            }
            times[batches++] = batchNanos(work, each) / each;
        }
        Arrays.sort(times, 0, batches);
        return String.format(Locale.ROOT, "%.1f %.1f", times[0], times[batches / 2]);
    }

    private static void warmUp(Runnable work, long nanos) {
        long start = System.nanoTime();
        for (long calls = 0; System.nanoTime() - start < nanos || calls < 2; calls++) {
            work.run();
        }
    }

    private static double batchNanos(Runnable work, long calls) {
        long begun = System.nanoTime();
        for (long i = 0; i < calls; i++) {
            work.run();
        }
        return System.nanoTime() - begun;
    }
}
