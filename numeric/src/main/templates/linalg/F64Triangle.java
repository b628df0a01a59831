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

    /** Right sides that are transposed together: of a leaf of 16 rows they fill the first-level cache. */
    private static final long CHUNK = 256;

    private F64Triangle() {}

    /** b ← l⁻¹b. */
    static void solve(F64Block l, boolean unit, F64Block b) {
        if (b.columns() == 0) {
            return;
        }
        boolean onKernels = l.segment().isNative() && b.segment().isNative();
        if (onKernels && b.columns() == 1 && areRuns(l.columnStride(), b.rowStride())) {
            solveByDots(l, unit, b);
        } else if (onKernels && b.columns() == 1 && areRuns(l.rowStride(), b.rowStride())) {
            solveByMultiples(l, unit, b);
        } else if (onKernels && b.columns() > 1 && b.columnStride() == 1) {
            solveRows(l, unit, b);
        } else if (onKernels && b.columns() > 1 && b.rowStride() == 1) {
            solveColumns(l, unit, b);
        } else {
            solveElements(l, unit, b);
        }
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

    /** Each row of b minus what the rows above it contribute. */
    private static void solveRows(F64Block l, boolean unit, F64Block b) {
        for (long i = 0; i < l.rows(); i++) {
            if (i > 0) {
                KERNELS.multiply(1, b.columns(), i, -1, l.segment(), l.place(i, 0), 0, l.columnStride() * BYTES,
                        b.segment(), b.at(), b.rowStride() * BYTES, true, b.segment(), b.place(i, 0), 0);
            }
            if (!unit) {
                KERNELS.div(b.segment(), b.place(i, 0), b.segment(), b.place(i, 0), l.get(i, i), b.columns());
            }
        }
    }

    /** Right sides that lie along memory, some of them at a time: transposed, all steps go along rows. */
    private static void solveColumns(F64Block l, boolean unit, F64Block b) {
        MemorySegment scratch = SegmentPool.shared().acquire(l.rows() * CHUNK * BYTES);
        try {
            for (long j = 0; j < b.columns(); j += CHUNK) {
                F64Block part = b.columnRange(j, Math.min(j + CHUNK, b.columns()));
                var copy = new F64Block(scratch, 0, part.rows(), part.columns(), part.columns(), 1);
                copy.set(part);
                solveRows(l, unit, copy);
                part.set(copy);
            }
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
