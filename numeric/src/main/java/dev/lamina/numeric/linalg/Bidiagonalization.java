package dev.lamina.numeric.linalg;

/**
 * A = QBPᵀ for a square matrix, in place: B is upper bidiagonal, the vectors of the reflections Q stand below its diagonal
 * and those of P right of it. The steps of a panel leave the rest of A as it is and keep what they do to it as A − LRᵀ, two
 * columns of L and R for each step; at the end of the panel one product brings the rest up to date. L and R are stored
 * transposed, so that each of their columns lies along memory. Source: Dongarra, Hammarling and Sorensen 1989.
 */
final class Bidiagonalization {
    /** Steps of a panel: half of the work is then in products of depth 64. */
    private static final int PANEL = 32;

    final double[] diagonal;
    /** Element i stands right of diagonal element i. */
    final double[] beside;
    private final int n;
    private final F64Block a;
    private final double[] leftScales;
    private final double[] rightScales;
    private final F64Block lefts;
    private final F64Block rights;
    private final F64Block coefficients = F64Block.allocate(2 * PANEL, 1);
    private final Blas blas = Blas.current();

    Bidiagonalization(F64Block a) {
        this.n = Math.toIntExact(a.rows());
        this.a = a;
        this.diagonal = new double[n];
        this.beside = new double[Math.max(0, n - 1)];
        this.leftScales = new double[n];
        this.rightScales = new double[beside.length];
        this.lefts = F64Block.allocate(2 * PANEL, n);
        this.rights = F64Block.allocate(2 * PANEL, n);
        for (int from = 0; from < n; from += PANEL) {
            reducePanel(from, Math.min(from + PANEL, n));
        }
    }

    /** c ← Qc. */
    void applyLeft(F64Block c) {
        F64Householder.ofReflections(a, leftScales).apply(c);
    }

    /** c ← Pc. */
    void applyRight(F64Block c) {
        if (n > 1) {
            F64Householder.ofReflections(a.transpose().slice(1, n, 0, n - 1), rightScales).apply(c.rowRange(1, n));
        }
    }

    private void reducePanel(int from, int to) {
        for (int i = from; i < to; i++) {
            reduceColumn(i, 2 * (i - from));
            if (i + 1 < n) {
                reduceRow(i, 2 * (i - from) + 1);
            }
        }
        if (to < n) {
            int known = 2 * (to - from);
            blas.gemm(-1, lefts.slice(0, known, to, n).transpose(), rights.slice(0, known, to, n), 1, a.slice(to, n, to, n));
        }
    }

    /** Brings column i up to date, reflects it, and finds what the reflection does to the columns after it. */
    private void reduceColumn(int i, int known) {
        F64Block column = lefts.slice(known, known + 1, i, n).transpose();
        F64Block place = a.slice(i, n, i, i + 1);
        column.set(place);
        blas.gemv(-1, lefts.slice(0, known, i, n).transpose(), rights.slice(0, known, i, i + 1), 1, column);
        leftScales[i] = F64Reflections.makeReflection(column);
        diagonal[i] = column.get(0, 0);
        place.set(column);
        column.set(0, 0, 1);
        if (i + 1 < n) {
            image(leftScales[i], a.slice(i, n, i + 1, n).transpose(), rights.slice(0, known, i + 1, n), lefts.slice(0, known, i, n),
                    column, rights.slice(known, known + 1, i + 1, n).transpose());
        }
    }

    /** The same for row i. */
    private void reduceRow(int i, int known) {
        F64Block row = rights.slice(known, known + 1, i + 1, n).transpose();
        F64Block place = a.slice(i, i + 1, i + 1, n).transpose();
        row.set(place);
        blas.gemv(-1, rights.slice(0, known, i + 1, n).transpose(), lefts.slice(0, known, i, i + 1), 1, row);
        rightScales[i] = F64Reflections.makeReflection(row);
        beside[i] = row.get(0, 0);
        place.set(row);
        row.set(0, 0, 1);
        image(rightScales[i], a.slice(i + 1, n, i + 1, n), lefts.slice(0, known, i + 1, n), rights.slice(0, known, i + 1, n),
                row, lefts.slice(known, known + 1, i + 1, n).transpose());
    }

    /** out ← α(M − outerᵀ·inner)x: M as it stands, and what earlier steps of the panel did to it. */
    private void image(double alpha, F64Block m, F64Block outer, F64Block inner, F64Block x, F64Block out) {
        F64Block products = coefficients.rowRange(0, inner.rows());
        blas.gemv(alpha, m, x, 0, out);
        blas.gemv(1, inner, x, 0, products);
        blas.gemv(-alpha, outer.transpose(), products, 1, out);
    }
}
