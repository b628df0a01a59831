package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Growth;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Widths;
import dev.lamina.bench.suite.Work;
import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.signal.Fft;
import org.openjdk.jmh.annotations.Benchmark;

/** Complex arithmetic and the Fourier transform, whose operations are counted as 5 n log₂ n as is usual. */
@Widths
public class ComplexVectors extends TwoVectors {
    private C128Vector z;
    private C128Vector w;
    private C128Vector complexOut;
    private Fft fft;

    @Override
    protected void prepare() {
        z = C128Vector.ofParts(x, y);
        w = C128Vector.ofParts(y, x);
        complexOut = C128Vector.zeros(n);
        fft = Fft.of(n);
    }

    @Benchmark
    @Work(bytes = 48, flops = 6)
    @Quick({})
    public Object product() {
        return z.mul(w, complexOut);
    }

    @Benchmark
    @Work(bytes = 48, flops = 11)
    @Quick({})
    public Object quotient() {
        return z.div(w, complexOut);
    }

    @Benchmark
    @Work(flops = 5, per = Growth.N_LOG_N)
    @Quick({})
    public Object transform() {
        return fft.forward(z, complexOut);
    }
}
