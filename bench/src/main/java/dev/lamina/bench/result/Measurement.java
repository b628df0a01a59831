package dev.lamina.bench.result;

import java.util.List;

/**
 * The times of one subject: for each fork (a JVM or process of its own) the nanoseconds for an operation in each of its
 * iterations, and the bytes that an operation allocates on the Java heap, −1 where nobody looked.
 */
public record Measurement(Subject subject, List<List<Double>> forks, double allocatedBytes) {
    /** The samples of all forks. */
    public double[] samples() {
        return forks.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    }
}
