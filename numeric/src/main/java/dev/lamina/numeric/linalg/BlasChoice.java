package dev.lamina.numeric.linalg;

import java.util.ServiceLoader;

/** Chooses the {@link Blas} of the process, once. */
final class BlasChoice {
    private static final String PROPERTY = "lamina.blas";

    static final Blas CURRENT = choose(System.getProperty(PROPERTY, JavaBlas.NAME));

    private BlasChoice() {}

    private static Blas choose(String wish) {
        if (wish.equals(JavaBlas.NAME)) {
            return new JavaBlas();
        }
        for (Blas blas : ServiceLoader.load(Blas.class)) {
            if (blas.name().equals(wish)) {
                return blas;
            }
        }
        throw new IllegalStateException(PROPERTY + ": no implementation named " + wish + "; " + JavaBlas.NAME + " is always there");
    }
}
