package dev.lamina.numeric.linalg;

/**
 * A = QHQᵀ for a square matrix, in place: H is zero below the diagonal beside the main one, where the vectors of the
 * reflections Q stand. Each reflection acts from both sides at once with products of the whole rest of the matrix. Source:
 * Golub and Van Loan, Matrix Computations, section 7.4.
 */
final class Hessenberg {
    private final int n;
    private final F64Block a;
    private final double[] scales;

    Hessenberg(F64Block a) {
        this.n = Math.toIntExact(a.rows());
        this.a = a;
        this.scales = new double[Math.max(0, n - 1)];
        F64Block vector = F64Block.allocate(n, 1);
        F64Block products = F64Block.allocate(n, 1);
        for (int k = 0; k < n - 2; k++) {
            reduceColumn(k, vector.rowRange(k + 1, n), products);
        }
    }

    private void reduceColumn(int k, F64Block v, F64Block products) {
        F64Block column = a.slice(k + 1, n, k, k + 1);
        v.set(column);
        double scale = F64Reflections.makeReflection(v);
        scales[k] = scale;
        column.set(v);
        if (scale == 0) {
            return;
        }
        v.set(0, 0, 1);
        Blas blas = Blas.current();
        F64Block rest = a.columnRange(k + 1, n);
        blas.gemv(1, rest, v, 0, products);
        blas.ger(-scale, products, v, rest);
        F64Block below = a.slice(k + 1, n, k + 1, n);
        F64Block sums = products.rowRange(k + 1, n);
        blas.gemv(1, below.transpose(), v, 0, sums);
        blas.ger(-scale, v, sums, below);
    }

    /** H, row by row. */
    double[][] rows() {
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - 1); j < n; j++) {
                rows[i][j] = a.get(i, j);
            }
        }
        return rows;
    }

    /** Qᵀ, row by row. */
    double[][] columns() {
        F64Block q = F64Block.allocate(n, n);
        q.setIdentity();
        if (n > 1) {
            F64Householder.ofReflections(a.slice(1, n, 0, n - 1), scales).apply(q.slice(1, n, 1, n));
        }
        double[][] columns = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                columns[j][i] = q.get(i, j);
            }
        }
        return columns;
    }
}
