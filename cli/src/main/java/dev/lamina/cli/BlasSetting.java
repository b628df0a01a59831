package dev.lamina.cli;

import dev.lamina.numeric.linalg.Blas;

/** The options {@code --blas} and {@code --blas-library}, which few runs have. */
final class BlasSetting {
    private BlasSetting() {}

    /** Hands them to the numeric library. Whoever forces a library is told now if it cannot be had. */
    static void apply(CommandLine line) {
        if (line.blas != null) System.setProperty("lamina.blas", line.blas);
        if (line.blasLibrary != null) System.setProperty("lamina.blas.library", line.blasLibrary.toString());
        if (!"openblas".equals(line.blas)) return;
        try {
            Blas.current();
        } catch (IllegalStateException e) {
            throw new BadUsage(e.getMessage().replace("lamina.blas=", "--blas="));
        }
    }
}
