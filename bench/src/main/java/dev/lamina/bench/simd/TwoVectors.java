package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Quick;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.random.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Two vectors of n random doubles and one for the result, and the same as Java arrays for the loops beside. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class TwoVectors {
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
    public final void fill() {
        x = Random.philox(1).uniform(n);
        y = Random.philox(2).uniform(n);
        out = F64Vector.zeros(n);
        plainX = x.toArray();
        plainY = y.toArray();
        plainOut = new double[n];
        prepare();
    }

    /** What a subclass needs besides, made of these vectors: JMH does not say in which order it calls methods with {@code @Setup}. */
    protected void prepare() {}
}
