package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64Products;
import dev.lamina.numeric.kernel.Kernels;

/**
 * The eigenvalues of a symmetric tridiagonal matrix by implicit QL steps with Wilkinson's shift, which leave a diagonal
 * matrix as it is. The vectors are rows, so that a rotation goes along memory. Source: Golub and Van Loan, Matrix
 * Computations, chapter 8.
 */
final class TridiagonalQl {
    /** Steps for one eigenvalue; two are usual. */
    private static final int MOST_STEPS = 60;

    private final int n;
    private final double[] diagonal;
    private final double[] beside;
    private final F64Block vectors;
    private final F64Products kernels;

    private TridiagonalQl(double[] diagonal, double[] beside, F64Block vectors) {
        this.n = diagonal.length;
        this.diagonal = diagonal;
        this.beside = beside;
        this.vectors = vectors;
        this.kernels = Kernels.f64().products((long) n * n * n);
    }

    /**
     * The diagonal becomes the eigenvalues, in no order; row i of the vectors, of n columns, belongs to value i. Of the
     * elements beside the diagonal, n of them, the last is not used.
     */
    static void solve(double[] diagonal, double[] beside, F64Block vectors) {
        boolean falls = diagonal.length > 0 && Math.abs(diagonal[0]) > Math.abs(diagonal[diagonal.length - 1]);
        if (falls) {
            reverse(diagonal, diagonal.length);
            reverse(beside, diagonal.length - 1);
        }
        var ql = new TridiagonalQl(diagonal, beside, vectors);
        vectors.setIdentity();
        for (int i = 0; i < diagonal.length; i++) {
            ql.iterate(i);
        }
        if (falls) {
            vectors.transpose().set(vectors.transpose().reverseRows().copy());
        }
    }

    /** A sweep begins at the bottom: from small elements there its shift would not reach large ones at the top. */
    private static void reverse(double[] x, int count) {
        for (int i = 0; i < count / 2; i++) {
            double kept = x[i];
            x[i] = x[count - 1 - i];
            x[count - 1 - i] = kept;
        }
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
}
