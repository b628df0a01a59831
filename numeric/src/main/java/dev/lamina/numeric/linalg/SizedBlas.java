package dev.lamina.numeric.linalg;

/**
 * Java for small operations, an implementation outside of it for large ones, as {@link Crossover} says. That one is asked
 * whether it can run at the first large operation; if it cannot, everything stays in Java, and a warning in the program's
 * log says why when something was there that should have worked.
 */
final class SizedBlas implements SizedF64Blas, SizedF32Blas, Blas {
    private final Blas java;
    private final Blas outside;

    /** Written once, when the first large operation asks; equal whoever writes it. */
    private Blas large;

    SizedBlas(Blas java, Blas outside) {
        this.java = java;
        this.outside = outside;
    }

    @Override
    public String name() {
        return outside.report().isUsable() ? outside.name() : java.name();
    }

    @Override
    public BlasReport report() {
        return outside.report();
    }

    @Override
    public Blas forSize(Crossover operation, double multiplications) {
        return operation.isBeyond(multiplications) ? large() : java;
    }

    private Blas large() {
        if (large == null) {
            large = chooseLarge();
        }
        return large;
    }

    private synchronized Blas chooseLarge() {
        BlasReport report = outside.report();
        if (large == null && !report.isUsable() && !report.library().isEmpty()) {
            System.getLogger("dev.lamina.numeric").log(System.Logger.Level.WARNING, report.problem() + "; using the routines in Java");
        }
        return report.isUsable() ? outside : java;
    }

    private Blas forSquare(Crossover operation, F64Block a) {
        return forSize(operation, (double) a.rows() * a.columns() * Math.min(a.rows(), a.columns()));
    }

    @Override
    public void syevd(F64Block a, double[] values, F64Block vectors) {
        forSquare(Crossover.SYEVD, a).syevd(a, values, vectors);
    }

    @Override
    public void gesdd(F64Block a, double[] values, F64Block u, F64Block v) {
        forSquare(Crossover.GESDD, a).gesdd(a, values, u, v);
    }

    @Override
    public void geev(F64Block a, double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm) {
        forSquare(Crossover.GEEV, a).geev(a, re, im, vectorsRe, vectorsIm);
    }
}
