package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.function.LongBinaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Calls beside those of Java, which has no tail calls and no recursion as deep as memory. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Calls extends SchemeBenchmark {
    private static final int INDEX = 24;
    /** How many calls it takes to compute the Fibonacci number of that index. */
    private static final int FIBONACCI_CALLS = 150_049;

    private final LongBinaryOperator[] oneCode = {adder(1), adder(2), adder(3), adder(4), adder(5)};
    private final LongBinaryOperator[] fiveCodes = {adder(1), (i, x) -> i - 2 - x, (i, x) -> x - i - 3, (i, x) -> x > 4 ? x - i : i, (i, _) -> 5 + i};

    public Calls() {
        super(Calls.class);
    }

    private static LongBinaryOperator adder(long k) {
        return (i, x) -> i + k - x;
    }

    @Benchmark
    @OperationsPerInvocation(FIBONACCI_CALLS)
    public Object fibonacci() {
        return call("fibonacci", INDEX);
    }

    @Benchmark
    @OperationsPerInvocation(FIBONACCI_CALLS)
    @Peer(of = "fibonacci", name = "Java methods")
    public long fibonacciJava() {
        return fibonacci(INDEX);
    }

    private static long fibonacci(long n) {
        return n < 2 ? 1 : Math.addExact(fibonacci(n - 1), fibonacci(n - 2));
    }

    @Benchmark
    @Quick({})
    public Object global() {
        return call("call-global", OPERATIONS);
    }

    @Benchmark
    public Object deep() {
        return call("call-deep", OPERATIONS);
    }

    @Benchmark
    public Object mutualTail() {
        return call("call-mutually", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object continuationPassing() {
        return call("call-continuations", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object closures() {
        return call("call-closures", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "closures", name = "Java lambdas")
    public long closuresJava() {
        return each(oneCode);
    }

    private static long each(LongBinaryOperator[] procedures) {
        int which = 0;
        long x = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            x = procedures[which].applyAsLong(i, x);
            which = which == 0 ? procedures.length - 1 : which - 1;
        }
        return x;
    }

    @Benchmark
    public Object manyCodes() {
        return call("call-many-codes", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "manyCodes", name = "Java lambdas")
    public long manyCodesJava() {
        return each(fiveCodes);
    }

    @Benchmark
    @Quick({})
    public Object makeClosures() {
        return call("make-closures", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object variadic() {
        return call("call-variadic", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object caseLambda() {
        return call("call-case-lambda", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object apply() {
        return call("call-apply", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object multipleValues() {
        return call("call-with-two-values", OPERATIONS);
    }
}
