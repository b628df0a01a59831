package dev.lamina.numeric.linalg;

/** Orders of values, as indices: a merge sort on plain arrays, which costs a process nothing to begin with. */
final class Sorting {
    private Sorting() {}

    /** The indices from the least value to the greatest; of equal ones the first comes first. */
    static int[] ascending(double[] values) {
        int n = values.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] merged = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int from = 0; from < n; from += 2 * width) {
                merge(values, order, from, Math.min(from + width, n), Math.min(from + 2 * width, n), merged);
            }
            int[] kept = order;
            order = merged;
            merged = kept;
        }
        return order;
    }

    /** Two neighbouring runs that are in order become one. */
    private static void merge(double[] values, int[] order, int from, int middle, int to, int[] out) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesRight = left == middle || right < to && values[order[right]] < values[order[left]];
            out[i] = takesRight ? order[right++] : order[left++];
        }
    }

    /** The indices from the greatest value to the least; of equal ones the first comes first. */
    static int[] descending(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -values[i];
        }
        return ascending(negative);
    }
}
