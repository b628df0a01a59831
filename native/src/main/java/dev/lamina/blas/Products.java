package dev.lamina.blas;

import static dev.lamina.blas.Routines.AS_IT_IS;
import static dev.lamina.blas.Routines.COLUMN_MAJOR;
import static dev.lamina.blas.Routines.LEFT;
import static dev.lamina.blas.Routines.LOWER;
import static dev.lamina.blas.Routines.NOT_UNIT;
import static dev.lamina.blas.Routines.ROW_MAJOR;
import static dev.lamina.blas.Routines.TRANSPOSED;
import static dev.lamina.blas.Routines.UNIT;
import static dev.lamina.blas.Routines.UPPER;

/**
 * Products and triangular solves by CBLAS. A method answers false, having done nothing, if C cannot take these operands. The
 * order is that of the operand that changes; an operand of the other order is, to C, a transposed one.
 */
record Products(Routines routines) {
    /** Whether C can take every one of these matrices as it lies. */
    private static boolean areForC(Operand... operands) {
        for (Operand x : operands) {
            if (!x.isForC() || !x.isRowMajor() && !x.isColumnMajor()) {
                return false;
            }
        }
        return true;
    }

    /** Whether C can take every one of these as a column; a step backwards would begin elsewhere. */
    private static boolean areColumns(Operand... columns) {
        for (Operand x : columns) {
            if (!x.isForC() || x.columns() != 1 || x.rows() > 1 && x.rowStride() <= 0) {
                return false;
            }
        }
        return true;
    }

    private static int orderOf(Operand x) {
        return x.isRowMajor() ? ROW_MAJOR : COLUMN_MAJOR;
    }

    private static int turn(Operand x, int order) {
        return orderOf(x) == order ? AS_IT_IS : TRANSPOSED;
    }

    private static int opposite(int uplo) {
        return uplo == LOWER ? UPPER : LOWER;
    }

    private static int step(Operand column) {
        return column.rows() == 1 ? 1 : (int) column.rowStride();
    }

    boolean gemm(double alpha, Operand a, Operand b, double beta, Operand c) {
        if (!areForC(a, b, c)) {
            return false;
        }
        int order = orderOf(c);
        DeepStack.run(() -> routines.gemm(order, turn(a, order), turn(b, order), c.height(), c.width(), a.width(), alpha, a.address(), a.leading(),
                b.address(), b.leading(), beta, c.address(), c.leading()));
        return true;
    }

    /** With β = 0 the caller has filled y with zeros: some versions multiply what it holds. */
    boolean gemv(double alpha, Operand a, Operand x, double beta, Operand y) {
        if (!areForC(a) || !areColumns(x, y)) {
            return false;
        }
        DeepStack.run(() -> routines.gemv(orderOf(a), AS_IT_IS, a.height(), a.width(), alpha, a.address(), a.leading(), x.address(), step(x), beta,
                y.address(), step(y)));
        return true;
    }

    boolean ger(double alpha, Operand x, Operand y, Operand a) {
        if (!areForC(a) || !areColumns(x, y)) {
            return false;
        }
        DeepStack.run(() -> routines.ger(orderOf(a), a.height(), a.width(), alpha, x.address(), step(x), y.address(), step(y), a.address(), a.leading()));
        return true;
    }

    boolean syrk(double alpha, Operand a, double beta, Operand c) {
        if (!areForC(a, c)) {
            return false;
        }
        int order = orderOf(c);
        DeepStack.run(() -> routines.syrk(order, LOWER, turn(a, order), c.height(), a.width(), alpha, a.address(), a.leading(), beta, c.address(), c.leading()));
        return true;
    }

    boolean trsm(Operand l, boolean unit, Operand b) {
        if (l.isReversed()) {
            return trsm(l.reverse(), UPPER, unit, b.reverseRows());
        }
        return trsm(l, LOWER, unit, b);
    }

    private boolean trsm(Operand triangle, int uplo, boolean unit, Operand b) {
        if (!areForC(triangle, b)) {
            return false;
        }
        int order = orderOf(b);
        int turn = turn(triangle, order);
        DeepStack.run(() -> routines.trsm(order, LEFT, turn == AS_IT_IS ? uplo : opposite(uplo), turn, unit ? UNIT : NOT_UNIT, b.height(), b.width(), 1,
                triangle.address(), triangle.leading(), b.address(), b.leading()));
        return true;
    }

    boolean trsv(Operand l, boolean unit, Operand x) {
        if (l.isReversed()) {
            return trsv(l.reverse(), UPPER, unit, x.reverseRows());
        }
        return trsv(l, LOWER, unit, x);
    }

    private boolean trsv(Operand triangle, int uplo, boolean unit, Operand x) {
        if (!areForC(triangle) || !areColumns(x)) {
            return false;
        }
        DeepStack.run(() -> routines.trsv(orderOf(triangle), uplo, AS_IT_IS, unit ? UNIT : NOT_UNIT, triangle.height(), triangle.address(),
                triangle.leading(), x.address(), step(x)));
        return true;
    }
}
