package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Small integers beside Java's {@code long}, whose sums and products are checked for overflow as ours are. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Fixnums extends SchemeBenchmark {
    public Fixnums() {
        super(Fixnums.class);
    }

    @Benchmark
    public Object differences() {
        return call("fixnum-differences", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "differences", name = "Java long")
    public long differencesJava() {
        long x = 0;
        for (int i = 0; i < OPERATIONS; i++) x = Math.subtractExact(i, x);
        return x;
    }

    @Benchmark
    @Quick({})
    public Object quotients() {
        return call("fixnum-quotients", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "quotients", name = "Java long")
    public long quotientsJava() {
        long x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = 1000000007 / (1 + x % 1000);
        return x;
    }

    @Benchmark
    @Quick({})
    public Object bits() {
        return call("fixnum-bits", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "bits", name = "Java long")
    public long bitsJava() {
        long x = 1;
        for (int i = 0; i < OPERATIONS; i++) {
            long y = x ^ x << 13 & 4294967295L;
            x = y ^ y >> 17;
        }
        return x;
    }

    @Benchmark
    @Quick({})
    public Object divisors() {
        return call("fixnum-divisors", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "divisors", name = "Java long")
    public long divisorsJava() {
        long sum = 0;
        for (int i = 0; i < OPERATIONS; i++) sum = Math.subtractExact(greatestCommonDivisor(i, 720720), sum);
        return sum;
    }

    static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return Math.abs(a);
    }

    @Benchmark
    @Quick({})
    public Object generator() {
        return call("fixnum-generator", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "generator", name = "Java long")
    public long generatorJava() {
        long x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = Math.floorMod(Math.addExact(Math.multiplyExact(x, 1597), 51749), 244944);
        return x;
    }

    @Benchmark
    public Object wideGenerator() {
        return call("wide-generator", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "wideGenerator", name = "Java long")
    public long wideGeneratorJava() {
        long x = 1;
        for (int i = 0; i < OPERATIONS; i++) x = Math.floorMod(Math.addExact(Math.multiplyExact(x, 1103515245), 12345), 2147483648L);
        return x;
    }
}
