//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.F64Block;
import dev.lamina.numeric.linalg.F64CholeskyFactor;

/**
 * A = LLᵀ of a symmetric positive definite matrix, of which only the lower triangle is read. Made by
 * {@link F64Matrix#cholesky}, which refuses a matrix that is not positive definite.
 */
public final class F64Cholesky {
    private final F64Block factor;
    private final Shape shape;

    F64Cholesky(F64Matrix a) {
        this.shape = a.shape();
        if (a.rows() != a.columns()) {
            throw ArrayErrors.notSquare("cholesky", shape);
        }
        this.factor = a.finiteBlock("cholesky").copy();
        long positive = F64CholeskyFactor.factor(factor);
        if (positive < a.rows()) {
            throw ArrayErrors.notPositive("cholesky", positive + 1, shape);
        }
        factor.clearUpper();
    }

    /** L, lower triangular, n×n: A = LLᵀ. */
    public F64Matrix lower() {
        return F64Matrix.of(factor.copy());
    }

    /** x with Ax = b. */
    public F64Matrix solve(F64Matrix b) {
        return solve(b, F64Matrix.uninitialized(b.rows(), b.columns()));
    }

    /** out ← x with Ax = b; out may be b. */
    public F64Matrix solve(F64Matrix b, F64Matrix out) {
        if (b.rows() != shape.size(0)) {
            throw ArrayErrors.rightSide("solve", shape, b.shape());
        }
        if (!out.hasShapeOf(b)) {
            throw ArrayErrors.destination("solve", b.shape(), out.shape());
        }
        b.finiteBlock("solve");
        out.set(b);
        F64CholeskyFactor.solve(factor, out.block());
        out.requireNoOverflow("solve");
        return out;
    }

    /** x with Ax = b, for one right side. */
    public F64Vector solve(F64Vector b) {
        return solve(b.asColumn()).column(0);
    }

    /** A⁻¹, by n right sides. */
    public F64Matrix inverse() {
        return solve(F64Matrix.eye(shape.size(0)));
    }

    /** The determinant, which may overflow: {@link #logAbsDet}. */
    public double det() {
        var product = new ScaledProduct(1);
        for (long i = 0; i < factor.rows(); i++) {
            product.multiply(factor.get(i, i));
            product.multiply(factor.get(i, i));
        }
        return (double) product.value();
    }

    /** The natural logarithm of the determinant, which is positive. */
    public double logAbsDet() {
        double sum = 0;
        for (long i = 0; i < factor.rows(); i++) {
            sum += 2 * (double) Math.log(factor.get(i, i));
        }
        return sum;
    }
}
