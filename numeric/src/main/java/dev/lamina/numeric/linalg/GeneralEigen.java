package dev.lamina.numeric.linalg;

import java.util.Arrays;

/**
 * The eigenvalues of a real square matrix, in conjugate pairs where they are not real, and unit eigenvectors. The matrix is
 * balanced and taken to its {@link RealSchur} form; the eigenvectors of that come from back substitution in complex
 * arithmetic.
 */
public final class GeneralEigen {
    /** Balancing goes on while a scaling makes a row and a column together shorter by a twentieth. */
    private static final double WORTH_SCALING = 0.95;
    /** A vector that grows beyond this during the substitution is scaled down. */
    private static final double LARGE = 0x1p300;

    private final int n;
    private final double[] re;
    private final double[] im;
    private final F64Block vectorsRe;
    private final F64Block vectorsIm;

    private GeneralEigen(double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm) {
        this.n = re.length;
        this.re = re;
        this.im = im;
        this.vectorsRe = vectorsRe;
        this.vectorsIm = vectorsIm;
    }

    /** {@link Blas#geev} in Java. */
    static void solve(F64Block a, double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm) {
        new GeneralEigen(re, im, vectorsRe, vectorsIm).solve(a);
    }

    private void solve(F64Block a) {
        Arrays.fill(im, 0);
        double scale = Precision.scaleOf(a);
        a.scale(scale);
        double[] balance = balance(a);
        var schur = new RealSchur(a);
        F64Block solutionsRe = F64Block.allocate(n, n);
        F64Block solutionsIm = F64Block.allocate(n, n);
        for (int k = 0; k < n; k++) {
            solve(schur.t, k, solutionsRe, solutionsIm);
        }
        F64Block z = F64Block.allocate(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                z.set(i, j, schur.columns[j][i]);
            }
        }
        Blas.current().gemm(1, z, solutionsRe, 0, vectorsRe);
        Blas.current().gemm(1, z, solutionsIm, 0, vectorsIm);
        for (int k = 0; k < n; k++) {
            normalize(k, balance);
            re[k] /= scale;
            im[k] /= scale;
        }
    }

    private static GeneralEigen ofOwn(F64Block a) {
        int n = Math.toIntExact(a.rows());
        var eigen = new GeneralEigen(new double[n], new double[n], F64Block.allocate(n, n), F64Block.allocate(n, n));
        Blas.current().geev(a, eigen.re, eigen.im, eigen.vectorsRe, eigen.vectorsIm);
        return eigen;
    }

    public static GeneralEigen of(F64Block a) {
        return ofOwn(Precision.wide(a));
    }

    public static GeneralEigen of(F32Block a) {
        return ofOwn(Precision.wide(a));
    }

    /** The real parts of the eigenvalues; of a pair the one with positive imaginary part comes first. */
    public double[] re() {
        return re;
    }

    public double[] im() {
        return im;
    }

    /** The real parts of the eigenvectors, one in each column. */
    public F64Block vectorsRe() {
        return vectorsRe;
    }

    public F64Block vectorsIm() {
        return vectorsIm;
    }

    /** Scales rows and columns by powers of two until they are alike in length; answers the scales. Source: James, Langou and Lowery 2014. */
    private double[] balance(F64Block a) {
        double[] scales = new double[n];
        Arrays.fill(scales, 1);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < n; i++) {
                changed |= balance(a, i, scales);
            }
        }
        return scales;
    }

    private static boolean balance(F64Block a, int i, double[] scales) {
        F64Block ownRow = a.rowRange(i, i + 1);
        F64Block ownColumn = a.columnRange(i, i + 1);
        double row = Norms.ofColumn(ownRow.transpose());
        double column = Norms.ofColumn(ownColumn);
        if (row < Double.MIN_NORMAL || column < Double.MIN_NORMAL) {
            return false;
        }
        int power = Math.clamp(Math.round((Math.getExponent(row) - Math.getExponent(column)) / 2.0), -500, 500);
        double factor = Math.scalb(1.0, power);
        if (column * factor + row / factor >= WORTH_SCALING * (row + column) || Math.abs(Math.getExponent(scales[i]) + power) > 500) {
            return false;
        }
        scales[i] *= factor;
        ownRow.scale(1 / factor);
        ownColumn.scale(factor);
        return true;
    }

    /** The eigenvalue at k and the eigenvector of T, into column k; of a pair at k and k + 1 both, at the first. */
    private void solve(double[][] t, int k, F64Block outRe, F64Block outIm) {
        if (k > 0 && t[k][k - 1] != 0) {
            return;
        }
        double[] xRe = new double[n];
        double[] xIm = new double[n];
        boolean pair = k + 1 < n && t[k + 1][k] != 0;
        re[k] = t[k][k];
        xRe[k] = 1;
        if (pair) {
            double half = (t[k][k] - t[k + 1][k + 1]) / 2;
            re[k] = t[k + 1][k + 1] + half;
            im[k] = Math.sqrt(-(half * half + t[k][k + 1] * t[k + 1][k]));
            re[k + 1] = re[k];
            im[k + 1] = -im[k];
            xRe[k + 1] = 1;
            xRe[k] = half / t[k + 1][k];
            xIm[k] = im[k] / t[k + 1][k];
        }
        substitute(t, k, pair ? k + 1 : k, xRe, xIm);
        for (int i = 0; i < n; i++) {
            outRe.set(i, k, xRe[i]);
            outIm.set(i, k, xIm[i]);
            if (pair) {
                outRe.set(i, k + 1, xRe[i]);
                outIm.set(i, k + 1, -xIm[i]);
            }
        }
    }

    /** x with (T − λ)x = 0 above the rows of the eigenvalue's own block, which ends at last. */
    private void substitute(double[][] t, int k, int last, double[] xRe, double[] xIm) {
        double least = Math.ulp(1.0);
        for (int i = k - 1; i >= 0; i--) {
            boolean pair = i > 0 && t[i][i - 1] != 0;
            int top = pair ? i - 1 : i;
            double[] right = rightSide(t, top, i, last, xRe, xIm);
            double dRe = t[i][i] - re[k];
            double dIm = -im[k];
            if (pair) {
                solvePair(t, i, dRe, dIm, right, xRe, xIm);
            } else {
                dRe = Math.abs(dRe) + Math.abs(dIm) < least ? least : dRe;
                divide(right[0], right[1], dRe, dIm, i, xRe, xIm);
            }
            shrink(xRe, xIm, top, i, last);
            i = top;
        }
    }

    /** Minus the part of the rows top..i that the known elements i+1..last contribute: real and imaginary parts in turn. */
    private static double[] rightSide(double[][] t, int top, int i, int last, double[] xRe, double[] xIm) {
        double[] right = new double[2 * (i - top + 1)];
        for (int row = top; row <= i; row++) {
            for (int j = i + 1; j <= last; j++) {
                right[2 * (row - top)] -= t[row][j] * xRe[j];
                right[2 * (row - top) + 1] -= t[row][j] * xIm[j];
            }
        }
        return right;
    }

    /** The two unknowns of a 2 × 2 block in the rows i − 1 and i, by Cramer's rule. */
    private void solvePair(double[][] t, int i, double dRe, double dIm, double[] right, double[] xRe, double[] xIm) {
        double aRe = dRe + t[i - 1][i - 1] - t[i][i];
        double b = t[i - 1][i];
        double c = t[i][i - 1];
        double detRe = aRe * dRe - dIm * dIm - b * c;
        double detIm = dIm * (aRe + dRe);
        detRe = Math.abs(detRe) + Math.abs(detIm) < Math.ulp(1.0) * Math.abs(b * c) ? Math.ulp(1.0) * Math.abs(b * c) : detRe;
        divide(dRe * right[0] - dIm * right[1] - b * right[2], dRe * right[1] + dIm * right[0] - b * right[3], detRe, detIm, i - 1, xRe, xIm);
        divide(aRe * right[2] - dIm * right[3] - c * right[0], aRe * right[3] + dIm * right[2] - c * right[1], detRe, detIm, i, xRe, xIm);
    }

    /** Element i ← (re + i·im) / (dRe + i·dIm). */
    private static void divide(double re, double im, double dRe, double dIm, int i, double[] xRe, double[] xIm) {
        if (Math.abs(dRe) >= Math.abs(dIm)) {
            double ratio = dIm / dRe;
            double size = dRe + dIm * ratio;
            xRe[i] = (re + im * ratio) / size;
            xIm[i] = (im - re * ratio) / size;
        } else {
            double ratio = dRe / dIm;
            double size = dRe * ratio + dIm;
            xRe[i] = (re * ratio + im) / size;
            xIm[i] = (im * ratio - re) / size;
        }
    }

    private static void shrink(double[] xRe, double[] xIm, int top, int i, int last) {
        double size = 0;
        for (int j = top; j <= i; j++) {
            size = Math.max(size, Math.max(Math.abs(xRe[j]), Math.abs(xIm[j])));
        }
        for (int j = top; size > LARGE && j <= last; j++) {
            xRe[j] /= size;
            xIm[j] /= size;
        }
    }

    /** Undoes the balancing of vector k and gives it length 1. */
    private void normalize(int k, double[] balance) {
        double max = 0;
        for (int i = 0; i < n; i++) {
            vectorsRe.set(i, k, vectorsRe.get(i, k) * balance[i]);
            vectorsIm.set(i, k, vectorsIm.get(i, k) * balance[i]);
            max = Math.max(max, Math.max(Math.abs(vectorsRe.get(i, k)), Math.abs(vectorsIm.get(i, k))));
        }
        double square = 0;
        for (int i = 0; i < n; i++) {
            double x = vectorsRe.get(i, k) / max;
            double y = vectorsIm.get(i, k) / max;
            square += x * x + y * y;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < n; i++) {
            vectorsRe.set(i, k, vectorsRe.get(i, k) / max / length);
            vectorsIm.set(i, k, vectorsIm.get(i, k) / max / length);
        }
    }
}
