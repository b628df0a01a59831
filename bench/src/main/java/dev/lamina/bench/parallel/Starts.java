package dev.lamina.bench.parallel;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The start and the end of threads, which are Java's with a Scheme context; an operation is one thread. */
@OperationsPerInvocation(Starts.THREADS)
public class Starts extends SchemeBenchmark {
    static final int THREADS = 100;

    private static final Executor NEW_THREAD = work -> Thread.ofPlatform().start(work);

    public Starts() {
        super(Starts.class);
    }

    @Benchmark
    public Object oneAfterTheOther() {
        return call("start-and-join", THREADS);
    }

    @Benchmark
    @Peer(of = "oneAfterTheOther", name = "Java threads")
    public long oneAfterTheOtherJava() {
        long x = 0;
        for (int i = 0; i < THREADS; i++) x = CompletableFuture.supplyAsync(constant(i)::longValue, NEW_THREAD).join() - x;
        return x;
    }

    private static Long constant(long i) {
        return i;
    }

    @Benchmark
    public Object allAtOnce() {
        return call("start-all-then-join", THREADS);
    }

    @Benchmark
    @Peer(of = "allAtOnce", name = "Java threads")
    public long allAtOnceJava() {
        var started = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < THREADS; i++) started.add(CompletableFuture.supplyAsync(constant(i)::longValue, NEW_THREAD));
        return started.stream().mapToLong(CompletableFuture::join).sum();
    }
}
