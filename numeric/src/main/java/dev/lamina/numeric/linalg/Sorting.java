package dev.lamina.numeric.linalg;

import java.util.stream.IntStream;

/** Orders of values, as indices. */
final class Sorting {
    private Sorting() {}

    /** The indices from the least value to the greatest; of equal ones the first comes first. */
    static int[] ascending(double[] values) {
        return IntStream.range(0, values.length).boxed().sorted((i, j) -> Double.compare(values[i], values[j])).mapToInt(i -> i).toArray();
    }

    /** The indices from the greatest value to the least. */
    static int[] descending(double[] values) {
        return IntStream.range(0, values.length).boxed().sorted((i, j) -> Double.compare(values[j], values[i])).mapToInt(i -> i).toArray();
    }
}
