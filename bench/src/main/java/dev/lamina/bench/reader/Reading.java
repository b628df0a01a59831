package dev.lamina.bench.reader;

import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import dev.lamina.bench.suite.Work;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** Texts of n characters: read as the compiler reads them, read and written as a program does through string ports. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Reading extends SchemeBenchmark {
    @Quick({"100000"})
    @Param({"100000", "10000000"})
    private int n;

    @Quick({"data", "source"})
    @Param({"data", "integers", "reals", "strings", "source"})
    private String kind;

    private byte[] bytes;

    public Reading() {
        super(Reading.class);
    }

    @Override
    protected void prepare() {
        String text = (String) call("prepare", kind, n);
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    @Work(bytes = 1)
    public Object syntax() {
        return SourceReader.readAll(new Source(kind, bytes)).size();
    }

    @Benchmark
    @Work(bytes = 1)
    public Object read() {
        return call("read-all");
    }

    @Benchmark
    @Work(bytes = 1)
    public Object write() {
        return call("write-all");
    }
}
