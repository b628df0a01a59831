package dev.lamina.numeric.linalg;

import java.util.ServiceLoader;

/**
 * The basic routines of linear algebra for every element type. {@link JavaBlas} is always there; another implementation is
 * found by {@link ServiceLoader}. The system property {@code lamina.blas} says which run: {@code java}, the name of another
 * one for all that it can, or {@code auto} (as without it), for each operation the one that {@link Crossover} says.
 */
public interface Blas extends F64Blas, F32Blas {
    /** The name by which {@code lamina.blas} asks for this implementation. */
    String name();

    /** Whether this implementation can run here, and what it stands on. Asking may load a native library, once. */
    BlasReport report();

    /**
     * The eigenvalues of a symmetric matrix, ascending, and orthonormal eigenvectors in the columns of a square. The lower
     * triangle is read, and what the matrix holds is lost. The iterations run in f64 for every element type.
     */
    void syevd(F64Block a, double[] values, F64Block vectors);

    /** A = UΣVᵀ: the singular values, descending, and as many columns of U and V. What the matrix holds is lost. */
    void gesdd(F64Block a, double[] values, F64Block u, F64Block v);

    /**
     * The eigenvalues of a square matrix, of a pair the one with positive imaginary part first, and unit eigenvectors in the
     * columns of two squares. What the matrix holds is lost.
     */
    void geev(F64Block a, double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm);

    /** The implementation of this process. Throws an IllegalStateException if the one that was asked for cannot run. */
    static Blas current() {
        return BlasChoice.current();
    }
}
