package dev.lamina.bench.simd;

import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import dev.lamina.numeric.fusion.Kernel;
import dev.lamina.numeric.fusion.Reduction;
import dev.lamina.numeric.random.Random;
import dev.lamina.numeric.signal.Fft;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Array operations with destinations by size, and loops over Java arrays beside them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class Kernels {
    @Param({"1000", "100000", "10000000"})
    private int n;

    private F64Vector x;
    private F64Vector y;
    private F64Vector out;
    private I64Vector indices;
    private C128Vector z;
    private C128Vector complexOut;
    private Fft fft;
    private Kernel fused;
    private double[] plainX;
    private double[] plainY;
    private double[] plainOut;

    @Setup
    public void fill() {
        x = Random.philox(1).uniform(n);
        y = Random.philox(2).uniform(n);
        out = F64Vector.zeros(n);
        indices = I64Vector.zeros(n);
        z = C128Vector.ofParts(x, y);
        complexOut = C128Vector.zeros(n);
        fft = Fft.of(n);
        fused = Kernel.of((p, q) -> p.mul(2.5).add(q.sqrt()));
        fused.warmUp(ElementType.F64);
        plainX = x.toArray();
        plainY = y.toArray();
        plainOut = new double[n];
    }

    @Benchmark
    public Object add() {
        return x.add(y, out);
    }

    @Benchmark
    public Object addLoop() {
        for (int i = 0; i < n; i++) {
            plainOut[i] = plainX[i] + plainY[i];
        }
        return plainOut;
    }

    @Benchmark
    public Object exp() {
        return x.exp(out);
    }

    @Benchmark
    public double sum() {
        return x.sum();
    }

    @Benchmark
    public double sumLoop() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += plainX[i];
        }
        return sum;
    }

    @Benchmark
    public double dot() {
        return x.dot(y);
    }

    @Benchmark
    public double max() {
        return x.max();
    }

    @Benchmark
    public Object complexProduct() {
        return z.mul(z, complexOut);
    }

    @Benchmark
    public Object fused() {
        fused.run(out, x, y);
        return out;
    }

    @Benchmark
    public double fusedSum() {
        return fused.reduce(Reduction.SUM, x, y);
    }

    @Benchmark
    public Object sort() {
        return x.sort(out);
    }

    @Benchmark
    public Object argSort() {
        return x.argSort(indices);
    }

    @Benchmark
    public Object transform() {
        return fft.forward(z, complexOut);
    }
}
