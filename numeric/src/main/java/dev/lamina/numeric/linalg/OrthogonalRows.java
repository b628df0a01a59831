package dev.lamina.numeric.linalg;

import java.util.Arrays;

/**
 * A = RᵀΣVᵀ by rotations R that make the rows of A orthogonal: the rows then are those of ΣVᵀ. For matrices of a few rows,
 * as Java arrays: a process that has just begun runs them at once, where kernels for so short rows cost more than they do.
 * Source: Hestenes 1958.
 */
final class OrthogonalRows {
    /** Sweeps over all pairs of rows; six to ten are usual. */
    private static final int MOST_SWEEPS = 60;
    /** Rows smaller than this, in a matrix of size 1, are zero: their squares would be subnormal. */
    private static final double NOTHING = 0x1p-500;

    /** The rows of Vᵀ; those from {@link #rank} on are as they were found, nearly zero. */
    final double[][] rows;
    final double[][] rotations;
    /** The singular values, descending. */
    final double[] lengths;
    final int rank;
    private final int n;

    /** Takes over the rows of a matrix with no more rows than columns. */
    OrthogonalRows(double[][] rows) {
        this.n = rows.length;
        this.rows = rows;
        this.rotations = new double[n][n];
        this.lengths = new double[n];
        for (int i = 0; i < n; i++) {
            rotations[i][i] = 1;
        }
        orthogonalize();
        measureAndSort();
        int known = 0;
        while (known < n && lengths[known] >= NOTHING) {
            divide(rows[known], lengths[known]);
            known++;
        }
        this.rank = known;
    }

    private void orthogonalize() {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int i = 0; i < n; i++) {
                lengths[i] = dot(rows[i], rows[i]);
            }
            boolean rotated = false;
            for (int i = 0; i < n - 1; i++) {
                for (int j = i + 1; j < n; j++) {
                    rotated |= orthogonalize(i, j);
                }
            }
            if (!rotated) {
                return;
            }
        }
        throw new ArithmeticException("svd: the iteration does not converge");
    }

    /** Makes two rows orthogonal, the longer one first; answers whether they were not. Lengths are squares here. */
    private boolean orthogonalize(int i, int j) {
        double p = lengths[i];
        double q = lengths[j];
        if (p < NOTHING * NOTHING || q < NOTHING * NOTHING) {
            return false;
        }
        double g = dot(rows[i], rows[j]);
        if (Math.abs(g) <= Math.ulp(1.0) * Math.sqrt(p) * Math.sqrt(q) * Math.max(4, Math.sqrt(n))) {
            return false;
        }
        double zeta = (q - p) / (2 * g);
        double tangent = Math.copySign(1 / (Math.abs(zeta) + Math.hypot(1, zeta)), zeta);
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = -cosine * tangent;
        rotate(rows[i], rows[j], cosine, sine);
        rotate(rotations[i], rotations[j], cosine, sine);
        lengths[i] = dot(rows[i], rows[i]);
        lengths[j] = dot(rows[j], rows[j]);
        return true;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** (x, y) ← (cx + sy, cy − sx). */
    static void rotate(double[] x, double[] y, double c, double s) {
        for (int i = 0; i < x.length; i++) {
            double left = x[i];
            double right = y[i];
            x[i] = c * left + s * right;
            y[i] = c * right - s * left;
        }
    }

    private static void divide(double[] x, double length) {
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
    }

    private static double length(double[] x) {
        double max = 0;
        for (double element : x) {
            max = Math.max(max, Math.abs(element));
        }
        if (max == 0 || max >= NOTHING) {
            return Math.sqrt(dot(x, x));
        }
        double[] ratios = x.clone();
        divide(ratios, max);
        return max * Math.sqrt(dot(ratios, ratios));
    }

    private void measureAndSort() {
        for (int i = 0; i < n; i++) {
            lengths[i] = length(rows[i]);
        }
        for (int i = 0; i < n - 1; i++) {
            int greatest = i;
            for (int j = i + 1; j < n; j++) {
                greatest = lengths[j] > lengths[greatest] ? j : greatest;
            }
            double kept = lengths[i];
            lengths[i] = lengths[greatest];
            lengths[greatest] = kept;
            exchange(rows, i, greatest);
            exchange(rotations, i, greatest);
        }
    }

    private static void exchange(double[][] rows, int i, int j) {
        double[] kept = rows[i];
        rows[i] = rows[j];
        rows[j] = kept;
    }

    /**
     * Makes the rows from a number on a completion of the orthonormal rows before it. Each begins as the unit vector that has
     * least in common with them, and loses what it has, twice, as one time leaves rounding errors.
     */
    static void complete(double[][] basis, int known) {
        for (int k = known; k < basis.length; k++) {
            double[] row = basis[k];
            int unit = leastCovered(basis, k);
            Arrays.fill(row, 0);
            row[unit] = 1;
            for (int i = 0; i < 2 * k; i++) {
                double[] other = basis[i % k];
                double common = dot(row, other);
                for (int j = 0; j < row.length; j++) {
                    row[j] -= common * other[j];
                }
            }
            divide(row, length(row));
        }
    }

    /** The column in which the first rows of an orthonormal basis have the least squares. */
    private static int leastCovered(double[][] basis, int count) {
        double[] squares = new double[basis[0].length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < squares.length; j++) {
                squares[j] += basis[i][j] * basis[i][j];
            }
        }
        int least = 0;
        for (int j = 1; j < squares.length; j++) {
            least = squares[j] < squares[least] ? j : least;
        }
        return least;
    }
}
