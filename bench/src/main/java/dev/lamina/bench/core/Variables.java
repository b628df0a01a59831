package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Variables, parameters and records, and the evaluation of a small expression; Java's fields beside them. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Variables extends SchemeBenchmark {
    private static final int EVALUATIONS = 20;

    private static final class Point {
        long x;
    }

    private static long counter;

    public Variables() {
        super(Variables.class);
    }

    @Benchmark
    public Object readGlobal() {
        return call("read-global", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object writeGlobal() {
        return call("write-global", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "writeGlobal", name = "Java field")
    public long writeGlobalJava() {
        counter = 0;
        for (int i = 0; i < OPERATIONS; i++) counter = Math.subtractExact(i, counter);
        return counter;
    }

    @Benchmark
    @Quick({})
    public Object assignLocal() {
        return call("assign-local", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object readParameter() {
        return call("read-parameter", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @OperationsPerInvocation(SLOW_OPERATIONS)
    public Object bindParameter() {
        return call("bind-parameter", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object readRecord() {
        return call("read-record", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object writeRecord() {
        return call("write-record", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "writeRecord", name = "Java field")
    public long writeRecordJava() {
        Point point = new Point();
        for (int i = 0; i < OPERATIONS; i++) point.x = Math.subtractExact(i, point.x);
        return point.x;
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public Object evaluate() {
        return call("evaluate", EVALUATIONS);
    }
}
