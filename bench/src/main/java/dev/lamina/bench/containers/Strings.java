package dev.lamina.bench.containers;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Strings beside Java's; an operation is one character. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Strings extends SchemeBenchmark {
    private static final String ALPHABET = "the quick brown fox jumps over the lazy dog; ";
    private static final String WORD = "words";

    @Quick({"1000"})
    @Param({"1000", "100000"})
    private int n;

    private String text;
    private String same;
    private byte[] encoded;

    public Strings() {
        super(Strings.class);
    }

    @Override
    protected void prepare() {
        call("prepare", n);
        text = ALPHABET.repeat(n / ALPHABET.length() + 1).substring(0, n);
        same = new String(text.toCharArray());
        encoded = text.getBytes(StandardCharsets.UTF_8);
    }

    private int passes() {
        return OPERATIONS / n;
    }

    @Benchmark
    public Object reference() {
        return call("string-references", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "reference", name = "Java String")
    public long referenceJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            for (int i = 0; i < text.length(); i++) sum = Math.addExact(sum, text.charAt(i));
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object equal() {
        return call("string-comparisons", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "equal", name = "Java String")
    public long equalJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += text.equals(same) ? 1 : 0;
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object order() {
        return call("string-orders", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "order", name = "Java String")
    public long orderJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += text.compareTo(same) < 0 ? 1 : 0;
        return sum;
    }

    @Benchmark
    public Object append() {
        return call("string-appends", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "append", name = "Java StringBuilder")
    public long appendJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            var builder = new StringBuilder();
            for (int i = 0; i < n / WORD.length(); i++) builder.append(WORD);
            sum += last(builder.toString());
        }
        return sum;
    }

    private static char last(String string) {
        return string.charAt(string.length() - 1);
    }

    @Benchmark
    @Quick({})
    public Object copy() {
        return call("string-copies", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "copy", name = "Java String")
    public long copyJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += last(text.substring(1));
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object upcase() {
        return call("string-upcases", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "upcase", name = "Java String")
    public long upcaseJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += last(text.toUpperCase());
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object listAndBack() {
        return call("string-lists", OPERATIONS);
    }

    @Benchmark
    public Object ports() {
        return call("string-ports", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object search() {
        return call("string-searches", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "search", name = "Java String")
    public long searchJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += text.chars().anyMatch(c -> c == '!') ? 1 : 0;
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object forEach() {
        return call("string-for-eaches", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object decode() {
        return call("string-decodings", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "decode", name = "Java String")
    public long decodeJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += last(new String(encoded, StandardCharsets.UTF_8));
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object encode() {
        return call("string-encodings", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "encode", name = "Java String")
    public long encodeJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += text.getBytes(StandardCharsets.UTF_8)[n - 1];
        return sum;
    }
}
