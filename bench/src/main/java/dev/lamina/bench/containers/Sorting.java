package dev.lamina.bench.containers;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Stable sorts beside Java's sort of objects, and that of an f64vector beside {@code double[]}; an operation is one element. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Sorting extends SchemeBenchmark {
    @Quick({"1000"})
    @Param({"1000", "100000"})
    private int n;

    private Long[] integers;
    private List<Long> integerList;
    private Double[] reals;
    private String[] strings;
    private double[] doubles;

    public Sorting() {
        super(Sorting.class);
    }

    @Override
    protected void prepare() {
        call("prepare", n);
        integers = LongStream.iterate(next(1), Sorting::next).limit(n).boxed().toArray(Long[]::new);
        integerList = List.of(integers);
        reals = Stream.of(integers).map(Long::doubleValue).toArray(Double[]::new);
        strings = Stream.of(integers).map(String::valueOf).toArray(String[]::new);
        doubles = Stream.of(reals).flatMapToDouble(DoubleStream::of).toArray();
    }

    private static long next(long state) {
        return (state * 1103515245 + 12345) % 2147483648L;
    }

    private int passes() {
        return OPERATIONS / n;
    }

    private <T> T[] sorted(T[] elements, Comparator<T> order) {
        T[] copy = elements.clone();
        Arrays.sort(copy, order);
        return copy;
    }

    @Benchmark
    public Object list() {
        return call("sort-lists", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "list", name = "Java List")
    public long listJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += integerList.stream().sorted().toList().getFirst();
        return sum;
    }

    @Benchmark
    public Object vector() {
        return call("sort-vectors", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "vector", name = "Java Arrays.sort")
    public long vectorJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += sorted(integers, Comparator.naturalOrder())[0];
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object reals() {
        return call("sort-reals", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "reals", name = "Java Arrays.sort")
    public double realsJava() {
        double sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += sorted(reals, Comparator.naturalOrder())[0];
        return sum;
    }

    @Benchmark
    public Object strings() {
        return call("sort-strings", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "strings", name = "Java Arrays.sort")
    public long stringsJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += sorted(strings, Comparator.naturalOrder())[0].length();
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object withProcedure() {
        return call("sort-downward", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "withProcedure", name = "Java Arrays.sort")
    public long withProcedureJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += sorted(integers, (a, b) -> Long.compare(b, a))[0];
        return sum;
    }

    @Benchmark
    public Object f64vector() {
        return call("sort-f64vectors", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "f64vector", name = "Java Arrays.sort")
    public double f64vectorJava() {
        double sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            double[] copy = doubles.clone();
            Arrays.sort(copy);
            sum += copy[0];
        }
        return sum;
    }
}
