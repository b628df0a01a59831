package dev.lamina.numeric.statistics;

import dev.lamina.numeric.array.F64Vector;

/**
 * Slopes that make no rise or fall that the points do not have: 0 where the points turn, else the harmonic mean of the two
 * neighbouring steepnesses, the one of the narrower interval counting more; at the ends that of a parabola, cut down.
 * Source: Fritsch and Butland 1984; Moler, Numerical Computing with MATLAB, 3.6.
 */
final class PchipSlopes {
    private PchipSlopes() {}

    static F64Vector of(F64Vector x, F64Vector y) {
        double[] width = x.diff().toArray();
        double[] steepness = y.diff().div(x.diff()).toArray();
        int last = width.length;
        double[] slopes = new double[last + 1];
        if (last == 1) {
            return F64Vector.of(steepness[0], steepness[0]);
        }
        for (int i = 1; i < last; i++) {
            double before = steepness[i - 1];
            double after = steepness[i];
            if (Math.signum(before) * Math.signum(after) > 0) {
                double first = 2 * width[i] + width[i - 1];
                double second = width[i] + 2 * width[i - 1];
                slopes[i] = (first + second) / (first / before + second / after);
            }
        }
        slopes[0] = end(width[0], width[1], steepness[0], steepness[1]);
        slopes[last] = end(width[last - 1], width[last - 2], steepness[last - 1], steepness[last - 2]);
        return F64Vector.of(slopes);
    }

    private static double end(double outer, double inner, double steepness, double next) {
        double slope = ((2 * outer + inner) * steepness - outer * next) / (outer + inner);
        if (Math.signum(slope) != Math.signum(steepness)) {
            return 0;
        }
        boolean turns = Math.signum(steepness) != Math.signum(next);
        return turns && Math.abs(slope) > 3 * Math.abs(steepness) ? 3 * steepness : slope;
    }
}
