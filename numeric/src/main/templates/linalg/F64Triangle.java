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
