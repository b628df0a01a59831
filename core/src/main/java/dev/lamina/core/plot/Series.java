package dev.lamina.core.plot;

import java.util.Arrays;

/**
 * Points that belong together, in their order; a NaN in y is a gap.
 *
 * @param name in the legend, or empty
 */
public record Series(String name, double[] x, double[] y) {
    public Series {
        assert x.length == y.length : "every point has an x and a y";
    }

    /**
     * A line through very many points looks the same when of each of so many strips only the first, the lowest, the highest
     * and the last point are drawn. Only for x that never decreases; other series stay as they are.
     */
    Series thinned(int strips) {
        int length = x.length;
        if (length <= 4 * strips || !isAscending(x)) return this;
        double[] thinX = new double[4 * strips];
        double[] thinY = new double[4 * strips];
        int count = 0;
        for (int strip = 0; strip < strips; strip++) {
            int from = (int) ((long) length * strip / strips);
            int to = (int) ((long) length * (strip + 1) / strips);
            int[] kept = {from, lowest(from, to, 1), lowest(from, to, -1), to - 1};
            Arrays.sort(kept);
            for (int point : kept) {
                thinX[count] = x[point];
                thinY[count++] = y[point];
            }
        }
        return new Series(name, thinX, thinY);
    }

    /**
     * The series behind two gaps, at its greatest and its least x. XChart puts a tick at some of the points, whatever their
     * number looks like, if all are equally far apart.
     */
    Series unevenly() {
        double[] unevenX = new double[x.length + 2];
        double[] unevenY = new double[x.length + 2];
        System.arraycopy(x, 0, unevenX, 2, x.length);
        System.arraycopy(y, 0, unevenY, 2, x.length);
        unevenX[0] = Arrays.stream(x).max().orElseThrow();
        unevenX[1] = Arrays.stream(x).min().orElseThrow();
        unevenY[0] = unevenY[1] = Double.NaN;
        return new Series(name, unevenX, unevenY);
    }

    /** The index of the least y in the range, or of the greatest if the sign is negative. */
    private int lowest(int from, int to, double sign) {
        int lowest = from;
        for (int i = from; i < to; i++) if (sign * y[i] < sign * y[lowest]) lowest = i;
        return lowest;
    }

    private static boolean isAscending(double[] values) {
        for (int i = 1; i < values.length; i++) if (!(values[i - 1] <= values[i])) return false;
        return true;
    }
}
