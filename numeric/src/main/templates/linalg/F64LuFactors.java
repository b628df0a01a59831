//# types F64 F32
package dev.lamina.numeric.linalg;

/**
 * PA = LU by partial pivoting, in place: the unit lower triangle L and the upper triangle U in one block. The left half of
 * the columns is factored first, by recursion, so that nearly all work is in products. Source: Toledo 1997.
 */
public final class F64LuFactors {
    /** Columns that are eliminated one by one. */
    private static final long LEAF = 8;

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
            for (long j = from; j < to; j++) {
                eliminate(j, to);
            }
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

    private void eliminate(long j, long to) {
        long pivot = pivotRow(j);
        pivots[(int) j] = pivot;
        factors.swapRows(j, pivot);
        double divisor = factors.get(j, j);
        if (divisor == 0) {
            firstZero = firstZero < 0 ? j : firstZero;
            return;
        }
        long rows = factors.rows();
        for (long i = j + 1; i < rows; i++) {
            factors.set(i, j, factors.get(i, j) / divisor);
        }
        Blas.current().ger(-1, factors.slice(j + 1, rows, j, j + 1), factors.slice(j, j + 1, j + 1, to).transpose(),
                factors.slice(j + 1, rows, j + 1, to));
    }

    private long pivotRow(long j) {
        long best = j;
        double max = Math.abs(factors.get(j, j));
        for (long i = j + 1; i < factors.rows(); i++) {
            double candidate = Math.abs(factors.get(i, j));
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
