package dev.lamina.core.primitive.number;

import dev.lamina.core.read.FlonumParts;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Ratios;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Operations on exact rational numbers given as words: integers, or ratios in lowest terms. Common divisors are taken
 * out before numbers grow, so that operands and results stay in fixnums as long as possible. Source: Knuth, The Art of Computer
 * Programming 2, 4.5.1.
 */
final class Fractions {
    private Fractions() {}

    static @Word long add(Ctx c, @Word long a, @Word long b) {
        return sum(c, Ratios.numerator(a), Ratios.denominator(a), Ratios.numerator(b), Ratios.denominator(b));
    }

    static @Word long subtract(Ctx c, @Word long a, @Word long b) {
        return sum(c, Ratios.numerator(a), Ratios.denominator(a), Integers.negate(c, Ratios.numerator(b)), Ratios.denominator(b));
    }

    /** a/b + m/n. */
    private static @Word long sum(Ctx c, @Word long a, @Word long b, @Word long m, @Word long n) {
        long common = Integers.gcd(c, b, n);
        long restOfB = Integers.quotient(c, b, common);
        long restOfN = Integers.quotient(c, n, common);
        long numerator = Integers.add(c, Integers.multiply(c, a, restOfN), Integers.multiply(c, m, restOfB));
        if (numerator == Words.ZERO) return Words.ZERO;
        long divisor = common == Words.ONE ? common : Integers.gcd(c, numerator, common);
        return Ratios.make(c, Integers.quotient(c, numerator, divisor), Integers.multiply(c, restOfB, Integers.quotient(c, n, divisor)));
    }

    static @Word long multiply(Ctx c, @Word long a, @Word long b) {
        return product(c, Ratios.numerator(a), Ratios.denominator(a), Ratios.numerator(b), Ratios.denominator(b));
    }

    /** b is not zero. */
    static @Word long divide(Ctx c, @Word long a, @Word long b) {
        long numerator = Ratios.numerator(b);
        long denominator = Ratios.denominator(b);
        if (!Bignum.isNegative(numerator)) return product(c, Ratios.numerator(a), Ratios.denominator(a), denominator, numerator);
        return product(c, Ratios.numerator(a), Ratios.denominator(a), Integers.negate(c, denominator), Integers.negate(c, numerator));
    }

    /** a/b · m/n, both in lowest terms. */
    private static @Word long product(Ctx c, @Word long a, @Word long b, @Word long m, @Word long n) {
        if (a == Words.ZERO || m == Words.ZERO) return Words.ZERO;
        long first = Integers.gcd(c, a, n);
        long second = Integers.gcd(c, m, b);
        return Ratios.make(c, Integers.multiply(c, Integers.quotient(c, a, first), Integers.quotient(c, m, second)),
                Integers.multiply(c, Integers.quotient(c, b, second), Integers.quotient(c, n, first)));
    }

    static @Word long negate(Ctx c, @Word long a) {
        return Ratios.make(c, Integers.negate(c, Ratios.numerator(a)), Ratios.denominator(a));
    }

    static @Word long abs(Ctx c, @Word long a) {
        return sign(a) < 0 ? negate(c, a) : a;
    }

    static int sign(@Word long a) {
        return Integers.sign(Ratios.numerator(a));
    }

    /** base to the power of an exact integer; a negative power of zero must not be asked for. */
    static @Word long power(Ctx c, @Word long base, @Word long exponent) {
        long count = Integers.abs(c, exponent);
        long numerator = Integers.power(c, Ratios.numerator(base), count);
        long denominator = Integers.power(c, Ratios.denominator(base), count);
        if (!Bignum.isNegative(exponent)) return Ratios.make(c, numerator, denominator);
        if (Bignum.isNegative(numerator)) return Ratios.make(c, Integers.negate(c, denominator), Integers.negate(c, numerator));
        return Ratios.make(c, denominator, numerator);
    }

    // Order

    static int compare(@Word long a, @Word long b) {
        if (Bignum.isExactInteger(a) && Bignum.isExactInteger(b)) return Bignum.compare(a, b);
        int sign = Integer.compare(sign(a), sign(b));
        return sign != 0 ? sign : compareProducts(Ratios.numerator(a), Ratios.denominator(b), Ratios.numerator(b), Ratios.denominator(a));
    }

    /** ab against mn. */
    private static int compareProducts(@Word long a, @Word long b, @Word long m, @Word long n) {
        if (!Words.areFixnums(a, b) || !Words.areFixnums(m, n))
            return Bignum.toBigInteger(a).multiply(Bignum.toBigInteger(b)).compareTo(Bignum.toBigInteger(m).multiply(Bignum.toBigInteger(n)));
        long x = Words.fixnum(a);
        long y = Words.fixnum(b);
        long u = Words.fixnum(m);
        long v = Words.fixnum(n);
        int high = Long.compare(Math.multiplyHigh(x, y), Math.multiplyHigh(u, v));
        return high != 0 ? high : Long.compareUnsigned(x * y, u * v);
    }

    /** Compares the exact values; d is not NaN. Rounding keeps order, so only a tie needs more than the nearest double. */
    static int compare(@Word long a, double d) {
        if (Bignum.isExactInteger(a)) return Bignum.compare(a, d);
        double nearest = Ratios.toDouble(a);
        if (nearest != d || Double.isInfinite(d)) return Double.isInfinite(d) ? d > 0 ? -1 : 1 : nearest < d ? -1 : 1;
        BigDecimal product = new BigDecimal(d).multiply(new BigDecimal(Bignum.toBigInteger(Ratios.denominator(a))));
        return new BigDecimal(Bignum.toBigInteger(Ratios.numerator(a))).compareTo(product);
    }

    // Rounding

    static @Word long floor(Ctx c, @Word long a) {
        return Ratios.isRatio(a) ? Integers.floorQuotient(c, Ratios.numerator(a), Ratios.denominator(a)) : a;
    }

    static @Word long ceiling(Ctx c, @Word long a) {
        return Ratios.isRatio(a) ? Integers.add(c, floor(c, a), Words.ONE) : a;
    }

    static @Word long truncate(Ctx c, @Word long a) {
        return Ratios.isRatio(a) ? Integers.quotient(c, Ratios.numerator(a), Ratios.denominator(a)) : a;
    }

    /** To the nearest integer; a half to the even one. */
    static @Word long round(Ctx c, @Word long a) {
        if (!Ratios.isRatio(a)) return a;
        long floor = floor(c, a);
        long rest = Integers.floorRemainder(c, Ratios.numerator(a), Ratios.denominator(a));
        int order = Bignum.compare(Integers.add(c, rest, rest), Ratios.denominator(a));
        return order > 0 || order == 0 && Integers.isOdd(floor) ? Integers.add(c, floor, Words.ONE) : floor;
    }

    // Flonums

    /** The exact value of a finite double. */
    static @Word long ofDouble(Ctx c, double d) {
        if (Numbers.isIntegral(d)) return Bignum.ofDouble(c, d);
        return Ratios.make(c, Bignum.of(c, numerator(d)), Bignum.of(c, denominator(d)));
    }

    /** A finite double is an odd number (or zero) times a power of two; a negative power is the denominator. */
    static BigInteger denominator(double d) {
        long mantissa = FlonumParts.mantissa(d);
        int exponent = FlonumParts.exponent(d) + Long.numberOfTrailingZeros(mantissa);
        return BigInteger.ONE.shiftLeft(mantissa == 0 ? 0 : Math.max(0, -exponent));
    }

    static BigInteger numerator(double d) {
        return new BigDecimal(d).multiply(new BigDecimal(denominator(d))).toBigIntegerExact();
    }
}
