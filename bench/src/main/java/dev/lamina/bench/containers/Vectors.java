package dev.lamina.bench.containers;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Vectors beside {@code ArrayList}, typed ones beside Java arrays; an operation is one element. */
@OperationsPerInvocation(SchemeBenchmark.OPERATIONS)
public class Vectors extends SchemeBenchmark {
    @Quick({"1000"})
    @Param({"1000", "100000"})
    private int n;

    private List<Long> numbers;
    private List<Long> target;
    private double[] doubles;
    private byte[] bytes;

    public Vectors() {
        super(Vectors.class);
    }

    @Override
    protected void prepare() {
        call("prepare", n);
        numbers = new ArrayList<>(IntStream.range(0, n).mapToObj(i -> i * 7919L % 1000).toList());
        target = new ArrayList<>(Collections.nCopies(n, 0L));
        doubles = numbers.stream().mapToDouble(Long::doubleValue).toArray();
        bytes = new byte[n];
        Arrays.fill(bytes, (byte) 3);
    }

    private int passes() {
        return OPERATIONS / n;
    }

    @Benchmark
    public Object sum() {
        return call("vector-sums", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "sum", name = "Java ArrayList")
    public long sumJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            for (int i = 0; i < numbers.size(); i++) sum = Math.addExact(sum, numbers.get(i));
        }
        return sum;
    }

    @Benchmark
    public Object write() {
        return call("vector-writes", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "write", name = "Java ArrayList")
    public long writeJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            for (int i = 0; i < n; i++) target.set(i, (long) i);
            sum += target.get(n - 1);
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object reverse() {
        return call("vector-reversals", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "reverse", name = "Java ArrayList")
    public long reverseJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            Collections.reverse(numbers);
            sum += numbers.get(0);
        }
        return sum;
    }

    @Benchmark
    public Object map() {
        return call("vector-maps", OPERATIONS);
    }

    @Benchmark
    @Peer(of = "map", name = "Java ArrayList")
    public long mapJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) {
            List<Long> result = new ArrayList<>(n);
            for (Long x : numbers) result.add(Math.addExact(x, 1));
            sum += result.get(n - 1);
        }
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object forEach() {
        return call("vector-for-eaches", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    public Object copy() {
        return call("vector-copies", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "copy", name = "Java ArrayList")
    public long copyJava() {
        long sum = 0;
        for (int pass = 0; pass < passes(); pass++) sum += new ArrayList<>(numbers).get(n - 1);
        return sum;
    }

    @Benchmark
    @Quick({})
    public Object ofList() {
        return call("vectors-of-lists", OPERATIONS);
    }

    @Benchmark
    public Object f64Sum() {
        return call("f64vector-sums", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "f64Sum", name = "Java array")
    public double f64SumJava() {
        double total = 0;
        for (int pass = 0; pass < passes(); pass++) {
            double sum = 0;
            for (double x : doubles) sum += x;
            total += sum;
        }
        return total;
    }

    @Benchmark
    @Quick({})
    public Object bytesSum() {
        return call("bytevector-sums", OPERATIONS);
    }

    @Benchmark
    @Quick({})
    @Peer(of = "bytesSum", name = "Java array")
    public long bytesSumJava() {
        long total = 0;
        for (int pass = 0; pass < passes(); pass++) {
            long sum = 0;
            for (byte b : bytes) sum = Math.addExact(sum, b & 255);
            total += sum;
        }
        return total;
    }
}
