package dev.lamina.numeric.linalg;

/** The routines in Java, on the kernels. A result has the same bits on every vector width and number of threads. */
public final class JavaBlas implements Blas, JavaF64Blas, JavaF32Blas {
    static final String NAME = "java";

    @Override
    public String name() {
        return NAME;
    }
}
