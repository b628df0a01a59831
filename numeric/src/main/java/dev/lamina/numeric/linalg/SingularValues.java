package dev.lamina.numeric.linalg;

/**
 * A = UΣVᵀ. A matrix with more rows than columns is first taken to its triangle by QR, then to a bidiagonal matrix, whose
 * singular vectors come from {@link BidiagonalSvd}. A small matrix goes to {@link JacobiSvd}, which also finds small values
 * to high relative accuracy. One with more columns than rows is transposed.
 */
public final class SingularValues {
    /** Columns up to which rotations are as fast. */
    private static final long SMALL = 24;

    private final double[] values;
    private final F64Block u;
    private final F64Block v;

    private SingularValues(F64Block given) {
        boolean transposed = given.rows() < given.columns();
        F64Block a = transposed ? given.transpose().copy() : given;
        F64Block left;
        F64Block right;
        if (a.columns() <= SMALL) {
            var svd = JacobiSvd.of(a);
            this.values = svd.values();
            left = svd.u();
            right = svd.v();
        } else {
            int n = Math.toIntExact(a.columns());
            double scale = Precision.scaleOf(a);
            a.scale(scale);
            F64Householder qr = a.rows() > n ? F64Householder.of(a) : null;
            var bidiagonal = new Bidiagonalization(qr == null ? a : qr.r(n));
            var svd = new BidiagonalSvd(bidiagonal.diagonal, bidiagonal.beside, true);
            int[] order = svd.descending();
            this.values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = svd.values[order[i]] / scale;
            }
            left = F64Block.allocate(a.rows(), n);
            left.fill(0);
            left.rowRange(0, n).set(inOrder(svd.left, order).transpose());
            bidiagonal.applyLeft(left.rowRange(0, n));
            if (qr != null) {
                qr.apply(left);
            }
            right = inOrder(svd.right, order).transpose();
            bidiagonal.applyRight(right);
        }
        this.u = transposed ? right : left;
        this.v = transposed ? left : right;
    }

    private static F64Block inOrder(F64Block rows, int[] order) {
        F64Block sorted = F64Block.allocate(rows.rows(), rows.columns());
        for (int i = 0; i < order.length; i++) {
            sorted.rowRange(i, i + 1).set(rows.rowRange(order[i], order[i] + 1));
        }
        return sorted;
    }

    public static SingularValues of(F64Block a) {
        return new SingularValues(Precision.wide(a));
    }

    public static SingularValues of(F32Block a) {
        return new SingularValues(Precision.wide(a));
    }

    /** The singular values, descending. */
    public double[] values() {
        return values;
    }

    /** The left singular vectors, one in each column. */
    public F64Block u() {
        return u;
    }

    /** The right singular vectors, one in each column. */
    public F64Block v() {
        return v;
    }
}
