//# types F64 F32 I64 I32
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
    //# only F64 F32
    /** The neutral element of + that keeps the sign of zero. */
    double NEUTRAL = -0.0f;
    double LEAST = Double.NEGATIVE_INFINITY;
    double GREATEST = Double.POSITIVE_INFINITY;
    //# end
    //# only I64 I32
    double NEUTRAL = 0;
    double LEAST = Double.MIN_VALUE;
    double GREATEST = Double.MAX_VALUE;
    //# end

    @Override
    default void cumulativeSum(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        double sum = NEUTRAL;
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
        double least = GREATEST;
        for (long i = 0; i < count; i++) {
            least = Math.min(least, getF64(x, xAt + i * BYTES));
            setF64(out, outAt + i * BYTES, least);
        }
    }

    @Override
    default void cumulativeMax(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        double greatest = LEAST;
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
        for (long i = 0; i < count; i++) {
            double a = getF64(x, xAt + i * BYTES);
            //# only F64 F32
            if (a == wanted || a != a) {
            //# end
            //# only I64 I32
            if (a == wanted) {
            //# end
                return i;
            }
        }
        return -1;
    }

    //# only F64 F32
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

    //# end
    @Override
    default void sort(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        SegmentPool pool = SegmentPool.shared();
        MemorySegment keys = pool.acquire(count * Long.BYTES);
        MemorySegment spare = pool.acquire(count * Long.BYTES);
        try {
            for (long i = 0; i < count; i++) {
                keys.set(ValueLayout.JAVA_LONG, i * Long.BYTES, RadixSort.key(getF64(x, xAt + i * BYTES)));
            }
            MemorySegment sorted = RadixSort.sort(keys, spare, count);
            for (long i = 0; i < count; i++) {
                long key = sorted.get(ValueLayout.JAVA_LONG, i * Long.BYTES);
                //# only F64 F32
                setF64(out, outAt + i * BYTES, (double) RadixSort.value(key));
                //# end
                //# only I64 I32
                setF64(out, outAt + i * BYTES, (double) RadixSort.integer(key));
                //# end
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
            for (long i = 0; i < count; i++) {
                //# only F64 F32
                double positiveZero = getF64(x, xAt + i * BYTES) + 0;
                entries.set(ValueLayout.JAVA_LONG, i * Long.BYTES, RadixSort.key(positiveZero));
                //# end
                //# only I64 I32
                entries.set(ValueLayout.JAVA_LONG, i * Long.BYTES, RadixSort.key(getF64(x, xAt + i * BYTES)));
                //# end
            }
            MemorySegment sorted = RadixSort.sortIndices(entries, spare, count);
            MemorySegment.copy(sorted, count * Long.BYTES, out, outAt, count * Long.BYTES);
        } finally {
            pool.release(entries);
            pool.release(spare);
        }
    }
}
