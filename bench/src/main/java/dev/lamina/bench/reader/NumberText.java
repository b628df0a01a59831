package dev.lamina.bench.reader;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** {@code number->string} and {@code string->number} beside Java's; an operation is one number. Below 10^7 both write reals alike. */
@OperationsPerInvocation(SchemeBenchmark.SLOW_OPERATIONS)
public class NumberText extends SchemeBenchmark {
    private static final int COUNT = 1000;
    private static final int PASSES = SLOW_OPERATIONS / COUNT;

    private final long[] integers = LongStream.range(0, COUNT).map(i -> i * 1103515245 % 2147483647).toArray();
    private final double[] reals = Arrays.stream(integers).mapToDouble(i -> i / 65537.0).toArray();
    private final double[] decimals = Arrays.stream(integers).mapToDouble(i -> i % 10000 / 100.0).toArray();
    private final BigInteger[] bignums = Arrays.stream(integers).mapToObj(i -> BigInteger.valueOf(i + 3).pow(30)).toArray(BigInteger[]::new);
    private final String[] integerTexts = Arrays.stream(integers).mapToObj(Long::toString).toArray(String[]::new);
    private final String[] realTexts = Arrays.stream(reals).mapToObj(Double::toString).toArray(String[]::new);
    private final String[] decimalTexts = Arrays.stream(decimals).mapToObj(Double::toString).toArray(String[]::new);
    private final String[] bignumTexts = Arrays.stream(bignums).map(BigInteger::toString).toArray(String[]::new);

    public NumberText() {
        super(NumberText.class);
    }

    @Benchmark
    public Object writeIntegers() {
        return call("write-integers", SLOW_OPERATIONS);
    }

    @Benchmark
    @Peer(of = "writeIntegers", name = "Java Long")
    public long writeIntegersJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (long x : integers) sum += Long.toString(x).length();
        }
        return sum;
    }

    @Benchmark
    public Object writeReals() {
        return call("write-reals", SLOW_OPERATIONS);
    }

    @Benchmark
    @Peer(of = "writeReals", name = "Java Double")
    public long writeRealsJava() {
        return lengths(reals);
    }

    private static long lengths(double[] numbers) {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (double x : numbers) sum += Double.toString(x).length();
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object writeDecimals() {
        return call("write-decimals", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "writeDecimals", name = "Java Double")
    public long writeDecimalsJava() {
        return lengths(decimals);
    }

    @Benchmark
    @Quick({})
    public Object writeBignums() {
        return call("write-bignums", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "writeBignums", name = "BigInteger")
    public long writeBignumsJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (BigInteger x : bignums) sum += x.toString().length();
        }
        return sum;
    }

    @Benchmark
    public Object parseIntegers() {
        return call("parse-integers", SLOW_OPERATIONS);
    }

    @Benchmark
    @Peer(of = "parseIntegers", name = "Java Long")
    public long parseIntegersJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (String text : integerTexts) sum += Long.parseLong(text);
        }
        return sum;
    }

    @Benchmark
    public Object parseReals() {
        return call("parse-reals", SLOW_OPERATIONS);
    }

    @Benchmark
    @Peer(of = "parseReals", name = "Java Double")
    public double parseRealsJava() {
        return sum(realTexts);
    }

    private static double sum(String[] texts) {
        double sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (String text : texts) sum += Double.parseDouble(text);
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object parseDecimals() {
        return call("parse-decimals", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "parseDecimals", name = "Java Double")
    public double parseDecimalsJava() {
        return sum(decimalTexts);
    }

    @Benchmark
    @Quick({})
    public Object parseBignums() {
        return call("parse-bignums", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "parseBignums", name = "BigInteger")
    public long parseBignumsJava() {
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (String text : bignumTexts) sum += new BigInteger(text).testBit(0) ? 1 : 0;
        }
        return sum;
    }
}
