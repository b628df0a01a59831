package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Several;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Numerals;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The four operations and the five comparisons on numbers of every kind, R7RS 6.2.6. Compiled code has the cases of two
 * fixnums and two flonums inline and comes here for the rest, and for any number of operands.
 *
 * <p>An operation on an exact and an inexact number is done in flonums; a comparison of them is exact, so that order
 * stays transitive: 2^53 + 1 is greater than 2^53 as a flonum.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /** The result of comparing with NaN. */
    private static final int UNORDERED = 2;

    // Addition

    @Procedure(value = "+", facts = {PURE, FOLDABLE}, doc = "The sum of no numbers, 0.")
    public static @Word long add() {
        return Words.ZERO;
    }

    @Procedure(value = "+", facts = {PURE, FOLDABLE}, doc = "The number itself.")
    public static @Word long add(@Word long number) {
        return check("+", number);
    }

    @Procedure(value = "+", facts = {PURE, FOLDABLE}, doc = "The sum.")
    public static @Word long add(Ctx c, @Word long a, @Word long b) {
        double sum = Double.longBitsToDouble(a) + Double.longBitsToDouble(b);
        if (sum == sum) return Double.doubleToRawLongBits(sum);
        if (areIntegers(a, b)) return Integers.add(c, a, b);
        if (isComplexCase("+", a, b)) return ComplexArithmetic.add(c, a, b);
        if (areExact(a, b)) return Fractions.add(c, a, b);
        return Words.ofDouble(Complexes.toDouble(a) + Complexes.toDouble(b));
    }

    @Procedure(value = "+", rest = true, facts = {PURE, FOLDABLE}, doc = "The sum, from left to right.")
    public static @Word long add(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Arithmetic::add, add(c, a, b), more);
    }

    // Subtraction

    @Procedure(value = "-", facts = {PURE, FOLDABLE}, doc = "The number with its sign changed.")
    public static @Word long negate(Ctx c, @Word long number) {
        if (Words.isFlonum(number)) return Words.ofDouble(-Words.toDouble(number));
        if (Bignum.isExactInteger(number)) return Integers.negate(c, number);
        return Complexes.isComplex(check("-", number)) ? ComplexArithmetic.negate(c, number) : Fractions.negate(c, number);
    }

    @Procedure(value = "-", facts = {PURE, FOLDABLE}, doc = "The difference.")
    public static @Word long subtract(Ctx c, @Word long a, @Word long b) {
        double difference = Double.longBitsToDouble(a) - Double.longBitsToDouble(b);
        if (difference == difference) return Double.doubleToRawLongBits(difference);
        if (areIntegers(a, b)) return Integers.subtract(c, a, b);
        if (isComplexCase("-", a, b)) return ComplexArithmetic.subtract(c, a, b);
        if (areExact(a, b)) return Fractions.subtract(c, a, b);
        return Words.ofDouble(Complexes.toDouble(a) - Complexes.toDouble(b));
    }

    @Procedure(value = "-", rest = true, facts = {PURE, FOLDABLE}, doc = "The first number less all others, from left to right.")
    public static @Word long subtract(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Arithmetic::subtract, subtract(c, a, b), more);
    }

    // Multiplication

    @Procedure(value = "*", facts = {PURE, FOLDABLE}, doc = "The product of no numbers, 1.")
    public static @Word long multiply() {
        return Words.ONE;
    }

    @Procedure(value = "*", facts = {PURE, FOLDABLE}, doc = "The number itself.")
    public static @Word long multiply(@Word long number) {
        return check("*", number);
    }

    @Procedure(value = "*", facts = {PURE, FOLDABLE}, doc = "The product.")
    public static @Word long multiply(Ctx c, @Word long a, @Word long b) {
        double product = Double.longBitsToDouble(a) * Double.longBitsToDouble(b);
        if (product == product) return Double.doubleToRawLongBits(product);
        if (areIntegers(a, b)) return Integers.multiply(c, a, b);
        if (isComplexCase("*", a, b)) return ComplexArithmetic.multiply(c, a, b);
        if (areExact(a, b)) return Fractions.multiply(c, a, b);
        return Words.ofDouble(Complexes.toDouble(a) * Complexes.toDouble(b));
    }

    @Procedure(value = "*", rest = true, facts = {PURE, FOLDABLE}, doc = "The product, from left to right.")
    public static @Word long multiply(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Arithmetic::multiply, multiply(c, a, b), more);
    }

    // Division

    @Procedure(value = "/", facts = {PURE, FOLDABLE}, doc = "One divided by the number.")
    public static @Word long divide(Ctx c, @Word long number) {
        return divide(c, Words.ONE, number);
    }

    @Procedure(value = "/", facts = {PURE, FOLDABLE}, doc = "The quotient; an exact divisor must not be zero.")
    public static @Word long divide(Ctx c, @Word long a, @Word long b) {
        double quotient = Double.longBitsToDouble(a) / Double.longBitsToDouble(b);
        if (quotient == quotient) return Double.doubleToRawLongBits(quotient);
        boolean isComplexCase = isComplexCase("/", a, b);
        if (b == Words.ZERO) throw Errors.divisionByZero("/", a);
        if (isComplexCase) return ComplexArithmetic.divide(c, a, b);
        if (areExact(a, b)) return Fractions.divide(c, a, b);
        return Words.ofDouble(Complexes.toDouble(a) / Complexes.toDouble(b));
    }

    @Procedure(value = "/", rest = true, facts = {PURE, FOLDABLE}, doc = "The first number divided by all others, from left to right.")
    public static @Word long divide(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Arithmetic::divide, divide(c, a, b), more);
    }

    // Comparison of two

    @Procedure(value = "=", facts = {PURE, FOLDABLE}, doc = "Whether the numbers are equal.")
    public static boolean equal(@Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return a == b;
        return isComplexCase("=", a, b) ? ComplexArithmetic.areEqual(a, b) : order("=", a, b) == 0;
    }

    @Procedure(value = "<", facts = {PURE, FOLDABLE}, doc = "Whether the numbers increase.")
    public static boolean lessThan(@Word long a, @Word long b) {
        return order("<", a, b) == -1;
    }

    @Procedure(value = ">", facts = {PURE, FOLDABLE}, doc = "Whether the numbers decrease.")
    public static boolean greaterThan(@Word long a, @Word long b) {
        return order(">", a, b) == 1;
    }

    @Procedure(value = "<=", facts = {PURE, FOLDABLE}, doc = "Whether the numbers do not decrease.")
    public static boolean lessOrEqual(@Word long a, @Word long b) {
        return order("<=", a, b) <= 0;
    }

    @Procedure(value = ">=", facts = {PURE, FOLDABLE}, doc = "Whether the numbers do not increase.")
    public static boolean greaterOrEqual(@Word long a, @Word long b) {
        int order = order(">=", a, b);
        return order == 0 || order == 1;
    }

    /** −1, 0 or 1, or {@link #UNORDERED}. */
    static int order(String who, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Long.compare(a, b);
        if (Words.isFlonum(a)) {
            double x = Words.toDouble(a);
            if (Words.isFlonum(b)) return order(x, Words.toDouble(b));
            int order = orderWithDouble(who, b, x);
            return order == UNORDERED ? order : -order;
        }
        if (Words.isFlonum(b)) return orderWithDouble(who, a, Words.toDouble(b));
        return Integer.signum(Fractions.compare(checkReal(who, a), checkReal(who, b)));
    }

    private static int order(double x, double y) {
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : UNORDERED;
    }

    private static int orderWithDouble(String who, @Word long exact, double d) {
        checkReal(who, exact);
        return d == d ? Fractions.compare(exact, d) : UNORDERED;
    }

    // Comparison of one, and of three or more: every operand is checked, whatever the result

    @Procedure(value = "=", facts = {PURE, FOLDABLE}, doc = "True.")
    public static boolean equal(@Word long number) {
        check("=", number);
        return true;
    }

    @Procedure(value = "<", facts = {PURE, FOLDABLE}, doc = "True.")
    public static boolean lessThan(@Word long number) {
        return isReal("<", number);
    }

    @Procedure(value = ">", facts = {PURE, FOLDABLE}, doc = "True.")
    public static boolean greaterThan(@Word long number) {
        return isReal(">", number);
    }

    @Procedure(value = "<=", facts = {PURE, FOLDABLE}, doc = "True.")
    public static boolean lessOrEqual(@Word long number) {
        return isReal("<=", number);
    }

    @Procedure(value = ">=", facts = {PURE, FOLDABLE}, doc = "True.")
    public static boolean greaterOrEqual(@Word long number) {
        return isReal(">=", number);
    }

    @Procedure(value = "=", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether all numbers are equal.")
    public static boolean equal(@Word long a, @Word long b, @Word long more) {
        return Several.compare(Arithmetic::equal, equal(a, b), b, more);
    }

    @Procedure(value = "<", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether all numbers increase.")
    public static boolean lessThan(@Word long a, @Word long b, @Word long more) {
        return Several.compare(Arithmetic::lessThan, lessThan(a, b), b, more);
    }

    @Procedure(value = ">", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether all numbers decrease.")
    public static boolean greaterThan(@Word long a, @Word long b, @Word long more) {
        return Several.compare(Arithmetic::greaterThan, greaterThan(a, b), b, more);
    }

    @Procedure(value = "<=", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the numbers never decrease.")
    public static boolean lessOrEqual(@Word long a, @Word long b, @Word long more) {
        return Several.compare(Arithmetic::lessOrEqual, lessOrEqual(a, b), b, more);
    }

    @Procedure(value = ">=", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the numbers never increase.")
    public static boolean greaterOrEqual(@Word long a, @Word long b, @Word long more) {
        return Several.compare(Arithmetic::greaterOrEqual, greaterOrEqual(a, b), b, more);
    }

    // Checks and conversions that the numeric chapters share

    static boolean areIntegers(@Word long a, @Word long b) {
        return Bignum.isExactInteger(a) && Bignum.isExactInteger(b);
    }

    private static boolean areExact(@Word long a, @Word long b) {
        return !Words.isFlonum(a) && !Words.isFlonum(b);
    }

    /** Whether one of two numbers is not real. */
    private static boolean isComplexCase(String who, @Word long a, @Word long b) {
        return Complexes.isComplex(check(who, a)) | Complexes.isComplex(check(who, b));
    }

    public static @Word long check(String who, @Word long number) {
        if (!Numerals.isNumber(number)) throw Errors.wrongType(who, "a number", number);
        return number;
    }

    public static @Word long checkReal(String who, @Word long number) {
        if (!Numbers.isReal(number)) throw Errors.wrongType(who, "a real number", number);
        return number;
    }

    private static boolean isReal(String who, @Word long number) {
        checkReal(who, number);
        return true;
    }

    /** The nearest double of a real number. */
    public static double toDouble(String who, @Word long number) {
        return Complexes.toDouble(checkReal(who, number));
    }
}
