package dev.lamina.bench.core;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.math.BigInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Integers of 1000 and 2000 bits beside {@code BigInteger}, and ratios beside a record of two longs. */
@OperationsPerInvocation(SchemeBenchmark.SLOW_OPERATIONS)
public class ExactNumbers extends SchemeBenchmark {
    private static final BigInteger LARGE = BigInteger.valueOf(3).pow(631);
    private static final BigInteger LARGER = BigInteger.valueOf(7).pow(713);

    private record Ratio(long numerator, long denominator) {
        static Ratio of(long numerator, long denominator) {
            long divisor = Fixnums.greatestCommonDivisor(numerator, denominator);
            return new Ratio(numerator / divisor, denominator / divisor);
        }

        Ratio plus(Ratio other) {
            return of(Math.addExact(Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator)),
                    Math.multiplyExact(denominator, other.denominator));
        }
    }

    public ExactNumbers() {
        super(ExactNumbers.class);
    }

    @Benchmark
    @Quick({})
    public Object bignumDifferences() {
        return call("bignum-differences", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "bignumDifferences", name = "BigInteger")
    public BigInteger bignumDifferencesJava() {
        BigInteger x = LARGE;
        for (int i = 0; i < SLOW_OPERATIONS; i++) x = LARGER.subtract(x);
        return x;
    }

    @Benchmark
    public Object bignumProducts() {
        return call("bignum-products", SLOW_OPERATIONS);
    }

    @Benchmark
    @Peer(of = "bignumProducts", name = "BigInteger")
    public long bignumProductsJava() {
        long odd = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) {
            if (LARGE.multiply(LARGE.add(BigInteger.valueOf(i))).testBit(0)) odd++;
        }
        return odd;
    }

    @Benchmark
    @Quick({})
    public Object bignumQuotients() {
        return call("bignum-quotients", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "bignumQuotients", name = "BigInteger")
    public long bignumQuotientsJava() {
        long odd = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) {
            if (LARGER.divide(LARGE.add(BigInteger.valueOf(i))).testBit(0)) odd++;
        }
        return odd;
    }

    @Benchmark
    public Object ratioSums() {
        return call("ratio-sums", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "ratioSums", name = "Java record")
    public long ratioSumsJava() {
        Ratio addend = new Ratio(355, 113);
        long sum = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) sum += Ratio.of(i, 1024).plus(addend).denominator();
        return sum;
    }
}
