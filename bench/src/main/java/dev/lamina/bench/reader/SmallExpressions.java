package dev.lamina.bench.reader;

import dev.lamina.bench.suite.Quick;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Six expressions as they are typed at a prompt: from bytes to syntax with its places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SmallExpressions {
    /** Of a number, a call, a nested one, a list of data, a definition, and text with escapes. */
    public enum Expression {
        NUMBER("42"),
        CALL("(+ 1 2)"),
        NESTED("(* (+ 1 2) (- 3 4))"),
        DATA("'(1 2.5 \"three\" #\\4 five)"),
        DEFINITION("(define (factorial n) (if (= n 0) 1 (* n (factorial (- n 1)))))"),
        STRING("(display \"a line\\nand \\x3bb; another\")");

        private final byte[] text;

        Expression(String text) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Quick({"CALL", "DEFINITION"})
    @Param({"NUMBER", "CALL", "NESTED", "DATA", "DEFINITION", "STRING"})
    private Expression expression;

    private byte[] text;

    @Setup
    public void choose() {
        text = expression.text;
    }

    @Benchmark
    public Object syntax() {
        return SourceReader.readAll(new Source("prompt", text));
    }
}
