package dev.lamina.numeric.math;

/**
 * Bessel functions of integer order. Small arguments: Miller's backward recurrence, normalised by J0 + 2 J2 + 2 J4 + … = 1, and
 * Neumann's series over the same values for Y0 and Y1. Large ones: Hankel's asymptotic expansion for the orders 0 and 1. Other orders
 * by the recurrence in the direction in which it is stable: upwards for Y, and for J as long as the order is below the
 * argument. Source: Abramowitz and Stegun, 9.1 and 9.2; Miller, in British Association Tables X, 1952.
 *
 * <p>Errors are a few ulp of the largest value near the argument, and grow with the square root of the number of steps that a
 * recurrence takes; a tiny J of a high order has a small relative error.
 */
public final class Bessel {
    private Bessel() {}

    private static final double EULER = 0.57721566490153286061;
    private static final double TWO_BY_PI = 0.63661977236758134308;
    private static final double ROOT_OF_1_BY_PI = 0.56418958354775628695;
    /** From here on the terms of Hankel's expansion fall below an ulp before they grow. */
    private static final double LEAST_OF_HANKEL = 25;
    /** Values are scaled down before they overflow. */
    private static final double LARGE = 0x1p500;
    private static final double SCALE = 0x1p-500;
    /** Logarithm of what is below every double. */
    private static final double LOG_OF_ZERO = -746;
    /** Beyond, sines of doubles are noise. */
    private static final double GREATEST = 0x1p60;
    /** So many steps take about a second. */
    private static final long MOST_STEPS = 1 << 28;

    /** The function of the first kind, J. Refuses orders of more than 2^28 whose value is not below every double. */
    public static double first(long order, double x) {
        if (x != x) return x;
        boolean negated = order % 2 != 0 && order < 0 != x < 0;
        double value = firstOfPositive(magnitude(order), Math.abs(x));
        return negated ? -value : value;
    }

    private static double firstOfPositive(long n, double x) {
        if (x == 0) return n == 0 ? 1 : 0;
        if (Double.isInfinite(x)) return 0;
        if (isVanishing(n, x)) return 0;
        if (x >= LEAST_OF_HANKEL && n <= x) return upwards(n, x, hankel(0, x, true), hankel(1, x, true));
        return new Backward(n, x).wanted;
    }

    private static long magnitude(long order) {
        return order == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(order);
    }

    private static void requireSteps(double steps) {
        if (steps > MOST_STEPS) {
            throw new ArithmeticException("bessel: " + (long) steps + " steps of the recurrence are too many: at most " + MOST_STEPS);
        }
    }

    /** The function of the second kind, Y: NaN for negative arguments, −∞ at zero. Refuses orders and arguments both beyond 2^28. */
    public static double second(long order, double x) {
        if (x != x || x < 0) return Double.NaN;
        if (x == 0) return Double.NEGATIVE_INFINITY;
        if (Double.isInfinite(x)) return 0;
        long n = magnitude(order);
        boolean large = x >= LEAST_OF_HANKEL;
        Backward small = large ? null : new Backward(0, x);
        double y0 = large ? hankel(0, x, false) : small.second0();
        double y1 = large ? hankel(1, x, false) : small.second1();
        double value = upwards(n, x, y0, y1);
        return order < 0 && order % 2 != 0 ? -value : value;
    }

    /** f(n) from f(0) and f(1), by f(k + 1) = 2k/x f(k) − f(k − 1). */
    private static double upwards(long n, double x, double f0, double f1) {
        if (n == 0) return f0;
        requireSteps(Math.min(n, x));
        double before = f0;
        double value = f1;
        for (long k = 1; k < n && !Double.isInfinite(value); k++) {
            double next = 2 * k / x * value - before;
            before = value;
            value = next;
        }
        return value;
    }

    /** Whether (x/2)^n / n!, which J does not exceed, is below every double. */
    private static boolean isVanishing(long n, double x) {
        return n > x && n * Functions.log(x / 2) - Functions.logGamma(n + 1.0) < LOG_OF_ZERO;
    }

    /** J or Y of order 0 or 1: √(2/(πx)) (P cos χ − Q sin χ) or (P sin χ + Q cos χ), χ = x − (order/2 + 1/4) π. */
    private static double hankel(int order, double x, boolean first) {
        double p = 1;
        double q = 0;
        double term = 1;
        for (int k = 1; ; k++) {
            double next = term * (4.0 * order * order - (2.0 * k - 1) * (2 * k - 1)) / (8 * k * x);
            if (Math.abs(next) >= Math.abs(term) || Math.abs(next) < 0x1p-60) break;
            term = next;
            double signed = (k / 2) % 2 == 0 ? term : -term;
            if (k % 2 == 0) p += signed;
            else q += signed;
        }
        // cos χ and sin χ times √2, by the addition theorem: the subtraction from x would round.
        double sine = x < GREATEST ? Functions.sin(x) : 0;
        double cosine = x < GREATEST ? Functions.cos(x) : 0;
        double cosineOfPhase = order == 0 ? cosine + sine : sine - cosine;
        double sineOfPhase = order == 0 ? sine - cosine : -(sine + cosine);
        double value = first ? p * cosineOfPhase - q * sineOfPhase : p * sineOfPhase + q * cosineOfPhase;
        return ROOT_OF_1_BY_PI / Math.sqrt(x) * value;
    }

    /** J(k, x) for all k from a high one down to 0, up to a factor that their sum tells in the end; and sums over them. */
    private static final class Backward {
        private final double x;
        private final double first0, first1;
        /** J of the order that was asked for. */
        private final double wanted;
        /** Σ (−1)^k J(2k)/k and Σ (−1)^k (2k + 1)/(k(k + 1)) J(2k + 1), of k = 1, 2, …. */
        private final double evenSum, oddSum;

        Backward(long n, double x) {
            this.x = x;
            long top = start(n, x);
            double above = 0;
            double value = Double.MIN_NORMAL;
            double sum = 0, even = 0, odd = 0, found = 0;
            for (long k = top; ; k--) {
                if (Math.abs(value) > LARGE) {
                    value *= SCALE;
                    above *= SCALE;
                    sum *= SCALE;
                    even *= SCALE;
                    odd *= SCALE;
                    found *= SCALE;
                }
                if (k == n) found = value;
                if (k == 0) break;
                long half = k / 2;
                double sign = half % 2 == 0 ? 1 : -1;
                if (k % 2 == 0) {
                    sum += 2 * value;
                    even += sign * value / half;
                } else if (half > 0) {
                    odd += sign * k / (half * (half + 1.0)) * value;
                }
                double below = 2 * k / x * value - above;
                above = value;
                value = below;
            }
            double total = sum + value;
            first0 = value / total;
            first1 = above / total;
            wanted = found / total;
            evenSum = even / total;
            oddSum = odd / total;
        }

        /** An even order whose J is so small that it may count as zero next to those that are wanted. */
        private static long start(long n, double x) {
            long beyond = Math.max(n, (long) x);
            requireSteps(beyond);
            return beyond + 30 + 2 * (long) Math.cbrt(beyond * 40.0) & -2L;
        }

        double second0() {
            return TWO_BY_PI * ((Functions.log(x / 2) + EULER) * first0 - 2 * evenSum);
        }

        double second1() {
            return TWO_BY_PI * ((Functions.log(x / 2) + EULER - 1) * first1 - first0 / x - oddSum);
        }
    }
}
