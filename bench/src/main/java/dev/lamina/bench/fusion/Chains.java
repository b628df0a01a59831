package dev.lamina.bench.fusion;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Work;
import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.fusion.Kernel;
import dev.lamina.numeric.fusion.Reduction;
import dev.lamina.numeric.random.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Chains of three to six operations on arrays as one fused kernel, beside the single operations, which keep their results in
 * arrays that are there already, and beside a loop over Java arrays.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Chains {
    @Quick({"1000", "100000"})
    @Param({"1000", "100000", "10000000"})
    private int n;

    private F64Vector x;
    private F64Vector y;
    private F64Vector out;
    private F64Vector between;
    private double[] plainX;
    private double[] plainY;
    private double[] plainOut;

    private final Kernel line = Kernel.of((p, q) -> p.mul(2.5).add(q.sqrt()));
    private final Kernel polynomial = Kernel.of(p -> p.mul(0.5).add(1).mul(p).sub(2).mul(p).add(3));
    private final Kernel bell = Kernel.of((p, q) -> p.sub(q).square().mul(-0.5).exp());
    private final Kernel distance = Kernel.of((p, q) -> p.sub(q).square());

    @Setup
    public void fill() {
        x = Random.philox(1).uniform(n);
        y = Random.philox(2).uniform(n);
        out = F64Vector.zeros(n);
        between = F64Vector.zeros(n);
        plainX = x.toArray();
        plainY = y.toArray();
        plainOut = new double[n];
        for (Kernel kernel : new Kernel[] {line, polynomial, bell, distance}) kernel.warmUp(ElementType.F64);
    }

    /** 2.5 x + √y. */
    @Benchmark
    @Work(bytes = 24, flops = 3)
    public Object line() {
        return line.run(out, x, y);
    }

    @Benchmark
    @Peer(of = "line", name = "single operations")
    public Object lineSingly() {
        x.mul(2.5, out);
        y.sqrt(between);
        return out.add(between, out);
    }

    @Benchmark
    @Peer(of = "line", name = "Java loop")
    public Object lineLoop() {
        for (int i = 0; i < n; i++) plainOut[i] = 2.5 * plainX[i] + Math.sqrt(plainY[i]);
        return plainOut;
    }

    /** ((x/2 + 1) x − 2) x + 3. */
    @Benchmark
    @Quick({})
    @Work(bytes = 16, flops = 6)
    public Object polynomial() {
        return polynomial.run(out, x);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "polynomial", name = "single operations")
    public Object polynomialSingly() {
        x.mul(0.5, out);
        out.add(1, out);
        out.mul(x, out);
        out.sub(2, out);
        out.mul(x, out);
        return out.add(3, out);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "polynomial", name = "Java loop")
    public Object polynomialLoop() {
        for (int i = 0; i < n; i++) plainOut[i] = ((plainX[i] * 0.5 + 1) * plainX[i] - 2) * plainX[i] + 3;
        return plainOut;
    }

    /** exp(−(x − y)²/2). */
    @Benchmark
    @Quick({})
    @Work(bytes = 24)
    public Object bell() {
        return bell.run(out, x, y);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "bell", name = "single operations")
    public Object bellSingly() {
        x.sub(y, out);
        out.square(out);
        out.mul(-0.5, out);
        return out.exp(out);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "bell", name = "Java loop")
    public Object bellLoop() {
        for (int i = 0; i < n; i++) {
            double difference = plainX[i] - plainY[i];
            plainOut[i] = Math.exp(-0.5 * difference * difference);
        }
        return plainOut;
    }

    /** Σ (x − y)². */
    @Benchmark
    @Work(bytes = 16, flops = 3)
    public double distance() {
        return distance.reduce(Reduction.SUM, x, y);
    }

    @Benchmark
    @Peer(of = "distance", name = "single operations")
    public double distanceSingly() {
        x.sub(y, out);
        out.square(out);
        return out.sum();
    }

    @Benchmark
    @Peer(of = "distance", name = "Java loop")
    public double distanceLoop() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double difference = plainX[i] - plainY[i];
            sum += difference * difference;
        }
        return sum;
    }
}
