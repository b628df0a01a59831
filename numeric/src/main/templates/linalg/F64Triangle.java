//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The solution of small triangles, along the direction in which the right sides lie without gaps. */
final class F64Triangle {
    private static final F64Kernels KERNELS = Kernels.f64();
    private static final long BYTES = F64Block.BYTES;

    private F64Triangle() {}

    /** b ← l⁻¹b. */
    static void solve(F64Block l, boolean unit, F64Block b) {
        if (b.columns() == 0) {
            return;
        }
        boolean onKernels = l.segment().isNative() && b.segment().isNative() && b.columns() > 1;
        if (onKernels && b.columnStride() == 1) {
            solveRows(l, unit, b);
        } else if (onKernels && b.rowStride() == 1) {
            solveColumns(l, unit, b);
        } else {
            solveElements(l, unit, b);
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

    /** The transposed problem: each solved element of a right side is subtracted from those that follow it. */
    private static void solveColumns(F64Block l, boolean unit, F64Block b) {
        long n = l.rows();
        MemorySegment column = SegmentPool.shared().acquire(n * BYTES);
        try {
            for (long i = 0; i < n; i++) {
                for (long j = 0; !unit && j < b.columns(); j++) {
                    b.set(i, j, b.get(i, j) / l.get(i, i));
                }
                for (long k = i + 1; k < n; k++) {
                    column.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, (k - i - 1) * BYTES, l.get(k, i));
                }
                KERNELS.multiply(b.columns(), n - i - 1, 1, -1, b.segment(), b.place(i, 0), b.columnStride() * BYTES, 0,
                        column, 0, 0, true, b.segment(), b.place(i + 1, 0), b.columnStride() * BYTES);
            }
        } finally {
            SegmentPool.shared().release(column);
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
