//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * {@link F64Blas#getrf} in Java. The left half of the columns is factored first, by recursion, so that nearly all work is in
 * products. A few columns are eliminated in a copy whose columns lie along memory; then the exchanges of their rows are made
 * everywhere else, row by row. Source: Toledo 1997.
 */
final class F64Elimination {
    /** Columns that are eliminated one by one. */
    private static final int LEAF = 8;

    private static final F64Kernels KERNELS = Kernels.f64();
    private static final long BYTES = F64Block.BYTES;

    private final F64Block factors;
    private final long[] pivots;
    private long firstZero = -1;

    /** Of a block whose rows lie without gaps. */
    F64Elimination(F64Block factors, long[] pivots) {
        this.factors = factors;
        this.pivots = pivots;
    }

    /** Factors all columns; answers the first pivot that is zero, or −1. */
    long run() {
        factor(0, pivots.length);
        if (factors.columns() > factors.rows()) {
            F64Block right = factors.columnRange(factors.rows(), factors.columns());
            Blas.current().trsm(factors.slice(0, factors.rows(), 0, factors.rows()), true, right);
        }
        return firstZero;
    }

    /** The columns from..to−1, all columns before them being done. */
    private void factor(long from, long to) {
        if (to - from <= LEAF) {
            eliminate(from, to);
            return;
        }
        long middle = from + (to - from) / 2 / LEAF * LEAF;
        middle = middle == from ? from + LEAF : middle;
        factor(from, middle);
        long rows = factors.rows();
        F64Block top = factors.slice(from, middle, middle, to);
        Blas.current().trsm(factors.slice(from, middle, from, middle), true, top);
        Blas.current().gemm(-1, factors.slice(middle, rows, from, middle), top, 1, factors.slice(middle, rows, middle, to));
        factor(middle, to);
    }

    /** A few columns, in a copy whose row c is column from + c, from that row on. */
    private void eliminate(long from, long to) {
        F64Block place = factors.slice(from, factors.rows(), from, to).transpose();
        MemorySegment scratch = SegmentPool.shared().acquire(place.rows() * place.columns() * BYTES);
        try {
            var panel = new F64Block(scratch, 0, place.rows(), place.columns(), place.columns(), 1);
            panel.set(place);
            for (int j = 0; j < panel.rows(); j++) {
                eliminate(panel, j, from);
            }
            place.set(panel);
        } finally {
            SegmentPool.shared().release(scratch);
        }
        for (long j = from; j < to; j++) {
            factors.columnRange(0, from).swapRows(j, pivots[(int) j]);
            factors.columnRange(to, factors.columns()).swapRows(j, pivots[(int) j]);
        }
    }

    /** Step j of a panel that begins at a row of the matrix. */
    private void eliminate(F64Block panel, int j, long firstRow) {
        long pivot = largest(panel, j);
        pivots[(int) firstRow + j] = firstRow + pivot;
        panel.transpose().swapRows(j, pivot);
        double divisor = panel.get(j, j);
        if (divisor == 0) {
            firstZero = firstZero < 0 ? firstRow + j : firstZero;
            return;
        }
        long rest = panel.columns() - j - 1;
        long below = panel.place(j, j + 1);
        KERNELS.div(panel.segment(), below, panel.segment(), below, divisor, rest);
        for (int c = j + 1; c < panel.rows(); c++) {
            long at = panel.place(c, j + 1);
            KERNELS.axpy(panel.segment(), at, -panel.get(c, j), panel.segment(), below, panel.segment(), at, rest);
        }
    }

    /** Where in row j of a panel, from the diagonal on, the greatest magnitude stands. */
    private static long largest(F64Block panel, int j) {
        int best = j;
        double max = Math.abs(panel.get(j, j));
        MemorySegment segment = panel.segment();
        long row = panel.place(j, 0);
        for (int i = j + 1; i < (int) panel.columns(); i++) {
            double candidate = Math.abs(segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, row + i * BYTES));
            if (candidate > max) {
                max = candidate;
                best = i;
            }
        }
        return best;
    }
}
