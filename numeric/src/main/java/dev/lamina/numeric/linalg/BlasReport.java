package dev.lamina.numeric.linalg;

import java.util.List;

/**
 * What an implementation of {@link Blas} stands on. An empty problem means that it can run; otherwise the problem says in one
 * line why not. Tried are the places of a library that were looked at before the one that was taken, each with what
 * was wrong there.
 */
public record BlasReport(String problem, String library, String version, String core, int threads, List<String> tried) {
    /** Of an implementation that needs no library. */
    static BlasReport ofJava(int threads) {
        return new BlasReport("", "", "", "", threads, List.of());
    }

    /** Of one that cannot run, with the library that cannot be used, or an empty text if there was none. */
    public static BlasReport unusable(String problem, String library, List<String> tried) {
        return new BlasReport(problem, library, "", "", 0, tried);
    }

    public boolean isUsable() {
        return problem.isEmpty();
    }
}
