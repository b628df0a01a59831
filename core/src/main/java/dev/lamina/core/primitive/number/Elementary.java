package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Ratios;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.math.Functions;
import java.math.BigInteger;

/**
 * Exponentials, logarithms and trigonometry, R7RS 6.2.6. Where an exact argument has an exact value it is given: (exp 0) is
 * 1. Real numbers are computed by the numeric library's functions, so that its kernels give the same bits; what is not real, or
 * has no real value, goes to {@link ComplexFunctions}.
 */
public final class Elementary {
    private Elementary() {}

    /** The logarithm of 2 in two parts; products of the high one, of 32 bits, with exponents are exact. */
    private static final double LOG_2_HIGH = 0x1.62e42fee0p-1;
    private static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;
    private static final @Word long NEGATIVE_ZERO = Words.ofDouble(-0.0);

    // Exponentials and logarithms

    @Procedure(value = "exp", facts = {PURE, FOLDABLE}, doc = "e to the power of the number.")
    public static @Word long exp(Ctx c, @Word long number) {
        if (number == Words.ZERO) return Words.ONE;
        if (Complexes.isComplex(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::exp);
        return Words.ofDouble(Functions.exp(Arithmetic.toDouble("exp", number)));
    }

    @Procedure(value = "log", facts = {PURE, FOLDABLE}, doc = "The natural logarithm.")
    public static @Word long log(Ctx c, @Word long number) {
        if (number == Words.ONE) return Words.ZERO;
        if (number == Words.ZERO) throw Errors.outOfRange("log", "a number that is not zero", number);
        if (Complexes.isComplex(Arithmetic.check("log", number))) return ComplexFunctions.apply(c, number, ComplexFunctions::log);
        double logarithm = logOfMagnitude(number);
        return isNegative(number) || number == NEGATIVE_ZERO ? Complexes.make(c, logarithm, Math.PI) : Words.ofDouble(logarithm);
    }

    @Procedure(value = "log", facts = {PURE, FOLDABLE}, doc = "The logarithm to the given base.")
    public static @Word long log(Ctx c, @Word long number, @Word long base) {
        if (isPositive("log", number) && number != Words.ONE && !Complexes.isComplex(Arithmetic.check("log", base))) {
            double b = Complexes.toDouble(base);
            double d = Complexes.toDouble(number);
            if (b == 2) return Words.ofDouble(binaryLogarithm(number));
            if (b == 10 && d > 0 && d < Double.POSITIVE_INFINITY) return Words.ofDouble(Functions.log10(d));
        }
        return Arithmetic.divide(c, log(c, number), log(c, base));
    }

    private static boolean isNegative(@Word long real) {
        return Words.isFlonum(real) ? Words.toDouble(real) < 0 : Fractions.sign(real) < 0;
    }

    private static boolean isPositive(String who, @Word long number) {
        return !Complexes.isComplex(Arithmetic.check(who, number)) && Arithmetic.order(who, number, Words.ZERO) == 1;
    }

    /** Exact for powers of two. */
    private static double binaryLogarithm(@Word long number) {
        double d = Complexes.toDouble(number);
        if (Words.isFlonum(number) || isNormal(d)) return Functions.log2(d);
        return binaryLogOfInteger(Ratios.numerator(number)) - binaryLogOfInteger(Ratios.denominator(number));
    }

    private static double binaryLogOfInteger(@Word long integer) {
        BigInteger n = Bignum.toBigInteger(integer).abs();
        int shift = Math.max(0, n.bitLength() - Long.SIZE);
        return shift + Functions.log2(n.shiftRight(shift).doubleValue());
    }

    private static boolean isNormal(double d) {
        return d >= Double.MIN_NORMAL && d <= Double.MAX_VALUE;
    }

    /** Of a real number that is not exact zero; a number beyond the doubles is the quotient of two that are scaled. */
    private static double logOfMagnitude(@Word long number) {
        double d = Math.abs(Complexes.toDouble(number));
        if (Words.isFlonum(number) || isNormal(d)) return Functions.log(d);
        BigInteger numerator = Bignum.toBigInteger(Ratios.numerator(number)).abs();
        BigInteger denominator = Bignum.toBigInteger(Ratios.denominator(number));
        int exponent = numerator.bitLength() - denominator.bitLength();
        double rest = Functions.log(fraction(numerator)) - Functions.log(fraction(denominator)) + exponent * LOG_2_LOW;
        return exponent * LOG_2_HIGH + rest;
    }

    /** A positive integer without its power of two, from 1/2 to 1. */
    private static double fraction(BigInteger n) {
        int shift = Math.max(0, n.bitLength() - Long.SIZE);
        return Math.scalb(n.shiftRight(shift).doubleValue(), shift - n.bitLength());
    }

    // Trigonometry

    @Procedure(value = "sin", facts = {PURE, FOLDABLE}, doc = "The sine of an angle in radians.")
    public static @Word long sin(Ctx c, @Word long number) {
        if (number == Words.ZERO) return number;
        if (Complexes.isComplex(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::sin);
        return Words.ofDouble(Functions.sin(Arithmetic.toDouble("sin", number)));
    }

    @Procedure(value = "cos", facts = {PURE, FOLDABLE}, doc = "The cosine of an angle in radians.")
    public static @Word long cos(Ctx c, @Word long number) {
        if (number == Words.ZERO) return Words.ONE;
        if (Complexes.isComplex(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::cos);
        return Words.ofDouble(Functions.cos(Arithmetic.toDouble("cos", number)));
    }

    @Procedure(value = "tan", facts = {PURE, FOLDABLE}, doc = "The tangent of an angle in radians.")
    public static @Word long tan(Ctx c, @Word long number) {
        if (number == Words.ZERO) return number;
        if (Complexes.isComplex(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::tan);
        return Words.ofDouble(Functions.tan(Arithmetic.toDouble("tan", number)));
    }

    @Procedure(value = "asin", facts = {PURE, FOLDABLE}, doc = "The angle whose sine is the number; for a real number up to 1, from −π/2 to π/2.")
    public static @Word long asin(Ctx c, @Word long number) {
        if (number == Words.ZERO) return number;
        if (Complexes.isComplex(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::asin);
        double d = Arithmetic.toDouble("asin", number);
        return Math.abs(d) > 1 ? ComplexFunctions.asin(c, d, onCut(d)) : Words.ofDouble(Functions.asin(d));
    }

    @Procedure(value = "acos", facts = {PURE, FOLDABLE}, doc = "The angle whose cosine is the number; for a real number up to 1, from 0 to π.")
    public static @Word long acos(Ctx c, @Word long number) {
        if (number == Words.ONE) return Words.ZERO;
        if (Complexes.isComplex(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::acos);
        double d = Arithmetic.toDouble("acos", number);
        return Math.abs(d) > 1 ? ComplexFunctions.acos(c, d, onCut(d)) : Words.ofDouble(Functions.acos(d));
    }

    /** The imaginary part of a real number on a branch cut of asin and acos: the right cut belongs to quadrant IV, the left one to II. */
    private static double onCut(double d) {
        return d > 0 ? -0.0 : 0.0;
    }

    @Procedure(value = "atan", facts = {PURE, FOLDABLE}, doc = "The angle whose tangent is the number; for a real number from −π/2 to π/2.")
    public static @Word long atan(Ctx c, @Word long number) {
        if (number == Words.ZERO) return number;
        if (!Complexes.isComplex(number)) return Words.ofDouble(Functions.atan(Arithmetic.toDouble("atan", number)));
        if (Complexes.isExact(number) && ComplexArithmetic.norm(c, number) == Words.ONE && Complexes.real(number) == Words.ZERO)
            throw Errors.outOfRange("atan", "a number other than +i and -i", number);
        return ComplexFunctions.apply(c, number, ComplexFunctions::atan);
    }

    @Procedure(value = "atan", facts = {PURE, FOLDABLE}, doc = "The angle of the point (x, y), from −π to π.")
    public static @Word long atan(Ctx c, @Word long y, @Word long x) {
        double first = Arithmetic.toDouble("atan", y);
        double second = Arithmetic.toDouble("atan", x);
        if (y == Words.ZERO && x == Words.ZERO) throw Errors.outOfRange("atan", "a point that is not the origin", x);
        if (x == Words.ZERO && !Double.isNaN(first)) return Words.ofDouble(Math.copySign(Math.PI / 2, first));
        if (Words.isFlonum(x) || Words.isFlonum(y)) return Words.ofDouble(Functions.atan2(first, second));
        if (y == Words.ZERO && second >= 0) return Words.ZERO;
        if (isNormal(Math.abs(first)) && isNormal(Math.abs(second))) return Words.ofDouble(Functions.atan2(first, second));
        return Words.ofDouble(Functions.atan2(Ratios.toDouble(Fractions.divide(c, y, Fractions.abs(c, x))), Fractions.sign(x)));
    }
}
