package dev.lamina.numeric.random;

import dev.lamina.numeric.math.Functions;

/**
 * How many of n trials succeed: by walking up the distribution when few do, else by transformed rejection (BTRS,
 * Hörmann 1993), whose time does not grow with n.
 */
final class Binomial {
    private static final double FEW = 10;
    /** ln k! − Stirling's formula, for small k. */
    private static final double[] STIRLING_REST = {0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
        0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871};

    private final long n;
    private final double p;
    private final boolean exchanged;
    private final double width;
    private final double b;
    private final double a;
    private final double odds;
    private final long mode;

    Binomial(long n, double p) {
        if (n < 0 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("binomial: expected n ≥ 0 and p in 0..1, given " + n + " and " + p);
        }
        this.n = n;
        this.exchanged = p > 0.5;
        this.p = exchanged ? 1 - p : p;
        this.width = Math.sqrt(n * this.p * (1 - this.p));
        this.b = 1.15 + 2.53 * width;
        this.a = -0.0873 + 0.0248 * b + 0.01 * this.p;
        this.odds = this.p / (1 - this.p);
        this.mode = (long) ((n + 1.0) * this.p);
    }

    long next(Engine engine) {
        long successes = n * p < FEW ? walk(engine) : reject(engine);
        return exchanged ? n - successes : successes;
    }

    private long walk(Engine engine) {
        double probability = Functions.exp(n * Functions.log1p(-p));
        double u = Random.unit(engine);
        long k = 0;
        while (u > probability && k < n) {
            u -= probability;
            probability *= odds * (n - k) / (k + 1);
            k++;
        }
        return k;
    }

    private long reject(Engine engine) {
        double alpha = (2.83 + 5.1 / b) * width;
        double sure = 0.92 - 4.2 / b;
        while (true) {
            double u = Random.unit(engine) - 0.5;
            double v = 1 - Random.unit(engine);
            double edge = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / edge + b) * u + n * p + 0.5);
            if (edge >= 0.07 && v <= sure) {
                return (long) k;
            }
            if (k >= 0 && k <= n && Functions.log(v * alpha / (a / (edge * edge) + b)) <= logRatio((long) k)) {
                return (long) k;
            }
        }
    }

    /** The logarithm of the probability of k over that of the most probable number. */
    private double logRatio(long k) {
        return (mode + 0.5) * Functions.log((mode + 1) / (odds * (n - mode + 1)))
                + (n + 1.0) * Functions.log((n - mode + 1.0) / (n - k + 1))
                + (k + 0.5) * Functions.log(odds * (n - k + 1) / (k + 1))
                + rest(mode) + rest(n - mode) - rest(k) - rest(n - k);
    }

    private static double rest(long k) {
        if (k < STIRLING_REST.length) {
            return STIRLING_REST[(int) k];
        }
        double next = k + 1.0;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / (next * next)) / (next * next)) / next;
    }
}
