package dev.lamina.bench.memory;

import dev.lamina.bench.suite.Chain;
import dev.lamina.bench.suite.Growth;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import dev.lamina.bench.suite.Work;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Objects that die young, minor collections included, beside Java's; an operation is one object. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Allocation extends SchemeBenchmark {
    private static final int ALIVE = 1000;
    private static final int PASSES = OPERATIONS / ALIVE;

    private final Double[] places = new Double[ALIVE];

    public Allocation() {
        super(Allocation.class);
    }

    @Benchmark
    @Work(bytes = 16, per = Growth.CONSTANT)
    public Object pairs() {
        return call("make-pairs", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "pairs", name = "Java objects")
    public long pairsJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Chain chain = null;
            for (int i = 0; i < ALIVE; i++) chain = new Chain((long) i, chain);
            sum += (long) chain.first();
        }
        return sum;
    }

    @Benchmark
    @Work(bytes = 32, per = Growth.CONSTANT)
    public Object vectors() {
        return call("make-vectors", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "vectors", name = "Java objects")
    public long vectorsJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Object[] kept = null;
            for (int i = 0; i < ALIVE; i++) kept = new Object[] {(long) i, kept, kept};
            sum += (long) kept[0];
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object closures() {
        return call("make-closures", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "closures", name = "Java objects")
    public long closuresJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            LongUnaryOperator kept = null;
            for (int i = 0; i < ALIVE; i++) {
                long value = i;
                LongUnaryOperator before = kept;
                kept = x -> x == 1 ? value : before.applyAsLong(x);
            }
            sum += kept.applyAsLong(1);
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object strings() {
        return call("make-strings", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "strings", name = "Java objects")
    public long stringsJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Chain kept = null;
            for (int i = 0; i < ALIVE; i++) kept = new Chain("a".repeat(16), kept);
            sum += ((String) kept.first()).length();
        }
        return sum;
    }

    @Benchmark
    public Object flonums() {
        return call("make-flonums", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "flonums", name = "Java objects")
    public double flonumsJava() {
        double sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < ALIVE; i++) places[i] = i + 0.5;
            sum += places[ALIVE - 1];
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object f64vectors() {
        return call("make-f64vectors", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "f64vectors", name = "Java objects")
    public double f64vectorsJava() {
        double sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Chain kept = null;
            for (int i = 0; i < ALIVE; i++) kept = new Chain(new double[] {1, 2, 3, 4}, kept);
            sum += ((double[]) kept.first())[0];
        }
        return sum;
    }
}
