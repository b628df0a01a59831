//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.F64SymmetricFactors;

/**
 * PAPᵀ = LDLᵀ of a symmetric matrix, definite or not, of which only the lower triangle is read; D has blocks of one and two
 * rows. Made by {@link F64Matrix#ldl}.
 */
public final class F64Ldl {
    private final F64SymmetricFactors factors;
    private final Shape shape;

    F64Ldl(F64Matrix a) {
        a.requireSquare("ldl");
        this.shape = a.shape();
        this.factors = F64SymmetricFactors.of(a.finiteBlock("ldl").copy());
        F64Vector.of(factors.diagonal()).requireNoOverflow("ldl");
        F64Vector.of(factors.beside()).requireNoOverflow("ldl");
    }

    /** The unit lower triangle. */
    public F64Matrix lower() {
        return F64Matrix.of(factors.lower().copy());
    }

    /** D. */
    public F64Matrix middle() {
        F64Matrix d = F64Matrix.diag(F64Vector.of(factors.diagonal()));
        for (int i = 0; i + 1 < factors.diagonal().length; i++) {
            d.set(i + 1, i, factors.beside()[i]);
            d.set(i, i + 1, factors.beside()[i]);
        }
        return d;
    }

    /** Row i of LDLᵀ is row permutation()[i] of A, and so for the columns. */
    public int[] permutation() {
        return factors.order().clone();
    }

    /** Whether a pivot is zero; then nothing can be solved. */
    public boolean isSingular() {
        return factors.firstZero() >= 0;
    }

    /** x with Ax = b. */
    public F64Matrix solve(F64Matrix b) {
        if (isSingular()) {
            throw ArrayErrors.singular("solve", factors.firstZero(), shape);
        }
        if (b.rows() != shape.size(0)) {
            throw ArrayErrors.rightSide("solve", shape, b.shape());
        }
        b.finiteBlock("solve");
        F64Matrix out = b.copy();
        factors.solve(out.block());
        out.requireNoOverflow("solve");
        return out;
    }

    /** x with Ax = b, for one right side. */
    public F64Vector solve(F64Vector b) {
        return solve(b.asColumn()).column(0);
    }

    /** A⁻¹, by n right sides. Throws if it is singular. */
    public F64Matrix inverse() {
        return solve(F64Matrix.eye(shape.size(0)));
    }

    /** The determinant: the product of the blocks of D. */
    public double det() {
        var product = new ScaledProduct(1);
        double[] d = factors.diagonal();
        double[] beside = factors.beside();
        for (int i = 0; i < d.length; i++) {
            if (beside[i] != 0) {
                product.multiply(beside[i]);
                product.multiply(beside[i]);
                product.multiply(d[i] / beside[i] * (d[i + 1] / beside[i]) - 1);
                i++;
            } else {
                product.multiply(d[i]);
            }
        }
        return (double) product.value();
    }
}
