package dev.lamina.bench.statistics;

import dev.lamina.bench.result.Subject;

/**
 * How a subject compares with its baseline.
 *
 * @param ratio new time ÷ old time, above 1 = slower
 * @param low the lower end of the ratio's 95 % confidence interval
 * @param high the upper end
 * @param chance the probability of so large a change by noise alone, times the number of subjects compared (Bonferroni)
 */
public record Change(Subject subject, double ratio, double low, double high, double chance, Verdict verdict) {
    /** What is concluded. */
    public enum Verdict { WORSE, BETTER, SAME }
}
