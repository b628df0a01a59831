package dev.lamina.bench.memory;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Temporary f64vectors of n elements, filled with ones; an operation is one of them. */
@OperationsPerInvocation(Arenas.VECTORS)
public class Arenas extends SchemeBenchmark {
    static final int VECTORS = 100;

    @Quick({"1000"})
    @Param({"10", "1000", "100000"})
    private int n;

    public Arenas() {
        super(Arenas.class);
    }

    @Benchmark
    public Object withArena() {
        return call("in-arenas", VECTORS, n);
    }

    @Benchmark
    @Peer(of = "withArena", name = "Java Arena")
    public double withArenaJava() {
        double x = 0;
        for (int i = 0; i < VECTORS; i++) {
            try (Arena arena = Arena.ofConfined()) {
                var segment = arena.allocate(ValueLayout.JAVA_DOUBLE, n);
                for (int j = 0; j < n; j++) segment.setAtIndex(ValueLayout.JAVA_DOUBLE, j, 1);
                x = segment.getAtIndex(ValueLayout.JAVA_DOUBLE, 0) - x;
            }
        }
        return x;
    }

    @Benchmark
    public Object collected() {
        return call("left-to-collector", VECTORS, n);
    }

    @Benchmark
    @Peer(of = "collected", name = "Java array")
    public double collectedJava() {
        double x = 0;
        for (int i = 0; i < VECTORS; i++) {
            double[] array = new double[n];
            Arrays.fill(array, 1);
            x = array[0] - x;
        }
        return x;
    }
}
