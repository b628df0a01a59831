package dev.lamina.bench.memory;

import dev.lamina.bench.suite.Chain;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** Full collections with n live pairs, or objects of other kinds, beside those of the JVM. What lives is made in the first call. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FullCollections extends SchemeBenchmark {
    private static final long SEED = 1;

    /** A list as Java has it, whose links can be set. */
    private static final class Link {
        private final Object first;
        private Link rest;

        Link(Object first) {
            this.first = first;
        }
    }

    @Quick({"1000000"})
    @Param({"100000", "1000000", "5000000"})
    private int n;

    private boolean prepared;
    private Object live;

    public FullCollections() {
        super(FullCollections.class);
    }

    private Object collect(String kind) {
        if (!prepared) call("prepare-" + kind, n);
        prepared = true;
        return call("collect");
    }

    @Benchmark
    public Object orderedPairs() {
        return collect("ordered");
    }

    @Benchmark
    @Peer(of = "orderedPairs", name = "Java objects")
    public boolean orderedPairsJava() {
        if (live == null) live = Chain.numbers(n);
        System.gc();
        return live != null;
    }

    @Benchmark
    public Object shuffledPairs() {
        return collect("shuffled");
    }

    @Benchmark
    @Peer(of = "shuffledPairs", name = "Java objects")
    public boolean shuffledPairsJava() {
        if (live == null) live = shuffled();
        System.gc();
        return live != null;
    }

    private Link shuffled() {
        Link[] links = new Link[n];
        Arrays.setAll(links, i -> new Link((long) i));
        Collections.shuffle(Arrays.asList(links), new Random(SEED));
        for (int i = 1; i < n; i++) links[i - 1].rest = links[i];
        return links[0];
    }

    @Benchmark
    @Quick({})
    public Object objects() {
        return collect("objects");
    }

    @Benchmark
    @Quick({})
    public Object f64vector() {
        return collect("f64vector");
    }
}
