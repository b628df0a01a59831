package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Continuations, winders, conditions and promises; Java has exceptions to set beside them. */
@OperationsPerInvocation(SchemeBenchmark.SLOW_OPERATIONS)
public class Continuations extends SchemeBenchmark {
    @SuppressWarnings("serial")
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
        return call("capture", SLOW_OPERATIONS);
    }

    @Benchmark
    public Object escape() {
        return call("escape", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object escapeDeep() {
        return call("escape-deep", SLOW_OPERATIONS);
    }

    @Benchmark
    public Object reenter() {
        return call("reenter", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object wind() {
        return call("wind", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object guardQuietly() {
        return call("guard-quietly", SLOW_OPERATIONS);
    }

    @Benchmark
    public Object guardRaised() {
        return call("guard-raised", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "guardRaised", name = "Java exception")
    public long guardRaisedJava() {
        long x = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) {
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
    public Object guardError() {
        return call("guard-error", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object guardFailedPrimitive() {
        return call("guard-failed-primitive", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object handleAndContinue() {
        return call("handle-and-continue", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object forceDelayed() {
        return call("force-delayed", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object writeToString() {
        return call("write-to-string", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "writeToString", name = "Java StringBuilder")
    public long writeToStringJava() {
        long x = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) x = new StringBuilder().append(i).toString().length() - x;
        return x;
    }
}
