package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Widths;
import dev.lamina.bench.suite.Work;
import org.openjdk.jmh.annotations.Benchmark;

/** Arithmetic element by element into a destination. */
@Widths
public class Elementwise extends TwoVectors {
    @Benchmark
    @Work(bytes = 24, flops = 1)
    @Quick({"1000", "100000", "1000000"})
    public Object add() {
        return x.add(y, out);
    }

    @Benchmark
    @Peer(of = "add", name = "Java loop")
    @Quick({"1000", "100000", "1000000"})
    public Object addLoop() {
        for (int i = 0; i < n; i++) {
            plainOut[i] = plainX[i] + plainY[i];
        }
        return plainOut;
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object copy() {
        return out.set(x);
    }

    @Benchmark
    @Work(bytes = 16, flops = 1)
    @Quick({})
    public Object scale() {
        return x.mul(2.5, out);
    }

    @Benchmark
    @Work(bytes = 24, flops = 1)
    @Quick({})
    public Object multiply() {
        return x.mul(y, out);
    }

    @Benchmark
    @Work(bytes = 24, flops = 1)
    @Quick({})
    public Object divide() {
        return x.div(y, out);
    }

    @Benchmark
    @Work(bytes = 24, flops = 2)
    @Quick({})
    public Object multiplyAdd() {
        return x.fma(y, x, out);
    }

    @Benchmark
    @Work(bytes = 24, flops = 2)
    @Quick({})
    public Object addScaled() {
        return out.addScaled(1e-9, x);
    }

    @Benchmark
    @Work(bytes = 24, flops = 1)
    @Quick({})
    public Object greatest() {
        return x.max(y, out);
    }

    @Benchmark
    @Work(bytes = 16, flops = 1)
    @Quick({})
    public Object squareRoot() {
        return x.sqrt(out);
    }

    @Benchmark
    @Work(bytes = 16, flops = 1)
    @Quick({})
    public Object floor() {
        return x.floor(out);
    }
}
