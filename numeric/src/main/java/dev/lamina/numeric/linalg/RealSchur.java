package dev.lamina.numeric.linalg;

/**
 * A = ZTZᵀ for a real square matrix: from its {@link Hessenberg} form Francis's steps with two implicit shifts make
 * that T, whose diagonal has single elements for real eigenvalues and 2 × 2 blocks for conjugate pairs. Source: Francis
 * 1961; Golub and Van Loan, Matrix Computations, chapter 7.
 */
final class RealSchur {
    /** Steps for one eigenvalue or pair; two or three are usual. */
    private static final int MOST_STEPS = 100;
    /** After so many steps without success other shifts are tried. */
    private static final int PATIENCE = 10;
    /** Below, a reflection loses digits to underflow, and an element need not become small beside its neighbours. */
    private static final double LEAST_OF_ROW = Double.MIN_NORMAL / Math.ulp(1.0);

    final int n;
    final double[][] t;
    /** Z transposed, so that a reflection goes along its rows. */
    final double[][] columns;

    /** Takes over the matrix, whose elements should be of size 1. */
    RealSchur(F64Block a) {
        this.n = Math.toIntExact(a.rows());
        var hessenberg = new Hessenberg(a);
        this.t = hessenberg.rows();
        this.columns = hessenberg.columns();
        int steps = 0;
        for (int end = n - 1; end >= 0; ) {
            int start = blockStart(end);
            if (start >= end - 1) {
                if (start == end - 1) {
                    splitBlock(start);
                }
                end = start - 1;
                steps = 0;
            } else if (steps++ == MOST_STEPS) {
                throw new ArithmeticException("eigen: the iteration does not converge");
            } else {
                step(start, end, steps % PATIENCE == 0);
            }
        }
    }

    /**
     * The reflection that takes v, of two or three elements, to a multiple of e₁, applied to as many rows of T from a row and
     * a column on, to these columns of T in the rows before toRow, and to these columns of Z. Destroys v.
     */
    private void reflect(double[] v, int from, int fromColumn, int toRow) {
        boolean three = v.length == 3;
        double tail = three ? Math.hypot(v[1], v[2]) : Math.abs(v[1]);
        if (tail == 0) {
            return;
        }
        double beta = -Math.copySign(Math.hypot(v[0], tail), v[0]);
        double tau = (beta - v[0]) / beta;
        double second = v[1] / (v[0] - beta);
        double third = three ? v[2] / (v[0] - beta) : 0;
        if (three) {
            reflectRows(t[from], t[from + 1], t[from + 2], tau, second, third, fromColumn);
            reflectRows(columns[from], columns[from + 1], columns[from + 2], tau, second, third, 0);
            reflectColumns(from, toRow, tau, second, third);
        } else {
            reflectRows(t[from], t[from + 1], tau, second, fromColumn);
            reflectRows(columns[from], columns[from + 1], tau, second, 0);
            reflectColumns(from, toRow, tau, second);
        }
    }

    /** The rows x, y, z ← those of (I − τvvᵀ), with v = (1, second, third), times them. */
    private static void reflectRows(double[] x, double[] y, double[] z, double tau, double second, double third, int fromColumn) {
        for (int j = fromColumn; j < x.length; j++) {
            double product = tau * (x[j] + second * y[j] + third * z[j]);
            x[j] -= product;
            y[j] -= second * product;
            z[j] -= third * product;
        }
    }

    private static void reflectRows(double[] x, double[] y, double tau, double second, int fromColumn) {
        for (int j = fromColumn; j < x.length; j++) {
            double product = tau * (x[j] + second * y[j]);
            x[j] -= product;
            y[j] -= second * product;
        }
    }

    private void reflectColumns(int from, int toRow, double tau, double second, double third) {
        for (int i = 0; i < toRow; i++) {
            double[] row = t[i];
            double product = tau * (row[from] + second * row[from + 1] + third * row[from + 2]);
            row[from] -= product;
            row[from + 1] -= second * product;
            row[from + 2] -= third * product;
        }
    }

    private void reflectColumns(int from, int toRow, double tau, double second) {
        for (int i = 0; i < toRow; i++) {
            double[] row = t[i];
            double product = tau * (row[from] + second * row[from + 1]);
            row[from] -= product;
            row[from + 1] -= second * product;
        }
    }

    /** The first row of the block that ends at a row: before it, the element below the diagonal is negligible. */
    private int blockStart(int end) {
        int start = end;
        while (start > 0) {
            double size = Math.abs(t[start - 1][start - 1]) + Math.abs(t[start][start]);
            if (Math.abs(t[start][start - 1]) <= Math.max(n * LEAST_OF_ROW, Math.ulp(1.0) / 2 * (size == 0 ? 1 : size))) {
                t[start][start - 1] = 0;
                break;
            }
            start--;
        }
        return start;
    }

    /** One double step: the bulge of the first reflection is chased down the block, from where the rows above hardly feel it. */
    private void step(int start, int end, boolean exceptional) {
        double first = t[end][end];
        double second = t[end - 1][end - 1];
        double left = t[end - 1][end];
        double right = t[end][end - 1];
        if (exceptional) {
            double size = Math.abs(t[end][end - 1]) + Math.abs(t[end - 1][end - 2]);
            first += 0.75 * size;
            second = first;
            left = -0.4375 * size;
            right = size;
        }
        int from = end - 2;
        double[] v = firstColumn(from, first, second, left, right);
        while (from > start && !isDecoupled(from, v)) {
            from--;
            v = firstColumn(from, first, second, left, right);
        }
        for (int k = from; k < end; k++) {
            if (k > from) {
                v = k + 2 <= end ? new double[] {t[k][k - 1], t[k + 1][k - 1], t[k + 2][k - 1]}
                        : new double[] {t[k][k - 1], t[k + 1][k - 1]};
            }
            int height = v.length;
            reflect(v, k, Math.max(start, k - 1), Math.min(k + 4, end + 1));
            for (int i = k + 1; k > start && i < k + height; i++) {
                t[i][k - 1] = 0;
            }
        }
    }

    /**
     * The first column of (T − s₁)(T − s₂) from a row on, from differences: eigenvalues may lie closer together than their
     * size. It is divided by the element below the diagonal before products are taken, which would underflow in a small block.
     */
    private double[] firstColumn(int row, double first, double second, double left, double right) {
        double a = t[row][row];
        double below = t[row + 1][row];
        return new double[] {(first - a) * ((second - a) / below) - left / below * right + t[row][row + 1],
                t[row + 1][row + 1] - a - (first - a) - (second - a), t[row + 2][row + 1]};
    }

    /** Whether what a reflection of v puts below the element before this row is negligible: two small elements follow each other. */
    private boolean isDecoupled(int row, double[] v) {
        double size = Math.abs(t[row - 1][row - 1]) + Math.abs(t[row][row]) + Math.abs(t[row + 1][row + 1]);
        return Math.abs(t[row][row - 1]) * ((Math.abs(v[1]) + Math.abs(v[2])) / Math.abs(v[0])) <= Math.ulp(1.0) / 2 * size;
    }

    /** Turns a 2 × 2 block with real eigenvalues into an upper triangle. */
    private void splitBlock(int k) {
        double half = (t[k][k] - t[k + 1][k + 1]) / 2;
        double square = half * half + t[k][k + 1] * t[k + 1][k];
        if (square < 0) {
            return;
        }
        double root = half + Math.copySign(Math.sqrt(square), half);
        double length = Math.hypot(root, t[k + 1][k]);
        if (length == 0) {
            return;
        }
        double cosine = root / length;
        double sine = t[k + 1][k] / length;
        rotateRows(t, k, cosine, sine, k);
        for (int i = 0; i < k + 2; i++) {
            double left = t[i][k];
            t[i][k] = cosine * left + sine * t[i][k + 1];
            t[i][k + 1] = cosine * t[i][k + 1] - sine * left;
        }
        rotateRows(columns, k, cosine, sine, 0);
        t[k + 1][k] = 0;
    }

    private void rotateRows(double[][] x, int k, double cosine, double sine, int fromColumn) {
        for (int j = fromColumn; j < n; j++) {
            double upper = x[k][j];
            x[k][j] = cosine * upper + sine * x[k + 1][j];
            x[k + 1][j] = cosine * x[k + 1][j] - sine * upper;
        }
    }
}
