//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;

/** The solution of small triangles, along the direction in which the right sides lie without gaps. */
final class F64Triangle {
    private static final F64Kernels KERNELS = Kernels.f64();
    private static final long BYTES = F64Block.BYTES;

    /** Rows of a product's tile. */
    private static final long GROUP = 4;

    private F64Triangle() {}

    /** b ← l⁻¹b. */
    static void solve(F64Block l, boolean unit, F64Block b) {
        if (b.columns() == 0) {
            return;
        }
        boolean onKernels = areNative(l, b);
        if (onKernels && b.columns() == 1 && areRuns(l.columnStride(), b.rowStride())) {
            solveByDots(l, unit, b);
        } else if (onKernels && b.columns() == 1 && areRuns(l.rowStride(), b.rowStride())) {
            solveByMultiples(l, unit, b);
        } else if (onKernels && b.columns() > 1 && b.columnStride() == 1) {
            solveRows(l, unit, b);
        } else if (isTransposed(l, b)) {
            solveColumns(l, unit, b);
        } else {
            solveElements(l, unit, b);
        }
    }

    private static boolean areNative(F64Block l, F64Block b) {
        return l.segment().isNative() && b.segment().isNative();
    }

    /** Whether there are several right sides along memory, which are better solved as a transposed copy of them all. */
    static boolean isTransposed(F64Block l, F64Block b) {
        return b.columns() > 1 && b.columnStride() != 1 && b.rowStride() == 1 && areNative(l, b);
    }

    /** Whether both step from element to element without gaps, forward or, in a reversed triangle, backward. */
    private static boolean areRuns(long stride, long other) {
        return stride == other && (stride == 1 || stride == -1);
    }

    /** One right side beside the rows of l: each element minus the product of a row with what is solved. */
    private static void solveByDots(F64Block l, boolean unit, F64Block b) {
        for (long i = 0; i < l.rows(); i++) {
            long lowest = l.columnStride() > 0 || i == 0 ? 0 : i - 1;
            double rest = b.get(i, 0) - KERNELS.dot(l.segment(), l.place(i, lowest), b.segment(), b.place(lowest, 0), i);
            b.set(i, 0, unit ? rest : rest / l.get(i, i));
        }
    }

    /** One right side beside the columns of l: each element, once solved, times its column is taken from the others. */
    private static void solveByMultiples(F64Block l, boolean unit, F64Block b) {
        for (long i = 0; i < l.rows(); i++) {
            double solved = unit ? b.get(i, 0) : b.get(i, 0) / l.get(i, i);
            b.set(i, 0, solved);
            long others = l.rows() - i - 1;
            if (others > 0) {
                long lowest = l.rowStride() > 0 ? i + 1 : l.rows() - 1;
                KERNELS.axpy(b.segment(), b.place(lowest, 0), -solved, l.segment(), l.place(lowest, i), b.segment(), b.place(lowest, 0), others);
            }
        }
    }

    /** Some rows of b at a time: minus the product of l with the rows above them, then minus multiples of each other. */
    private static void solveRows(F64Block l, boolean unit, F64Block b) {
        long rowBytes = b.rowStride() * BYTES;
        for (long i = 0; i < l.rows(); i += GROUP) {
            long to = Math.min(i + GROUP, l.rows());
            if (i > 0) {
                KERNELS.multiply(to - i, b.columns(), i, -1, l.segment(), l.place(i, 0), l.rowStride() * BYTES, l.columnStride() * BYTES,
                        b.segment(), b.at(), rowBytes, true, b.segment(), b.place(i, 0), rowBytes);
            }
            solveRows(l, unit, b, i, to);
        }
    }

    private static void solveRows(F64Block l, boolean unit, F64Block b, long from, long to) {
        for (long i = from; i < to; i++) {
            for (long k = from; k < i; k++) {
                KERNELS.axpy(b.segment(), b.place(i, 0), -l.get(i, k), b.segment(), b.place(k, 0), b.segment(), b.place(i, 0), b.columns());
            }
            if (!unit) {
                KERNELS.div(b.segment(), b.place(i, 0), b.segment(), b.place(i, 0), l.get(i, i), b.columns());
            }
        }
    }

    /** Right sides that lie along memory: transposed, all steps go along rows. */
    private static void solveColumns(F64Block l, boolean unit, F64Block b) {
        MemorySegment scratch = SegmentPool.shared().acquire(b.rows() * b.columns() * BYTES);
        try {
            var copy = new F64Block(scratch, 0, b.rows(), b.columns(), b.columns(), 1);
            copy.set(b);
            Blas.current().trsm(l, unit, copy);
            b.set(copy);
        } finally {
            SegmentPool.shared().release(scratch);
        }
    }

    private static void solveElements(F64Block l, boolean unit, F64Block b) {
        for (long j = 0; j < b.columns(); j++) {
            for (long i = 0; i < l.rows(); i++) {
                double rest = b.get(i, j);
                for (long k = 0; k < i; k++) {
                    rest -= l.get(i, k) * b.get(k, j);
                }
                b.set(i, j, unit ? rest : rest / l.get(i, i));
            }
        }
    }
}
