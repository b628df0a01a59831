package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Widths;
import dev.lamina.bench.suite.Work;
import org.openjdk.jmh.annotations.Benchmark;

/** Elementary functions, element by element into a destination. */
@Widths
public class Functions extends TwoVectors {
    @Benchmark
    @Work(bytes = 16)
    @Quick("10000")
    public Object exp() {
        return x.exp(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object log() {
        return x.log(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object sin() {
        return x.sin(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object tan() {
        return x.tan(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object atan() {
        return x.atan(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object tanh() {
        return x.tanh(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object cubeRoot() {
        return x.cbrt(out);
    }

    @Benchmark
    @Peer(of = "exp", name = "Java loop")
    @Quick("10000")
    public Object expLoop() {
        for (int i = 0; i < n; i++) {
            plainOut[i] = Math.exp(plainX[i]);
        }
        return plainOut;
    }
}
