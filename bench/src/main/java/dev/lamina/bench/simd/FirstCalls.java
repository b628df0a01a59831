package dev.lamina.bench.simd;

import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.fusion.Kernel;
import java.util.Locale;

/**
 * What a process pays that sums, scales and fuses a million numbers once: run with "loops" or "lamina", it prints the
 * milliseconds of each first call. {@code bench/peers/first_calls.py} runs it many times.
 */
public final class FirstCalls {
    private static final int COUNT = 1_000_000;

    private interface Work {
        double run();
    }

    private FirstCalls() {}

    public static void main(String[] arguments) {
        double[] x = new double[COUNT];
        double[] y = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = i * 1e-6;
            y[i] = 1 - x[i];
        }
        if (arguments[0].equals("loops")) {
            loops(x, y);
        } else {
            lamina(F64Vector.of(x), F64Vector.of(y));
        }
    }

    private static void loops(double[] x, double[] y) {
        double[] out = new double[COUNT];
        report("sum", () -> sum(x));
        report("scale", () -> scale(x, out));
        report("fuse", () -> fuse(x, y, out));
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double a : x) {
            sum += a;
        }
        return sum;
    }

    private static double scale(double[] x, double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = 2.5 * x[i];
        }
        return out[1];
    }

    private static double fuse(double[] x, double[] y, double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = 2.5 * x[i] + Math.sqrt(y[i]);
        }
        return out[1];
    }

    private static void lamina(F64Vector x, F64Vector y) {
        F64Vector out = F64Vector.zeros(COUNT);
        report("sum", x::sum);
        report("scale", () -> x.mul(2.5, out).length());
        report("fuse", () -> Kernel.of((p, q) -> p.mul(2.5).add(q.sqrt())).run(out, x, y).length());
    }

    private static void report(String name, Work work) {
        long start = System.nanoTime();
        double result = work.run();
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, (System.nanoTime() - start) / 1e6);
        assert result == result : name;
    }
}
