package dev.lamina.bench.containers;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Association lists beside the same search in an {@code ArrayList}, and beside {@code HashMap}; an operation is one lookup. */
@OperationsPerInvocation(SchemeBenchmark.SLOW_OPERATIONS)
public class AssociationLists extends SchemeBenchmark {
    @Quick({"100"})
    @Param({"10", "100", "1000"})
    private int n;

    private List<String> keys;
    private List<Map.Entry<String, Long>> entries;
    private Map<String, Long> map;

    public AssociationLists() {
        super(AssociationLists.class);
    }

    @Override
    protected void prepare() {
        call("prepare", n);
        keys = IntStream.range(0, n).mapToObj(i -> "key" + i).toList();
        entries = new ArrayList<>();
        for (int i = 0; i < n; i++) entries.add(Map.entry("key" + i, (long) i));
        map = new HashMap<>();
        for (var entry : entries) map.put(entry.getKey(), entry.getValue());
    }

    @Benchmark
    public Object symbols() {
        return call("look-up-symbols", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object numbers() {
        return call("look-up-numbers", SLOW_OPERATIONS);
    }

    @Benchmark
    public Object strings() {
        return call("look-up-strings", SLOW_OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "strings", name = "Java ArrayList")
    public long stringsJava() {
        long sum = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) sum += valueOf(keys.get(i % n));
        return sum;
    }

    private long valueOf(String key) {
        for (var entry : entries) {
            if (entry.getKey().equals(key)) return entry.getValue();
        }
        throw new IllegalArgumentException(key);
    }

    @Benchmark
    @Peer(of = "strings", name = "Java HashMap")
    public long stringsHashMap() {
        long sum = 0;
        for (int i = 0; i < SLOW_OPERATIONS; i++) sum += map.get(keys.get(i % n));
        return sum;
    }
}
