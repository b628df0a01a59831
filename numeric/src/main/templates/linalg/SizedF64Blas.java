//# types F64 F32
package dev.lamina.numeric.linalg;

/** {@link F64Blas} by several implementations: each call goes to the one for its size. */
interface SizedF64Blas extends F64Blas {
    /** The implementation that an operation of so many multiplications goes to. */
    Blas forSize(Crossover operation, d_ouble multiplications);

    @Override
    default void gemm(double alpha, F64Block a, F64Block b, double beta, F64Block c) {
        forSize(Crossover.GEMM, (d_ouble) c.rows() * c.columns() * a.columns()).gemm(alpha, a, b, beta, c);
    }

    @Override
    default void gemv(double alpha, F64Block a, F64Block x, double beta, F64Block y) {
        forSize(Crossover.GEMV, (d_ouble) a.rows() * a.columns()).gemv(alpha, a, x, beta, y);
    }

    @Override
    default void ger(double alpha, F64Block x, F64Block y, F64Block a) {
        forSize(Crossover.GER, (d_ouble) a.rows() * a.columns()).ger(alpha, x, y, a);
    }

    @Override
    default void syrk(double alpha, F64Block a, double beta, F64Block c) {
        forSize(Crossover.SYRK, (d_ouble) a.rows() * a.rows() * a.columns()).syrk(alpha, a, beta, c);
    }

    @Override
    default void trsm(F64Block l, boolean unit, F64Block b) {
        forSize(Crossover.TRSM, (d_ouble) l.rows() * l.rows() * b.columns()).trsm(l, unit, b);
    }

    @Override
    default void trsv(F64Block l, boolean unit, F64Block b) {
        forSize(Crossover.TRSV, (d_ouble) l.rows() * l.rows()).trsv(l, unit, b);
    }

    private static d_ouble size(F64Block a) {
        return (d_ouble) a.rows() * a.columns() * Math.min(a.rows(), a.columns());
    }

    @Override
    default long getrf(F64Block a, long[] pivots) {
        return forSize(Crossover.GETRF, size(a)).getrf(a, pivots);
    }

    @Override
    default long potrf(F64Block a) {
        return forSize(Crossover.POTRF, size(a)).potrf(a);
    }

    @Override
    default void geqrf(F64Block a, double[] tau) {
        forSize(Crossover.GEQRF, size(a)).geqrf(a, tau);
    }

    @Override
    default void geqp3(F64Block a, double[] tau, long[] order) {
        forSize(Crossover.GEQP3, size(a)).geqp3(a, tau, order);
    }

    @Override
    default void ormqr(F64Block reflections, double[] tau, boolean transposed, F64Block c) {
        forSize(Crossover.ORMQR, (d_ouble) c.rows() * c.columns() * tau.length).ormqr(reflections, tau, transposed, c);
    }
}
