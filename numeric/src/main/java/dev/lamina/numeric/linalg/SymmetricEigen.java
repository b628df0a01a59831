package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64Products;
import dev.lamina.numeric.kernel.Kernels;

/**
 * A = VΛVᵀ for a symmetric matrix, of which only the lower triangle is read: reflections make it tridiagonal, implicit QL
 * steps with Wilkinson's shift make it diagonal. The eigenvectors are kept as rows, so that a rotation goes along memory.
 * Source: Golub and Van Loan, Matrix Computations, chapter 8.
 */
public final class SymmetricEigen {
    /** Steps for one eigenvalue; two are usual. */
    private static final int MOST_STEPS = 60;

    private final int n;
    private final double[] diagonal;
    private final double[] beside;
    private final F64Block vectors;
    private final F64Products kernels;

    private SymmetricEigen(F64Block a) {
        this.n = Math.toIntExact(a.rows());
        this.diagonal = new double[n];
        this.beside = new double[n];
        this.kernels = Kernels.f64().products((long) n * n * n);
        double scale = Precision.scaleOf(a);
        a.scale(scale);
        this.vectors = tridiagonalize(a);
        for (int i = 0; i < n; i++) {
            iterate(i);
        }
        sort();
        for (int i = 0; i < n; i++) {
            diagonal[i] /= scale;
        }
    }

    public static SymmetricEigen of(F64Block a) {
        return new SymmetricEigen(Precision.wide(a));
    }

    public static SymmetricEigen of(F32Block a) {
        return new SymmetricEigen(Precision.wide(a));
    }

    /** The eigenvalues, ascending. */
    public double[] values() {
        return diagonal;
    }

    /** The eigenvectors, one in each column. */
    public F64Block vectors() {
        return vectors.transpose();
    }

    /** Leaves the tridiagonal matrix in the fields; answers the transposed matrix of the reflections. */
    private F64Block tridiagonalize(F64Block a) {
        mirror(a);
        double[] tau = new double[Math.max(0, n - 1)];
        for (int k = 0; k < n - 1; k++) {
            F64Block column = a.slice(k + 1, n, k, k + 1);
            tau[k] = F64Householder.makeReflection(column);
            beside[k] = column.get(0, 0);
            diagonal[k] = a.get(k, k);
            if (tau[k] != 0) {
                column.set(0, 0, 1);
                applyTwice(a.slice(k + 1, n, k + 1, n), column, tau[k]);
                column.set(0, 0, beside[k]);
            }
        }
        F64Block q = F64Block.allocate(n, n);
        q.setIdentity();
        if (n > 0) {
            diagonal[n - 1] = a.get(n - 1, n - 1);
        }
        if (n > 1) {
            F64Householder.ofReflections(a.slice(1, n, 0, n - 1), tau).apply(q.slice(1, n, 1, n));
        }
        return q.transpose().copy();
    }

    private void mirror(F64Block a) {
        for (long i = 0; i < n; i++) {
            for (long j = i + 1; j < n; j++) {
                a.set(i, j, a.get(j, i));
            }
        }
    }

    /** a ← HaH for H = I − τvvᵀ: a − vwᵀ − wvᵀ with w = τav − ½τ(τvᵀav)v. */
    private static void applyTwice(F64Block a, F64Block column, double tau) {
        F64Block v = column.copy();
        F64Block w = F64Block.allocate(v.rows(), 1);
        Blas blas = Blas.current();
        blas.gemv(tau, a, v, 0, w);
        double overlap = 0;
        for (long i = 0; i < v.rows(); i++) {
            overlap += v.get(i, 0) * w.get(i, 0);
        }
        F64Block left = F64Block.allocate(v.rows(), 2);
        F64Block right = F64Block.allocate(2, v.rows());
        for (long i = 0; i < v.rows(); i++) {
            double element = w.get(i, 0) - tau / 2 * overlap * v.get(i, 0);
            left.set(i, 0, v.get(i, 0));
            left.set(i, 1, element);
            right.set(0, i, element);
            right.set(1, i, v.get(i, 0));
        }
        blas.gemm(-1, left, right, 1, a);
    }

    /** Makes element i beside the diagonal vanish. */
    private void iterate(int i) {
        for (int step = 0; ; step++) {
            int end = blockEnd(i);
            if (end == i) {
                return;
            }
            if (step == MOST_STEPS) {
                throw new ArithmeticException("eigenSymmetric: the iteration does not converge");
            }
            sweep(i, end);
        }
    }

    /** The last row of the block that begins at a row: after it, the element beside the diagonal is negligible. */
    private int blockEnd(int from) {
        int end = from;
        while (end < n - 1) {
            double size = Math.abs(diagonal[end]) + Math.abs(diagonal[end + 1]);
            if (Math.abs(beside[end]) <= Math.ulp(1.0) / 2 * size || Math.abs(beside[end]) < Double.MIN_NORMAL) {
                beside[end] = 0;
                return end;
            }
            end++;
        }
        return end;
    }

    /** One implicit QL step on the rows from..end: a bulge is chased from the bottom to the top. */
    private void sweep(int from, int end) {
        double half = (diagonal[from + 1] - diagonal[from]) / (2 * beside[from]);
        double root = Math.copySign(Math.hypot(half, 1), half);
        double g = diagonal[end] - diagonal[from] + beside[from] / (half + root);
        double sine = 1;
        double cosine = 1;
        double shift = 0;
        for (int i = end - 1; i >= from; i--) {
            double f = sine * beside[i];
            double b = cosine * beside[i];
            double r = Math.hypot(f, g);
            beside[i + 1] = r;
            if (r == 0) {
                diagonal[i + 1] -= shift;
                beside[end] = 0;
                return;
            }
            sine = f / r;
            cosine = g / r;
            g = diagonal[i + 1] - shift;
            double t = (diagonal[i] - g) * sine + 2 * cosine * b;
            shift = sine * t;
            diagonal[i + 1] = g + shift;
            g = cosine * t - b;
            kernels.rotate(n, cosine, sine, vectors.segment(), vectors.place(i + 1, 0), vectors.segment(), vectors.place(i, 0));
        }
        diagonal[from] -= shift;
        beside[from] = g;
        beside[end] = 0;
    }

    private void sort() {
        for (int i = 0; i < n - 1; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                least = diagonal[j] < diagonal[least] ? j : least;
            }
            double kept = diagonal[i];
            diagonal[i] = diagonal[least];
            diagonal[least] = kept;
            vectors.swapRows(i, least);
        }
    }
}
