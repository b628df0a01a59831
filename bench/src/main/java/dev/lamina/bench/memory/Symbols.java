package dev.lamina.bench.memory;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Symbols among n interned ones; an operation is one name. A {@code HashMap} has the hashes of its strings already. */
@OperationsPerInvocation(SchemeBenchmark.SLOW_OPERATIONS)
public class Symbols extends SchemeBenchmark {
    @Quick({"1000"})
    @Param({"1000", "100000"})
    private int n;

    private String[] names;
    private Map<String, String> interned;

    public Symbols() {
        super(Symbols.class);
    }

    @Override
    protected void prepare() {
        call("prepare", n);
        names = IntStream.range(0, n).mapToObj(i -> "name-" + i).toArray(String[]::new);
        interned = new HashMap<>();
        for (String name : names) interned.put(name, name);
    }

    @Benchmark
    public Object intern() {
        return call("intern", SLOW_OPERATIONS);
    }

    @Benchmark
    @Peer(of = "intern", name = "Java HashMap")
    public long internHashMap() {
        long found = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) {
            String name = names[i % n];
            if (interned.get(name) == name) found++;
        }
        return found;
    }

    @Benchmark
    @Peer(of = "intern", name = "String.intern")
    public long internString() {
        long found = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) found += names[i % n].intern() == null ? 0 : 1;
        return found;
    }

    @Benchmark
    @Quick({})
    public Object name() {
        return call("name", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object internNew() {
        return call("intern-new", SLOW_OPERATIONS);
    }
}
