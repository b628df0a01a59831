package dev.lamina.bench.statistics;

import java.util.Arrays;

/**
 * What is said of a set of times. Quartiles interpolate linearly between order statistics (Hyndman and Fan's type 7); outliers
 * are the samples beyond Tukey's fences, 1.5 interquartile ranges outside the quartiles (Tukey 1977), and are counted, never removed.
 */
public record Summary(int count, double mean, double median, double deviation, double least, double greatest,
        double lowerQuartile, double upperQuartile, int outliers) {
    private static final double FENCE = 1.5;

    public static Summary of(double... samples) {
        assert samples.length > 0;
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double lower = quantile(sorted, 0.25);
        double upper = quantile(sorted, 0.75);
        double reach = FENCE * (upper - lower);
        int outliers = (int) Arrays.stream(sorted).filter(x -> x < lower - reach || x > upper + reach).count();
        return new Summary(sorted.length, mean, quantile(sorted, 0.5), deviation(sorted, mean), sorted[0],
                sorted[sorted.length - 1], lower, upper, outliers);
    }

    /** The sample deviation, 0 for a single sample. */
    private static double deviation(double[] samples, double mean) {
        if (samples.length == 1) {
            return 0;
        }
        double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (samples.length - 1));
    }

    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
