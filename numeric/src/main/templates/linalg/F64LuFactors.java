//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * PA = LU by partial pivoting, in place: the unit lower triangle L and the upper triangle U in one block. The left half of
 * the columns is factored first, by recursion, so that nearly all work is in products. A few columns are eliminated in a
 * copy whose columns lie along memory; then the exchanges of their rows are made everywhere else, row by row.
 * Source: Toledo 1997.
 */
public final class F64LuFactors {
    /** Columns that are eliminated one by one. */
    private static final int LEAF = 8;

    private static final F64Kernels KERNELS = Kernels.f64();
    private static final long BYTES = F64Block.BYTES;

    private final F64Block factors;
    private final long[] pivots;
    private long firstZero = -1;

    private F64LuFactors(F64Block factors) {
        this.factors = factors;
        this.pivots = new long[Math.toIntExact(Math.min(factors.rows(), factors.columns()))];
    }

    /** Factors the block in place; its rows must lie without gaps. */
    public static F64LuFactors of(F64Block a) {
        var lu = new F64LuFactors(a);
        lu.factor(0, lu.pivots.length);
        if (a.columns() > a.rows()) {
            F64Block right = a.columnRange(a.rows(), a.columns());
            Blas.current().trsm(a.slice(0, a.rows(), 0, a.rows()), true, right);
        }
        return lu;
    }

    public F64Block factors() {
        return factors;
    }

    /** Row i was exchanged with row pivots[i], one after the other. */
    public long[] pivots() {
        return pivots;
    }

    /** The first pivot that is zero, or −1. */
    public long firstZero() {
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

    /** b ← A⁻¹b. */
    public void solve(F64Block b) {
        for (int i = 0; i < pivots.length; i++) {
            b.swapRows(i, pivots[i]);
        }
        Blas.current().trsm(factors, true, b);
        Blas.current().trsm(factors.reverse(), false, b.reverseRows());
    }

    /** b ← A⁻ᵀb. */
    public void solveTransposed(F64Block b) {
        F64Block lower = factors.transpose();
        Blas.current().trsm(lower, false, b);
        Blas.current().trsm(lower.reverse(), true, b.reverseRows());
        for (int i = pivots.length - 1; i >= 0; i--) {
            b.swapRows(i, pivots[i]);
        }
    }
}
