//# types F64 F32
package dev.lamina.numeric.linalg;

import java.lang.foreign.ValueLayout;

/**
 * Equations of a few rows and right sides, eliminated with partial pivoting in an array of the thread. Operands are read before
 * anything is written, so the solution may overlap them. What cannot be done here (a singular matrix, elements that are not
 * finite) answers false with nothing written, and the way of the large matrices finds the words for it. Elements are not looked
 * at before: one that is not finite becomes a pivot, or a factor of others, and so shows in a pivot or in the solution.
 */
public final class F64SmallEquations {
    /** Most rows, and columns of right sides. */
    private static final int MOST = F64Small.MOST;
    /** A row of the work array holds one of the matrix and, from the middle on, one of the right sides. */
    private static final int ROW = 2 * MOST;
    private static final ThreadLocal<double[]> WORK = ThreadLocal.withInitial(() -> new double[MOST * ROW]);

    private F64SmallEquations() {}

    /** out ← a⁻¹b. */
    public static boolean solve(F64Block a, F64Block b, F64Block out) {
        int n = (int) a.rows();
        int columns = (int) b.columns();
        double[] w = WORK.get();
        load(a, w, 0);
        load(b, w, MOST);
        boolean solved = columns == 1 ? solveColumn(w, n) : eliminate(w, n) && substitute(w, n, columns);
        if (solved) {
            store(w, n, columns, out);
        }
        return solved;
    }

    private static void load(F64Block x, double[] w, int column) {
        long rowBytes = x.rowStride() * F64Block.BYTES;
        long columnBytes = x.columnStride() * F64Block.BYTES;
        for (int i = 0; i < (int) x.rows(); i++) {
            long at = x.at() + i * rowBytes;
            for (int j = 0; j < (int) x.columns(); j++) {
                w[i * ROW + column + j] = x.segment().get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at);
                at += columnBytes;
            }
        }
    }

    private static void store(double[] w, int n, int columns, F64Block out) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                out.set(i, j, w[i * ROW + MOST + j]);
            }
        }
    }

    private static boolean solveColumn(double[] w, int n) {
        return switch (n) {
            case 0 -> true;
            //# list n 1 2 3 4 5 6 7 8
            case @n@ -> solve@n@(w);
            //# end
            default -> throw new AssertionError(n);
        };
    }
    //# list n 1 2 3 4 5 6 7 8

    /**
     * With one right side, from the last column to the first. The row of a pivot stays in variables, and that in whose place it
     * belongs takes its own; the triangle is solved from them. Answers whether the pivots and the solution are finite.
     */
    private static boolean solve@n@(double[] w) {
        //# count k @n@ 0
        int at@k@ = @k@ * ROW;
        for (int row = 0; row < @k@ * ROW; row += ROW) {
            at@k@ = Math.abs(w[row + @k@]) > Math.abs(w[at@k@ + @k@]) ? row : at@k@;
        }
        double pivot@k@ = w[at@k@ + @k@];
        if (pivot@k@ == 0) {
            return false;
        }
        w[at@k@ + @k@] = w[@k@ * ROW + @k@];
        //# count j 0 @k@
        double a@k@@j@ = w[at@k@ + @j@];
        w[at@k@ + @j@] = w[@k@ * ROW + @j@];
        //# end
        double x@k@ = w[at@k@ + MOST];
        w[at@k@ + MOST] = w[@k@ * ROW + MOST];
        for (int row = 0; row < @k@ * ROW; row += ROW) {
            double factor = w[row + @k@] / pivot@k@;
            //# count j 0 @k@
            w[row + @j@] -= factor * a@k@@j@;
            //# end
            w[row + MOST] -= factor * x@k@;
        }
        //# end
        double zero = 0;
        //# count k 0 @n@
        //# count j 0 @k@
        x@k@ -= a@k@@j@ * x@j@;
        //# end
        x@k@ /= pivot@k@;
        w[@k@ * ROW + MOST] = x@k@;
        zero += 0 * (x@k@ + pivot@k@);
        //# end
        return zero == 0;
    }
    //# end

    /** Makes the left half an upper triangle; answers whether no pivot is zero. */
    private static boolean eliminate(double[] w, int n) {
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(w[i * ROW + k]) > Math.abs(w[pivot * ROW + k]) ? i : pivot;
            }
            if (pivot != k) {
                exchange(w, k * ROW, pivot * ROW);
            }
            double divisor = w[k * ROW + k];
            if (divisor == 0) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = w[i * ROW + k] / divisor;
                subtract(w, i * ROW, factor, k * ROW);
                subtract(w, i * ROW + MOST, factor, k * ROW + MOST);
            }
        }
        return true;
    }

    private static void exchange(double[] w, int a, int b) {
        for (int j = 0; j < ROW; j++) {
            double kept = w[a + j];
            w[a + j] = w[b + j];
            w[b + j] = kept;
        }
    }

    /** Half a row at x ← itself − factor · that at y. The loop has a constant end; what it does beyond the columns is not read. */
    private static void subtract(double[] w, int x, double factor, int y) {
        for (int j = 0; j < MOST; j++) {
            w[x + j] -= factor * w[y + j];
        }
    }

    /** Solves the triangle in the right halves, column by column; answers whether they and the pivots are finite. */
    private static boolean substitute(double[] w, int n, int columns) {
        double zero = 0;
        for (int k = n - 1; k >= 0; k--) {
            int right = k * ROW + MOST;
            double divisor = w[k * ROW + k];
            for (int j = 0; j < columns; j++) {
                w[right + j] /= divisor;
                zero += 0 * w[right + j];
            }
            zero += 0 * divisor;
            for (int i = 0; i < k; i++) {
                subtract(w, i * ROW + MOST, w[i * ROW + k], right);
            }
        }
        return zero == 0;
    }
}
