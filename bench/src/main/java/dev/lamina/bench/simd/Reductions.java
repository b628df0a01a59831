package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Widths;
import dev.lamina.bench.suite.Work;
import org.openjdk.jmh.annotations.Benchmark;

/** An array to a number. Every width gives the same bits, since lanes and folds are fixed. */
@Widths
public class Reductions extends TwoVectors {
    @Benchmark
    @Work(bytes = 8, flops = 1)
    @Quick({"1000", "1000000"})
    public double sum() {
        return x.sum();
    }

    @Benchmark
    @Peer(of = "sum", name = "Java loop")
    @Quick({"1000", "1000000"})
    public double sumLoop() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += plainX[i];
        }
        return sum;
    }

    @Benchmark
    @Work(bytes = 16, flops = 2)
    @Quick("10000")
    public double dot() {
        return x.dot(y);
    }

    @Benchmark
    @Work(bytes = 8, flops = 1)
    @Quick({})
    public double max() {
        return x.max();
    }

    @Benchmark
    @Work(bytes = 8, flops = 2)
    @Quick({})
    public double norm() {
        return x.norm2();
    }

    @Benchmark
    @Work(bytes = 8, flops = 3)
    @Quick({})
    public double deviation() {
        return x.std();
    }

    @Benchmark
    @Work(bytes = 8)
    @Quick({})
    public long argMax() {
        return x.argMax();
    }
}
