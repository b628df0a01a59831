package dev.lamina.numeric.linalg;

/**
 * From which size on an operation goes to the native library, as a number of multiplications: rows × columns × depth of a
 * product, rows × columns × the smaller of both for a factorization. The choice depends on nothing else, so that one
 * program gives the same bits again on the same machine. The figures are those sizes from which on the library is
 * faster in a process that just started, where it pays 150 to 200 ms for being loaded and bound, and Java much more for
 * interpreting its loops until they are compiled; from there on it is as fast or faster in a warm process too, once it has
 * been loaded. {@code dev.lamina.bench.linalg.Crossovers} measures them; see docs/native.md.
 */
enum Crossover {
    GEMM(160, 3),
    GEMV(2500, 2),
    GER(2500, 2),
    SYRK(160, 3),
    TRSM(250, 3),
    TRSV(2500, 2),
    GETRF(250, 3),
    POTRF(280, 3),
    GEQRF(130, 3),
    GEQP3(140, 3),
    ORMQR(130, 3),
    SYEVD(64, 3),
    GESDD(50, 3),
    GEEV(60, 3);

    /** Multiplies every size; 0 sends everything outside that can go there, which is for tests and measurements. */
    private static final double FACTOR = Double.parseDouble(System.getProperty("lamina.blas.crossover", "1"));

    private final double multiplications;

    /** For operands of so many rows and columns, in a loop over so many axes. */
    Crossover(double size, int axes) {
        this.multiplications = Math.pow(size, axes);
    }

    boolean isBeyond(double multiplications) {
        return multiplications >= this.multiplications * FACTOR;
    }
}
