package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Inexact numbers beside Java's {@code double}, and complex ones beside a record of two. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Flonums extends SchemeBenchmark {
    private record Complex(double real, double imaginary) {
        Complex times(Complex other) {
            return new Complex(real * other.real - imaginary * other.imaginary, real * other.imaginary + imaginary * other.real);
        }
    }

    public Flonums() {
        super(Flonums.class);
    }

    @Benchmark
    public Object line() {
        return call("flonum-line", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "line", name = "Java double")
    public double lineJava() {
        double x = 0;
        for (int i = 0; i < OPERATIONS; i++) x = x * 0.999 + 1;
        return x;
    }

    @Benchmark
    @Quick({})
    public Object fraction() {
        return call("flonum-fraction", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "fraction", name = "Java double")
    public double fractionJava() {
        double x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = 1 + 1 / x;
        return x;
    }

    @Benchmark
    @Quick({})
    public Object roots() {
        return call("flonum-roots", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "roots", name = "Java double")
    public double rootsJava() {
        double x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = Math.sqrt(x + 2);
        return x;
    }

    @Benchmark
    @Quick({})
    public Object sines() {
        return call("flonum-sines", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "sines", name = "Java Math")
    public double sinesJava() {
        double x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = 1.5 + Math.sin(x);
        return x;
    }

    @Benchmark
    @Quick({})
    public Object exponentials() {
        return call("flonum-exponentials", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "exponentials", name = "Java Math")
    public double exponentialsJava() {
        double x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = Math.exp(-x);
        return x;
    }

    @Benchmark
    @Quick({})
    public Object conversions() {
        return call("conversions", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "conversions", name = "Java double")
    public long conversionsJava() {
        long sum = 0;
        for (int i = 0; i < OPERATIONS; i++) sum = Math.subtractExact((long) Math.floor(i * 0.37), sum);
        return sum;
    }

    @Benchmark
    public Object complexProducts() {
        return call("complex-products", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "complexProducts", name = "Java record")
    public double complexProductsJava() {
        Complex z = new Complex(1, 0);
        Complex factor = new Complex(0.6, 0.8);
        for (int i = 0; i < OPERATIONS; i++) z = z.times(factor);
        return Math.hypot(z.real, z.imaginary);
    }
}
