package dev.lamina.bench.core;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The control of the regression detector: a loop whose length is known, 10,000 steps of a xorshift generator, or {@code lamina.bench.steps}. The
 * experiment {@code bench/repeats} makes it longer by 30 %, which must be told, and repeats it as it is, which must not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FixedLoop {
    private final int steps = Integer.getInteger("lamina.bench.steps", 10_000);
    private long state = 1;

    @Benchmark
    public long xorshift() {
        long x = state;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        state = x;
        return x;
    }
}
