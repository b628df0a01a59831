//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.Precision;
import dev.lamina.numeric.linalg.SingularValues;

/**
 * A = UΣVᵀ: the singular values, descending, and orthonormal vectors in the columns of U and V, as many as the smaller
 * size of A.
 */
public record F64Svd(F64Matrix u, F64Vector values, F64Matrix v) {
    static F64Svd of(F64Matrix a) {
        var svd = SingularValues.of(a.finiteBlock("svd"));
        F64Vector values = F_64Vector.ofArray(svd.values()).toF64();
        values.requireNoOverflow("svd");
        return new F64Svd(F64Matrix.of(Precision.toF64(svd.u())), values, F64Matrix.of(Precision.toF64(svd.v())));
    }

    /** How many singular values are greater than max(m, n)·ulp times the first. */
    public long rank() {
        long rank = 0;
        double least = values.length() == 0 ? 0 : Math.max(u.rows(), v.rows()) * Math.ulp((double) 1) * values.get(0);
        while (rank < values.length() && values.get(rank) > least) {
            rank++;
        }
        return rank;
    }

    /** The greatest singular value divided by the least: infinite for a singular matrix, 1 for an empty one. */
    public double cond() {
        long n = values.length();
        return n == 0 ? 1 : values.get(n - 1) == 0 ? Double.POSITIVE_INFINITY : values.get(0) / values.get(n - 1);
    }

    /** The x of least norm among those of least ‖b − Ax‖; singular values beyond the rank count as zero. */
    public F64Matrix solve(F64Matrix b) {
        if (b.rows() != u.rows()) {
            throw ArrayErrors.rightSide("leastSquares", Shape.of(u.rows(), v.rows()), b.shape());
        }
        b.finiteBlock("leastSquares");
        long rank = rank();
        F64Matrix coordinates = u.slice(0, u.rows(), 0, rank).transpose().matmul(b);
        coordinates.div(values.slice(0, rank).asColumn(), coordinates);
        F64Matrix out = v.slice(0, v.rows(), 0, rank).matmul(coordinates);
        out.requireNoOverflow("leastSquares");
        return out;
    }

    /** The inverse of Moore and Penrose. */
    public F64Matrix pseudoInverse() {
        return solve(F64Matrix.eye(u.rows()));
    }
}
