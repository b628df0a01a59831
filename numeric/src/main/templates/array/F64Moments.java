//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;

/** Reductions of one run that are made of several kernels. */
final class F64Moments {
    private static final F64Kernels KERNELS = Kernels.f64();
    private static final long BYTES = Double.BYTES;
    /** Sums of squares below the least normal number over this have lost digits. */
    private static final double EPSILON = Math.ulp((double) 1);

    private F64Moments() {}

    static double mean(MemorySegment x, long xAt, long count) {
        return KERNELS.sum(x, xAt, count) / count;
    }

    /** In two passes: subtracting the mean first keeps what a difference of large sums would lose. */
    static double variance(MemorySegment x, long xAt, long count) {
        return squaredDeviations(x, xAt, count) / count;
    }

    static double squaredDeviations(MemorySegment x, long xAt, long count) {
        return inScratch(count, scratch -> {
            KERNELS.sub(scratch, 0, x, xAt, mean(x, xAt, count), count);
            return KERNELS.sumOfSquares(scratch, 0, count);
        });
    }

    /** The root of the sum of squares, by ratios to the greatest magnitude where that sum would be too large or too small. */
    static double norm2(MemorySegment x, long xAt, long count) {
        double squares = KERNELS.sumOfSquares(x, xAt, count);
        if (squares > Double.MIN_NORMAL / EPSILON && squares <= Double.MAX_VALUE) {
            return (double) Math.sqrt(squares);
        }
        double greatest = normInfinity(x, xAt, count);
        if (greatest == 0 || !(greatest <= Double.MAX_VALUE)) {
            return greatest;
        }
        return inScratch(count, scratch -> {
            KERNELS.div(scratch, 0, x, xAt, greatest, count);
            return greatest * (double) Math.sqrt(KERNELS.sumOfSquares(scratch, 0, count));
        });
    }

    /** The greatest magnitude, NaN if there is one; 0 for none. */
    static double normInfinity(MemorySegment x, long xAt, long count) {
        return count == 0 ? 0 : Math.max(KERNELS.max(x, xAt, count), -KERNELS.min(x, xAt, count));
    }

    /** The reduction of the elements that are numbers. */
    static F64Traversal.Reduction skippingNaN(F64Traversal.Reduction reduction) {
        return (x, xAt, count) -> inScratch(2 * count, scratch -> {
            KERNELS.equal(scratch, count * BYTES, x, xAt, x, xAt, count);
            long kept = KERNELS.compress(scratch, 0, scratch, count * BYTES, x, xAt, count);
            return reduction.run(scratch, 0, kept);
        });
    }

    private interface Work {
        double run(MemorySegment scratch);
    }

    private static double inScratch(long elements, Work work) {
        MemorySegment scratch = SegmentPool.shared().acquire(elements * BYTES);
        try {
            return work.run(scratch);
        } finally {
            SegmentPool.shared().release(scratch);
        }
    }
}
