//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.F64Block;
import dev.lamina.numeric.linalg.F64LuFactors;

/** PA = LU with partial pivoting, of a matrix of any shape; solving needs a square one. Made by {@link F64Matrix#lu}. */
public final class F64Lu {
    /** Steps of the condition estimate; two or three are usual. */
    private static final int ESTIMATES = 5;

    private final F64LuFactors lu;
    private final Shape shape;
    private final double norm;

    F64Lu(F64Matrix a) {
        this(a, F64Block.allocate(a.rows(), a.columns()));
    }

    /** With the factors in a block of this shape, row by row. */
    F64Lu(F64Matrix a, F64Block factors) {
        this.shape = a.shape();
        a.requireAlive("lu");
        factors.set(a.block());
        this.norm = factors.norm1();
        if (!Double.isFinite(norm)) {
            a.finiteBlock("lu");
        }
        this.lu = F64LuFactors.of(factors);
        F64Matrix.of(factors).requireNoOverflow("lu");
    }

    /** The unit lower trapezoid. */
    public F64Matrix lower() {
        long steps = lu.pivots().length;
        F64Matrix l = F64Matrix.of(lu.factors().slice(0, shape.size(0), 0, steps).copy());
        l.block().clearUpper();
        l.diagonal().fill(1);
        return l;
    }

    /** The upper trapezoid. */
    public F64Matrix upper() {
        long steps = lu.pivots().length;
        F64Matrix u = F64Matrix.of(lu.factors().slice(0, steps, 0, shape.size(1)).copy());
        u.block().transpose().clearUpper();
        return u;
    }

    /** Row i of LU is row permutation()[i] of A. */
    public long[] permutation() {
        long[] order = new long[Math.toIntExact(shape.size(0))];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long[] pivots = lu.pivots();
        for (int i = 0; i < pivots.length; i++) {
            long kept = order[i];
            order[i] = order[(int) pivots[i]];
            order[(int) pivots[i]] = kept;
        }
        return order;
    }

    public boolean isSingular() {
        return lu.firstZero() >= 0;
    }

    private void requireSquare(String operation) {
        if (shape.size(0) != shape.size(1)) {
            throw ArrayErrors.notSquare(operation, shape);
        }
    }

    private void requireRegular(String operation) {
        requireSquare(operation);
        if (isSingular()) {
            throw ArrayErrors.singular(operation, lu.firstZero(), shape);
        }
    }

    /** x with Ax = b. Error: ‖b − Ax‖ ≤ a small multiple of ε‖A‖‖x‖. */
    public F64Matrix solve(F64Matrix b) {
        return solve(b, F64Matrix.uninitialized(b.rows(), b.columns()));
    }

    /** out ← x with Ax = b; out may be b. */
    public F64Matrix solve(F64Matrix b, F64Matrix out) {
        requireRegular("solve");
        if (b.rows() != shape.size(0)) {
            throw ArrayErrors.rightSide("solve", shape, b.shape());
        }
        if (!out.hasShapeOf(b)) {
            throw ArrayErrors.destination("solve", b.shape(), out.shape());
        }
        b.finiteBlock("solve");
        out.set(b);
        lu.solve(out.block());
        out.requireNoOverflow("solve");
        return out;
    }

    public F64Vector solve(F64Vector b) {
        return solve(b.asColumn()).column(0);
    }

    public F64Matrix inverse() {
        return inverse(F64Matrix.uninitialized(shape.size(0), shape.size(1)));
    }

    /** out ← A⁻¹. */
    public F64Matrix inverse(F64Matrix out) {
        requireRegular("inverse");
        if (out.rows() != shape.size(0) || out.columns() != shape.size(1)) {
            throw ArrayErrors.destination("inverse", shape, out.shape());
        }
        out.requireDestination("inverse");
        out.fill(0).diagonal().fill(1);
        lu.solve(out.block());
        out.requireNoOverflow("inverse");
        return out;
    }

    /** The determinant, which may overflow where {@link #logAbsDet} does not. */
    public double det() {
        requireSquare("det");
        var product = new ScaledProduct(sign());
        for (long i = 0; i < lu.pivots().length; i++) {
            product.multiply(Math.abs(lu.factors().get(i, i)));
        }
        return (double) product.value();
    }

    /** The sign of the determinant: −1, 0 or 1. */
    public double sign() {
        requireSquare("det");
        double sign = 1;
        for (int i = 0; i < lu.pivots().length; i++) {
            sign *= Math.signum(lu.factors().get(i, i)) * (lu.pivots()[i] == i ? 1 : -1);
        }
        return sign;
    }

    /** The logarithm of the determinant's magnitude. */
    public double logAbsDet() {
        requireSquare("logAbsDet");
        double sum = 0;
        for (long i = 0; i < lu.pivots().length; i++) {
            sum += (double) Math.log(Math.abs(lu.factors().get(i, i)));
        }
        return sum;
    }

    /**
     * An estimate of 1 / (‖A‖₁‖A⁻¹‖₁), which is 0 for a singular matrix. Right sides are multiples of the norm, so that the
     * solutions are near the condition however A is scaled. Source: Hager 1984.
     */
    public double rcond() {
        requireSquare("rcond");
        long n = shape.size(0);
        if (n == 0) {
            return 1;
        }
        if (isSingular()) {
            return 0;
        }
        double unit = Math.min(norm, Double.MAX_VALUE);
        F64Block x = F64Block.allocate(n, 1);
        x.fill(unit / n);
        double condition = 0;
        for (int step = 0; step < ESTIMATES; step++) {
            lu.solve(x);
            double estimate = x.norm1();
            if (!Double.isFinite(estimate)) {
                return 0;
            }
            if (estimate <= condition) {
                break;
            }
            condition = estimate;
            steepest(x, unit);
        }
        return 1 / condition;
    }

    /** Replaces x by the vector of this length along which ‖A⁻¹x‖₁ grows fastest from here. */
    private void steepest(F64Block x, double length) {
        for (long i = 0; i < x.rows(); i++) {
            x.set(i, 0, Math.copySign(1, x.get(i, 0)));
        }
        lu.solveTransposed(x);
        long best = 0;
        for (long i = 1; i < x.rows(); i++) {
            best = Math.abs(x.get(i, 0)) > Math.abs(x.get(best, 0)) ? i : best;
        }
        x.fill(0);
        x.set(best, 0, length);
    }
}
