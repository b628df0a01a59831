package dev.lamina.core.primitive.number;

import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.LongWork;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/**
 * Operations on exact integers given as words. Fixnums are one machine operation; values of one or two limbs stay in
 * registers; longer sums and short products are loops over limbs ({@link Limbs}); long products and quotients go
 * through {@link BigInteger}, whose algorithms are better than quadratic. Nothing wraps.
 */
final class Integers {
    private Integers() {}

    /** BigInteger's own limit, and 256 MB for one number. */
    static final long MAX_BITS = Integer.MAX_VALUE;
    /** What is quadratic in its operands takes about as long with so many limbs for each bit as a fast product of the bits. */
    private static final long LIMBS_A_BIT = 32;

    static @Word long add(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Bignum.ofLong(c, Words.fixnum(a) + Words.fixnum(b));
        return addSigned(c, a, b, Bignum.isNegative(b));
    }

    static @Word long subtract(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Bignum.ofLong(c, Words.fixnum(a) - Words.fixnum(b));
        return addSigned(c, a, b, !Bignum.isNegative(b));
    }

    /** a plus the magnitude of b with the given sign. */
    private static @Word long addSigned(Ctx c, @Word long a, @Word long b, boolean negative) {
        boolean isShort = Bignum.limbs(a) <= 2 && Bignum.limbs(b) <= 2;
        if (Bignum.isNegative(a) == negative) {
            if (isShort) return addShort(c, a, b, negative);
            return Bignum.ofMagnitude(c, negative, Limbs.add(Bignum.toLimbs(a), Bignum.toLimbs(b)));
        }
        int order = Bignum.compareMagnitudes(a, b);
        if (order == 0) return Words.ZERO;
        long larger = order > 0 ? a : b;
        long smaller = order > 0 ? b : a;
        boolean sign = negative == order < 0;
        if (isShort) return subtractShort(c, larger, smaller, sign);
        return Bignum.ofMagnitude(c, sign, Limbs.subtract(Bignum.toLimbs(larger), Bignum.toLimbs(smaller)));
    }

    /** The sum of two magnitudes of at most two limbs. */
    private static @Word long addShort(Ctx c, @Word long a, @Word long b, boolean negative) {
        long low = Bignum.limb(a, 0) + Bignum.limb(b, 0);
        long carry = Long.compareUnsigned(low, Bignum.limb(b, 0)) < 0 ? 1 : 0;
        long sum = Bignum.limb(a, 1) + Bignum.limb(b, 1);
        long high = sum + carry;
        boolean overflows = Long.compareUnsigned(sum, Bignum.limb(b, 1)) < 0 || carry != 0 && high == 0;
        return Bignum.ofMagnitude(c, negative, overflows ? 1 : 0, high, low);
    }

    /** The difference of two magnitudes of at most two limbs, the first of which is not smaller. */
    private static @Word long subtractShort(Ctx c, @Word long a, @Word long b, boolean negative) {
        long low = Bignum.limb(a, 0) - Bignum.limb(b, 0);
        long borrow = Long.compareUnsigned(Bignum.limb(a, 0), Bignum.limb(b, 0)) < 0 ? 1 : 0;
        return Bignum.ofMagnitude(c, negative, Bignum.limb(a, 1) - Bignum.limb(b, 1) - borrow, low);
    }

    static @Word long multiply(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) {
            long x = Words.fixnum(a);
            long y = Words.fixnum(b);
            return Bignum.ofSigned(c, Math.multiplyHigh(x, y), x * y);
        }
        boolean negative = Bignum.isNegative(a) != Bignum.isNegative(b);
        long limbs = Math.max(Bignum.limbs(a), Bignum.limbs(b));
        if (limbs == 1) {
            long x = Bignum.limb(a, 0);
            long y = Bignum.limb(b, 0);
            return Bignum.ofMagnitude(c, negative, Math.unsignedMultiplyHigh(x, y), x * y);
        }
        if (limbs <= Limbs.MAX_SCHOOLBOOK) return Bignum.ofMagnitude(c, negative, Limbs.multiply(Bignum.toLimbs(a), Bignum.toLimbs(b)));
        if (Bignum.bitLength(a) + Bignum.bitLength(b) > MAX_BITS) throw Errors.tooLarge("*");
        BigInteger first = Bignum.toBigInteger(a);
        return Bignum.of(c, product(first, a == b ? first : Bignum.toBigInteger(b)));
    }

    static @Word long negate(Ctx c, @Word long n) {
        return subtract(c, Words.ZERO, n);
    }

    static @Word long abs(Ctx c, @Word long n) {
        return Bignum.isNegative(n) ? negate(c, n) : n;
    }

    /** The quotient rounded towards zero; b is not zero. */
    static @Word long quotient(Ctx c, @Word long a, @Word long b) {
        if (b == Words.ONE) return a;
        if (Words.areFixnums(a, b)) return Bignum.ofLong(c, Words.fixnum(a) / Words.fixnum(b));
        if (Bignum.limbs(a) == 1 && Bignum.limbs(b) == 1) {
            long magnitude = Long.divideUnsigned(Bignum.limb(a, 0), Bignum.limb(b, 0));
            return Bignum.ofMagnitude(c, Bignum.isNegative(a) != Bignum.isNegative(b), 0, magnitude);
        }
        return Bignum.of(c, compute(a, b, BigInteger::divide));
    }

    /** What the quotient leaves; it has the sign of a. */
    static @Word long remainder(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Words.ofFixnum(Words.fixnum(a) % Words.fixnum(b));
        if (Bignum.limbs(a) == 1 && Bignum.limbs(b) == 1) {
            long magnitude = Long.remainderUnsigned(Bignum.limb(a, 0), Bignum.limb(b, 0));
            return Bignum.ofMagnitude(c, Bignum.isNegative(a), 0, magnitude);
        }
        return Bignum.of(c, compute(a, b, BigInteger::remainder));
    }

    /** The quotient rounded down. */
    static @Word long floorQuotient(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Bignum.ofLong(c, Math.floorDiv(Words.fixnum(a), Words.fixnum(b)));
        long quotient = quotient(c, a, b);
        boolean exact = remainder(c, a, b) == Words.ZERO;
        return exact || Bignum.isNegative(a) == Bignum.isNegative(b) ? quotient : subtract(c, quotient, Words.ONE);
    }

    /** What the quotient rounded down leaves; it has the sign of b. */
    static @Word long floorRemainder(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Words.ofFixnum(Math.floorMod(Words.fixnum(a), Words.fixnum(b)));
        long remainder = remainder(c, a, b);
        return remainder == Words.ZERO || Bignum.isNegative(remainder) == Bignum.isNegative(b) ? remainder : add(c, remainder, b);
    }

    static @Word long gcd(Ctx c, @Word long a, @Word long b) {
        if (!Words.isFixnum(a) && !Words.isFixnum(b)) return Bignum.of(c, compute(a, b, BigInteger::gcd));
        if (!Words.isFixnum(a)) return b == Words.ZERO ? abs(c, a) : gcd(c, b, remainder(c, a, b));
        if (!Words.isFixnum(b)) return gcd(c, b, a);
        long x = Math.abs(Words.fixnum(a));
        long y = Math.abs(Words.fixnum(b));
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Bignum.ofLong(c, x);
    }

    static @Word long lcm(Ctx c, @Word long a, @Word long b) {
        if (a == Words.ZERO || b == Words.ZERO) return Words.ZERO;
        return abs(c, multiply(c, quotient(c, a, gcd(c, a, b)), b));
    }

    static boolean isOdd(@Word long n) {
        return (Bignum.limb(n, 0) & 1) != 0;
    }

    static int sign(@Word long n) {
        return n == Words.ZERO ? 0 : Bignum.isNegative(n) ? -1 : 1;
    }

    /** base to the power exponent ≥ 0. */
    static @Word long power(Ctx c, @Word long base, @Word long exponent) {
        if (exponent == Words.ZERO || base == Words.ONE) return Words.ONE;
        if (base == Words.ZERO) return Words.ZERO;
        if (base == Words.ofFixnum(-1)) return isOdd(exponent) ? base : Words.ONE;
        if (!Words.isFixnum(exponent) || Words.fixnum(exponent) > MAX_BITS / Bignum.bitLength(base)) throw Errors.tooLarge("expt");
        int count = (int) Words.fixnum(exponent);
        if (base == Words.ofFixnum(2)) return Bignum.of(c, BigInteger.ONE.shiftLeft(count));
        return Bignum.of(c, power(Bignum.toBigInteger(base), count));
    }

    /** Long powers go in steps, each of which can be interrupted. */
    private static BigInteger power(BigInteger base, int count) {
        if ((long) base.bitLength() * count < LongWork.LEAST_BITS) return base.pow(count);
        BigInteger half = power(base, count / 2);
        BigInteger square = product(half, half);
        return count % 2 == 0 ? square : product(square, base);
    }

    private static BigInteger product(BigInteger a, BigInteger b) {
        return LongWork.of(a.bitLength() + (long) b.bitLength(), () -> a.multiply(b));
    }

    /** An operation whose time may grow with the product of the lengths. */
    private static BigInteger compute(@Word long a, @Word long b, BinaryOperator<BigInteger> operation) {
        BigInteger x = Bignum.toBigInteger(a);
        BigInteger y = Bignum.toBigInteger(b);
        return LongWork.of(Bignum.bitLength(a) * Bignum.limbs(b) / LIMBS_A_BIT, () -> operation.apply(x, y));
    }

    /** The largest s with s² ≤ n; n ≥ 0. */
    static @Word long squareRoot(Ctx c, @Word long n) {
        if (!Words.isFixnum(n)) {
            BigInteger square = Bignum.toBigInteger(n);
            return Bignum.of(c, LongWork.of(Bignum.bitLength(n), square::sqrt));
        }
        long root = (long) Math.sqrt(Words.fixnum(n));
        assert root * root <= Words.fixnum(n) && (root + 1) * (root + 1) > Words.fixnum(n);
        return Words.ofFixnum(root);
    }
}
