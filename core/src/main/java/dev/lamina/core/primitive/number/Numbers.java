package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Several;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Numerals;
import dev.lamina.core.runtime.Ratios;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * What kind of number a number is, its sign, its exactness, and rounding: R7RS 6.2.6 without arithmetic
 * ({@link Arithmetic}), division of integers ({@link Division}), fractions ({@link Rationals}), complex
 * numbers ({@link ComplexNumbers}) and elementary functions ({@link Elementary}, {@link Powers}).
 * A flonum counts as an integer when it has no fraction.
 */
public final class Numbers {
    private Numbers() {}

    // Kinds

    @Procedure(value = "number?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a number.")
    public static boolean isNumber(@Word long value) {
        return Numerals.isNumber(value);
    }

    @Procedure(value = "complex?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a number.")
    public static boolean isComplex(@Word long value) {
        return Numerals.isNumber(value);
    }

    @Procedure(value = "real?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a real number.")
    public static boolean isReal(@Word long value) {
        return Words.isFlonum(value) || Ratios.isExactRational(value);
    }

    @Procedure(value = "rational?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a real number that is finite.")
    public static boolean isRational(@Word long value) {
        return Words.isFlonum(value) ? Double.isFinite(Words.toDouble(value)) : Ratios.isExactRational(value);
    }

    @Procedure(value = "integer?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a number without a fraction.")
    public static boolean isInteger(@Word long value) {
        return Words.isFlonum(value) ? isIntegral(Words.toDouble(value)) : Bignum.isExactInteger(value);
    }

    @Procedure(value = "exact-integer?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is an exact integer.")
    public static boolean isExactInteger(@Word long value) {
        return Bignum.isExactInteger(value);
    }

    @Procedure(value = "exact-rational?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is an exact rational number.")
    public static boolean isExactRational(@Word long value) {
        return Ratios.isExactRational(value);
    }

    @Procedure(value = "exact-nonnegative-integer?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is an exact integer that is not negative.")
    public static boolean isExactNonnegativeInteger(@Word long value) {
        return Bignum.isExactInteger(value) && !Bignum.isNegative(value);
    }

    @Procedure(value = "exact?", facts = {PURE, FOLDABLE}, doc = "Whether the number is exact.")
    public static boolean isExact(@Word long number) {
        return ComplexArithmetic.isExact(Arithmetic.check("exact?", number));
    }

    @Procedure(value = "inexact?", facts = {PURE, FOLDABLE}, doc = "Whether the number is inexact.")
    public static boolean isInexact(@Word long number) {
        return !ComplexArithmetic.isExact(Arithmetic.check("inexact?", number));
    }

    @Procedure(value = "finite?", facts = {PURE, FOLDABLE}, doc = "Whether no part of the number is infinite or NaN.")
    public static boolean isFinite(@Word long number) {
        Arithmetic.check("finite?", number);
        return isRational(Complexes.real(number)) && isRational(Complexes.imaginary(number));
    }

    @Procedure(value = "infinite?", facts = {PURE, FOLDABLE}, doc = "Whether a part of the number is an infinity.")
    public static boolean isInfinite(@Word long number) {
        Arithmetic.check("infinite?", number);
        return isInfinity(Complexes.real(number)) || isInfinity(Complexes.imaginary(number));
    }

    private static boolean isInfinity(@Word long real) {
        return Words.isFlonum(real) && Double.isInfinite(Words.toDouble(real));
    }

    @Procedure(value = "nan?", facts = {PURE, FOLDABLE}, doc = "Whether a part of the number is NaN.")
    public static boolean isNan(@Word long number) {
        Arithmetic.check("nan?", number);
        return Complexes.real(number) == Words.NAN || Complexes.imaginary(number) == Words.NAN;
    }

    // Signs

    @Procedure(value = "zero?", facts = {PURE, FOLDABLE}, doc = "Whether the number is zero.")
    public static boolean isZero(@Word long number) {
        Arithmetic.check("zero?", number);
        return isRealZero(Complexes.real(number)) && isRealZero(Complexes.imaginary(number));
    }

    private static boolean isRealZero(@Word long real) {
        return real == Words.ZERO || Words.isFlonum(real) && Words.toDouble(real) == 0;
    }

    @Procedure(value = "positive?", facts = {PURE, FOLDABLE}, doc = "Whether the number is greater than zero.")
    public static boolean isPositive(@Word long number) {
        return sign("positive?", number) > 0;
    }

    @Procedure(value = "negative?", facts = {PURE, FOLDABLE}, doc = "Whether the number is less than zero.")
    public static boolean isNegative(@Word long number) {
        return sign("negative?", number) < 0;
    }

    /** −1, 0 or 1; 0 for NaN. */
    private static int sign(String who, @Word long number) {
        if (!Words.isFlonum(number)) return Fractions.sign(Arithmetic.checkReal(who, number));
        double d = Words.toDouble(number);
        return d > 0 ? 1 : d < 0 ? -1 : 0;
    }

    @Procedure(value = "odd?", facts = {PURE, FOLDABLE}, doc = "Whether the integer is odd.")
    public static boolean isOdd(@Word long integer) {
        if (Words.isFixnum(integer)) return (integer & 1) != 0;
        return isOdd("odd?", integer);
    }

    @Procedure(value = "even?", facts = {PURE, FOLDABLE}, doc = "Whether the integer is even.")
    public static boolean isEven(@Word long integer) {
        if (Words.isFixnum(integer)) return (integer & 1) == 0;
        return !isOdd("even?", integer);
    }

    private static boolean isOdd(String who, @Word long integer) {
        if (Bignum.isBignum(integer)) return Integers.isOdd(integer);
        if (!isInteger(integer)) throw Errors.wrongType(who, "an integer", integer);
        return Words.toDouble(integer) % 2 != 0;
    }

    @Procedure(value = "abs", facts = {PURE, FOLDABLE}, doc = "The absolute value.")
    public static @Word long abs(Ctx c, @Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.abs(Words.toDouble(number)));
        return Fractions.abs(c, Arithmetic.checkReal("abs", number));
    }

    @Procedure(value = "square", facts = {PURE, FOLDABLE}, doc = "The number times itself.")
    public static @Word long square(Ctx c, @Word long number) {
        Arithmetic.check("square", number);
        return Arithmetic.multiply(c, number, number);
    }

    // The least and the greatest: inexact if any number is

    @Procedure(value = "min", facts = {PURE, FOLDABLE}, doc = "The number itself.")
    public static @Word long min(@Word long number) {
        return Arithmetic.checkReal("min", number);
    }

    @Procedure(value = "min", facts = {PURE, FOLDABLE}, doc = "The lesser number.")
    public static @Word long min(@Word long a, @Word long b) {
        return choose("min", a, b, Arithmetic.order("min", a, b) <= 0);
    }

    @Procedure(value = "min", rest = true, facts = {PURE, FOLDABLE}, doc = "The least number.")
    public static @Word long min(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, (context, first, second) -> min(first, second), min(a, b), more);
    }

    @Procedure(value = "max", facts = {PURE, FOLDABLE}, doc = "The number itself.")
    public static @Word long max(@Word long number) {
        return Arithmetic.checkReal("max", number);
    }

    @Procedure(value = "max", facts = {PURE, FOLDABLE}, doc = "The greater number.")
    public static @Word long max(@Word long a, @Word long b) {
        return choose("max", a, b, Arithmetic.order("max", b, a) <= 0);
    }

    @Procedure(value = "max", rest = true, facts = {PURE, FOLDABLE}, doc = "The greatest number.")
    public static @Word long max(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, (context, first, second) -> max(first, second), max(a, b), more);
    }

    private static @Word long choose(String who, @Word long a, @Word long b, boolean first) {
        if (a == Words.NAN || b == Words.NAN) return Words.NAN;
        long chosen = first ? a : b;
        return Words.isFlonum(a) == Words.isFlonum(b) ? chosen : Words.ofDouble(Arithmetic.toDouble(who, chosen));
    }

    // Rounding

    @Procedure(value = "floor", facts = {PURE, FOLDABLE}, doc = "The largest integer that is not larger.")
    public static @Word long floor(Ctx c, @Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.floor(Words.toDouble(number)));
        return Fractions.floor(c, Arithmetic.checkReal("floor", number));
    }

    @Procedure(value = "ceiling", facts = {PURE, FOLDABLE}, doc = "The smallest integer that is not smaller.")
    public static @Word long ceiling(Ctx c, @Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.ceil(Words.toDouble(number)));
        return Fractions.ceiling(c, Arithmetic.checkReal("ceiling", number));
    }

    @Procedure(value = "truncate", facts = {PURE, FOLDABLE}, doc = "The integer part.")
    public static @Word long truncate(Ctx c, @Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Flonums.truncate(Words.toDouble(number)));
        return Fractions.truncate(c, Arithmetic.checkReal("truncate", number));
    }

    @Procedure(value = "round", facts = {PURE, FOLDABLE}, doc = "The nearest integer, an even one if two are equally near.")
    public static @Word long round(Ctx c, @Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.rint(Words.toDouble(number)));
        return Fractions.round(c, Arithmetic.checkReal("round", number));
    }

    // Exactness

    @Procedure(value = "inexact", facts = {PURE, FOLDABLE}, doc = "The nearest inexact number.")
    public static @Word long inexact(Ctx c, @Word long number) {
        Arithmetic.check("inexact", number);
        if (!Complexes.isComplex(number)) return Words.ofDouble(Complexes.toDouble(number));
        return Complexes.make(c, Complexes.toDouble(Complexes.real(number)), Complexes.toDouble(Complexes.imaginary(number)));
    }

    @Procedure(value = "exact->inexact", facts = {PURE, FOLDABLE}, doc = "The nearest inexact number.")
    public static @Word long exactToInexact(Ctx c, @Word long number) {
        return inexact(c, number);
    }

    @Procedure(value = "exact", facts = {PURE, FOLDABLE}, doc = "The exact number of the same value.")
    public static @Word long exact(Ctx c, @Word long number) {
        if (ComplexArithmetic.isExact(Arithmetic.check("exact", number))) return number;
        if (!isFinite(number)) throw Errors.wrongType("exact", "a finite number", number);
        if (Words.isFlonum(number)) return Fractions.ofDouble(c, Words.toDouble(number));
        long real = Fractions.ofDouble(c, Words.toDouble(Complexes.real(number)));
        return Complexes.make(c, real, Fractions.ofDouble(c, Words.toDouble(Complexes.imaginary(number))));
    }

    @Procedure(value = "inexact->exact", facts = {PURE, FOLDABLE}, doc = "The exact number of the same value.")
    public static @Word long inexactToExact(Ctx c, @Word long number) {
        return exact(c, number);
    }

    static boolean isIntegral(double d) {
        return d == Math.rint(d) && !Double.isInfinite(d);
    }
}
