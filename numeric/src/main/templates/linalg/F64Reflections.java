//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;

/**
 * {@link F64Blas#geqrf}, geqp3 and ormqr in Java. The reflections of a panel of columns act on the others together, as
 * I − VTVᵀ, with products; within a panel those of its left half act so on its right half, down to a few columns, which are
 * reflected in arrays. With pivoting each step takes the column of greatest remaining norm.
 * Source: Schreiber and Van Loan 1989; Elmroth and Gustavson 2000; LAPACK working note 176.
 */
final class F64Reflections {
    /** Columns of a panel. */
    private static final long PANEL = 64;
    /** Columns that are reflected one by one. */
    private static final long LEAF = 8;
    /** A column shorter than this has elements without all their digits, or would have them after a division. */
    private static final double SHORTEST = Double.MIN_NORMAL / Math.ulp((double) 1);

    private static final F64Kernels KERNELS = Kernels.f64();

    private final F64Block factors;
    private final double[] tau;

    /** The vectors stand below the diagonal of the block, or will. */
    F64Reflections(F64Block factors, double[] tau) {
        this.factors = factors;
        this.tau = tau;
    }

    void factor() {
        for (long j = 0; j < tau.length; j += PANEL) {
            long to = Math.min(j + PANEL, tau.length);
            factor(j, to);
            applyPanel(j, to, true, factors.slice(j, factors.rows(), to, factors.columns()));
        }
    }

    /** Column j of the factored matrix is column order[j] of the given one. */
    void factorPivoted(long[] order) {
        for (int j = 0; j < order.length; j++) {
            order[j] = j;
        }
        var norms = new ColumnNorms(factors);
        for (int j = 0; j < tau.length; j++) {
            exchange(order, j, norms.largest(j), norms);
            reflect(j, factors.columns());
            norms.reduce(j);
        }
    }

    /** c ← Qc or Qᵀc. */
    void apply(boolean transposed, F64Block c) {
        long last = (tau.length - 1) / PANEL * PANEL;
        for (long j = 0; j < tau.length; j += PANEL) {
            long from = transposed ? j : last - j;
            applyPanel(from, Math.min(from + PANEL, tau.length), transposed, c.rowRange(from, c.rows()));
        }
    }

    /** The columns from..to−1, what is before them having acted on them. */
    private void factor(long from, long to) {
        if (to - from <= LEAF) {
            factorLeaf(from, to);
            return;
        }
        long middle = from + (to - from) / 2;
        factor(from, middle);
        applyPanel(from, middle, true, factors.slice(from, factors.rows(), middle, to));
        factor(middle, to);
    }

    private void factorLeaf(long from, long to) {
        F64Block place = factors.slice(from, factors.rows(), from, to);
        double[][] columns = place.columnArrays();
        for (int k = 0; k < columns.length; k++) {
            tau[(int) from + k] = reflect(columns, k);
        }
        place.setColumns(columns);
    }

    /** Makes column k a multiple of e₁ from the diagonal on, and acts on the columns after it; answers τ. */
    private static double reflect(double[][] columns, int k) {
        double[] v = columns[k];
        double scale = makeReflection(v, k);
        double beta = v[k];
        v[k] = 1;
        for (int j = k + 1; scale != 0 && j < columns.length; j++) {
            F64Block.addMultiple(columns[j], -scale * dot(v, columns[j], k), v, k, v.length);
        }
        v[k] = beta;
        return scale;
    }

    /** The same as for a block, of the elements from k on. */
    private static double makeReflection(double[] x, int k) {
        double head = x[k];
        double tail = (double) Norms.of(x, k + 1);
        if (tail == 0) {
            return 0;
        }
        double beta = (double) -Math.copySign(Math.hypot(head, tail), head);
        if (Math.abs(beta) < SHORTEST) {
            F64Block.divide(x, SHORTEST, k);
            double scale = makeReflection(x, k);
            x[k] *= SHORTEST;
            return scale;
        }
        F64Block.divide(x, head - beta, k + 1);
        x[k] = beta;
        return (beta - head) / beta;
    }

    /** Four sums at a time, since one waits for the addition before it. */
    private static double dot(double[] x, double[] y, int from) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; i + 3 < x.length; i += 4) {
            first += x[i] * y[i];
            second += x[i + 1] * y[i + 1];
            third += x[i + 2] * y[i + 2];
            fourth += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            first += x[i] * y[i];
        }
        return first + second + (third + fourth);
    }

    private void exchange(long[] order, int a, int b, ColumnNorms norms) {
        factors.transpose().swapRows(a, b);
        norms.exchange(a, b);
        long kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    /** The norms of what remains of each column: reduced by each row that is done, and computed anew when little is left. */
    private static final class ColumnNorms {
        /** A square that has lost half of its digits says nothing any more. */
        private static final double LOST = (double) Math.sqrt(Math.ulp((double) 1));

        private final F64Block columns;
        private final double[] current;
        private final double[] computed;

        ColumnNorms(F64Block columns) {
            this.columns = columns;
            this.current = new double[Math.toIntExact(columns.columns())];
            this.computed = new double[current.length];
            for (int j = 0; j < current.length; j++) {
                compute(j, 0);
            }
        }

        private void compute(int j, long fromRow) {
            current[j] = (double) Norms.ofColumn(columns.slice(fromRow, columns.rows(), j, j + 1));
            computed[j] = current[j];
        }

        int largest(int from) {
            int best = from;
            for (int j = from + 1; j < current.length; j++) {
                best = current[j] > current[best] ? j : best;
            }
            return best;
        }

        void exchange(int a, int b) {
            current[b] = current[a];
            computed[b] = computed[a];
        }

        /** Row k is done. */
        void reduce(int k) {
            for (int j = k + 1; j < current.length; j++) {
                if (current[j] != 0) {
                    double ratio = Math.abs(columns.get(k, j)) / current[j];
                    double rest = Math.max(0, (1 + ratio) * (1 - ratio));
                    double share = current[j] / computed[j];
                    if (rest * share * share <= LOST) {
                        compute(j, k + 1);
                    } else {
                        current[j] *= (double) Math.sqrt(rest);
                    }
                }
            }
        }
    }

    /** Makes the elements of column k below the diagonal zero, and acts on the columns after it up to toColumn. */
    private void reflect(long k, long toColumn) {
        long rows = factors.rows();
        F64Block column = factors.slice(k, rows, k, k + 1);
        double scale = makeReflection(column);
        tau[(int) k] = scale;
        if (scale == 0 || k + 1 == toColumn) {
            return;
        }
        double kept = column.get(0, 0);
        column.set(0, 0, 1);
        F64Block rest = factors.slice(k, rows, k + 1, toColumn);
        F64Block products = F64Block.allocate(1, rest.columns());
        Blas.current().gemm(1, column.transpose(), rest, 0, products);
        Blas.current().gemm(-scale, column, products, 1, rest);
        column.set(0, 0, kept);
    }

    /** Replaces x by the vector and the value of the reflection that takes it to a multiple of e₁; answers τ. */
    static double makeReflection(F64Block x) {
        double head = x.get(0, 0);
        double tail = (double) Norms.ofColumn(x.rowRange(1, x.rows()));
        if (tail == 0) {
            return 0;
        }
        double beta = (double) -Math.copySign(Math.hypot(head, tail), head);
        if (Math.abs(beta) < SHORTEST) {
            x.scale(1 / SHORTEST);
            double scale = makeReflection(x);
            x.set(0, 0, x.get(0, 0) * SHORTEST);
            return scale;
        }
        double pivot = head - beta;
        if (x.rowStride() == 1 && x.segment().isNative()) {
            KERNELS.div(x.segment(), x.place(1, 0), x.segment(), x.place(1, 0), pivot, x.rows() - 1);
        } else {
            for (long i = 1; i < x.rows(); i++) {
                x.set(i, 0, x.get(i, 0) / pivot);
            }
        }
        x.set(0, 0, beta);
        return (beta - head) / beta;
    }

    /** c ← QᵀC or QC for the reflections from..to−1, C beginning at row from. */
    private void applyPanel(long from, long to, boolean transposed, F64Block c) {
        if (c.columns() == 0 || from == to) {
            return;
        }
        F64Block v = vectors(from, to);
        F64Block t = triangle(from, v);
        Blas blas = Blas.current();
        F64Block products = F64Block.allocate(to - from, c.columns());
        F64Block scaled = F64Block.allocate(to - from, c.columns());
        blas.gemm(1, v.transpose(), c, 0, products);
        blas.gemm(1, transposed ? t.transpose() : t, products, 0, scaled);
        blas.gemm(-1, v, scaled, 1, c);
    }

    /** The vectors of a panel with their ones and zeros. */
    private F64Block vectors(long from, long to) {
        F64Block v = factors.slice(from, factors.rows(), from, to).copy();
        for (long i = 0; i < v.columns(); i++) {
            v.set(i, i, 1);
            for (long j = i + 1; j < v.columns(); j++) {
                v.set(i, j, 0);
            }
        }
        return v;
    }

    /** The upper triangle T with H₁H₂… = I − VTVᵀ, column after column: above τⱼ stands −τⱼT(Vᵀvⱼ). */
    private F64Block triangle(long from, F64Block v) {
        int n = (int) v.columns();
        F64Block gram = F64Block.allocate(n, n);
        Blas.current().gemm(1, v.transpose(), v, 0, gram);
        F64Block transposed = F64Block.allocate(n, n);
        double[][] columns = new double[n][n];
        double[] products = new double[n];
        for (int j = 0; j < n; j++) {
            double scale = tau[(int) from + j];
            gram.load(j, 0, products, j);
            for (int k = 0; k < j; k++) {
                F64Block.addMultiple(columns[j], -scale * products[k], columns[k], 0, k + 1);
            }
            columns[j][j] = scale;
            transposed.store(j, columns[j]);
        }
        return transposed.transpose();
    }
}
