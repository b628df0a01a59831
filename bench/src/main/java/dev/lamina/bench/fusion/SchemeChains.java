package dev.lamina.bench.fusion;

import dev.lamina.bench.suite.Growth;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import dev.lamina.bench.suite.Work;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Chains of calls over f64vectors in Scheme, beside loops in Scheme and in Java; an operation is one element. */
@OperationsPerInvocation(SchemeChains.ELEMENTS)
public class SchemeChains extends SchemeBenchmark {
    static final int ELEMENTS = 1_000_000;

    @Quick({"100000"})
    @Param({"1000", "100000", "1000000"})
    private int n;

    private double[] x;
    private double[] y;
    private double[] out;

    public SchemeChains() {
        super(SchemeChains.class);
    }

    @Override
    protected void prepare() {
        call("prepare", n);
        x = IntStream.range(0, n).mapToDouble(i -> (i + 1.0) / n).toArray();
        y = IntStream.range(0, n).mapToDouble(i -> 2 - (i + 1.0) / n).toArray();
        out = new double[n];
    }

    private int passes() {
        return ELEMENTS / n;
    }

    @Benchmark
    @Work(bytes = 24, flops = 3, per = Growth.CONSTANT)
    public Object line() {
        return call("lines", ELEMENTS);
    }

    @Benchmark
    @Peer(of = "line", name = "Scheme loop")
    public Object lineLoop() {
        return call("line-loops", ELEMENTS);
    }

    @Benchmark
    @Peer(of = "line", name = "Java loop")
    public double lineJava() {
        double sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            for (int i = 0; i < n; i++) out[i] = 2.5 * x[i] + Math.sqrt(y[i]);
            sum += out[0];
        }
        return sum;
    }

    @Benchmark
    @Work(bytes = 16, flops = 3, per = Growth.CONSTANT)
    public Object distance() {
        return call("distances", ELEMENTS);
    }

    @Benchmark
    @Peer(of = "distance", name = "Scheme loop")
    public Object distanceLoop() {
        return call("distance-loops", ELEMENTS);
    }

    @Benchmark
    @Peer(of = "distance", name = "Java loop")
    public double distanceJava() {
        double total = 0;
        for (int pass = 0; pass < passes(); pass++) {
            double sum = 0;
            for (int i = 0; i < n; i++) sum += (x[i] - y[i]) * (x[i] - y[i]);
            total += sum;
        }
        return total;
    }

    @Benchmark
    @Work(bytes = 16, flops = 6, per = Growth.CONSTANT)
    public Object normalization() {
        return call("normalizations", ELEMENTS);
    }
}
