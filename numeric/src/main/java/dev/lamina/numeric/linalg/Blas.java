package dev.lamina.numeric.linalg;

import java.util.ServiceLoader;

/**
 * The basic routines of linear algebra for every element type. The implementation of the process is {@link JavaBlas}, or
 * what {@link ServiceLoader} finds and the system property {@code lamina.blas} names.
 */
public interface Blas extends F64Blas, F32Blas {
    /** The name by which {@code lamina.blas} asks for this implementation. */
    String name();

    /** The implementation of this process. */
    static Blas current() {
        return BlasChoice.CURRENT;
    }
}
