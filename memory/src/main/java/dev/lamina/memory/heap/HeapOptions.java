package dev.lamina.memory.heap;

import dev.lamina.memory.pool.MachineMemory;

/**
 * The limits and habits of a heap.
 *
 * @param initialBytes        what the heap may hold before its first full collection is considered; nothing is touched in advance
 * @param maximumBytes        of Scheme objects
 * @param numericMaximumBytes of large numeric vectors and of the memory that host objects account for
 * @param threshold           the part of the capacity at whose use a full collection starts
 * @param growthFactor        capacity after a full collection, as a multiple of what survived it
 * @param nurseryBytes        allocated between two minor collections
 * @param stress              0, or n: collect at every n-th poll
 * @param check               verify the whole heap before and after each collection
 */
public record HeapOptions(long initialBytes, long maximumBytes, long numericMaximumBytes, double threshold, double growthFactor,
                          long nurseryBytes, int stress, boolean check) {
    private static final long MEGABYTE = 1L << 20;

    public HeapOptions {
        require(initialBytes > 0, "initial size must be positive");
        require(maximumBytes >= 4 * MEGABYTE, "maximum must be at least 4 MB");
        require(numericMaximumBytes > 0, "numeric maximum must be positive");
        require(threshold > 0 && threshold <= 1, "threshold must lie in (0, 1]");
        require(growthFactor > 1, "growth factor must be above 1");
        require(nurseryBytes >= 4096, "nursery must be at least 4096 bytes");
        require(stress >= 0, "stress must not be negative");
    }

    private static void require(boolean holds, String message) {
        if (!holds) throw new IllegalArgumentException("heap options: " + message);
    }

    /**
     * A quarter of the machine for Scheme objects and half of it for numeric data. Nurseries of 1, 2, 4 and 8 MB were
     * equally fast in a cons loop with 5 % survivors; 4 MB is the largest whose worst pause (all survive) stays below 2 ms.
     */
    public static HeapOptions standard() {
        long machine = MachineMemory.bytes();
        long maximum = Math.max(64 * MEGABYTE, machine / 4);
        return new HeapOptions(64 * MEGABYTE, maximum, Math.max(64 * MEGABYTE, machine / 2), 0.8, 1.75, 4 * MEGABYTE, 0, Memory.CHECK);
    }

    public HeapOptions withInitial(long bytes) {
        return new HeapOptions(bytes, maximumBytes, numericMaximumBytes, threshold, growthFactor, nurseryBytes, stress, check);
    }

    public HeapOptions withMaximum(long bytes) {
        return new HeapOptions(initialBytes, bytes, numericMaximumBytes, threshold, growthFactor, nurseryBytes, stress, check);
    }

    public HeapOptions withNumericMaximum(long bytes) {
        return new HeapOptions(initialBytes, maximumBytes, bytes, threshold, growthFactor, nurseryBytes, stress, check);
    }

    public HeapOptions withThreshold(double part) {
        return new HeapOptions(initialBytes, maximumBytes, numericMaximumBytes, part, growthFactor, nurseryBytes, stress, check);
    }

    public HeapOptions withGrowthFactor(double factor) {
        return new HeapOptions(initialBytes, maximumBytes, numericMaximumBytes, threshold, factor, nurseryBytes, stress, check);
    }

    public HeapOptions withNursery(long bytes) {
        return new HeapOptions(initialBytes, maximumBytes, numericMaximumBytes, threshold, growthFactor, bytes, stress, check);
    }

    /** Collect at every n-th poll; 0 turns it off. */
    public HeapOptions withStress(int n) {
        return new HeapOptions(initialBytes, maximumBytes, numericMaximumBytes, threshold, growthFactor, nurseryBytes, n, check);
    }

    public HeapOptions withCheck(boolean on) {
        return new HeapOptions(initialBytes, maximumBytes, numericMaximumBytes, threshold, growthFactor, nurseryBytes, stress, on);
    }
}
