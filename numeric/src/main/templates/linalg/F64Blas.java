//# types F64 F32
package dev.lamina.numeric.linalg;

/**
 * The products and triangular solves that everything else is built on. A transposed operand is {@link F64Block#transpose},
 * an upper triangle the {@link F64Block#reverse} of a lower one. Results overlap no input.
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
}
