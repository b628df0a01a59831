package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * What kind of number a number is, its sign, its exactness, and rounding: R7RS 6.2.6 without arithmetic
 * ({@link Arithmetic}), division of integers ({@link Division}), fractions ({@link Rationals}) and elementary functions ({@link Elementary}).
 * A flonum counts as an integer when it has no fraction.
 */
public final class Numbers {
    private Numbers() {}

    // Kinds

    @Procedure(value = "number?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a number.")
    public static boolean isNumber(@Word long value) {
        return Arithmetic.isNumber(value);
    }

    @Procedure(value = "complex?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a number.")
    public static boolean isComplex(@Word long value) {
        return Arithmetic.isNumber(value);
    }

    @Procedure(value = "real?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a real number.")
    public static boolean isReal(@Word long value) {
        return Arithmetic.isNumber(value);
    }

    @Procedure(value = "rational?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a real number that is finite.")
    public static boolean isRational(@Word long value) {
        return Words.isFlonum(value) ? Double.isFinite(Words.toDouble(value)) : Bignum.isExactInteger(value);
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
        return Bignum.isExactInteger(value);
    }

    @Procedure(value = "exact-nonnegative-integer?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is an exact integer that is not negative.")
    public static boolean isExactNonnegativeInteger(@Word long value) {
        return Bignum.isExactInteger(value) && !Bignum.isNegative(value);
    }

    @Procedure(value = "exact?", facts = {PURE, FOLDABLE}, doc = "Whether the number is exact.")
    public static boolean isExact(@Word long number) {
        return !Words.isFlonum(Arithmetic.check("exact?", number));
    }

    @Procedure(value = "inexact?", facts = {PURE, FOLDABLE}, doc = "Whether the number is inexact.")
    public static boolean isInexact(@Word long number) {
        return Words.isFlonum(Arithmetic.check("inexact?", number));
    }

    @Procedure(value = "finite?", facts = {PURE, FOLDABLE}, doc = "Whether the number is neither infinite nor NaN.")
    public static boolean isFinite(@Word long number) {
        return !Words.isFlonum(Arithmetic.check("finite?", number)) || Double.isFinite(Words.toDouble(number));
    }

    @Procedure(value = "infinite?", facts = {PURE, FOLDABLE}, doc = "Whether the number is an infinity.")
    public static boolean isInfinite(@Word long number) {
        return Words.isFlonum(Arithmetic.check("infinite?", number)) && Double.isInfinite(Words.toDouble(number));
    }

    @Procedure(value = "nan?", facts = {PURE, FOLDABLE}, doc = "Whether the number is NaN.")
    public static boolean isNan(@Word long number) {
        return Arithmetic.check("nan?", number) == Words.NAN;
    }

    // Signs

    @Procedure(value = "zero?", facts = {PURE, FOLDABLE}, doc = "Whether the number is zero.")
    public static boolean isZero(@Word long number) {
        return sign("zero?", number) == 0 && number != Words.NAN;
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
        if (!Words.isFlonum(number)) return Integers.sign(Arithmetic.checkReal(who, number));
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
        return Integers.abs(c, Arithmetic.checkReal("abs", number));
    }

    @Procedure(value = "square", facts = {PURE, FOLDABLE}, doc = "The number times itself.")
    public static @Word long square(Ctx c, @Word long number) {
        if (!Arithmetic.isNumber(number)) throw Errors.wrongType("square", "a number", number);
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
    public static @Word long min(@Word long a, @Word long b, @Word long more) {
        long least = min(a, b);
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) least = min(least, Pairs.first(rest));
        return least;
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
    public static @Word long max(@Word long a, @Word long b, @Word long more) {
        long greatest = max(a, b);
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) greatest = max(greatest, Pairs.first(rest));
        return greatest;
    }

    private static @Word long choose(String who, @Word long a, @Word long b, boolean first) {
        if (a == Words.NAN || b == Words.NAN) return Words.NAN;
        long chosen = first ? a : b;
        return Words.isFlonum(a) == Words.isFlonum(b) ? chosen : Words.ofDouble(Arithmetic.toDouble(who, chosen));
    }

    // Rounding

    @Procedure(value = "floor", facts = {PURE, FOLDABLE}, doc = "The largest integer that is not larger.")
    public static @Word long floor(@Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.floor(Words.toDouble(number)));
        return Arithmetic.checkReal("floor", number);
    }

    @Procedure(value = "ceiling", facts = {PURE, FOLDABLE}, doc = "The smallest integer that is not smaller.")
    public static @Word long ceiling(@Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.ceil(Words.toDouble(number)));
        return Arithmetic.checkReal("ceiling", number);
    }

    @Procedure(value = "truncate", facts = {PURE, FOLDABLE}, doc = "The integer part.")
    public static @Word long truncate(@Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Flonums.truncate(Words.toDouble(number)));
        return Arithmetic.checkReal("truncate", number);
    }

    @Procedure(value = "round", facts = {PURE, FOLDABLE}, doc = "The nearest integer, an even one if two are equally near.")
    public static @Word long round(@Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(Math.rint(Words.toDouble(number)));
        return Arithmetic.checkReal("round", number);
    }

    // Exactness

    @Procedure(value = "inexact", facts = {PURE, FOLDABLE}, doc = "The nearest flonum.")
    public static @Word long inexact(@Word long number) {
        return Words.ofDouble(Arithmetic.toDouble("inexact", number));
    }

    @Procedure(value = "exact->inexact", facts = {PURE, FOLDABLE}, doc = "The nearest flonum.")
    public static @Word long exactToInexact(@Word long number) {
        return inexact(number);
    }

    @Procedure(value = "exact", facts = {PURE, FOLDABLE}, doc = "The exact number of the same value.")
    public static @Word long exact(Ctx c, @Word long number) {
        if (!Words.isFlonum(number)) return Arithmetic.check("exact", number);
        double d = Words.toDouble(number);
        if (isIntegral(d)) return Bignum.ofDouble(c, d);
        if (!Double.isFinite(d)) throw Errors.wrongType("exact", "a finite number", number);
        throw Errors.ratio("exact", Bignum.of(c, Rationals.numerator(d)), Bignum.of(c, Rationals.denominator(d)));
    }

    @Procedure(value = "inexact->exact", facts = {PURE, FOLDABLE}, doc = "The exact number of the same value.")
    public static @Word long inexactToExact(Ctx c, @Word long number) {
        return exact(c, number);
    }

    static boolean isIntegral(double d) {
        return d == Math.rint(d) && !Double.isInfinite(d);
    }
}
