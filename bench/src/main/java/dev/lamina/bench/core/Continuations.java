package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Continuations, winders, conditions and promises; Java has exceptions to set beside them. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Continuations extends SchemeBenchmark {
    private static final int ERRORS = 10_000;

    private static final class Raised extends RuntimeException {
        final long value;

        Raised(long value) {
            this.value = value;
        }
    }

    public Continuations() {
        super(Continuations.class);
    }

    @Benchmark
    @Quick({})
    public Object capture() {
        return call("capture", OPERATIONS);
    }

    @Benchmark
    public Object escape() {
        return call("escape", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object escapeDeep() {
        return call("escape-deep", OPERATIONS);
    }

    @Benchmark
    public Object reenter() {
        return call("reenter", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object wind() {
        return call("wind", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object guardQuietly() {
        return call("guard-quietly", OPERATIONS);
    }

    @Benchmark
    @OperationsPerInvocation(ERRORS)
    public Object guardRaised() {
        return call("guard-raised", ERRORS);
    }

    @Benchmark
    @OperationsPerInvocation(ERRORS)
    @Peer(of = "guardRaised", name = "Java exception")
    public long guardRaisedJava() {
        long x = 0;
        for (int i = 0; i < ERRORS; i++) {
            try {
                raise(x);
            } catch (Raised e) {
                x = i - e.value;
            }
        }
        return x;
    }

    private static void raise(long x) {
        throw new Raised(x);
    }

    @Benchmark
    @Quick({})
    @OperationsPerInvocation(ERRORS)
    public Object guardError() {
        return call("guard-error", ERRORS);
    }

    @Benchmark
    @Quick({})
    @OperationsPerInvocation(ERRORS)
    public Object guardFailedPrimitive() {
        return call("guard-failed-primitive", ERRORS);
    }

    @Benchmark
    @Quick({})
    @OperationsPerInvocation(ERRORS)
    public Object handleAndContinue() {
        return call("handle-and-continue", ERRORS);
    }

    @Benchmark
    @Quick({})
    public Object forceDelayed() {
        return call("force-delayed", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object writeToString() {
        return call("write-to-string", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "writeToString", name = "Java StringBuilder")
    public long writeToStringJava() {
        long x = 0;
        for (int i = 0; i < OPERATIONS; i++) x = new StringBuilder().append(i).toString().length() - x;
        return x;
    }
}
