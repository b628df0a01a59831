package dev.lamina.bench.simd;

import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Widths;
import dev.lamina.bench.suite.Work;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import dev.lamina.numeric.array.Mask;
import org.openjdk.jmh.annotations.Benchmark;

/** Scans, sorting, masks, indices. */
@Widths
public class Sequences extends TwoVectors {
    private I64Vector indices;
    private Mask mask;

    @Override
    protected void prepare() {
        indices = x.argSort(I64Vector.zeros(n));
        mask = x.less(y);
    }

    @Benchmark
    @Work(bytes = 16, flops = 1)
    @Quick({})
    public Object runningSum() {
        return x.cumulativeSum(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object sort() {
        return x.sort(out);
    }

    @Benchmark
    @Work(bytes = 16)
    @Quick({})
    public Object argSort() {
        return x.argSort(indices);
    }

    @Benchmark
    @Work(bytes = 17)
    @Quick({})
    public Object compare() {
        return x.less(y);
    }

    @Benchmark
    @Work(bytes = 25)
    @Quick({})
    public Object select() {
        return F64Vector.where(mask, x, y);
    }

    @Benchmark
    @Work(bytes = 13)
    @Quick({})
    public Object compress() {
        return x.compress(mask);
    }

    @Benchmark
    @Work(bytes = 24)
    @Quick({})
    public Object gather() {
        return x.gather(indices);
    }
}
