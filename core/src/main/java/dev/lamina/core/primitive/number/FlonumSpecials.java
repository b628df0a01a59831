package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.read.FlonumParts;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.math.Bessel;
import dev.lamina.numeric.math.Functions;

/**
 * The rest of SRFI 144 that gives one value: special functions, inverse hyperbolic functions, flonums as fractions and their bits, and
 * the extremes of any number of flonums. What gives two values is in the Scheme library.
 */
public final class FlonumSpecials {
    private FlonumSpecials() {}

    /** What C calls FP_ILOGB0 and FP_ILOGBNAN, and the exponent of an infinity. */
    private static final long EXPONENT_OF_ZERO = Integer.MIN_VALUE;
    private static final long EXPONENT_OF_INFINITY = Integer.MAX_VALUE;

    // Special functions

    @Procedure(value = "flgamma", facts = {PURE, FOLDABLE}, doc = "The gamma function.")
    public static double gamma(double x) {
        return Functions.gamma(x);
    }

    @Procedure(value = "%fllog-gamma", facts = {PURE, FOLDABLE}, doc = "The logarithm of the absolute value of the gamma function.")
    public static double logGamma(double x) {
        return Functions.logGamma(x);
    }

    @Procedure(value = "%flgamma-sign", facts = {PURE, FOLDABLE}, doc = "1.0 or -1.0, the sign of the gamma function.")
    public static double gammaSign(double x) {
        if (x == 0) return Math.copySign(1, x);
        return x < 0 && Math.rint(x) != x && Math.floor(x) % 2 != 0 ? -1 : 1;
    }

    @Procedure(value = "flerf", facts = {PURE, FOLDABLE}, doc = "The error function.")
    public static double erf(double x) {
        return Functions.erf(x);
    }

    @Procedure(value = "flerfc", facts = {PURE, FOLDABLE}, doc = "One less the error function, accurate where that is near one.")
    public static double erfc(double x) {
        return Functions.erfc(x);
    }

    @Procedure(value = "flfirst-bessel", facts = {PURE, FOLDABLE}, doc = "The Bessel function of the first kind of order n, J.")
    public static double firstBessel(@Word long n, double x) {
        long order = order("flfirst-bessel", n);
        return Refusals.named("flfirst-bessel", () -> Bessel.first(order, x));
    }

    @Procedure(value = "flsecond-bessel", facts = {PURE, FOLDABLE}, doc = "The Bessel function of the second kind of order n, Y.")
    public static double secondBessel(@Word long n, double x) {
        long order = order("flsecond-bessel", n);
        return Refusals.named("flsecond-bessel", () -> Bessel.second(order, x));
    }

    private static long order(String who, @Word long n) {
        if (!Words.isFixnum(n)) throw Errors.wrongType(who, "a fixnum", n);
        return Words.fixnum(n);
    }

    // Inverse hyperbolic functions

    @Procedure(value = "flasinh", facts = {PURE, FOLDABLE}, doc = "The inverse hyperbolic sine.")
    public static double asinh(double x) {
        return Functions.asinh(x);
    }

    @Procedure(value = "flacosh", facts = {PURE, FOLDABLE}, doc = "The inverse hyperbolic cosine.")
    public static double acosh(double x) {
        return Functions.acosh(x);
    }

    @Procedure(value = "flatanh", facts = {PURE, FOLDABLE}, doc = "The inverse hyperbolic tangent.")
    public static double atanh(double x) {
        return Functions.atanh(x);
    }

    // Fractions and bits

    @Procedure(value = "flnumerator", facts = {PURE, FOLDABLE}, doc = "The numerator of the flonum as a fraction in lowest terms.")
    public static double numerator(double x) {
        return Numbers.isIntegral(x) || !Double.isFinite(x) ? x : x * denominator(x);
    }

    @Procedure(value = "fldenominator", facts = {PURE, FOLDABLE}, doc = "The denominator of the flonum as a fraction in lowest terms.")
    public static double denominator(double x) {
        if (x != x) return x;
        if (Numbers.isIntegral(x) || Double.isInfinite(x)) return 1;
        return Math.scalb(1.0, -FlonumParts.exponent(x) - Long.numberOfTrailingZeros(FlonumParts.mantissa(x)));
    }

    @Procedure(value = "%flfraction", facts = {PURE, FOLDABLE}, doc = "What is behind the point, with the sign of x.")
    public static double fraction(double x) {
        return Math.copySign(Double.isInfinite(x) ? 0 : x - Flonums.truncate(x), x);
    }

    @Procedure(value = "flinteger-exponent", facts = {PURE, FOLDABLE}, doc = "The exponent of x as an exact integer.")
    public static @Word long integerExponent(double x) {
        if (x == 0 || x != x) return Words.ofFixnum(EXPONENT_OF_ZERO);
        return Words.ofFixnum(Double.isInfinite(x) ? EXPONENT_OF_INFINITY : (long) FlonumFunctions.exponent(x));
    }

    @Procedure(value = "flsign-bit", facts = {PURE, FOLDABLE}, doc = "1 for negative flonums and -0.0, else 0.")
    public static @Word long signBit(double x) {
        return Words.ofFixnum(Double.doubleToRawLongBits(x) >>> 63);
    }

    // Extremes of any number

    @Procedure(value = "flmin", facts = {PURE, FOLDABLE}, doc = "The least of no flonums, +inf.0.")
    public static double min() {
        return Double.POSITIVE_INFINITY;
    }

    @Procedure(value = "flmin", facts = {PURE, FOLDABLE}, doc = "The flonum itself.")
    public static double min(double x) {
        return x;
    }

    @Procedure(value = "flmin", rest = true, facts = {PURE, FOLDABLE}, doc = "The least; NaN is ignored.")
    public static double min(double x, double y, @Word long more) {
        double least = Flonums.min(x, y);
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) least = Flonums.min(least, Flonums.flonum("flmin", Pairs.first(rest)));
        return least;
    }

    @Procedure(value = "flmax", facts = {PURE, FOLDABLE}, doc = "The greatest of no flonums, -inf.0.")
    public static double max() {
        return Double.NEGATIVE_INFINITY;
    }

    @Procedure(value = "flmax", facts = {PURE, FOLDABLE}, doc = "The flonum itself.")
    public static double max(double x) {
        return x;
    }

    @Procedure(value = "flmax", rest = true, facts = {PURE, FOLDABLE}, doc = "The greatest; NaN is ignored.")
    public static double max(double x, double y, @Word long more) {
        double greatest = Flonums.max(x, y);
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) greatest = Flonums.max(greatest, Flonums.flonum("flmax", Pairs.first(rest)));
        return greatest;
    }
}
