//# types F64 F32
package dev.lamina.numeric.linalg;

/**
 * The products, triangular solves and factorizations that everything else is built on, by the names of BLAS and LAPACK. A
 * transposed operand is {@link F64Block#transpose}, an upper triangle the {@link F64Block#reverse} of a lower one. Results
 * overlap no input; factorizations take the place of their matrix, whose elements are finite.
 */
public interface F64Blas {
    /** c ← α·ab + β·c. With β = 0 what c held does not matter, not even NaN. Error: |ĉ − c| ≤ (k + 2)·ε·|a||b| for each element. */
    void gemm(double alpha, F64Block a, F64Block b, double beta, F64Block c);

    /** y ← α·ax + β·y, for columns x and y. */
    default void gemv(double alpha, F64Block a, F64Block x, double beta, F64Block y) {
        gemm(alpha, a, x, beta, y);
    }

    /** a ← a + α·xyᵀ, for columns x and y. */
    default void ger(double alpha, F64Block x, F64Block y, F64Block a) {
        gemm(alpha, x, y.transpose(), 1, a);
    }

    /** The lower triangle of c ← α·aaᵀ + β·c; what is above it may change too. */
    void syrk(double alpha, F64Block a, double beta, F64Block c);

    /** b ← l⁻¹b for a lower triangle l, whose upper part is not read; with unit its diagonal is taken to be 1. */
    void trsm(F64Block l, boolean unit, F64Block b);

    /** b ← l⁻¹b for one column. */
    default void trsv(F64Block l, boolean unit, F64Block b) {
        trsm(l, unit, b);
    }

    /**
     * PA = LU with partial pivoting: the unit lower triangle L and the upper triangle U in one block, row i having been
     * exchanged with row pivots[i], one after the other. Answers the first pivot that is zero, or −1.
     */
    long getrf(F64Block a, long[] pivots);

    /**
     * A = LLᵀ in the lower triangle of a symmetric matrix; what is above it is not read and may change. Answers how many
     * leading minors are positive: all of them, or the work stopped there.
     */
    long potrf(F64Block a);

    /** A = QR by reflections I − τvvᵀ: R in the upper triangle, below it the vectors v, whose first element is 1. */
    void geqrf(F64Block a, double[] tau);

    /** The same for AP, whose column j is column order[j] of A, such that the diagonal of R falls in magnitude. */
    void geqp3(F64Block a, double[] tau, long[] order);

    /** c ← Qc, or Qᵀc, for the reflections below the diagonal of a block. */
    void ormqr(F64Block reflections, double[] tau, boolean transposed, F64Block c);
}
