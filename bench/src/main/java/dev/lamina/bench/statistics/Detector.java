package dev.lamina.bench.statistics;

import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Change.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Compares a run with a baseline. A subject is worse when its time grew by more than the threshold <em>and</em> the growth is outside
 * the noise, which is a test between forks: a fork's code is compiled once, so its iterations agree with each other more
 * than with those of the next fork and do not count as independent.
 *
 * <p>Each fork gives the logarithm of its median. The difference of the two means is tested with Student's t. Forks are few, so
 * their variance is drawn towards the typical one of all subjects compared, which counts for {@link #PRIOR_DEGREES} degrees of
 * freedom (the moderated t of Smyth, 2004); and since many subjects are tested, the probability is multiplied by their number.
 */
public final class Detector {
    /** The chance of at least one false alarm in a run. */
    static final double ALARM_CHANCE = 0.01;
    /** Three times those of two forks against two: steadies their variance, and still lets a subject be noisier than the others. */
    private static final double PRIOR_DEGREES = 6;
    /** No two forks agree better than this by anything but luck. */
    private static final double LEAST_DEVIATION = 0.003;
    private static final double CONFIDENCE = 0.95;

    private final double threshold;

    /** A detector of changes by more than this part: 0.1 is 10 %. */
    public Detector(double threshold) {
        assert threshold > 0 : threshold;
        this.threshold = threshold;
    }

    /** The changes of all subjects of ours that both runs measured, in the order of the newer run. */
    public Comparison compare(Run baseline, Run current) {
        Map<String, Measurement> before = new HashMap<>();
        baseline.measurements().forEach(m -> before.put(m.subject().key(), m));
        List<Pair> pairs = new ArrayList<>();
        for (Measurement measurement : current.measurements()) {
            Measurement old = before.get(measurement.subject().key());
            if (old != null && !measurement.subject().isPeer()) {
                pairs.add(new Pair(measurement, logMedians(old), logMedians(measurement)));
            }
        }
        double typical = typicalVariance(pairs);
        return new Comparison(baseline, threshold, pairs.stream().map(pair -> change(pair, typical, pairs.size())).toList());
    }

    /** The first comparison, in which what seemed worse has its change from a second, independent measurement. */
    public static Comparison confirm(Comparison first, Comparison second) {
        return new Comparison(first.baseline(), first.threshold(), IntStream.range(0, first.changes().size())
                .mapToObj(i -> (first.changes().get(i).verdict() == Verdict.WORSE ? second : first).changes().get(i)).toList());
    }

    /** A subject with the logarithms of its forks' medians, of the baseline and of the new run. */
    private record Pair(Measurement measurement, double[] old, double[] now) {
        int degrees() {
            return old.length + now.length - 2;
        }

        double squares() {
            return squares(old) + squares(now);
        }

        private static double squares(double[] values) {
            double mean = mean(values);
            double sum = 0;
            for (double value : values) {
                sum += (value - mean) * (value - mean);
            }
            return sum;
        }
    }

    private Change change(Pair pair, double typical, int subjects) {
        double degrees = PRIOR_DEGREES + pair.degrees();
        double variance = (PRIOR_DEGREES * typical + pair.squares()) / degrees;
        double error = Math.sqrt(variance * (1.0 / pair.old.length + 1.0 / pair.now.length));
        double difference = mean(pair.now) - mean(pair.old);
        var distribution = new TDistribution(null, degrees);
        double chance = Math.min(1, 2 * subjects * distribution.cumulativeProbability(-Math.abs(difference) / error));
        double reach = error * distribution.inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return new Change(pair.measurement.subject(), Math.exp(difference), Math.exp(difference - reach),
                Math.exp(difference + reach), chance, verdict(Math.exp(difference), chance));
    }

    private Verdict verdict(double ratio, double chance) {
        if (chance >= ALARM_CHANCE) {
            return Verdict.SAME;
        }
        if (ratio > 1 + threshold) {
            return Verdict.WORSE;
        }
        return ratio < 1 / (1 + threshold) ? Verdict.BETTER : Verdict.SAME;
    }

    /** The typical variance of forks about the mean of their subject and run: the median, since some subjects are disturbed. */
    private static double typicalVariance(List<Pair> pairs) {
        double[] variances = pairs.stream().filter(pair -> pair.degrees() > 0)
                .mapToDouble(pair -> pair.squares() / new ChiSquaredDistribution(null, pair.degrees()).inverseCumulativeProbability(0.5)).toArray();
        // Nothing was measured twice: then no change is outside a noise that nobody knows.
        double variance = variances.length == 0 ? Double.POSITIVE_INFINITY : Summary.of(variances).median();
        return Math.max(variance, LEAST_DEVIATION * LEAST_DEVIATION);
    }

    private static double[] logMedians(Measurement measurement) {
        return measurement.forks().stream()
                .mapToDouble(fork -> Math.log(Summary.of(fork.stream().mapToDouble(Double::doubleValue).toArray()).median()))
                .toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
