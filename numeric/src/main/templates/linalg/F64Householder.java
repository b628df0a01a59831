//# types F64 F32
package dev.lamina.numeric.linalg;

import java.util.Arrays;

/**
 * A = QR by reflections I − τvvᵀ, in place: R in the upper triangle, the vectors v below it, their first element being 1.
 * With pivoting the columns are in an order that makes the diagonal of R fall.
 */
public final class F64Householder {
    private final F64Block factors;
    private final double[] tau;
    private final long[] order;

    private F64Householder(F64Block factors, double[] tau, long[] order) {
        this.factors = factors;
        this.tau = tau;
        this.order = order;
    }

    /** Factors the block in place. */
    public static F64Householder of(F64Block a) {
        long[] order = new long[Math.toIntExact(a.columns())];
        Arrays.setAll(order, j -> j);
        var qr = new F64Householder(a, new double[steps(a)], order);
        Blas.current().geqrf(a, qr.tau);
        return qr;
    }

    /** Factors the block in place with its columns in the {@link #order} that makes the diagonal of R fall. */
    public static F64Householder pivoted(F64Block a) {
        var qr = new F64Householder(a, new double[steps(a)], new long[Math.toIntExact(a.columns())]);
        Blas.current().geqp3(a, qr.tau, qr.order);
        return qr;
    }

    /** The reflections whose vectors stand below the diagonal of a block, with their factors τ. */
    static F64Householder ofReflections(F64Block vectors, double[] tau) {
        assert tau.length >= steps(vectors) : tau.length + " factors for " + vectors;
        return new F64Householder(vectors, Arrays.copyOf(tau, steps(vectors)), new long[0]);
    }

    private static int steps(F64Block a) {
        return Math.toIntExact(Math.min(a.rows(), a.columns()));
    }

    public F64Block factors() {
        return factors;
    }

    /** Column j of the factored matrix was column order[j] of A. */
    public long[] order() {
        return order;
    }

    /** c ← Qᵀc. */
    public void applyTransposed(F64Block c) {
        Blas.current().ormqr(factors, tau, true, c);
    }

    /** c ← Qc. */
    public void apply(F64Block c) {
        Blas.current().ormqr(factors, tau, false, c);
    }

    /** The first so many columns of Q. */
    public F64Block q(long columns) {
        F64Block q = F64Block.allocate(factors.rows(), columns);
        q.setIdentity();
        apply(q);
        return q;
    }

    /** R with so many rows. */
    public F64Block r(long rows) {
        F64Block r = F64Block.allocate(rows, factors.columns());
        for (long i = 0; i < rows; i++) {
            for (long j = 0; j < r.columns(); j++) {
                r.set(i, j, i <= j ? factors.get(i, j) : 0);
            }
        }
        return r;
    }

    /** b ← R⁻¹b for the leading triangle of so many columns. */
    public void solveR(long n, F64Block b) {
        Blas.current().trsm(factors.slice(0, n, 0, n).reverse(), false, b.reverseRows());
    }
}
