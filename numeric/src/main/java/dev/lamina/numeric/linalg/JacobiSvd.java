package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.F64Products;
import dev.lamina.numeric.kernel.Kernels;

/**
 * A = UΣVᵀ by rotations that make the rows of R orthogonal, where AP = QR with pivoting: the rows then are those of ΣVᵀ,
 * and the rotations, after Q, are U. Small singular values come out as exactly as the matrix determines them. A matrix with
 * more columns than rows is transposed first. Source: Drmač and Veselić 2008.
 */
final class JacobiSvd {
    /** Sweeps over all pairs of rows; six to ten are usual. */
    private static final int MOST_SWEEPS = 60;
    /** Rows smaller than this, in a matrix of size 1, are zero: their squares would be subnormal. */
    private static final double NOTHING = 0x1p-500;

    private static final F64Kernels KERNELS = Kernels.f64();

    private final int n;
    private final double[] values;
    private final F64Block rows;
    private final F64Block rotations;
    private final F64Products products;
    private final boolean transposed;
    private F64Block u;
    private F64Block v;

    private JacobiSvd(F64Block given) {
        this.transposed = given.rows() < given.columns();
        F64Block a = transposed ? given.transpose().copy() : given;
        this.n = Math.toIntExact(a.columns());
        double scale = Precision.scaleOf(a);
        a.scale(scale);
        F64Householder qr = F64Householder.pivoted(a);
        this.rows = qr.r(n);
        this.rotations = F64Block.allocate(n, n);
        this.values = new double[n];
        this.products = Kernels.f64().products((long) n * n * n);
        rotations.setIdentity();
        orthogonalize();
        measureAndSort();
        leftVectors(qr);
        rightVectors(qr.order());
        for (int i = 0; i < n; i++) {
            values[i] /= scale;
        }
    }

    static JacobiSvd of(F64Block a) {
        return new JacobiSvd(Precision.wide(a));
    }

    /** The singular values, descending. */
    double[] values() {
        return values;
    }

    /** The left singular vectors, one in each column. */
    F64Block u() {
        return transposed ? v : u;
    }

    /** The right singular vectors, one in each column. */
    F64Block v() {
        return transposed ? u : v;
    }

    private void orthogonalize() {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int i = 0; i < n; i++) {
                values[i] = dot(i, i);
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

    /** Makes two rows orthogonal, the longer one first; answers whether they were not. */
    private boolean orthogonalize(int i, int j) {
        double p = values[i];
        double q = values[j];
        if (p < NOTHING * NOTHING || q < NOTHING * NOTHING) {
            return false;
        }
        double g = dot(i, j);
        if (Math.abs(g) <= Math.ulp(1.0) * Math.sqrt(p) * Math.sqrt(q) * Math.max(4, Math.sqrt(n))) {
            return false;
        }
        double zeta = (q - p) / (2 * g);
        double tangent = Math.copySign(1 / (Math.abs(zeta) + Math.hypot(1, zeta)), zeta);
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = -cosine * tangent;
        rotate(rows, cosine, sine, i, j);
        rotate(rotations, cosine, sine, i, j);
        values[i] = dot(i, i);
        values[j] = dot(j, j);
        return true;
    }

    private double dot(int i, int j) {
        return KERNELS.dot(rows.segment(), rows.place(i, 0), rows.segment(), rows.place(j, 0), n);
    }

    private void rotate(F64Block block, double cosine, double sine, int i, int j) {
        products.rotate(n, cosine, sine, block.segment(), block.place(i, 0), block.segment(), block.place(j, 0));
    }

    private void measureAndSort() {
        for (int i = 0; i < n; i++) {
            values[i] = Norms.ofColumn(rows.rowRange(i, i + 1).transpose());
        }
        for (int i = 0; i < n - 1; i++) {
            int greatest = i;
            for (int j = i + 1; j < n; j++) {
                greatest = values[j] > values[greatest] ? j : greatest;
            }
            double kept = values[i];
            values[i] = values[greatest];
            values[greatest] = kept;
            rows.swapRows(i, greatest);
            rotations.swapRows(i, greatest);
        }
    }

    private void leftVectors(F64Householder qr) {
        long m = qr.factors().rows();
        u = F64Block.allocate(m, n);
        u.fill(0);
        u.rowRange(0, n).set(rotations.transpose());
        qr.apply(u);
    }

    /** The rows divided by their lengths, with the columns of A in their order; those of length zero are chosen. */
    private void rightVectors(long[] order) {
        int rank = 0;
        while (rank < n && values[rank] >= NOTHING) {
            double length = values[rank];
            for (long j = 0; j < n; j++) {
                rows.set(rank, j, rows.get(rank, j) / length);
            }
            rank++;
        }
        if (rank < n) {
            F64Block complement = F64Householder.of(rows.rowRange(0, rank).transpose().copy()).q(n);
            rows.rowRange(rank, n).set(complement.columnRange(rank, n).transpose());
        }
        v = F64Block.allocate(n, n);
        for (int j = 0; j < n; j++) {
            v.rowRange(order[j], order[j] + 1).set(rows.columnRange(j, j + 1).transpose());
        }
    }
}
