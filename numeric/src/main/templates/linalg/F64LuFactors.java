//# types F64 F32
package dev.lamina.numeric.linalg;

/** PA = LU by partial pivoting, in place: the unit lower triangle L and the upper triangle U in one block. */
public final class F64LuFactors {
    private final F64Block factors;
    private final long[] pivots;
    private final long firstZero;

    private F64LuFactors(F64Block factors) {
        this.factors = factors;
        this.pivots = new long[Math.toIntExact(Math.min(factors.rows(), factors.columns()))];
        this.firstZero = Blas.current().getrf(factors, pivots);
    }

    /** Factors the block in place; its rows must lie without gaps. */
    public static F64LuFactors of(F64Block a) {
        return new F64LuFactors(a);
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
