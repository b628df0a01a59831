package dev.lamina.numeric.linalg;

/** The routines in Java, on the kernels. A result has the same bits on every vector width and number of threads. */
public final class JavaBlas implements Blas, JavaF64Blas, JavaF32Blas {
    static final String NAME = "java";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public BlasReport report() {
        return BlasReport.ofJava(Workers.THREADS);
    }

    @Override
    public void syevd(F64Block a, double[] values, F64Block vectors) {
        SymmetricEigen.solve(a, values, vectors);
    }

    @Override
    public void gesdd(F64Block a, double[] values, F64Block u, F64Block v) {
        SingularValues.solve(a, values, u, v);
    }

    @Override
    public void geev(F64Block a, double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm) {
        GeneralEigen.solve(a, re, im, vectorsRe, vectorsIm);
    }
}
