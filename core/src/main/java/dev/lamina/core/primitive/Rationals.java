package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as fractions, and the parts of complex numbers, R7RS 6.2.6, for the kinds of numbers that exist: integers and flonums. */
public final class Rationals {
    private Rationals() {}

    // Fractions

    @Procedure(value = "numerator", facts = {PURE, FOLDABLE}, doc = "The numerator in lowest terms.")
    public static @Word long numerator(@Word long number) {
        if (!Numbers.isRational(number)) throw Errors.wrongType("numerator", "a rational number", number);
        return Words.isFlonum(number) ? Words.ofDouble(numerator(Words.toDouble(number)).doubleValue()) : number;
    }

    @Procedure(value = "denominator", facts = {PURE, FOLDABLE}, doc = "The denominator in lowest terms, positive.")
    public static @Word long denominator(@Word long number) {
        if (!Numbers.isRational(number)) throw Errors.wrongType("denominator", "a rational number", number);
        return Words.isFlonum(number) ? Words.ofDouble(denominator(Words.toDouble(number)).doubleValue()) : Words.ONE;
    }

    /** A finite double is an odd number (or zero) times a power of two; a negative power is the denominator. */
    static BigInteger denominator(double d) {
        long bits = Double.doubleToRawLongBits(d);
        long mantissa = Math.getExponent(d) < Double.MIN_EXPONENT ? (bits & (1L << 52) - 1) << 1 : bits & (1L << 52) - 1 | 1L << 52;
        int exponent = Math.max(Math.getExponent(d), Double.MIN_EXPONENT - 1) - 52 + Long.numberOfTrailingZeros(mantissa);
        return BigInteger.ONE.shiftLeft(mantissa == 0 ? 0 : Math.max(0, -exponent));
    }

    static BigInteger numerator(double d) {
        return new BigDecimal(d).multiply(new BigDecimal(denominator(d))).toBigIntegerExact();
    }

    @Procedure(value = "rationalize", facts = {PURE, FOLDABLE}, doc = "The simplest rational number that differs from x by no more than y.")
    public static @Word long rationalize(Ctx c, @Word long x, @Word long y) {
        if (Arithmetic.areIntegers(x, y)) return simplestInteger(c, x, Integers.abs(c, y));
        double center = Arithmetic.toDouble("rationalize", x);
        double distance = Math.abs(Arithmetic.toDouble("rationalize", y));
        if (Double.isInfinite(distance)) return Words.ofDouble(Double.isInfinite(center) ? Double.NaN : 0);
        if (!Double.isFinite(center) || distance != distance) return Words.ofDouble(center + distance);
        if (Math.abs(center) <= distance) return Words.ofDouble(0);
        double magnitude = Math.abs(center);
        return Words.ofDouble(Math.copySign(simplest(magnitude - distance, magnitude + distance), center));
    }

    /** An interval of integers has an integer in it, and the simplest is the one nearest to zero. */
    private static @Word long simplestInteger(Ctx c, @Word long x, @Word long distance) {
        boolean negative = Integers.sign(x) < 0;
        long nearest = Integers.subtract(c, Integers.abs(c, x), distance);
        if (Integers.sign(nearest) <= 0) return Words.ZERO;
        return negative ? Integers.negate(c, nearest) : nearest;
    }

    /** The fraction of least denominator between two positive numbers, by continued fractions. */
    private static double simplest(double low, double high) {
        double floor = Math.floor(low);
        if (floor == low || low >= high) return low;
        if (floor < Math.floor(high)) return floor + 1;
        return floor + 1 / simplest(1 / (high - floor), 1 / (low - floor));
    }

    // Complex numbers: every number is real

    @Procedure(value = "real-part", facts = {PURE, FOLDABLE}, doc = "The number itself.")
    public static @Word long realPart(@Word long number) {
        return Arithmetic.check("real-part", number);
    }

    @Procedure(value = "imag-part", facts = {PURE, FOLDABLE}, doc = "Zero.")
    public static @Word long imaginaryPart(@Word long number) {
        Arithmetic.check("imag-part", number);
        return Words.ZERO;
    }

    @Procedure(value = "magnitude", facts = {PURE, FOLDABLE}, doc = "The absolute value.")
    public static @Word long magnitude(Ctx c, @Word long number) {
        return Numbers.abs(c, Arithmetic.check("magnitude", number));
    }

    @Procedure(value = "angle", facts = {PURE, FOLDABLE}, doc = "Zero, or π for a negative number.")
    public static @Word long angle(@Word long number) {
        if (Arithmetic.order("angle", number, Words.ZERO) == -1) return Words.ofDouble(Math.PI);
        return Words.isFlonum(number) ? Words.ofDouble(0) : Words.ZERO;
    }

    @Procedure(value = "make-rectangular", facts = {PURE, FOLDABLE}, doc = "The number with the given real part; the imaginary part must be exact zero.")
    public static @Word long makeRectangular(@Word long real, @Word long imaginary) {
        if (Arithmetic.checkReal("make-rectangular", imaginary) != Words.ZERO) throw Errors.notReal("make-rectangular", imaginary);
        return Arithmetic.checkReal("make-rectangular", real);
    }

    @Procedure(value = "make-polar", facts = {PURE, FOLDABLE}, doc = "The number with the given magnitude; the angle must be exact zero.")
    public static @Word long makePolar(@Word long magnitude, @Word long angle) {
        if (Arithmetic.checkReal("make-polar", angle) != Words.ZERO) throw Errors.notReal("make-polar", angle);
        return Arithmetic.checkReal("make-polar", magnitude);
    }
}
