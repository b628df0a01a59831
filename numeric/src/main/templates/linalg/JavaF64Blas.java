//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.Kernels;

/** {@link F64Blas} in Java: everything by recursion down to {@link F64Gemm} and leaves of a few rows. */
interface JavaF64Blas extends F64Blas {
    /** Rows of a triangle that is solved directly. */
    long LEAF_F64 = 16;

    /** Rows of a symmetric product that is computed as a whole. */
    long SQUARE_F64 = 64;

    @Override
    default void gemm(double alpha, F64Block a, F64Block b, double beta, F64Block c) {
        assert a.columns() == b.rows() && c.rows() == a.rows() && c.columns() == b.columns();
        F64Gemm.run(alpha, a, b, beta, c);
    }

    @Override
    default void gemv(double alpha, F64Block a, F64Block x, double beta, F64Block y) {
        if (a.rowStride() == 1 && y.rowStride() == 1) {
            gemm(alpha, x.transpose(), a.transpose(), beta, y.transpose());
            return;
        }
        boolean direct = a.columnStride() == 1 && x.rowStride() == 1 && a.segment().isNative() && x.segment().isNative();
        if (!direct) {
            gemm(alpha, a, x, beta, y);
            return;
        }
        for (long i = 0; i < a.rows(); i++) {
            double product = Kernels.f64().dot(a.segment(), a.place(i, 0), x.segment(), x.at(), a.columns());
            y.set(i, 0, beta == 0 ? alpha * product : alpha * product + beta * y.get(i, 0));
        }
    }

    @Override
    default void syrk(double alpha, F64Block a, double beta, F64Block c) {
        long n = c.rows();
        if (n <= SQUARE_F64) {
            gemm(alpha, a, a.transpose(), beta, c);
            return;
        }
        long half = n / 2 / LEAF_F64 * LEAF_F64;
        syrk(alpha, a.rowRange(0, half), beta, c.slice(0, half, 0, half));
        gemm(alpha, a.rowRange(half, n), a.rowRange(0, half).transpose(), beta, c.slice(half, n, 0, half));
        syrk(alpha, a.rowRange(half, n), beta, c.slice(half, n, half, n));
    }

    @Override
    default void trsm(F64Block l, boolean unit, F64Block b) {
        long n = l.rows();
        if (n <= LEAF_F64 || b.columns() == 1 || F64Triangle.isTransposed(l, b)) {
            F64Triangle.solve(l, unit, b);
            return;
        }
        long half = n / 2;
        trsm(l.slice(0, half, 0, half), unit, b.rowRange(0, half));
        gemm(-1, l.slice(half, n, 0, half), b.rowRange(0, half), 1, b.rowRange(half, n));
        trsm(l.slice(half, n, half, n), unit, b.rowRange(half, n));
    }

    @Override
    default long getrf(F64Block a, long[] pivots) {
        return new F64Elimination(a, pivots).run();
    }

    @Override
    default long potrf(F64Block a) {
        return F64CholeskyFactor.halves(a);
    }

    @Override
    default void geqrf(F64Block a, double[] tau) {
        new F64Reflections(a, tau).factor();
    }

    @Override
    default void geqp3(F64Block a, double[] tau, long[] order) {
        new F64Reflections(a, tau).factorPivoted(order);
    }

    @Override
    default void ormqr(F64Block reflections, double[] tau, boolean transposed, F64Block c) {
        new F64Reflections(reflections, tau).apply(transposed, c);
    }
}
