package dev.lamina.numeric.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The elementary functions to some 45 digits, by their series: the reference that the fast ones are measured against. Slow
 * and plain on purpose.
 */
final class Exactly {
    private Exactly() {}

    static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal END = BigDecimal.ONE.movePointLeft(65);
    private static final int HALVINGS = 12;

    static final BigDecimal LN2 = atanh(ONE.divide(BigDecimal.valueOf(3), DIGITS)).multiply(TWO, DIGITS);
    private static final BigDecimal LN10 = log(BigDecimal.TEN);
    private static final int PI_DIGITS = 400;
    private static final BigDecimal PI = machin(new MathContext(PI_DIGITS));

    static BigDecimal of(double x) {
        return new BigDecimal(x);
    }

    static BigDecimal exp(BigDecimal x) {
        int halvings = HALVINGS + Math.max(0, x.precision() - x.scale()) * 4;
        BigDecimal small = x.divide(TWO.pow(halvings), DIGITS.getPrecision() + 30, RoundingMode.HALF_EVEN);
        MathContext more = new MathContext(DIGITS.getPrecision() + 30);
        BigDecimal sum = ONE;
        BigDecimal term = ONE;
        for (int n = 1; term.abs().compareTo(END.movePointLeft(20)) > 0; n++) {
            term = term.multiply(small).divide(BigDecimal.valueOf(n), more);
            sum = sum.add(term, more);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, more);
        }
        return sum;
    }

    /** By its series for small x, where e^x − 1 would lose the digits. */
    static BigDecimal expm1(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.valueOf(0.01)) > 0) {
            return exp(x).subtract(ONE);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal atanh(BigDecimal s) {
        return oddSeries(s, 1);
    }

    /** s ± s³/3 + s⁵/5 ± … with relative precision. */
    private static BigDecimal oddSeries(BigDecimal s, int sign) {
        BigDecimal square = s.multiply(s, DIGITS).multiply(BigDecimal.valueOf(sign));
        BigDecimal sum = s;
        BigDecimal power = s;
        for (int n = 3; n < 3000; n += 2) {
            power = power.multiply(square, DIGITS);
            BigDecimal term = power.divide(BigDecimal.valueOf(n), DIGITS);
            if (term.signum() == 0 || term.precision() - term.scale() < sum.precision() - sum.scale() - DIGITS.getPrecision()) {
                break;
            }
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** k ln 2 + 2 atanh((m − 1)/(m + 1)) for x = m·2^k. */
    static BigDecimal log(BigDecimal x) {
        int k = Math.max(-1074, Math.getExponent(x.doubleValue()));
        BigDecimal m = k >= 0 ? x.divide(TWO.pow(k), DIGITS) : x.multiply(TWO.pow(-k), DIGITS);
        while (m.compareTo(BigDecimal.valueOf(1.42)) > 0) {
            m = m.divide(TWO, DIGITS);
            k++;
        }
        while (m.compareTo(BigDecimal.valueOf(0.7)) < 0) {
            m = m.multiply(TWO, DIGITS);
            k--;
        }
        BigDecimal s = x.subtract(ONE).signum() == 0 ? BigDecimal.ZERO : m.subtract(ONE).divide(m.add(ONE), DIGITS);
        return (k == 0 ? BigDecimal.ZERO : LN2.multiply(BigDecimal.valueOf(k))).add(atanh(s).multiply(TWO), DIGITS);
    }

    static BigDecimal log1p(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.valueOf(0.3)) > 0) {
            return log(x.add(ONE));
        }
        return atanh(x.divide(x.add(TWO), DIGITS)).multiply(TWO, DIGITS);
    }

    static BigDecimal log2(BigDecimal x) {
        return log(x).divide(LN2, DIGITS);
    }

    static BigDecimal log10(BigDecimal x) {
        return log(x).divide(LN10, DIGITS);
    }

    private static BigDecimal machin(MathContext digits) {
        return arccot(5, digits).multiply(BigDecimal.valueOf(16)).subtract(arccot(239, digits).multiply(BigDecimal.valueOf(4)), digits);
    }

    private static BigDecimal arccot(int n, MathContext digits) {
        BigDecimal power = ONE.divide(BigDecimal.valueOf(n), digits);
        BigDecimal square = BigDecimal.valueOf((long) -n * n);
        BigDecimal sum = power;
        for (int k = 3; power.precision() - power.scale() > -digits.getPrecision(); k += 2) {
            power = power.divide(square, digits);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), digits), digits);
        }
        return sum;
    }

    static BigDecimal sin(BigDecimal x) {
        return sinOfQuarters(x, 0);
    }

    static BigDecimal cos(BigDecimal x) {
        return sinOfQuarters(x, 1);
    }

    static BigDecimal tan(BigDecimal x) {
        return sin(x).divide(cos(x), DIGITS);
    }

    /** sin(x + quarters·π/2): the multiple of π/2 is taken off with all the digits of π. */
    private static BigDecimal sinOfQuarters(BigDecimal x, int quarters) {
        BigDecimal halfPi = PI.divide(TWO);
        BigDecimal n = x.divide(halfPi, 0, RoundingMode.HALF_EVEN);
        BigDecimal rest = x.subtract(n.multiply(halfPi)).round(DIGITS);
        int quadrant = n.toBigInteger().add(java.math.BigInteger.valueOf(quarters)).mod(java.math.BigInteger.valueOf(4)).intValue();
        BigDecimal value = quadrant % 2 == 0 ? taylor(rest, rest, 1) : taylor(rest, ONE, 0);
        return quadrant < 2 ? value : value.negate();
    }

    private static BigDecimal taylor(BigDecimal x, BigDecimal first, int degree) {
        BigDecimal square = x.multiply(x, DIGITS);
        BigDecimal sum = first;
        BigDecimal term = first;
        for (int n = degree + 2; n < 60; n += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) -n * (n - 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** Three times halved, then by its series. */
    static BigDecimal atan(BigDecimal x) {
        if (x.signum() < 0) {
            return atan(x.negate()).negate();
        }
        if (x.compareTo(ONE) > 0) {
            return PI.divide(TWO).subtract(atan(ONE.divide(x, DIGITS)), DIGITS);
        }
        BigDecimal reduced = x;
        for (int i = 0; i < 3; i++) {
            reduced = reduced.divide(ONE.add(ONE.add(reduced.multiply(reduced)).sqrt(DIGITS)), DIGITS);
        }
        return oddSeries(reduced, -1).multiply(BigDecimal.valueOf(8), DIGITS);
    }

    static BigDecimal atan2(BigDecimal y, BigDecimal x) {
        BigDecimal angle = atan(y.abs().divide(x.abs(), DIGITS));
        BigDecimal positive = x.signum() < 0 ? PI.subtract(angle, DIGITS) : angle;
        return y.signum() < 0 ? positive.negate() : positive;
    }

    static BigDecimal asin(BigDecimal x) {
        return atan(x.divide(ONE.subtract(x.multiply(x)).sqrt(DIGITS), DIGITS));
    }

    /** 2 atan √((1 − x)/(1 + x)). */
    static BigDecimal acos(BigDecimal x) {
        return atan(ONE.subtract(x).divide(ONE.add(x), DIGITS).sqrt(DIGITS)).multiply(TWO, DIGITS);
    }

    static BigDecimal sinh(BigDecimal x) {
        BigDecimal t = expm1(x);
        return t.add(t.divide(t.add(ONE), DIGITS), DIGITS).divide(TWO);
    }

    static BigDecimal cosh(BigDecimal x) {
        BigDecimal e = exp(x);
        return e.add(ONE.divide(e, DIGITS), DIGITS).divide(TWO);
    }

    static BigDecimal tanh(BigDecimal x) {
        BigDecimal t = expm1(x.multiply(TWO));
        return t.divide(t.add(TWO), DIGITS);
    }

    static BigDecimal cbrt(BigDecimal x) {
        BigDecimal root = BigDecimal.valueOf(Math.cbrt(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            root = root.multiply(TWO).add(x.divide(root.multiply(root), DIGITS)).divide(BigDecimal.valueOf(3), DIGITS);
        }
        return root;
    }

    static BigDecimal pow(BigDecimal x, BigDecimal y) {
        return exp(y.multiply(log(x)));
    }

    static BigDecimal hypot(BigDecimal x, BigDecimal y) {
        return x.multiply(x).add(y.multiply(y)).sqrt(DIGITS);
    }
}
