package dev.lamina.numeric.statistics;

import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;

/**
 * Statistics of one sample (a vector) or of several variables (the columns of a matrix, an observation a row). Spreads are
 * computed in two passes, the mean first. A NaN in a sample makes its result NaN.
 */
public final class Statistics {
    /**
     * How a quantile between two elements is found, by the numbers of Hyndman and Fan 1996: the element at n·p rounded up
     * (1), the mean of the two where n·p is whole (2), and linear interpolation with different ends (4 to 9). NumPy and R
     * take LINEAR, type 7.
     */
    public enum QuantileType {
        INVERTED_CDF, AVERAGED_INVERTED_CDF, CLOSEST, INTERPOLATED_INVERTED_CDF, HAZEN, WEIBULL, LINEAR, MEDIAN_UNBIASED, NORMAL_UNBIASED
    }

    /**
     * How many elements lie in each interval.
     *
     * @param counts as many as intervals
     * @param edges one more: interval i is edges[i] ≤ x &lt; edges[i + 1], the last one with its end
     */
    public record Histogram(I64Vector counts, F64Vector edges) {}

    private Statistics() {}

    /** The sum of the elements divided by their number; NaN of no elements. */
    public static double mean(F64Array sample) {
        return sample.mean();
    }

    /** The sum of the squared distances from the mean, divided by n − lost: 1 for a sample, 0 for a whole population. */
    public static double variance(F64Array sample, long lost) {
        return sample.variance() * sample.count() / Math.max(0, sample.count() - lost);
    }

    /** The square root of the variance. */
    public static double std(F64Array sample, long lost) {
        return Math.sqrt(variance(sample, lost));
    }

    /** The sum of the products of the distances from both means, divided by n − 1. */
    public static double covariance(F64Vector x, F64Vector y) {
        if (x.length() != y.length()) {
            throw new IllegalArgumentException("covariance: lengths differ: " + x.length() + " and " + y.length());
        }
        return x.sub(x.mean()).dot(y.sub(y.mean())) / Math.max(0, x.length() - 1);
    }

    /** The covariance in units of both standard deviations, in −1..1. */
    public static double correlation(F64Vector x, F64Vector y) {
        double r = covariance(x, y) / (std(x, 1) * std(y, 1));
        return r != r ? r : Math.clamp(r, -1, 1);
    }

    /** The covariances of every two columns. */
    public static F64Matrix covariance(F64Matrix samples) {
        F64Matrix out = F64Matrix.zeros(samples.columns(), samples.columns());
        F64Matrix distances = samples.transpose().sub(samples.mean(0).asColumn(), F64Matrix.zeros(samples.columns(), samples.rows()));
        double divisor = Math.max(0, samples.rows() - 1);
        for (long i = 0; i < out.rows(); i++) {
            for (long j = 0; j <= i; j++) {
                double covariance = distances.row(i).dot(distances.row(j)) / divisor;
                out.set(i, j, covariance);
                out.set(j, i, covariance);
            }
        }
        return out;
    }

    /** The correlations of every two columns. */
    public static F64Matrix correlation(F64Matrix samples) {
        F64Matrix out = covariance(samples);
        F64Vector spreads = out.diagonal().sqrt();
        out.div(spreads, out).div(spreads.asColumn(), out);
        out.clip(-1, 1, out);
        for (long i = 0; i < out.rows(); i++) {
            out.set(i, i, spreads.get(i) > 0 ? 1 : Double.NaN);
        }
        return out;
    }

    /** The element in the middle, or the mean of the two there. Throws of no elements. */
    public static double median(F64Array sample) {
        return quantile(sample, 0.5);
    }

    /** The number below which lies the share p of the sample, interpolated linearly. */
    public static double quantile(F64Array sample, double p) {
        return quantile(sample, p, QuantileType.LINEAR);
    }

    /** The number below which lies the share p, 0 ≤ p ≤ 1, of the sample. Throws of no elements. */
    public static double quantile(F64Array sample, double p, QuantileType type) {
        return quantiles(sample, F64Vector.of(p), type).get(0);
    }

    /** The quantiles at several shares; the sample is sorted once. */
    public static F64Vector quantiles(F64Array sample, F64Vector shares, QuantileType type) {
        F64Vector sorted = ((F64Vector) sample.copy().reshape(sample.count())).sort();
        if (sorted.length() == 0) {
            throw new IllegalArgumentException("quantile: no elements");
        }
        F64Vector out = F64Vector.zeros(shares.length());
        for (long i = 0; i < out.length(); i++) {
            out.set(i, ofSorted(sorted, shares.get(i), type));
        }
        return out;
    }

    private static double ofSorted(F64Vector sorted, double p, QuantileType type) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("quantile: share " + p + " is outside 0..1");
        }
        long n = sorted.length();
        if (Double.isNaN(sorted.get(n - 1))) {
            return Double.NaN;
        }
        double np = n * p;
        return switch (type) {
            case INVERTED_CDF -> at(sorted, Math.ceil(np));
            case AVERAGED_INVERTED_CDF -> np == Math.floor(np) ? mixture(at(sorted, np), at(sorted, np + 1), 0.5) : at(sorted, Math.ceil(np));
            case CLOSEST -> at(sorted, Math.rint(np));
            case INTERPOLATED_INVERTED_CDF -> between(sorted, np);
            case HAZEN -> between(sorted, np + 0.5);
            case WEIBULL -> between(sorted, (n + 1) * p);
            case LINEAR -> between(sorted, (n - 1) * p + 1);
            case MEDIAN_UNBIASED -> between(sorted, (n + 1.0 / 3) * p + 1.0 / 3);
            case NORMAL_UNBIASED -> between(sorted, (n + 0.25) * p + 0.375);
        };
    }

    /** The element with this number, counted from 1; the first or last beyond the ends. */
    private static double at(F64Vector sorted, double number) {
        return sorted.get(Math.clamp((long) number, 1, sorted.length()) - 1);
    }

    private static double between(F64Vector sorted, double number) {
        double below = at(sorted, Math.floor(number));
        double above = at(sorted, Math.floor(number) + 1);
        double fraction = number - Math.floor(number);
        return below == above || fraction == 0 ? below : mixture(below, above, fraction);
    }

    /** The distance between two finite numbers may be infinite. */
    private static double mixture(double below, double above, double fraction) {
        double distance = above - below;
        return Double.isFinite(distance) ? below + distance * fraction : below * (1 - fraction) + above * fraction;
    }

    /** So many intervals of equal width from the least to the greatest element. NaN and infinities are refused. */
    public static Histogram histogram(F64Array sample, int intervals) {
        if (intervals < 1) {
            throw new IllegalArgumentException("histogram: " + intervals + " intervals");
        }
        double least = sample.count() == 0 ? 0 : sample.min();
        double greatest = sample.count() == 0 ? 1 : sample.max();
        if (!Double.isFinite(greatest - least)) {
            throw new IllegalArgumentException("histogram: the range " + least + ".." + greatest + " is not finite");
        }
        double margin = least == greatest ? 0.5 : 0;
        return histogram(sample, F64Vector.linspace(least - margin, greatest + margin, intervals + 1));
    }

    /** The intervals between ascending edges; what lies outside, or is NaN, is not counted. */
    public static Histogram histogram(F64Array sample, F64Vector edges) {
        F64Vector elements = (F64Vector) sample.copy().reshape(sample.count());
        long intervals = edges.length() - 1;
        for (long i = 0; i < intervals; i++) {
            if (!(edges.get(i) <= edges.get(i + 1))) {
                throw new IllegalArgumentException("histogram: edge " + (i + 1) + ", " + edges.get(i + 1) + ", is not above " + edges.get(i));
            }
        }
        I64Vector counts = I64Vector.zeros(Math.max(0, intervals));
        for (long i = 0; i < elements.length() && intervals > 0; i++) {
            count(elements.get(i), edges, counts);
        }
        return new Histogram(counts, edges);
    }

    private static void count(double x, F64Vector edges, I64Vector counts) {
        long last = counts.length() - 1;
        if (x >= edges.get(0) && x <= edges.get(last + 1)) {
            long above = edges.searchSorted(x);
            long interval = above <= last && edges.get(above) == x ? lastOfEqual(edges, above, last) : above - 1;
            long place = Math.clamp(interval, 0, last);
            counts.set(place, counts.get(place) + 1);
        }
    }

    /** Between equal edges lies nothing: the last of them begins the interval. */
    private static long lastOfEqual(F64Vector edges, long edge, long last) {
        long i = edge;
        while (i < last && edges.get(i + 1) == edges.get(edge)) {
            i++;
        }
        return i;
    }
}
