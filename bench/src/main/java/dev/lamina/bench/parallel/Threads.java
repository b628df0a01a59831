package dev.lamina.bench.parallel;

import dev.lamina.bench.suite.Chain;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Work that is divided among threads of SRFI 18, and the same among Java's; an operation is one unit of the whole. With as
 * many threads as the machine has cores, a unit should take its part of what it takes alone.
 */
@OperationsPerInvocation(Threads.UNITS)
public class Threads extends SchemeBenchmark {
    static final int UNITS = 1_000_000;

    private static final Executor NEW_THREAD = work -> Thread.ofPlatform().start(work);

    @Quick({"1", "2"})
    @Param({"1", "2", "4", "8"})
    private int threads;

    public Threads() {
        super(Threads.class);
    }

    private long onThreads(LongSupplier work) {
        var started = IntStream.range(0, threads).mapToObj(_ -> CompletableFuture.supplyAsync(work::getAsLong, NEW_THREAD)).toList();
        return started.stream().mapToLong(CompletableFuture::join).sum();
    }

    @Benchmark
    public Object count() {
        return call("count", UNITS, threads);
    }

    @Benchmark
    @Peer(of = "count", name = "Java threads")
    public long countJava() {
        return onThreads(() -> {
            long sum = 0;
            for (int i = 0; i < UNITS / threads; i++) sum = Math.addExact(sum, i % 7);
            return sum;
        });
    }

    @Benchmark
    public Object allocate() {
        return call("allocate", UNITS, threads);
    }

    @Benchmark
    @Peer(of = "allocate", name = "Java threads")
    public long allocateJava() {
        return onThreads(() -> {
            long sum = 0;
            for (int pass = 0; pass < UNITS / threads / 1000; pass++) {
                Chain chain = null;
                for (int i = 0; i < 1000; i++) chain = new Chain((long) i, chain);
                sum += (long) chain.first();
            }
            return sum;
        });
    }

    @Benchmark
    @Quick({})
    public Object compute() {
        return call("compute", UNITS, threads);
    }
}
