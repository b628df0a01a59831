package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;

/**
 * A = QTQᵀ for a symmetric matrix, in place: T is tridiagonal, the vectors of the reflections Q stand below the diagonal but
 * one. The steps of a panel leave the rest of A as it is and keep what they do to it as A − VWᵀ − WVᵀ; at the end of the
 * panel one product brings the rest up to date. V and W alternate in the rows of one block and, exchanged, in another.
 * Source: Dongarra, Hammarling and Sorensen 1989.
 */
final class Tridiagonalization {
    private static final int PANEL = 32;

    private static final F64Kernels KERNELS = Kernels.f64();

    final double[] diagonal;
    /** Element i stands between the diagonal elements i and i + 1. */
    final double[] beside;
    private final int n;
    private final F64Block a;
    private final double[] scales;
    private final F64Block lefts;
    private final F64Block rights;
    private final F64Block coefficients = F64Block.allocate(2 * PANEL, 1);
    private final Blas blas = Blas.current();

    /** Takes over a matrix of which both triangles are there. */
    Tridiagonalization(F64Block a) {
        this.n = Math.toIntExact(a.rows());
        this.a = a;
        this.diagonal = new double[n];
        this.beside = new double[Math.max(0, n - 1)];
        this.scales = new double[beside.length];
        this.lefts = F64Block.allocate(2 * PANEL, n);
        this.rights = F64Block.allocate(2 * PANEL, n);
        for (int from = 0; from < n; from += PANEL) {
            int to = Math.min(from + PANEL, n);
            for (int i = from; i < to; i++) {
                reduceColumn(i, 2 * (i - from));
            }
            if (to < n) {
                int known = 2 * (to - from);
                blas.gemm(-1, lefts.slice(0, known, to, n).transpose(), rights.slice(0, known, to, n), 1, a.slice(to, n, to, n));
            }
        }
    }

    /** c ← Qc. */
    void apply(F64Block c) {
        if (n > 1) {
            F64Householder.ofReflections(a.slice(1, n, 0, n - 1), scales).apply(c.rowRange(1, n));
        }
    }

    /** Brings column i up to date, reflects it, and finds what the reflection does to the rest. */
    private void reduceColumn(int i, int known) {
        F64Block whole = a.slice(i, n, i, i + 1);
        F64Block column = lefts.slice(known, known + 1, i, n).transpose();
        column.set(whole);
        blas.gemv(-1, lefts.slice(0, known, i, n).transpose(), rights.slice(0, known, i, i + 1), 1, column);
        whole.set(column);
        diagonal[i] = column.get(0, 0);
        if (i == n - 1) {
            return;
        }
        F64Block v = column.rowRange(1, n - i);
        scales[i] = F64Reflections.makeReflection(v);
        beside[i] = v.get(0, 0);
        whole.rowRange(1, n - i).set(v);
        v.set(0, 0, 1);
        F64Block w = lefts.slice(known + 1, known + 2, i + 1, n).transpose();
        image(scales[i], known, i + 1, v, w);
        addTo(w, -scales[i] / 2 * dot(v, w), v);
        rights.slice(known, known + 1, i + 1, n).transpose().set(w);
        rights.slice(known + 1, known + 2, i + 1, n).transpose().set(v);
    }

    /** w ← τ(A − VWᵀ − WVᵀ)v for the rows and columns after a place. */
    private void image(double tau, int known, int from, F64Block v, F64Block w) {
        F64Block products = coefficients.rowRange(0, known);
        blas.gemv(tau, a.slice(from, n, from, n).transpose(), v, 0, w);
        blas.gemv(1, rights.slice(0, known, from, n), v, 0, products);
        blas.gemv(-tau, lefts.slice(0, known, from, n).transpose(), products, 1, w);
    }

    private static double dot(F64Block x, F64Block y) {
        return KERNELS.dot(x.segment(), x.at(), y.segment(), y.at(), x.rows());
    }

    private static void addTo(F64Block y, double factor, F64Block x) {
        KERNELS.axpy(y.segment(), y.at(), factor, x.segment(), x.at(), y.segment(), y.at(), y.rows());
    }
}
