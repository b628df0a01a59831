package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Arithmetic and comparison of flonums only, SRFI 144. A parameter of type {@code double} is checked and unboxed by the
 * generated code, so that these are the machine's own operations; the forms with more operands check theirs here.
 */
public final class Flonums {
    private Flonums() {}

    @Procedure(value = "flonum?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is an inexact real number.")
    public static boolean isFlonum(@Word long value) {
        return Words.isFlonum(value);
    }

    // Arithmetic

    @Procedure(value = "fl+", facts = {PURE, FOLDABLE}, doc = "The sum of no flonums, 0.0.")
    public static double add() {
        return 0;
    }

    @Procedure(value = "fl+", facts = {PURE, FOLDABLE}, doc = "The flonum itself.")
    public static double add(double x) {
        return x;
    }

    @Procedure(value = "fl+", facts = {PURE, FOLDABLE}, doc = "The sum.")
    public static double add(double x, double y) {
        return x + y;
    }

    @Procedure(value = "fl+", rest = true, facts = {PURE, FOLDABLE}, doc = "The sum, from left to right.")
    public static double add(double x, double y, @Word long more) {
        double sum = x + y;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) sum += flonum("fl+", Pairs.first(rest));
        return sum;
    }

    @Procedure(value = "fl*", facts = {PURE, FOLDABLE}, doc = "The product of no flonums, 1.0.")
    public static double multiply() {
        return 1;
    }

    @Procedure(value = "fl*", facts = {PURE, FOLDABLE}, doc = "The flonum itself.")
    public static double multiply(double x) {
        return x;
    }

    @Procedure(value = "fl*", facts = {PURE, FOLDABLE}, doc = "The product.")
    public static double multiply(double x, double y) {
        return x * y;
    }

    @Procedure(value = "fl*", rest = true, facts = {PURE, FOLDABLE}, doc = "The product, from left to right.")
    public static double multiply(double x, double y, @Word long more) {
        double product = x * y;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) product *= flonum("fl*", Pairs.first(rest));
        return product;
    }

    @Procedure(value = "fl-", facts = {PURE, FOLDABLE}, doc = "The flonum with its sign changed.")
    public static double negate(double x) {
        return -x;
    }

    @Procedure(value = "fl-", facts = {PURE, FOLDABLE}, doc = "The difference.")
    public static double subtract(double x, double y) {
        return x - y;
    }

    @Procedure(value = "fl-", rest = true, facts = {PURE, FOLDABLE}, doc = "The first flonum less all others, from left to right.")
    public static double subtract(double x, double y, @Word long more) {
        double difference = x - y;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) difference -= flonum("fl-", Pairs.first(rest));
        return difference;
    }

    @Procedure(value = "fl/", facts = {PURE, FOLDABLE}, doc = "One divided by the flonum.")
    public static double divide(double x) {
        return 1 / x;
    }

    @Procedure(value = "fl/", facts = {PURE, FOLDABLE}, doc = "The quotient.")
    public static double divide(double x, double y) {
        return x / y;
    }

    @Procedure(value = "fl/", rest = true, facts = {PURE, FOLDABLE}, doc = "The first flonum divided by all others, from left to right.")
    public static double divide(double x, double y, @Word long more) {
        double quotient = x / y;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) quotient /= flonum("fl/", Pairs.first(rest));
        return quotient;
    }

    @Procedure(value = "fl+*", facts = {PURE, FOLDABLE}, doc = "x·y + z, rounded once.")
    public static double multiplyAdd(double x, double y, double z) {
        return Math.fma(x, y, z);
    }

    @Procedure(value = "flabs", facts = {PURE, FOLDABLE}, doc = "The absolute value.")
    public static double abs(double x) {
        return Math.abs(x);
    }

    @Procedure(value = "flabsdiff", facts = {PURE, FOLDABLE}, doc = "The absolute value of the difference.")
    public static double absoluteDifference(double x, double y) {
        return Math.abs(x - y);
    }

    @Procedure(value = "flposdiff", facts = {PURE, FOLDABLE}, doc = "The difference, or 0.0 where that is negative.")
    public static double positiveDifference(double x, double y) {
        return x <= y ? 0 : x - y;
    }

    @Procedure(value = "flsgn", facts = {PURE, FOLDABLE}, doc = "1.0 with the sign of x.")
    public static double signum(double x) {
        return Math.copySign(1, x);
    }

    @Procedure(value = "flcopysign", facts = {PURE, FOLDABLE}, doc = "x with the sign of y.")
    public static double copySign(double x, double y) {
        return Math.copySign(x, y);
    }

    @Procedure(value = "flsquare", facts = {PURE, FOLDABLE}, doc = "The flonum times itself.")
    public static double square(double x) {
        return x * x;
    }

    @Procedure(value = "flsqrt", facts = {PURE, FOLDABLE}, doc = "The square root.")
    public static double squareRoot(double x) {
        return Math.sqrt(x);
    }

    @Procedure(value = "flmin", facts = {PURE, FOLDABLE}, doc = "The lesser; a NaN is ignored.")
    public static double min(double x, double y) {
        return x != x ? y : y != y ? x : Math.min(x, y);
    }

    @Procedure(value = "flmax", facts = {PURE, FOLDABLE}, doc = "The greater; a NaN is ignored.")
    public static double max(double x, double y) {
        return x != x ? y : y != y ? x : Math.max(x, y);
    }

    // Rounding

    @Procedure(value = "flfloor", facts = {PURE, FOLDABLE}, doc = "The largest integer that is not larger.")
    public static double floor(double x) {
        return Math.floor(x);
    }

    @Procedure(value = "flceiling", facts = {PURE, FOLDABLE}, doc = "The smallest integer that is not smaller.")
    public static double ceiling(double x) {
        return Math.ceil(x);
    }

    @Procedure(value = "fltruncate", facts = {PURE, FOLDABLE}, doc = "The integer part.")
    public static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    @Procedure(value = "flround", facts = {PURE, FOLDABLE}, doc = "The nearest integer, an even one if two are equally near.")
    public static double round(double x) {
        return Math.rint(x);
    }

    // Comparison

    @Procedure(value = "fl=?", facts = {PURE, FOLDABLE}, doc = "Whether the flonums are equal.")
    public static boolean equal(double x, double y) {
        return x == y;
    }

    @Procedure(value = "fl=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the flonums are equal.")
    public static boolean equal(@Word long operands) {
        return compare("fl=?", Flonums::equal, operands);
    }

    @Procedure(value = "fl<?", facts = {PURE, FOLDABLE}, doc = "Whether the flonums increase.")
    public static boolean lessThan(double x, double y) {
        return x < y;
    }

    @Procedure(value = "fl<?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the flonums increase.")
    public static boolean lessThan(@Word long operands) {
        return compare("fl<?", Flonums::lessThan, operands);
    }

    @Procedure(value = "fl>?", facts = {PURE, FOLDABLE}, doc = "Whether the flonums decrease.")
    public static boolean greaterThan(double x, double y) {
        return x > y;
    }

    @Procedure(value = "fl>?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the flonums decrease.")
    public static boolean greaterThan(@Word long operands) {
        return compare("fl>?", Flonums::greaterThan, operands);
    }

    @Procedure(value = "fl<=?", facts = {PURE, FOLDABLE}, doc = "Whether the flonums never decrease.")
    public static boolean lessOrEqual(double x, double y) {
        return x <= y;
    }

    @Procedure(value = "fl<=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the flonums never decrease.")
    public static boolean lessOrEqual(@Word long operands) {
        return compare("fl<=?", Flonums::lessOrEqual, operands);
    }

    @Procedure(value = "fl>=?", facts = {PURE, FOLDABLE}, doc = "Whether the flonums never increase.")
    public static boolean greaterOrEqual(double x, double y) {
        return x >= y;
    }

    @Procedure(value = "fl>=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the flonums never increase.")
    public static boolean greaterOrEqual(@Word long operands) {
        return compare("fl>=?", Flonums::greaterOrEqual, operands);
    }

    @Procedure(value = "flunordered?", facts = {PURE, FOLDABLE}, doc = "Whether one of the flonums is NaN.")
    public static boolean isUnordered(double x, double y) {
        return x != x || y != y;
    }

    private interface Comparison {
        boolean test(double x, double y);
    }

    /** Whether neighbours compare so; all are looked at, so that a wrong one is found wherever it stands. */
    private static boolean compare(String who, Comparison comparison, @Word long operands) {
        if (operands == Words.EMPTY_LIST) return true;
        boolean result = true;
        double last = flonum(who, Pairs.first(operands));
        for (long rest = Pairs.rest(operands); rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            result &= comparison.test(last, last = flonum(who, Pairs.first(rest)));
        }
        return result;
    }

    // Predicates

    @Procedure(value = "flinteger?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is an integer.")
    public static boolean isInteger(double x) {
        return Numbers.isIntegral(x);
    }

    @Procedure(value = "flzero?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is zero.")
    public static boolean isZero(double x) {
        return x == 0;
    }

    @Procedure(value = "flpositive?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is greater than zero.")
    public static boolean isPositive(double x) {
        return x > 0;
    }

    @Procedure(value = "flnegative?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is less than zero.")
    public static boolean isNegative(double x) {
        return x < 0;
    }

    @Procedure(value = "flfinite?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is neither infinite nor NaN.")
    public static boolean isFinite(double x) {
        return Double.isFinite(x);
    }

    @Procedure(value = "flinfinite?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is an infinity.")
    public static boolean isInfinite(double x) {
        return Double.isInfinite(x);
    }

    @Procedure(value = "flnan?", facts = {PURE, FOLDABLE}, doc = "Whether the flonum is NaN.")
    public static boolean isNan(double x) {
        return x != x;
    }

    @Procedure(value = "flodd?", facts = {PURE, FOLDABLE}, doc = "Whether the integral flonum is odd.")
    public static boolean isOdd(double x) {
        return integral("flodd?", x) % 2 != 0;
    }

    @Procedure(value = "fleven?", facts = {PURE, FOLDABLE}, doc = "Whether the integral flonum is even.")
    public static boolean isEven(double x) {
        return integral("fleven?", x) % 2 == 0;
    }

    // Checks

    static double flonum(String who, @Word long value) {
        if (!Words.isFlonum(value)) throw Errors.wrongType(who, "a flonum", value);
        return Words.toDouble(value);
    }

    private static double integral(String who, double x) {
        if (!Numbers.isIntegral(x)) throw Errors.wrongType(who, "an integral flonum", Words.ofDouble(x));
        return x;
    }
}
