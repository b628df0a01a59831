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

/** Square roots and powers, R7RS 6.2.6: exact where operands and value are exact, complex where the value is not real. */
public final class Powers {
    private Powers() {}

    /** Bits of the integer whose root is taken when a number is no double: more than twice those of a double. */
    private static final int ROOT_BITS = 128;
    /** Larger roots of exact numbers are not looked for: no number of reasonable size has one. */
    private static final long MOST_ROOT = 64;
    /** Inexact complex numbers are multiplied out up to this exponent, with less error than the logarithm has. */
    private static final long MOST_FACTORS = 1024;

    // Square root

    @Procedure(value = "sqrt", facts = {PURE, FOLDABLE}, doc = "The principal square root, exact if the number is an exact square.")
    public static @Word long sqrt(Ctx c, @Word long number) {
        Arithmetic.check("sqrt", number);
        if (Words.isFlonum(number)) {
            double d = Words.toDouble(number);
            return d < 0 ? Complexes.make(c, 0, Math.sqrt(-d)) : Words.ofDouble(Math.sqrt(d));
        }
        if (Complexes.isComplex(number)) return complexRoot(c, number);
        if (Fractions.sign(number) >= 0) return realRoot(c, number);
        return Complexes.make(c, Words.ZERO, realRoot(c, Fractions.negate(c, number)));
    }

    /** Of an exact number that is not negative. */
    private static @Word long realRoot(Ctx c, @Word long number) {
        long exact = exactRoot(c, number);
        if (exact != Words.FALSE) return exact;
        double d = Ratios.toDouble(number);
        return Words.ofDouble(d >= Double.MIN_NORMAL && d <= Double.MAX_VALUE ? Math.sqrt(d) : rootBeyondDoubles(number));
    }

    /** The exact root of an exact number that is not negative, or #f. */
    private static @Word long exactRoot(Ctx c, @Word long number) {
        long denominator = exactIntegerRoot(c, Ratios.denominator(number));
        if (denominator == Words.FALSE) return denominator;
        long numerator = exactIntegerRoot(c, Ratios.numerator(number));
        return numerator == Words.FALSE ? numerator : Ratios.make(c, numerator, denominator);
    }

    private static @Word long exactIntegerRoot(Ctx c, @Word long n) {
        long root = Integers.squareRoot(c, n);
        return Bignum.compare(Integers.multiply(c, root, root), n) == 0 ? root : Words.FALSE;
    }

    /** Scaled by a power of four to an integer of {@link #ROOT_BITS} bits or one more. */
    private static double rootBeyondDoubles(@Word long number) {
        BigInteger numerator = Bignum.toBigInteger(Ratios.numerator(number));
        BigInteger denominator = Bignum.toBigInteger(Ratios.denominator(number));
        int shift = ROOT_BITS - (numerator.bitLength() - denominator.bitLength()) & -2;
        BigInteger scaled = shift >= 0 ? numerator.shiftLeft(shift).divide(denominator) : numerator.divide(denominator.shiftLeft(-shift));
        return Math.scalb(scaled.sqrt().doubleValue(), -shift / 2);
    }

    private static @Word long complexRoot(Ctx c, @Word long number) {
        if (!Complexes.isExact(number)) return ComplexFunctions.apply(c, number, ComplexFunctions::sqrt);
        long real = Complexes.real(number);
        long size = exactRoot(c, ComplexArithmetic.norm(c, number));
        if (size == Words.FALSE) return ComplexFunctions.apply(c, number, ComplexFunctions::sqrt);
        long x = exactRoot(c, Fractions.divide(c, Fractions.add(c, size, real), Words.ofFixnum(2)));
        long y = exactRoot(c, Fractions.divide(c, Fractions.subtract(c, size, real), Words.ofFixnum(2)));
        if (x == Words.FALSE || y == Words.FALSE) return ComplexFunctions.apply(c, number, ComplexFunctions::sqrt);
        return Complexes.make(c, x, Fractions.sign(Complexes.imaginary(number)) < 0 ? Fractions.negate(c, y) : y);
    }

    @Procedure(value = "exact-integer-sqrt", facts = {PURE, FOLDABLE}, doc = "Two values: the largest s with s² ≤ n, and n − s².")
    public static @Word long exactIntegerSqrt(Ctx c, @Word long n) {
        if (!Numbers.isExactNonnegativeInteger(n)) throw Errors.wrongType("exact-integer-sqrt", "an exact integer that is not negative", n);
        long root = Integers.squareRoot(c, n);
        return Division.values(c, root, Integers.subtract(c, n, Integers.multiply(c, root, root)));
    }

    // Powers

    @Procedure(value = "expt", facts = {PURE, FOLDABLE}, doc = "The base to the power of the exponent.")
    public static @Word long expt(Ctx c, @Word long base, @Word long exponent) {
        Arithmetic.check("expt", base);
        Arithmetic.check("expt", exponent);
        if (exponent == Words.ZERO) return Words.ONE;
        if (Bignum.isExactInteger(exponent)) return integerPower(c, base, exponent);
        if (base == Words.ZERO && !Words.isFlonum(exponent)) return powerOfZero(c, exponent);
        if (Ratios.isRatio(exponent) && Ratios.isExactRational(base)) {
            long exact = exactPower(c, base, exponent);
            if (exact != Words.FALSE) return exact;
        }
        if (Complexes.isComplex(base) || Complexes.isComplex(exponent)) return complexPower(c, base, exponent);
        return realPower(c, Complexes.toDouble(base), Complexes.toDouble(exponent));
    }

    private static @Word long realPower(Ctx c, double x, double y) {
        if (!(x < 0) || Double.isInfinite(x) || !Double.isFinite(y) || Numbers.isIntegral(y)) return Words.ofDouble(Functions.pow(x, y));
        double size = Functions.pow(-x, y);
        return Complexes.make(c, size * Math.cos(Math.PI * y), size * Math.sin(Math.PI * y));
    }

    private static @Word long integerPower(Ctx c, @Word long base, @Word long exponent) {
        if (Words.isFlonum(base)) return Words.ofDouble(Functions.pow(Words.toDouble(base), Bignum.toDouble(exponent)));
        if (base == Words.ZERO && Bignum.isNegative(exponent)) throw Errors.divisionByZero("expt", Words.ONE);
        if (!Complexes.isComplex(base)) return Fractions.power(c, base, exponent);
        boolean isShort = Words.isFixnum(exponent) && Math.abs(Words.fixnum(exponent)) <= MOST_FACTORS;
        if (!isShort && !Complexes.isExact(base)) return complexPower(c, base, exponent);
        if (!Words.isFixnum(exponent)) throw Errors.tooLarge("expt");
        long power = multiplied(c, base, Math.abs(Words.fixnum(exponent)));
        return Bignum.isNegative(exponent) ? Arithmetic.divide(c, Words.ONE, power) : power;
    }

    /** By repeated squaring; count > 0. */
    private static @Word long multiplied(Ctx c, @Word long base, long count) {
        long power = Words.ONE;
        long square = base;
        for (long rest = count; ; rest >>= 1) {
            if ((rest & 1) != 0) power = Arithmetic.multiply(c, power, square);
            if (rest <= 1) return power;
            square = Arithmetic.multiply(c, square, square);
        }
    }

    private static @Word long powerOfZero(Ctx c, @Word long exponent) {
        if (Numbers.isZero(exponent)) return Words.ofDouble(1);
        if (Arithmetic.order("expt", Complexes.real(exponent), Words.ZERO) <= 0) throw Errors.outOfRange("expt", "an exponent with a positive real part", exponent);
        return ComplexArithmetic.isExact(exponent) ? Words.ZERO : Words.ofDouble(0);
    }

    private static @Word long complexPower(Ctx c, @Word long base, @Word long exponent) {
        if (Numbers.isZero(base)) return Arithmetic.multiply(c, Words.ofDouble(1), powerOfZero(c, exponent));
        return Elementary.exp(c, Arithmetic.multiply(c, Elementary.log(c, base), exponent));
    }

    /** An exact rational number to the power of a ratio, if that is exact, or #f. */
    private static @Word long exactPower(Ctx c, @Word long base, @Word long exponent) {
        long degree = Ratios.denominator(exponent);
        if (degree == Words.ofFixnum(2)) {
            long root = sqrt(c, base);
            return ComplexArithmetic.isExact(root) ? integerPower(c, root, Ratios.numerator(exponent)) : Words.FALSE;
        }
        if (Fractions.sign(base) < 0 || Bignum.compare(degree, Words.ofFixnum(MOST_ROOT)) > 0) return Words.FALSE;
        long numerator = exactIntegerRoot(c, Ratios.numerator(base), (int) Words.fixnum(degree));
        long denominator = exactIntegerRoot(c, Ratios.denominator(base), (int) Words.fixnum(degree));
        if (numerator == Words.FALSE || denominator == Words.FALSE) return Words.FALSE;
        return Fractions.power(c, Ratios.make(c, numerator, denominator), Ratios.numerator(exponent));
    }

    /** The exact root of a positive integer whose root fits a double, or #f. */
    private static @Word long exactIntegerRoot(Ctx c, @Word long n, int degree) {
        double estimate = Math.rint(Math.pow(Bignum.toDouble(n), 1.0 / degree));
        if (estimate > Words.MAX_FIXNUM) return Words.FALSE;
        long root = Words.ofFixnum((long) estimate);
        return Bignum.compare(Integers.power(c, root, Words.ofFixnum(degree)), n) == 0 ? root : Words.FALSE;
    }
}
