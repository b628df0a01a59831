//# types F64 F32
package dev.lamina.numeric.linalg;

/**
 * PAPᵀ = LDLᵀ of a symmetric matrix that need not be definite, in place: L is a unit lower triangle, D has blocks of one and
 * two rows on its diagonal. Only the lower triangle of A counts. Source: Bunch and Kaufman 1977.
 */
public final class F64SymmetricFactors {
    /** Makes the growth of two single steps that of one double step. */
    private static final double BALANCE = (double) ((1 + Math.sqrt(17)) / 8);

    private final F64Block l;
    private final int n;
    private final int[] order;
    private final double[] diagonal;
    private final double[] beside;
    private int firstZero = -1;

    private F64SymmetricFactors(F64Block a) {
        this.l = a;
        this.n = Math.toIntExact(a.rows());
        this.order = new int[n];
        this.diagonal = new double[n];
        this.beside = new double[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            for (int j = i + 1; j < n; j++) {
                a.set(i, j, a.get(j, i));
            }
        }
        for (int k = 0; k < n; ) {
            k += step(k);
        }
        a.clearUpper();
        for (int i = 0; i < n; i++) {
            a.set(i, i, 1);
        }
    }

    /** Factors the block in place. */
    public static F64SymmetricFactors of(F64Block a) {
        return new F64SymmetricFactors(a);
    }

    public F64Block lower() {
        return l;
    }

    /** Row i of the factored matrix is row order[i] of A. */
    public int[] order() {
        return order;
    }

    public double[] diagonal() {
        return diagonal;
    }

    /** beside[i] is the element of D at (i + 1, i), which is zero between blocks. */
    public double[] beside() {
        return beside;
    }

    /** The first pivot that is zero, or −1. */
    public int firstZero() {
        return firstZero;
    }

    /** Eliminates one row or two; answers how many. */
    private int step(int k) {
        int far = largest(k, k, k);
        double below = far < 0 ? 0 : Math.abs(l.get(far, k));
        double here = Math.abs(l.get(k, k));
        if (below == 0) {
            diagonal[k] = l.get(k, k);
            firstZero = here == 0 && firstZero < 0 ? k : firstZero;
            return 1;
        }
        if (here >= BALANCE * below) {
            return single(k);
        }
        // The element here and its mirror image, which the product rounded differently, may differ where all else cancelled.
        double across = Math.max(below, Math.abs(l.get(largest(far, k, far), far)));
        if (here / below >= BALANCE * (below / across)) {
            return single(k);
        }
        if (Math.abs(l.get(far, far)) >= BALANCE * across) {
            exchange(k, far, k);
            return single(k);
        }
        exchange(k + 1, far, k);
        return pair(k);
    }

    /** The row from..n−1 of the greatest magnitude in a column, but not the row besides; −1 for none. */
    private int largest(int column, int from, int besides) {
        int best = -1;
        for (int i = from; i < n; i++) {
            if (i != besides && (best < 0 || Math.abs(l.get(i, column)) > Math.abs(l.get(best, column)))) {
                best = i;
            }
        }
        return best;
    }

    private void exchange(int a, int b, int from) {
        l.swapRows(a, b);
        l.rowRange(from, n).transpose().swapRows(a, b);
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    private int single(int k) {
        diagonal[k] = l.get(k, k);
        F64Block column = l.slice(k + 1, n, k, k + 1);
        F64Block row = column.transpose().copy();
        for (long i = 0; i < column.rows(); i++) {
            column.set(i, 0, column.get(i, 0) / diagonal[k]);
        }
        Blas.current().gemm(-1, column, row, 1, l.slice(k + 1, n, k + 1, n));
        return 1;
    }

    private int pair(int k) {
        diagonal[k] = l.get(k, k);
        diagonal[k + 1] = l.get(k + 1, k + 1);
        beside[k] = l.get(k + 1, k);
        l.set(k + 1, k, 0);
        F64Block columns = l.slice(k + 2, n, k, k + 2);
        F64Block rows = columns.transpose().copy();
        solvePair(k, columns.transpose());
        Blas.current().gemm(-1, columns, rows, 1, l.slice(k + 2, n, k + 2, n));
        return 2;
    }

    /** b ← D⁻¹b for the block of two rows at k and the two rows of b. All is divided by the element beside the diagonal. */
    private void solvePair(int k, F64Block b) {
        double first = diagonal[k] / beside[k];
        double second = diagonal[k + 1] / beside[k];
        double determinant = first * second - 1;
        for (long j = 0; j < b.columns(); j++) {
            double upper = b.get(0, j) / beside[k];
            double lower = b.get(1, j) / beside[k];
            b.set(0, j, (second * upper - lower) / determinant);
            b.set(1, j, (first * lower - upper) / determinant);
        }
    }

    /** b ← A⁻¹b. */
    public void solve(F64Block b) {
        F64Block x = F64Block.allocate(n, b.columns());
        for (int i = 0; i < n; i++) {
            x.rowRange(i, i + 1).set(b.rowRange(order[i], order[i] + 1));
        }
        Blas.current().trsm(l, true, x);
        for (int k = 0; k < n; k++) {
            if (beside[k] != 0) {
                solvePair(k, x.rowRange(k, k + 2));
                k++;
            } else {
                for (long j = 0; j < x.columns(); j++) {
                    x.set(k, j, x.get(k, j) / diagonal[k]);
                }
            }
        }
        Blas.current().trsm(l.transpose().reverse(), true, x.reverseRows());
        for (int i = 0; i < n; i++) {
            b.rowRange(order[i], order[i] + 1).set(x.rowRange(i, i + 1));
        }
    }
}
