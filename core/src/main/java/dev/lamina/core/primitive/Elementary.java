package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Elementary functions of R7RS 6.2.6: exponentials, logarithms, trigonometry, square roots and powers. Where an exact
 * argument has an exact value it is given: (exp 0) is 1, (sqrt 16) is 4, (expt 2 1000) has all its digits.
 * A value that is not real is an error.
 */
public final class Elementary {
    private Elementary() {}

    private static final double LOG_2 = Math.log(2);
    /** Beyond this many bits an integer has no finite double. */
    private static final long DOUBLE_BITS = 1000;

    // Exponentials and logarithms

    @Procedure(value = "exp", facts = {PURE, FOLDABLE}, doc = "e to the power of the number.")
    public static @Word long exp(@Word long number) {
        return number == Words.ZERO ? Words.ONE : Words.ofDouble(Math.exp(Arithmetic.toDouble("exp", number)));
    }

    @Procedure(value = "log", facts = {PURE, FOLDABLE}, doc = "The natural logarithm.")
    public static @Word long log(@Word long number) {
        return number == Words.ONE ? Words.ZERO : Words.ofDouble(logarithm(number));
    }

    @Procedure(value = "log", facts = {PURE, FOLDABLE}, doc = "The logarithm to the given base.")
    public static @Word long log(@Word long number, @Word long base) {
        double b = Arithmetic.toDouble("log", base);
        double d = Arithmetic.toDouble("log", number);
        if (b == 10 && d >= 0 && d < Double.POSITIVE_INFINITY) return Words.ofDouble(Math.log10(d));
        return Words.ofDouble(logarithm(number) / (b == 2 ? LOG_2 : logarithm(base)));
    }

    private static double logarithm(@Word long number) {
        double d = Arithmetic.toDouble("log", number);
        if (d < 0) throw Errors.notReal("log", number);
        if (number == Words.ZERO) throw Errors.outOfRange("log", "a number that is not zero", number);
        if (Words.isFlonum(number) || Bignum.bitLength(number) < DOUBLE_BITS) return Math.log(d);
        int shift = (int) Bignum.bitLength(number) - 64;
        return Math.log(Bignum.toBigInteger(number).shiftRight(shift).doubleValue()) + shift * LOG_2;
    }

    // Trigonometry

    @Procedure(value = "sin", facts = {PURE, FOLDABLE}, doc = "The sine of an angle in radians.")
    public static @Word long sin(@Word long number) {
        return number == Words.ZERO ? number : Words.ofDouble(Math.sin(Arithmetic.toDouble("sin", number)));
    }

    @Procedure(value = "cos", facts = {PURE, FOLDABLE}, doc = "The cosine of an angle in radians.")
    public static @Word long cos(@Word long number) {
        return number == Words.ZERO ? Words.ONE : Words.ofDouble(Math.cos(Arithmetic.toDouble("cos", number)));
    }

    @Procedure(value = "tan", facts = {PURE, FOLDABLE}, doc = "The tangent of an angle in radians.")
    public static @Word long tan(@Word long number) {
        return number == Words.ZERO ? number : Words.ofDouble(Math.tan(Arithmetic.toDouble("tan", number)));
    }

    @Procedure(value = "asin", facts = {PURE, FOLDABLE}, doc = "The angle from −π/2 to π/2 whose sine is the number.")
    public static @Word long asin(@Word long number) {
        if (number == Words.ZERO) return number;
        double d = Arithmetic.toDouble("asin", number);
        if (Math.abs(d) > 1) throw Errors.notReal("asin", number);
        return Words.ofDouble(Math.asin(d));
    }

    @Procedure(value = "acos", facts = {PURE, FOLDABLE}, doc = "The angle from 0 to π whose cosine is the number.")
    public static @Word long acos(@Word long number) {
        if (number == Words.ONE) return Words.ZERO;
        double d = Arithmetic.toDouble("acos", number);
        if (Math.abs(d) > 1) throw Errors.notReal("acos", number);
        return Words.ofDouble(Math.acos(d));
    }

    @Procedure(value = "atan", facts = {PURE, FOLDABLE}, doc = "The angle from −π/2 to π/2 whose tangent is the number.")
    public static @Word long atan(@Word long number) {
        return number == Words.ZERO ? number : Words.ofDouble(Math.atan(Arithmetic.toDouble("atan", number)));
    }

    @Procedure(value = "atan", facts = {PURE, FOLDABLE}, doc = "The angle of the point (x, y), from −π to π.")
    public static @Word long atan(@Word long y, @Word long x) {
        double first = Arithmetic.toDouble("atan", y);
        double second = Arithmetic.toDouble("atan", x);
        if (y == Words.ZERO && !Words.isFlonum(x)) {
            if (x == Words.ZERO) throw Errors.outOfRange("atan", "a point that is not the origin", x);
            if (second > 0) return Words.ZERO;
        }
        return Words.ofDouble(Math.atan2(first, second));
    }

    // Square root and powers

    @Procedure(value = "sqrt", facts = {PURE, FOLDABLE}, doc = "The square root, exact if the number is an exact square.")
    public static @Word long sqrt(Ctx c, @Word long number) {
        double d = Arithmetic.toDouble("sqrt", number);
        if (d < 0) throw Errors.notReal("sqrt", number);
        if (Words.isFlonum(number)) return Words.ofDouble(Math.sqrt(d));
        long root = Integers.squareRoot(c, number);
        if (Bignum.compare(Integers.multiply(c, root, root), number) == 0) return root;
        return Words.ofDouble(Double.isInfinite(d) ? Bignum.toDouble(root) : Math.sqrt(d));
    }

    @Procedure(value = "expt", facts = {PURE, FOLDABLE}, doc = "The base to the power of the exponent.")
    public static @Word long expt(Ctx c, @Word long base, @Word long exponent) {
        double x = Arithmetic.toDouble("expt", base);
        double y = Arithmetic.toDouble("expt", exponent);
        if (exponent == Words.ZERO) return Words.ONE;
        if (Arithmetic.areIntegers(base, exponent)) return exactPower(c, base, exponent);
        if (x < 0 && !Double.isInfinite(x) && Double.isFinite(y) && !Numbers.isIntegral(y)) throw Errors.notReal("expt", base);
        return Words.ofDouble(Math.pow(x, y));
    }

    private static @Word long exactPower(Ctx c, @Word long base, @Word long exponent) {
        if (!Bignum.isNegative(exponent)) return Integers.power(c, base, exponent);
        if (base == Words.ZERO) throw Errors.divisionByZero("expt", Words.ONE);
        long power = Integers.power(c, base, Integers.negate(c, exponent));
        long magnitude = Integers.abs(c, power);
        if (magnitude == Words.ONE) return power;
        throw Errors.ratio("expt", Words.ofFixnum(Integers.sign(power)), magnitude);
    }
}
