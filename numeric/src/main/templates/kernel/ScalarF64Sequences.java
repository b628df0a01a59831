//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The sequence kernels of every width: a running result waits for its predecessor, and sorting is bound by memory, so there
 * is nothing for vectors to do. Positions are found with the reductions, which are SIMD where the others are.
 */
interface ScalarF64Sequences extends F64Sequences, F64Reductions {
    long BYTES = Double.BYTES;

    @Override
    default void cumulativeSum(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        double sum = -0.0f;
        for (long i = 0; i < count; i++) {
            sum += getF64(x, xAt + i * BYTES);
            setF64(out, outAt + i * BYTES, sum);
        }
    }

    @Override
    default void cumulativeProduct(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        double product = 1;
        for (long i = 0; i < count; i++) {
            product *= getF64(x, xAt + i * BYTES);
            setF64(out, outAt + i * BYTES, product);
        }
    }

    @Override
    default void cumulativeMin(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        double least = Double.POSITIVE_INFINITY;
        for (long i = 0; i < count; i++) {
            least = Math.min(least, getF64(x, xAt + i * BYTES));
            setF64(out, outAt + i * BYTES, least);
        }
    }

    @Override
    default void cumulativeMax(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (long i = 0; i < count; i++) {
            greatest = Math.max(greatest, getF64(x, xAt + i * BYTES));
            setF64(out, outAt + i * BYTES, greatest);
        }
    }

    @Override
    default long argMin(MemorySegment x, long xAt, long count) {
        return indexOf(min(x, xAt, count), x, xAt, count);
    }

    @Override
    default long argMax(MemorySegment x, long xAt, long count) {
        return indexOf(max(x, xAt, count), x, xAt, count);
    }

    private static long indexOf(double wanted, MemorySegment x, long xAt, long count) {
        boolean isNaN = wanted != wanted;
        for (long i = 0; i < count; i++) {
            double a = getF64(x, xAt + i * BYTES);
            if (a == wanted || isNaN && a != a) {
                return i;
            }
        }
        return -1;
    }

    @Override
    default double compensatedSum(MemorySegment x, long xAt, long count) {
        double sum = 0;
        double lost = 0;
        for (long i = 0; i < count; i++) {
            double a = getF64(x, xAt + i * BYTES);
            double next = sum + a;
            lost += Math.abs(sum) >= Math.abs(a) ? sum - next + a : a - next + sum;
            sum = next;
        }
        return lost == lost ? sum + lost : sum;
    }

    @Override
    default void sort(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        SegmentPool pool = SegmentPool.shared();
        MemorySegment keys = pool.acquire(count * Long.BYTES);
        MemorySegment spare = pool.acquire(count * Long.BYTES);
        try {
            loadKeys(keys, x, xAt, count);
            MemorySegment sorted = RadixSort.sort(keys, spare, count);
            for (long i = 0; i < count; i++) {
                setF64(out, outAt + i * BYTES, (double) RadixSort.value(sorted.get(ValueLayout.JAVA_LONG, i * Long.BYTES)));
            }
        } finally {
            pool.release(keys);
            pool.release(spare);
        }
    }

    @Override
    default void argSort(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        SegmentPool pool = SegmentPool.shared();
        MemorySegment entries = pool.acquire(2 * count * Long.BYTES);
        MemorySegment spare = pool.acquire(2 * count * Long.BYTES);
        try {
            loadKeys(entries, x, xAt, count);
            MemorySegment sorted = RadixSort.sortIndices(entries, spare, count);
            MemorySegment.copy(sorted, count * Long.BYTES, out, outAt, count * Long.BYTES);
        } finally {
            pool.release(entries);
            pool.release(spare);
        }
    }

    private static void loadKeys(MemorySegment keys, MemorySegment x, long xAt, long count) {
        for (long i = 0; i < count; i++) {
            keys.set(ValueLayout.JAVA_LONG, i * Long.BYTES, RadixSort.key(getF64(x, xAt + i * BYTES)));
        }
    }
}
