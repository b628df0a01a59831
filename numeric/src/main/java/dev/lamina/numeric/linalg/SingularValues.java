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

    /** Of a matrix that is not kept. */
    private SingularValues(F64Block a) {
        long count = Math.min(a.rows(), a.columns());
        this.values = new double[Math.toIntExact(count)];
        this.u = F64Block.allocate(a.rows(), count);
        this.v = F64Block.allocate(a.columns(), count);
        Blas.current().gesdd(a, values, u, v);
    }

    /** {@link Blas#gesdd} in Java. */
    static void solve(F64Block a, double[] values, F64Block u, F64Block v) {
        if (a.rows() < a.columns()) {
            solve(a.transpose().copy(), values, v, u);
        } else if (a.columns() <= SMALL) {
            rotate(a, values, u, v);
        } else {
            divide(a, values, u, v);
        }
    }

    private static void rotate(F64Block a, double[] values, F64Block left, F64Block right) {
        var svd = JacobiSvd.of(a);
        System.arraycopy(svd.values(), 0, values, 0, values.length);
        left.set(svd.u());
        right.set(svd.v());
    }

    private static void divide(F64Block a, double[] values, F64Block left, F64Block right) {
        int n = values.length;
        double scale = Precision.scaleOf(a);
        a.scale(scale);
        F64Householder qr = a.rows() > n ? F64Householder.of(a) : null;
        var bidiagonal = new Bidiagonalization(qr == null ? a : qr.r(n));
        var svd = new BidiagonalSvd(bidiagonal.diagonal, bidiagonal.beside, true);
        int[] order = Sorting.descending(svd.values);
        left.fill(0);
        for (int i = 0; i < n; i++) {
            values[i] = svd.values[order[i]] / scale;
            left.slice(0, n, i, i + 1).set(svd.left.rowRange(order[i], order[i] + 1).transpose());
            right.columnRange(i, i + 1).set(svd.right.rowRange(order[i], order[i] + 1).transpose());
        }
        bidiagonal.applyLeft(left.rowRange(0, n));
        bidiagonal.applyRight(right);
        if (qr != null) {
            qr.apply(left);
        }
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
