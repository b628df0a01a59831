//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.F64Block;
import dev.lamina.numeric.linalg.F64Householder;

/**
 * A = QR, or with pivoting AP = QR in which the diagonal of R falls in magnitude. Made by {@link F64Matrix#qr} and
 * {@link F64Matrix#pivotedQr}.
 */
public final class F64Qr {
    private final F64Householder qr;
    private final Shape shape;

    F64Qr(F64Matrix a, boolean pivoted) {
        this.shape = a.shape();
        F64Block work = a.finiteBlock("qr").copy();
        this.qr = pivoted ? F64Householder.pivoted(work) : F64Householder.of(work);
        F64Matrix.of(qr.factors()).requireNoOverflow("qr");
    }

    private long steps() {
        return Math.min(shape.size(0), shape.size(1));
    }

    /** The first min(m, n) columns of Q, which are orthonormal. */
    public F64Matrix q() {
        return F64Matrix.of(qr.q(steps()));
    }

    /** All m columns of Q. */
    public F64Matrix fullQ() {
        return F64Matrix.of(qr.q(shape.size(0)));
    }

    /** The first min(m, n) rows of R; the others are zero. */
    public F64Matrix r() {
        return F64Matrix.of(qr.r(steps()));
    }

    /** Column j of QR is column permutation()[j] of A. */
    public long[] permutation() {
        return qr.order().clone();
    }

    /** How many diagonal elements of R are greater than max(m, n)·ulp times the first; of a pivoted factorization the rank. */
    public long rank() {
        F64Block r = qr.factors();
        double least = steps() == 0 ? 0 : Math.max(r.rows(), r.columns()) * Math.ulp((double) 1) * Math.abs(r.get(0, 0));
        long rank = 0;
        while (rank < steps() && Math.abs(r.get(rank, rank)) > least) {
            rank++;
        }
        return rank;
    }

    /** Whether no column is a combination of others; in the order of a pivoted factorization this is certain. */
    public boolean hasIndependentColumns() {
        return shape.size(0) >= shape.size(1) && firstDependent() == steps();
    }

    private long firstDependent() {
        long i = 0;
        while (i < steps() && !isDependent(i)) {
            i++;
        }
        return i;
    }

    /**
     * Whether column i of R is a combination of those before it but for the errors of rounding, which grow with the square
     * root of the terms of a sum and with the number of columns that a column was reduced by.
     */
    private boolean isDependent(long i) {
        double error = (double) Math.sqrt(shape.size(0)) * steps() * Math.ulp((double) 1);
        F64Vector column = F64Matrix.of(qr.factors().slice(0, i + 1, i, i + 1)).column(0);
        return Math.abs(column.get(i)) <= error * column.norm2();
    }

    /** x of least ‖b − Ax‖, for a matrix of full column rank. */
    public F64Matrix solve(F64Matrix b) {
        if (shape.size(0) < shape.size(1)) {
            throw ArrayErrors.underdetermined("leastSquares", shape);
        }
        if (b.rows() != shape.size(0)) {
            throw ArrayErrors.rightSide("leastSquares", shape, b.shape());
        }
        if (!hasIndependentColumns()) {
            throw ArrayErrors.dependentColumn("leastSquares", qr.order()[(int) firstDependent()], shape);
        }
        F64Block work = b.finiteBlock("leastSquares").copy();
        qr.applyTransposed(work);
        F64Block solution = work.slice(0, steps(), 0, work.columns());
        qr.solveR(steps(), solution);
        F64Matrix out = F64Matrix.uninitialized(steps(), b.columns());
        for (int j = 0; j < steps(); j++) {
            out.row(qr.order()[j]).set(F64Matrix.of(solution).row(j));
        }
        out.requireNoOverflow("leastSquares");
        return out;
    }

    public F64Vector solve(F64Vector b) {
        return solve(b.asColumn()).column(0);
    }
}
