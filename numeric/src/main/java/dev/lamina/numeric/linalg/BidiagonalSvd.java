package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64Products;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * B = UΣVᵀ for an upper bidiagonal matrix by divide and conquer. Without its middle row B falls into two smaller problems;
 * in their bases the middle row is a full row z above a diagonal D, whose singular values solve a {@link SecularEquation}.
 * Elements of z that are negligible, and equal elements of D, keep their vectors; for the others two products combine the
 * vectors of both halves. A problem of n rows may have n + 1 columns: the additional vector of V, last, is that of zero.
 * All vectors are rows here, and those of a problem occupy the square of the matrices that belongs to its rows and columns.
 * Source: Gu and Eisenstat, A Divide-and-Conquer Algorithm for the Bidiagonal SVD, 1995.
 */
final class BidiagonalSvd {
    /** Rows of a problem that is not divided. */
    private static final int LEAF = 8;

    private final double[] diagonal;
    private final double[] beside;
    private final double negligible;
    private final F64Products kernels;
    private final F64Block gathered;
    private final F64Block combined;
    private final F64Block coordinates;
    /** The singular values, in no order; row i of the vectors belongs to value i. */
    final double[] values;
    /** Null when the left vectors are not wanted. */
    final F64Block left;
    final F64Block right;

    BidiagonalSvd(double[] diagonal, double[] beside, boolean wantsLeft) {
        int n = diagonal.length;
        this.diagonal = diagonal;
        this.beside = beside;
        this.negligible = 8 * Math.ulp(1.0) * Math.max(maxAbs(diagonal), maxAbs(beside));
        this.kernels = Kernels.f64().products((long) n * n * n);
        this.values = new double[n];
        this.right = zeros(n);
        this.left = wantsLeft ? zeros(n) : null;
        this.gathered = F64Block.allocate(n, n);
        this.combined = F64Block.allocate(n, n);
        this.coordinates = F64Block.allocate(n, n);
        if (negligible > 0) {
            solve(0, n, 0);
        } else {
            solveZero();
        }
    }

    /** All values are zero, and any vectors will do. */
    private void solveZero() {
        right.setIdentity();
        if (left != null) {
            left.setIdentity();
        }
    }

    private static double maxAbs(double[] x) {
        double max = 0;
        for (double element : x) {
            max = Math.max(max, Math.abs(element));
        }
        return max;
    }

    private static F64Block zeros(int n) {
        F64Block zeros = F64Block.allocate(n, n);
        zeros.fill(0);
        return zeros;
    }

    /** The rows from..to−1, and the columns with these numbers and so many more: none or one. */
    private void solve(int from, int to, int more) {
        if (to - from <= LEAF) {
            solveLeaf(from, to, more);
            return;
        }
        int middle = from + (to - from) / 2;
        solve(from, middle, 1);
        solve(middle + 1, to, more);
        new Merge(from, middle, to, more).run();
    }

    /** The basis of Vᵀ has one row more than the problem if that has a column more: the vector of zero. */
    private void solveLeaf(int from, int to, int more) {
        int n = to - from;
        double[][] basis = new double[n + more][n + more];
        for (int i = 0; i < n; i++) {
            basis[i][i] = diagonal[from + i];
            if (i + 1 < n + more) {
                basis[i][i + 1] = beside[from + i];
            }
        }
        var orthogonal = new OrthogonalRows(Arrays.copyOf(basis, n));
        System.arraycopy(orthogonal.rows, 0, basis, 0, n);
        OrthogonalRows.complete(basis, orthogonal.rank);
        System.arraycopy(orthogonal.lengths, 0, values, from, n);
        if (left != null) {
            left.slice(from, to, from, to).set(Precision.block(orthogonal.rotations));
        }
        right.slice(from, to + more, from, to + more).set(Precision.block(basis));
    }

    /** Two solved problems and the row between them. */
    private final class Merge {
        private final int from;
        private final int middle;
        private final int to;
        private final int more;
        /** The middle row in the bases of both halves. */
        private final double[] z;
        /** Which halves a vector lies in. */
        private final boolean[] inUpper;
        private final boolean[] inLower;

        Merge(int from, int middle, int to, int more) {
            this.from = from;
            this.middle = middle;
            this.to = to;
            this.more = more;
            this.z = new double[to];
            this.inUpper = new boolean[to];
            this.inLower = new boolean[to];
        }

        void run() {
            makeRow();
            int[] remaining = deflate();
            double[] poles = new double[remaining.length];
            double[] row = new double[remaining.length];
            for (int j = 0; j < poles.length; j++) {
                poles[j] = values[remaining[j]];
                row[j] = z[remaining[j]];
            }
            if (poles.length > 1) {
                poles[1] = Math.max(poles[1], negligible / 2);
            }
            combine(remaining, poles, new SecularEquation(poles, row));
        }

        /** z, with the two vectors of zero turned so that the row has no part along the second, which stays one. */
        private void makeRow() {
            for (int j = from; j < to; j++) {
                inUpper[j] = j <= middle;
                inLower[j] = j > middle;
                z[j] = j <= middle ? diagonal[middle] * right.get(j, middle) : beside[middle] * right.get(j, middle + 1);
            }
            values[middle] = 0;
            if (left != null) {
                left.set(middle, middle, 1);
            }
            if (more == 1) {
                double other = beside[middle] * right.get(to, middle + 1);
                if (other != 0) {
                    double length = Math.hypot(z[middle], other);
                    rotate(right, to + more, z[middle] / length, other / length, middle, to);
                    inLower[middle] = true;
                    z[middle] = length;
                }
            }
            if (Math.abs(z[middle]) <= negligible) {
                z[middle] = negligible;
            }
        }

        /** (x, y) ← (cx + sy, cy − sx) for two rows of vectors of this problem. */
        private void rotate(F64Block vectors, int end, double c, double s, int x, int y) {
            kernels.rotate(end - from, c, s, vectors.segment(), vectors.place(x, from), vectors.segment(), vectors.place(y, from));
        }

        /** The indices that take part in the secular equation, the middle first and then by ascending value. */
        private int[] deflate() {
            int[] order = Sorting.ascending(Arrays.copyOfRange(values, from, to));
            int[] remaining = new int[to - from];
            remaining[0] = middle;
            int count = 1;
            for (int index : order) {
                int j = from + index;
                if (j == middle || Math.abs(z[j]) <= negligible) {
                    continue;
                }
                if (count > 1 && values[j] - values[remaining[count - 1]] <= negligible) {
                    join(remaining[count - 1], j);
                    count--;
                }
                remaining[count++] = j;
            }
            return Arrays.copyOf(remaining, count);
        }

        /** Turns the vectors of two values that are alike so that z vanishes at the first. */
        private void join(int first, int second) {
            double length = Math.hypot(z[first], z[second]);
            double c = z[second] / length;
            double s = z[first] / length;
            rotate(right, to + more, c, s, second, first);
            if (left != null) {
                rotate(left, to, c, s, second, first);
            }
            z[second] = length;
            z[first] = 0;
            inUpper[second] |= inUpper[first];
            inLower[second] |= inLower[first];
        }

        private void combine(int[] remaining, double[] poles, SecularEquation equation) {
            int count = remaining.length;
            int[] byHalf = byHalf(remaining);
            int lowerStart = count;
            int upperEnd = 0;
            for (int p = count - 1; p >= 0; p--) {
                lowerStart = inLower[remaining[byHalf[p]]] ? p : lowerStart;
            }
            for (int p = 0; p < count; p++) {
                upperEnd = inUpper[remaining[byHalf[p]]] ? p + 1 : upperEnd;
            }
            F64Block weights = coordinates.slice(0, count, 0, count);
            fillWeights(weights, byHalf, equation, null);
            replace(right, to + more, remaining, byHalf, weights, upperEnd, lowerStart);
            if (left != null) {
                fillWeights(weights, byHalf, equation, poles);
                replace(left, to, remaining, byHalf, weights, upperEnd, lowerStart);
            }
            for (int i = 0; i < count; i++) {
                values[remaining[i]] = equation.root(i);
            }
        }

        /** The order of the vectors in the products: those of the upper half, those of both, those of the lower half. */
        private int[] byHalf(int[] remaining) {
            double[] keys = new double[remaining.length];
            for (int j = 0; j < keys.length; j++) {
                keys[j] = (inLower[remaining[j]] ? 1 : 0) - (inUpper[remaining[j]] ? 1 : 0);
            }
            return Sorting.ascending(keys);
        }

        /** Row i of the weights: the right vector zⱼ/(dⱼ² − λᵢ), or with poles the left one, dⱼzⱼ/(dⱼ² − λᵢ) and −1 for the middle. */
        private void fillWeights(F64Block weights, int[] byHalf, SecularEquation equation, double[] poles) {
            double[] z = equation.weights();
            double[] vector = new double[z.length];
            double[] squares = new double[z.length];
            MemorySegment segment = weights.segment();
            for (int i = 0; i < z.length; i++) {
                double[] gaps = equation.gaps(i);
                for (int j = 0; j < z.length; j++) {
                    vector[j] = z[j] / gaps[j];
                }
                for (int j = 0; poles != null && j < z.length; j++) {
                    vector[j] *= poles[j];
                }
                vector[0] = poles == null ? vector[0] : -1;
                for (int j = 0; j < z.length; j++) {
                    squares[j] = vector[j] * vector[j];
                }
                double factor = 1 / Math.sqrt(SecularEquation.sum(squares, 0, z.length));
                long at = weights.place(i, 0);
                for (int p = 0; p < z.length; p++) {
                    segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + p * F64Block.BYTES, vector[byHalf[p]] * factor);
                }
            }
        }

        /** The remaining rows of the vectors ← weights times these rows; the zeros of vectors of one half are left out. */
        private void replace(F64Block vectors, int end, int[] remaining, int[] byHalf, F64Block weights, int upperEnd, int lowerStart) {
            int count = remaining.length;
            F64Block old = gathered.slice(0, count, 0, end - from);
            for (int p = 0; p < count; p++) {
                int row = remaining[byHalf[p]];
                old.rowRange(p, p + 1).set(vectors.slice(row, row + 1, from, end));
            }
            F64Block out = combined.slice(0, count, 0, end - from);
            int half = middle + 1 - from;
            Blas blas = Blas.current();
            blas.gemm(1, weights.columnRange(0, upperEnd), old.slice(0, upperEnd, 0, half), 0, out.columnRange(0, half));
            blas.gemm(1, weights.columnRange(lowerStart, count), old.slice(lowerStart, count, half, end - from), 0, out.columnRange(half, end - from));
            for (int i = 0; i < count; i++) {
                vectors.slice(remaining[i], remaining[i] + 1, from, end).set(out.rowRange(i, i + 1));
            }
        }
    }
}
