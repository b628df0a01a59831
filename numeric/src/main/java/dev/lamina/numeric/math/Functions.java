package dev.lamina.numeric.math;

/**
 * The elementary functions of every double: {@link ScalarExponentials}, {@link ScalarPowers} and {@link ScalarCircular} for
 * the usual arguments, here the rest: NaN, infinities, zeros, subnormals, results at the ends of the range. IEEE 754 says what
 * these are; pow follows its {@code pow}, where pow(1, y) and pow(x, 0) are 1 also for NaN.
 *
 * <p>Errors are below 1 ulp for every argument; of the error functions below 3, of the gamma functions below 5. The numeric
 * kernels give the same bits. NaN gives NaN where nothing else is said.
 */
public final class Functions {
    private Functions() {}

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    /** ln 2 in two parts, the first exact in sums with numbers of this size. */
    private static final double LN2 = 0x1.62e42feep-1;
    private static final double LN2_LOW = 1.9082149291705877e-10;
    /** Beyond these, e^x is infinite, and zero. */
    private static final double OVERFLOW = 710;
    private static final double UNDERFLOW = -746;
    /** Makes every subnormal normal, and its cube root is a power of two. */
    private static final double LIFT = 0x1p54;
    private static final int LIFT_EXPONENT = 54;
    private static final double CBRT_OF_LIFT = 0x1p18;
    /** From here on doubles are integers, and from twice that even ones. */
    private static final double ALL_INTEGERS = 0x1p52;

    // Exponentials.

    /** e^x; ∞ and 0 where it leaves the range. */
    public static double exp(double x) {
        return ScalarExponentials.expIsUsual(x) ? ScalarExponentials.exp(x) : exp(x, 0);
    }

    /** 2^x. */
    public static double exp2(double x) {
        if (ScalarExponentials.exp2IsUsual(x)) {
            return ScalarExponentials.exp2(x);
        }
        if (x != x) {
            return NAN;
        }
        double whole = Math.rint(Math.clamp(x, -2000, 2000));
        return Math.scalb(ScalarExponentials.exp2(Math.clamp(x - whole, -1, 1)), (int) whole);
    }

    /** e^(x + xLow). */
    static double exp(double x, double xLow) {
        if (x != x) {
            return NAN;
        }
        return x > OVERFLOW ? INFINITY : x < UNDERFLOW ? 0 : ScalarExponentials.expWide(x, xLow);
    }

    /** e^x − 1, exact near 0 too. */
    public static double expm1(double x) {
        if (ScalarExponentials.expm1IsUsual(x)) {
            return ScalarExponentials.expm1(x);
        }
        return x < 0 ? -1 : exp(x, 0);
    }

    /** (e^x − e^−x) / 2. */
    public static double sinh(double x) {
        if (ScalarExponentials.sinhIsUsual(x)) {
            return ScalarExponentials.sinh(x);
        }
        return Math.copySign(halfExp(Math.abs(x)), x);
    }

    /** (e^x + e^−x) / 2. */
    public static double cosh(double x) {
        return ScalarExponentials.coshIsUsual(x) ? ScalarExponentials.cosh(x) : halfExp(Math.abs(x));
    }

    /** e^x / 2, also where e^x is infinite. */
    private static double halfExp(double x) {
        return exp(x - LN2, -LN2_LOW);
    }

    /** sinh x / cosh x. */
    public static double tanh(double x) {
        return ScalarExponentials.tanhIsUsual(x) ? ScalarExponentials.tanh(x) : NAN;
    }

    // Inverse hyperbolic functions.

    /** The number whose sinh is x. */
    public static double asinh(double x) {
        return InverseHyperbolic.asinh(x);
    }

    /** The number from 0 on whose cosh is x; NaN below 1. */
    public static double acosh(double x) {
        return InverseHyperbolic.acosh(x);
    }

    /** The number whose tanh is x: ±∞ at ±1, NaN beyond. */
    public static double atanh(double x) {
        return InverseHyperbolic.atanh(x);
    }

    // Logarithms.

    /** The natural logarithm: −∞ at 0, NaN below. */
    public static double log(double x) {
        if (ScalarExponentials.logIsUsual(x)) {
            return ScalarExponentials.log(x);
        }
        return isSubnormal(x) ? ScalarExponentials.logScaled(x * LIFT, -LIFT_EXPONENT) : logOfUnusual(x);
    }

    /** The logarithm to base 2: −∞ at 0, NaN below. */
    public static double log2(double x) {
        if (ScalarExponentials.log2IsUsual(x)) {
            return ScalarExponentials.log2(x);
        }
        return isSubnormal(x) ? ScalarExponentials.log2Scaled(x * LIFT, -LIFT_EXPONENT) : logOfUnusual(x);
    }

    /** The logarithm to base 10: −∞ at 0, NaN below. */
    public static double log10(double x) {
        if (ScalarExponentials.log10IsUsual(x)) {
            return ScalarExponentials.log10(x);
        }
        return isSubnormal(x) ? ScalarExponentials.log10Scaled(x * LIFT, -LIFT_EXPONENT) : logOfUnusual(x);
    }

    private static boolean isSubnormal(double x) {
        return x > 0 && x < Double.MIN_NORMAL;
    }

    /** Of 0, ∞, negative numbers and NaN, in any base above 1. */
    private static double logOfUnusual(double x) {
        return x == 0 ? -INFINITY : x == INFINITY ? INFINITY : NAN;
    }

    /** ln(1 + x), exact near 0 too: −∞ at −1, NaN below. */
    public static double log1p(double x) {
        if (ScalarExponentials.log1pIsUsual(x)) {
            return ScalarExponentials.log1p(x);
        }
        return x > 1 ? log(x) : logOfUnusual(x + 1);
    }

    // Powers and roots.

    /** x to the power y. */
    public static double pow(double x, double y) {
        if (ScalarPowers.powIsUsual(x, y)) {
            return ScalarPowers.pow(x, y);
        }
        if (y == 0 || x == 1) {
            return 1;
        }
        if (x != x || y != y) {
            return NAN;
        }
        double magnitude = Math.abs(x);
        if (Double.isInfinite(y)) {
            return magnitude == 1 ? 1 : magnitude > 1 == y > 0 ? INFINITY : 0;
        }
        boolean isNegative = 1 / x < 0 && isOdd(y) || x == -INFINITY && isOdd(y);
        if (x < 0 && x != -INFINITY && !isInteger(y)) {
            return NAN;
        }
        double power = powOfPositive(magnitude, y);
        return isNegative ? -power : power;
    }

    private static double powOfPositive(double x, double y) {
        if (x == 0 || x == INFINITY) {
            return x == 0 == y > 0 ? 0 : INFINITY;
        }
        double exponent = y * log(x);
        if (exponent > OVERFLOW || exponent < UNDERFLOW) {
            return exponent > 0 ? INFINITY : 0;
        }
        return isSubnormal(x) ? ScalarPowers.powScaled(x * LIFT, y, -LIFT_EXPONENT) : ScalarPowers.pow(x, y);
    }

    private static boolean isInteger(double y) {
        return Math.abs(y) >= ALL_INTEGERS || Math.rint(y) == y;
    }

    private static boolean isOdd(double y) {
        return Math.abs(y) < 2 * ALL_INTEGERS && isInteger(y) && ((long) y & 1) != 0;
    }

    /** The real cube root, of negative numbers too. */
    public static double cbrt(double x) {
        if (ScalarPowers.cbrtIsUsual(x)) {
            return ScalarPowers.cbrt(x);
        }
        boolean isSubnormal = isSubnormal(Math.abs(x));
        return isSubnormal ? ScalarPowers.cbrt(x * LIFT) / CBRT_OF_LIFT : x;
    }

    /** √(x² + y²), whose squares cannot overflow; ∞ if one of them is infinite, also beside NaN. */
    public static double hypot(double x, double y) {
        if (ScalarPowers.hypotIsUsual(x, y)) {
            return ScalarPowers.hypot(x, y);
        }
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return INFINITY;
        }
        double greatest = Math.max(Math.abs(x), Math.abs(y));
        if (greatest != greatest || greatest == 0) {
            return greatest;
        }
        int exponent = Math.getExponent(greatest);
        double scaled = ScalarPowers.hypot(Math.scalb(x, -exponent), Math.scalb(y, -exponent));
        return Math.scalb(scaled, exponent);
    }

    // Integers and signs.

    /** The greatest integer that is not above x. */
    public static double floor(double x) {
        return Math.floor(x);
    }

    /** The least integer that is not below x. */
    public static double ceil(double x) {
        return Math.ceil(x);
    }

    /** To the nearest integer, the even one of two. */
    public static double round(double x) {
        return Math.rint(x);
    }

    /** The integer part: the nearest integer towards 0. */
    public static double truncate(double x) {
        return Math.copySign(Math.floor(Math.abs(x)), x);
    }

    /** 1 or −1, or x itself if it is a zero or NaN. */
    public static double sign(double x) {
        return Math.signum(x);
    }

    /** |x| with the sign of y, which may be a zero. */
    public static double copySign(double x, double y) {
        return Math.copySign(x, y);
    }

    /** x less the multiple of y that is nearest towards 0: it has the sign of x. NaN if x is infinite or y is 0. */
    public static double remainder(double x, double y) {
        return x % y;
    }

    /** x − y, or 0 where that is negative. */
    public static double positiveDifference(double x, double y) {
        return x <= y ? 0 : x - y;
    }

    // Error and gamma functions.

    /** 2/√π times the integral of exp(−t²) from 0 to x. */
    public static double erf(double x) {
        return ErrorFunction.erf(x);
    }

    /** 1 − erf x. */
    public static double erfc(double x) {
        return ErrorFunction.erfc(x);
    }

    /** Γ(x): ±∞ at ±0, NaN at negative integers. */
    public static double gamma(double x) {
        return GammaFunction.gamma(x);
    }

    /** ln |Γ(x)|: ∞ at zero and the negative integers. Where it is near zero at a negative x, the error is some ulp of 1. */
    public static double logGamma(double x) {
        return GammaFunction.logGamma(x);
    }

    // Circular functions.

    /** The sine of an angle in radians, of any size; NaN of an infinite one. */
    public static double sin(double x) {
        return ScalarCircular.sinIsUsual(x) ? ScalarCircular.sin(x) : Double.isFinite(x) ? LargeAngle.of(x).sin() : NAN;
    }

    /** The cosine of an angle in radians, of any size; NaN of an infinite one. */
    public static double cos(double x) {
        return ScalarCircular.cosIsUsual(x) ? ScalarCircular.cos(x) : Double.isFinite(x) ? LargeAngle.of(x).cos() : NAN;
    }

    /** The tangent of an angle in radians, of any size; NaN of an infinite one. */
    public static double tan(double x) {
        return ScalarCircular.tanIsUsual(x) ? ScalarCircular.tan(x) : Double.isFinite(x) ? LargeAngle.of(x).tan() : NAN;
    }

    /** The angle in −π/2..π/2 whose sine is x; NaN beyond ±1. */
    public static double asin(double x) {
        if (ScalarCircular.asinIsUsual(x)) {
            return ScalarCircular.asin(x);
        }
        return Math.abs(x) == 1 ? Math.copySign(Math.PI / 2, x) : NAN;
    }

    /** The angle in 0..π whose cosine is x; NaN beyond ±1. */
    public static double acos(double x) {
        if (ScalarCircular.acosIsUsual(x)) {
            return ScalarCircular.acos(x);
        }
        return x == 1 ? 0 : x == -1 ? Math.PI : NAN;
    }

    /** The angle in −π/2..π/2 whose tangent is x. */
    public static double atan(double x) {
        if (ScalarCircular.atanIsUsual(x)) {
            return ScalarCircular.atan(x);
        }
        return x != x ? NAN : Math.copySign(Math.PI / 2, x);
    }

    /** The angle in −π..π of the point (x, y), told by the signs of zeros too. */
    public static double atan2(double y, double x) {
        if (ScalarCircular.atan2IsUsual(y, x)) {
            return ScalarCircular.atan2(y, x);
        }
        if (x != x || y != y) {
            return NAN;
        }
        boolean isLeft = Math.copySign(1, x) < 0;
        double angle;
        if (Double.isInfinite(x) && Double.isInfinite(y)) {
            angle = isLeft ? 3 * (Math.PI / 4) : Math.PI / 4;
        } else if (y == 0 || Double.isInfinite(x)) {
            angle = isLeft ? Math.PI : 0;
        } else if (x == 0 || Double.isInfinite(y)) {
            angle = Math.PI / 2;
        } else {
            angle = angleOfScaled(Math.abs(y), x);
        }
        return Math.copySign(angle, y);
    }

    /** For coordinates that are far from 1, or far from one another. */
    private static double angleOfScaled(double y, double x) {
        int exponent = Math.max(Math.getExponent(x), Math.getExponent(y));
        double ratio = y / Math.abs(x);
        if (ratio < 0x1p-400) {
            return x < 0 ? Math.PI : ratio;
        }
        if (ratio > 0x1p400) {
            return Math.PI / 2;
        }
        return ScalarCircular.atan2(Math.scalb(y, -exponent), Math.scalb(x, -exponent));
    }
}
