package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.math.Functions;

/**
 * Functions of flonums, SRFI 144: conversions, the parts of a flonum, exponentials, logarithms and trigonometry as
 * the numeric library has them, so that a kernel over many flonums gives the same bits. Arguments outside a function's domain
 * give NaN.
 */
public final class FlonumFunctions {
    private FlonumFunctions() {}

    /** From here on doubles are integers, and the quotient is not known to one. */
    private static final double ALL_INTEGERS = 0x1p53;

    // Conversion

    @Procedure(value = "flonum", facts = {PURE, FOLDABLE}, doc = "The flonum nearest to the number.")
    public static double ofNumber(@Word long number) {
        return Arithmetic.toDouble("flonum", number);
    }

    @Procedure(value = "fixnum->flonum", facts = {PURE, FOLDABLE}, doc = "The flonum of the same value.")
    public static double ofFixnum(@Word long fixnum) {
        if (!Words.isFixnum(fixnum)) throw Errors.wrongType("fixnum->flonum", "a fixnum", fixnum);
        return Words.fixnum(fixnum);
    }

    @Procedure(value = "flonum->fixnum", facts = {PURE, FOLDABLE}, doc = "The fixnum that is the integer part.")
    public static @Word long toFixnum(double x) {
        if (!(Math.abs(x) <= Words.MAX_FIXNUM)) throw Errors.outOfRange("flonum->fixnum", "a flonum in the range of fixnums", Words.ofDouble(x));
        return Words.ofFixnum((long) x);
    }

    @Procedure(value = "flinteger->exact", facts = {PURE, FOLDABLE}, doc = "The exact integer of the same value.")
    public static @Word long toInteger(Ctx c, double x) {
        if (!Numbers.isIntegral(x)) throw Errors.wrongType("flinteger->exact", "an integral flonum", Words.ofDouble(x));
        return Bignum.ofDouble(c, x);
    }

    // Parts

    @Procedure(value = "make-flonum", facts = {PURE, FOLDABLE}, doc = "x times two to the power n.")
    public static double scale(double x, @Word long n) {
        if (!Bignum.isExactInteger(n)) throw Errors.wrongType("make-flonum", "an exact integer", n);
        return Math.scalb(x, Words.isFixnum(n) ? Math.clamp(Words.fixnum(n), -10_000, 10_000) : Integers.sign(n) * 10_000);
    }

    @Procedure(value = "flexponent", facts = {PURE, FOLDABLE}, doc = "The exponent of x as a flonum.")
    public static double exponent(double x) {
        if (x == 0) return Double.NEGATIVE_INFINITY;
        if (!Double.isFinite(x)) return Math.abs(x);
        return Math.abs(x) < Double.MIN_NORMAL ? Math.getExponent(x * 0x1p54) - 54 : Math.getExponent(x);
    }

    @Procedure(value = "fladjacent", facts = {PURE, FOLDABLE}, doc = "The flonum next to x in the direction of y.")
    public static double adjacent(double x, double y) {
        return Math.nextAfter(x, y);
    }

    @Procedure(value = "flnormalized?", facts = {PURE, FOLDABLE}, doc = "Whether x is finite, not zero and not subnormal.")
    public static boolean isNormal(double x) {
        return Double.isFinite(x) && Math.abs(x) >= Double.MIN_NORMAL;
    }

    @Procedure(value = "fldenormalized?", facts = {PURE, FOLDABLE}, doc = "Whether x is subnormal.")
    public static boolean isSubnormal(double x) {
        return x != 0 && Math.abs(x) < Double.MIN_NORMAL;
    }

    // Functions

    @Procedure(value = "flexp", facts = {PURE, FOLDABLE}, doc = "e to the power x.")
    public static double exp(double x) {
        return Functions.exp(x);
    }

    @Procedure(value = "flexp2", facts = {PURE, FOLDABLE}, doc = "Two to the power x.")
    public static double exp2(double x) {
        return Functions.exp2(x);
    }

    @Procedure(value = "flexp-1", facts = {PURE, FOLDABLE}, doc = "e to the power x, less one, accurate near zero.")
    public static double expMinusOne(double x) {
        return Functions.expm1(x);
    }

    @Procedure(value = "fllog", facts = {PURE, FOLDABLE}, doc = "The natural logarithm.")
    public static double log(double x) {
        return Functions.log(x);
    }

    @Procedure(value = "fllog1+", facts = {PURE, FOLDABLE}, doc = "The natural logarithm of 1 + x, accurate near zero.")
    public static double logOnePlus(double x) {
        return Functions.log1p(x);
    }

    @Procedure(value = "fllog10", facts = {PURE, FOLDABLE}, doc = "The logarithm to base 10.")
    public static double log10(double x) {
        return Functions.log10(x);
    }

    @Procedure(value = "fllog2", facts = {PURE, FOLDABLE}, doc = "The logarithm to base 2.")
    public static double log2(double x) {
        return Functions.log2(x);
    }

    @Procedure(value = "flcbrt", facts = {PURE, FOLDABLE}, doc = "The cube root.")
    public static double cubeRoot(double x) {
        return Functions.cbrt(x);
    }

    @Procedure(value = "flsin", facts = {PURE, FOLDABLE}, doc = "The sine.")
    public static double sin(double x) {
        return Functions.sin(x);
    }

    @Procedure(value = "flcos", facts = {PURE, FOLDABLE}, doc = "The cosine.")
    public static double cos(double x) {
        return Functions.cos(x);
    }

    @Procedure(value = "fltan", facts = {PURE, FOLDABLE}, doc = "The tangent.")
    public static double tan(double x) {
        return Functions.tan(x);
    }

    @Procedure(value = "flasin", facts = {PURE, FOLDABLE}, doc = "The inverse sine.")
    public static double asin(double x) {
        return Functions.asin(x);
    }

    @Procedure(value = "flacos", facts = {PURE, FOLDABLE}, doc = "The inverse cosine.")
    public static double acos(double x) {
        return Functions.acos(x);
    }

    @Procedure(value = "flatan", facts = {PURE, FOLDABLE}, doc = "The inverse tangent.")
    public static double atan(double x) {
        return Functions.atan(x);
    }

    @Procedure(value = "flsinh", facts = {PURE, FOLDABLE}, doc = "The hyperbolic sine.")
    public static double sinh(double x) {
        return Functions.sinh(x);
    }

    @Procedure(value = "flcosh", facts = {PURE, FOLDABLE}, doc = "The hyperbolic cosine.")
    public static double cosh(double x) {
        return Functions.cosh(x);
    }

    @Procedure(value = "fltanh", facts = {PURE, FOLDABLE}, doc = "The hyperbolic tangent.")
    public static double tanh(double x) {
        return Functions.tanh(x);
    }

    @Procedure(value = "flatan", facts = {PURE, FOLDABLE}, doc = "The angle of the point (x, y).")
    public static double atan(double y, double x) {
        return Functions.atan2(y, x);
    }

    @Procedure(value = "flexpt", facts = {PURE, FOLDABLE}, doc = "x to the power y.")
    public static double power(double x, double y) {
        return Functions.pow(x, y);
    }

    @Procedure(value = "flhypot", facts = {PURE, FOLDABLE}, doc = "The square root of x² + y², without overflow.")
    public static double hypotenuse(double x, double y) {
        return Functions.hypot(x, y);
    }

    @Procedure(value = "flquotient", facts = {PURE, FOLDABLE}, doc = "The quotient, rounded towards zero.")
    public static double quotient(double x, double y) {
        double quotient = Flonums.truncate(x / y);
        if (quotient == 0 || !(Math.abs(quotient) < ALL_INTEGERS)) return quotient;
        return Math.rint((x - x % y) / y);
    }

    @Procedure(value = "flremainder", facts = {PURE, FOLDABLE}, doc = "What the exact quotient rounded towards zero leaves.")
    public static double remainder(double x, double y) {
        return x % y;
    }
}
