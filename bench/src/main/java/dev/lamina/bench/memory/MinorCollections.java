package dev.lamina.bench.memory;

import dev.lamina.bench.suite.Chain;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** The pairs of one nursery, of which n survive: its allocation and its collection. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MinorCollections extends SchemeBenchmark {
    private static final int PAIRS_OF_A_NURSERY = (4 << 20) / 16;

    @Quick({"100", "10000"})
    @Param({"100", "1000", "10000", "100000"})
    private int n;

    private Chain dropped;

    public MinorCollections() {
        super(MinorCollections.class);
    }

    @Benchmark
    public Object survivors() {
        return call("fill-nursery", n);
    }

    @Benchmark
    @Peer(of = "survivors", name = "Java objects")
    public long survivorsJava() {
        int step = PAIRS_OF_A_NURSERY / n;
        int left = 0;
        Chain kept = null;
        for (int i = 0; i < PAIRS_OF_A_NURSERY; i++) {
            if (left == 0) {
                kept = new Chain((long) i, kept);
                left = step - 1;
            } else {
                dropped = new Chain((long) i, null);
                left--;
            }
        }
        return (long) kept.first();
    }
}
