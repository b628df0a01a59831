package dev.lamina.bench.core;

import dev.lamina.bench.suite.Chain;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Lists of a thousand numbers beside {@link Chain}; an operation is one element. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Lists extends SchemeBenchmark {
    private static final int LENGTH = 1000;
    private static final int PASSES = OPERATIONS / LENGTH;

    private final Chain numbers = Chain.numbers(LENGTH);

    public Lists() {
        super(Lists.class);
    }

    @Benchmark
    public Object build() {
        return call("list-build", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "build", name = "Java objects")
    public long buildJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Chain chain = null;
            for (int i = 0; i < LENGTH; i++) chain = new Chain((long) i, chain);
            sum += (long) chain.first();
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object buildRecursively() {
        return call("list-build-recursively", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "buildRecursively", name = "Java objects")
    public long buildRecursivelyJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) sum += (long) recursively(0).first();
        return sum;
    }

    private static Chain recursively(int i) {
        return i == LENGTH ? null : new Chain((long) i, recursively(i + 1));
    }

    @Benchmark
    public Object walk() {
        return call("list-walk", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "walk", name = "Java objects")
    public long walkJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (Chain c = numbers; c != null; c = c.rest()) sum = Math.addExact(sum, (long) c.first());
        }
        return sum;
    }

    @Benchmark
    public Object map() {
        return call("list-map", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "map", name = "Java objects")
    public long mapJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) sum += (long) Chain.map(x -> Math.multiplyExact((long) x, 2), numbers).first();
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object filter() {
        return call("list-filter", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "filter", name = "Java objects")
    public long filterJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) sum += (long) Chain.filter(x -> ((long) x & 1) != 0, numbers).first();
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object fold() {
        return call("list-fold", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "fold", name = "Java objects")
    public long foldJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (Chain c = numbers; c != null; c = c.rest()) sum = Math.addExact(sum, Math.multiplyExact((long) c.first(), (long) c.first()));
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object reverse() {
        return call("list-reverse", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "reverse", name = "Java objects")
    public long reverseJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) sum += (long) Chain.reverse(numbers).first();
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object append() {
        return call("list-append", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object forEach() {
        return call("list-for-each", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object equal() {
        return call("list-equal", OPERATIONS);
    }
}
