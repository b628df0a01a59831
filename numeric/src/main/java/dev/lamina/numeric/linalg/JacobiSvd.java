package dev.lamina.numeric.linalg;

/**
 * A = UΣVᵀ by {@link OrthogonalRows} of R, where AP = QR with pivoting: the rotations, after Q, are U. Small singular values
 * come out as exactly as the matrix determines them. A matrix with more columns than rows is transposed first.
 * Source: Drmač and Veselić 2008.
 */
final class JacobiSvd {
    private final int n;
    private final double[] values;
    private final boolean transposed;
    private final F64Block u;
    private final F64Block v;

    private JacobiSvd(F64Block given) {
        this.transposed = given.rows() < given.columns();
        F64Block a = transposed ? given.transpose().copy() : given;
        this.n = Math.toIntExact(a.columns());
        double scale = Precision.scaleOf(a);
        a.scale(scale);
        F64Householder qr = F64Householder.pivoted(a);
        var orthogonal = new OrthogonalRows(Precision.arrays(qr.r(n)));
        OrthogonalRows.complete(orthogonal.rows, orthogonal.rank);
        this.u = leftVectors(qr, orthogonal.rotations);
        this.v = rightVectors(qr.order(), orthogonal.rows);
        this.values = orthogonal.lengths;
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

    private F64Block leftVectors(F64Householder qr, double[][] rotations) {
        F64Block vectors = F64Block.allocate(qr.factors().rows(), n);
        vectors.fill(0);
        vectors.rowRange(0, n).set(Precision.block(rotations).transpose());
        qr.apply(vectors);
        return vectors;
    }

    /** The columns of the rows in the order that they had in A. */
    private F64Block rightVectors(long[] order, double[][] rows) {
        F64Block vectors = F64Block.allocate(n, n);
        F64Block columns = Precision.block(rows).transpose();
        for (int j = 0; j < n; j++) {
            vectors.rowRange(order[j], order[j] + 1).set(columns.rowRange(j, j + 1));
        }
        return vectors;
    }
}
