package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Quick;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.random.Random;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Two vectors of n random doubles and one for the result, and the same as Java arrays for the loops beside.
 *
 * <p>Code of the Vector API that C2 has not compiled yet needs a microsecond for an element, so that on long vectors nearly all time of
 * a short fork would go by before a kernel was called often enough to be compiled. A benchmark is therefore called on short vectors first, mostly on
 * such as have no full vector of any width: HotSpot counts calls, not what they do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class TwoVectors {
    private static final int CALLS = 20;
    private static final int WARMING_ELEMENTS = 500;
    private static final double COMPILED_NANOS = 15;
    /** Some benchmarks, as sorting, stay above that. */
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    /** From a call's overhead over each level of the cache to main memory. */
    @Param({"100", "1000", "10000", "100000", "1000000", "10000000"})
    @Quick("10000")
    protected int n;

    protected F64Vector x;
    protected F64Vector y;
    protected F64Vector out;
    protected double[] plainX;
    protected double[] plainY;
    protected double[] plainOut;

    @Setup
    public final void fill(BenchmarkParams benchmark) throws ReflectiveOperationException {
        int size = n;
        if (System.getProperty("lamina.simd") != null) {
            warm(getClass().getMethod(benchmark.getBenchmark().substring(benchmark.getBenchmark().lastIndexOf('.') + 1)));
        }
        fill(size);
    }

    private void fill(int size) {
        n = size;
        x = Random.philox(1).uniform(n);
        y = Random.philox(2).uniform(n);
        out = F64Vector.zeros(n);
        plainX = x.toArray();
        plainY = y.toArray();
        plainOut = new double[n];
        prepare();
    }

    private void warm(Method method) throws ReflectiveOperationException {
        fill(WARMING_ELEMENTS);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (leastNanos(method) > COMPILED_NANOS * WARMING_ELEMENTS && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private long leastNanos(Method method) throws ReflectiveOperationException {
        long least = Long.MAX_VALUE;
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            method.invoke(this);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    /** What a subclass needs besides, made of these vectors: JMH does not say in which order it calls methods with {@code @Setup}. */
    protected void prepare() {}
}
