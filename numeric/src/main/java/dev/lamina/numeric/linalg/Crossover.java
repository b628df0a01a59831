package dev.lamina.numeric.linalg;

/**
 * From which size on an operation goes to the native library, as a number of multiplications: rows × columns × depth of a
 * product, rows × columns × the smaller of both for a factorization. The choice depends on nothing else, so that one
 * program gives the same bits again on the same machine. The figures are those sizes from which on the library is
 * faster or as fast both in a process that just started, where it pays for loading itself and Java for compiling its
 * loops, and in a warm one; {@code dev.lamina.bench.linalg.Crossovers} measures them.
 */
enum Crossover {
    GEMM(300, 3),
    GEMV(2000, 2),
    GER(2000, 2),
    SYRK(300, 3),
    TRSM(300, 3),
    TRSV(2000, 2),
    GETRF(200, 3),
    POTRF(300, 3),
    GEQRF(200, 3),
    GEQP3(150, 3),
    ORMQR(200, 3),
    SYEVD(150, 3),
    GESDD(100, 3),
    GEEV(100, 3);

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
