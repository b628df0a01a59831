package dev.lamina.numeric.statistics;

import dev.lamina.numeric.array.F64Vector;

/**
 * A curve through points with ascending x: straight lines, the natural or the not-a-knot cubic spline, or cubics that
 * keep to the rise and fall of the points (PCHIP). Each interval is a cubic in Hermite's form, given by the slopes at its
 * ends. Outside the points the first or last piece goes on.
 */
public final class Interpolation {
    private final F64Vector x;
    private final F64Vector y;
    /** The slopes at the points, or null for straight lines. */
    private final F64Vector slopes;

    private Interpolation(F64Vector x, F64Vector y, F64Vector slopes) {
        this.x = x;
        this.y = y;
        this.slopes = slopes;
    }

    /** Straight lines. */
    public static Interpolation linear(F64Vector x, F64Vector y) {
        return of("linear", x, y);
    }

    /** The spline whose second derivative is 0 at both ends: of all curves through the points the least bent. */
    public static Interpolation naturalSpline(F64Vector x, F64Vector y) {
        Interpolation points = of("natural-spline", x, y);
        return new Interpolation(points.x, points.y, SplineSlopes.natural(points.x, points.y));
    }

    /** The spline whose third derivative is also continuous at the second point and the last but one. */
    public static Interpolation cubicSpline(F64Vector x, F64Vector y) {
        Interpolation points = of("cubic-spline", x, y);
        return new Interpolation(points.x, points.y, SplineSlopes.notAKnot(points.x, points.y));
    }

    /** Cubics with a continuous slope that rise and fall only where the points do (Fritsch and Butland 1984). */
    public static Interpolation pchip(F64Vector x, F64Vector y) {
        Interpolation points = of("pchip", x, y);
        return new Interpolation(points.x, points.y, PchipSlopes.of(points.x, points.y));
    }

    private static Interpolation of(String operation, F64Vector x, F64Vector y) {
        if (x.length() != y.length() || x.length() < 2) {
            throw new IllegalArgumentException(operation + ": expected two or more points, given " + x.length() + " x and " + y.length() + " y");
        }
        for (long i = 1; i < x.length(); i++) {
            boolean ascends = x.get(i - 1) < x.get(i);
            if (!ascends || !Double.isFinite(x.get(i) - x.get(i - 1))) {
                throw new IllegalArgumentException(operation + (ascends ? ": the distance in x overflows: x[" : ": x is not ascending: x[")
                        + (i - 1) + "] is " + x.get(i - 1) + ", x[" + i + "] is " + x.get(i));
            }
        }
        return new Interpolation(x.copy(), y.copy(), null);
    }

    /** The curve at one place. */
    public double at(double place) {
        if (place != place) {
            return Double.NaN;
        }
        long i = Math.clamp(x.searchSorted(place) - 1, 0, x.length() - 2);
        double width = x.get(i + 1) - x.get(i);
        double rise = y.get(i + 1) - y.get(i);
        double t = (place - x.get(i)) / width;
        if (place == x.get(i + 1)) {
            return y.get(i + 1);
        }
        if (slopes == null) {
            return y.get(i) + t * rise;
        }
        double a = slopes.get(i) * width - rise;
        double b = rise - slopes.get(i + 1) * width;
        return y.get(i) + t * rise + t * (1 - t) * (a * (1 - t) + b * t);
    }

    /** The curve at many places. */
    public F64Vector at(F64Vector places) {
        return at(places, F64Vector.zeros(places.length()));
    }

    /** out ← the curve at many places. */
    public F64Vector at(F64Vector places, F64Vector out) {
        if (places.length() != out.length()) {
            throw new IllegalArgumentException("interpolation: the destination has " + out.length() + " elements, the result " + places.length());
        }
        F64Vector read = out.endangers(places) ? places.copy() : places;
        out.requireDestination("interpolation");
        for (long i = 0; i < read.length(); i++) {
            out.set(i, at(read.get(i)));
        }
        return out;
    }
}
