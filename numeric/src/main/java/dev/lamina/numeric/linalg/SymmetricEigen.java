package dev.lamina.numeric.linalg;

import java.util.Arrays;

/**
 * A = VΛVᵀ for a symmetric matrix, of which only the lower triangle is read. Reflections make it tridiagonal; where an
 * element beside the diagonal is negligible, that falls into blocks. A small block goes to {@link TridiagonalQl}. A large T
 * of norm 1 is shifted until it is positive definite, so T + 2 = BᵀB with B bidiagonal: the right singular vectors of B, from
 * {@link BidiagonalSvd}, are the eigenvectors. The squares of the singular values lie between 1 and 3, so nothing is lost but
 * the rounding of ‖T‖.
 */
public final class SymmetricEigen {
    /** Rows up to which QL is as fast. */
    private static final int SMALL = 40;
    /** Added to a matrix of norm 1. */
    private static final double SHIFT = 2;

    private final double[] values;
    private final F64Block vectors;

    /** Of a matrix that is not kept. */
    private SymmetricEigen(F64Block a) {
        this.values = new double[Math.toIntExact(a.rows())];
        this.vectors = F64Block.allocate(a.rows(), a.rows()).transpose();
        Blas.current().syevd(a, values, vectors);
    }

    /** {@link Blas#syevd} in Java. */
    static void solve(F64Block a, double[] values, F64Block vectors) {
        int n = values.length;
        double scale = Precision.scaleOf(a);
        a.scale(scale);
        mirror(a);
        var tridiagonal = new Tridiagonalization(a);
        double[] found = tridiagonal.diagonal;
        F64Block rows = F64Block.allocate(n, n);
        rows.fill(0);
        for (int from = 0; from < n; ) {
            int to = blockEnd(tridiagonal, from);
            solveBlock(tridiagonal, from, to, rows.slice(from, to, from, to));
            from = to;
        }
        int[] order = Sorting.ascending(found);
        for (int i = 0; i < n; i++) {
            values[i] = found[order[i]] / scale;
            vectors.transpose().rowRange(i, i + 1).set(rows.rowRange(order[i], order[i] + 1));
        }
        tridiagonal.apply(vectors);
    }

    public static SymmetricEigen of(F64Block a) {
        return new SymmetricEigen(Precision.wide(a));
    }

    public static SymmetricEigen of(F32Block a) {
        return new SymmetricEigen(Precision.wide(a));
    }

    /** The eigenvalues, ascending. */
    public double[] values() {
        return values;
    }

    /** The eigenvectors, one in each column. */
    public F64Block vectors() {
        return vectors;
    }

    private static void mirror(F64Block a) {
        long n = a.rows();
        for (long i = 0; i < n; i++) {
            a.slice(i, i + 1, i + 1, n).set(a.slice(i + 1, n, i, i + 1).transpose());
        }
    }

    /** The row after a block: the element beside the diagonal before it is negligible. */
    private static int blockEnd(Tridiagonalization t, int from) {
        int n = t.diagonal.length;
        int end = from;
        while (end < n - 1) {
            double size = Math.abs(t.diagonal[end]) + Math.abs(t.diagonal[end + 1]);
            if (Math.abs(t.beside[end]) <= Math.ulp(1.0) / 2 * size) {
                return end + 1;
            }
            end++;
        }
        return n;
    }

    /** Replaces the diagonal of a block by the eigenvalues; their vectors become the rows of a square. */
    private static void solveBlock(Tridiagonalization t, int from, int to, F64Block rows) {
        double[] diagonal = Arrays.copyOfRange(t.diagonal, from, to);
        double[] beside = Arrays.copyOf(Arrays.copyOfRange(t.beside, from, to - 1), to - from);
        if (to - from <= SMALL) {
            TridiagonalQl.solve(diagonal, beside, rows);
        } else {
            divide(diagonal, beside, rows);
        }
        System.arraycopy(diagonal, 0, t.diagonal, from, to - from);
    }

    private static void divide(double[] diagonal, double[] beside, F64Block rows) {
        int n = diagonal.length;
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, Math.abs(diagonal[i]) + Math.abs(beside[i]) + (i == 0 ? 0 : Math.abs(beside[i - 1])));
        }
        double[] factor = new double[n];
        double[] factorBeside = new double[n - 1];
        double known = 0;
        for (int i = 0; i < n; i++) {
            factor[i] = Math.sqrt(diagonal[i] / norm + SHIFT - known * known);
            if (i < n - 1) {
                known = beside[i] / norm / factor[i];
                factorBeside[i] = known;
            }
        }
        var svd = new BidiagonalSvd(factor, factorBeside, false);
        for (int i = 0; i < n; i++) {
            diagonal[i] = (svd.values[i] * svd.values[i] - SHIFT) * norm;
        }
        rows.set(svd.right);
    }
}
