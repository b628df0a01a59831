package dev.lamina.numeric.statistics;

import dev.lamina.numeric.array.F64Vector;

/**
 * The slopes with which cubics between points have a continuous second derivative: a system with three diagonals, which
 * dominate, so that it is solved without pivoting. Source: de Boor 1978.
 */
final class SplineSlopes {
    private final int n;
    private final double[] width;
    private final double[] steepness;
    private final double[] below;
    private final double[] diagonal;
    private final double[] above;
    private final double[] right;

    private SplineSlopes(F64Vector x, F64Vector y) {
        n = Math.toIntExact(x.length());
        width = x.diff().toArray();
        steepness = y.diff().div(x.diff()).toArray();
        below = new double[n];
        diagonal = new double[n];
        above = new double[n];
        right = new double[n];
        for (int i = 1; i < n - 1; i++) {
            below[i] = width[i];
            diagonal[i] = 2 * (width[i - 1] + width[i]);
            above[i] = width[i - 1];
            right[i] = 3 * (width[i] * steepness[i - 1] + width[i - 1] * steepness[i]);
        }
    }

    static F64Vector natural(F64Vector x, F64Vector y) {
        var system = new SplineSlopes(x, y);
        int last = system.n - 1;
        system.diagonal[0] = 2;
        system.above[0] = 1;
        system.right[0] = 3 * system.steepness[0];
        system.diagonal[last] = 2;
        system.below[last] = 1;
        system.right[last] = 3 * system.steepness[last - 1];
        return system.solve();
    }

    /** Through three points goes one parabola, through two one line. */
    static F64Vector notAKnot(F64Vector x, F64Vector y) {
        var system = new SplineSlopes(x, y);
        if (system.n == 2) {
            return F64Vector.of(system.steepness[0], system.steepness[0]);
        }
        if (system.n == 3) {
            double bend = (system.steepness[1] - system.steepness[0]) / (system.width[0] + system.width[1]);
            double middle = system.steepness[0] + bend * system.width[0];
            return F64Vector.of(system.steepness[0] - bend * system.width[0], middle, middle + 2 * bend * system.width[1]);
        }
        int last = system.n - 1;
        system.diagonal[0] = system.width[1];
        system.above[0] = system.width[0] + system.width[1];
        system.right[0] = end(system.width[0], system.width[1], system.steepness[0], system.steepness[1]);
        system.diagonal[last] = system.width[last - 2];
        system.below[last] = system.width[last - 1] + system.width[last - 2];
        system.right[last] = end(system.width[last - 1], system.width[last - 2], system.steepness[last - 1], system.steepness[last - 2]);
        return system.solve();
    }

    private static double end(double outer, double inner, double outerSteepness, double innerSteepness) {
        double both = outer + inner;
        return ((outer + 2 * both) * inner * outerSteepness + outer * outer * innerSteepness) / both;
    }

    private F64Vector solve() {
        for (int i = 1; i < n; i++) {
            double factor = below[i] / diagonal[i - 1];
            diagonal[i] -= factor * above[i - 1];
            right[i] -= factor * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - above[i] * right[i + 1]) / diagonal[i];
        }
        return F64Vector.of(right);
    }
}
