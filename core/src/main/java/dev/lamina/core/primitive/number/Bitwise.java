package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Several;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;

/**
 * Bits of exact integers, SRFI 151: an integer is an endless two's complement number. Values below 2^127 in magnitude
 * (hash mixing, random number generators) stay in two registers; longer ones go through {@link BigInteger}.
 * The operations made of these are in the Scheme library.
 */
public final class Bitwise {
    private Bitwise() {}

    private static final long LIMIT = Integer.MAX_VALUE;

    /** A distance that stands for every one that is no fixnum: no integer is so long. */
    private static final long BEYOND = 1L << 62;

    @Procedure(value = "bitwise-not", facts = {PURE, FOLDABLE}, doc = "All bits inverted: −n − 1.")
    public static @Word long not(Ctx c, @Word long n) {
        return Integers.subtract(c, Words.ofFixnum(-1), check("bitwise-not", n));
    }

    // And

    @Procedure(value = "bitwise-and", facts = {PURE, FOLDABLE}, doc = "All bits set: −1.")
    public static @Word long and() {
        return Words.ofFixnum(-1);
    }

    @Procedure(value = "bitwise-and", facts = {PURE, FOLDABLE}, doc = "The integer itself.")
    public static @Word long and(@Word long n) {
        return check("bitwise-and", n);
    }

    @Procedure(value = "bitwise-and", facts = {PURE, FOLDABLE}, doc = "The bits set in both.")
    public static @Word long and(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Words.ofFixnum(Words.fixnum(a) & Words.fixnum(b));
        if (areShort("bitwise-and", a, b)) return Bignum.ofSigned(c, Bignum.high(a) & Bignum.high(b), Bignum.low(a) & Bignum.low(b));
        return Bignum.of(c, Bignum.toBigInteger(a).and(Bignum.toBigInteger(b)));
    }

    @Procedure(value = "bitwise-and", rest = true, facts = {PURE, FOLDABLE}, doc = "The bits set in all.")
    public static @Word long and(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Bitwise::and, and(c, a, b), more);
    }

    // Inclusive or

    @Procedure(value = "bitwise-ior", facts = {PURE, FOLDABLE}, doc = "No bits set: 0.")
    public static @Word long or() {
        return Words.ZERO;
    }

    @Procedure(value = "bitwise-ior", facts = {PURE, FOLDABLE}, doc = "The integer itself.")
    public static @Word long or(@Word long n) {
        return check("bitwise-ior", n);
    }

    @Procedure(value = "bitwise-ior", facts = {PURE, FOLDABLE}, doc = "The bits set in one or both.")
    public static @Word long or(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Words.ofFixnum(Words.fixnum(a) | Words.fixnum(b));
        if (areShort("bitwise-ior", a, b)) return Bignum.ofSigned(c, Bignum.high(a) | Bignum.high(b), Bignum.low(a) | Bignum.low(b));
        return Bignum.of(c, Bignum.toBigInteger(a).or(Bignum.toBigInteger(b)));
    }

    @Procedure(value = "bitwise-ior", rest = true, facts = {PURE, FOLDABLE}, doc = "The bits set in any.")
    public static @Word long or(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Bitwise::or, or(c, a, b), more);
    }

    // Exclusive or

    @Procedure(value = "bitwise-xor", facts = {PURE, FOLDABLE}, doc = "No bits set: 0.")
    public static @Word long xor() {
        return Words.ZERO;
    }

    @Procedure(value = "bitwise-xor", facts = {PURE, FOLDABLE}, doc = "The integer itself.")
    public static @Word long xor(@Word long n) {
        return check("bitwise-xor", n);
    }

    @Procedure(value = "bitwise-xor", facts = {PURE, FOLDABLE}, doc = "The bits set in one but not both.")
    public static @Word long xor(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Words.ofFixnum(Words.fixnum(a) ^ Words.fixnum(b));
        if (areShort("bitwise-xor", a, b)) return Bignum.ofSigned(c, Bignum.high(a) ^ Bignum.high(b), Bignum.low(a) ^ Bignum.low(b));
        return Bignum.of(c, Bignum.toBigInteger(a).xor(Bignum.toBigInteger(b)));
    }

    @Procedure(value = "bitwise-xor", rest = true, facts = {PURE, FOLDABLE}, doc = "The bits set in an odd number of the integers.")
    public static @Word long xor(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Bitwise::xor, xor(c, a, b), more);
    }

    // Shifts, counts and single bits

    @Procedure(value = "arithmetic-shift", facts = {PURE, FOLDABLE}, doc = "Shifted left by count bits, or right, rounding down, if count is negative.")
    public static @Word long shift(Ctx c, @Word long n, @Word long count) {
        check("arithmetic-shift", n);
        check("arithmetic-shift", count);
        long distance = Words.isFixnum(count) ? Words.fixnum(count) : Bignum.isNegative(count) ? -BEYOND : BEYOND;
        return distance <= 0 ? shiftRight(c, n, -distance) : shiftLeft(c, n, distance);
    }

    private static @Word long shiftLeft(Ctx c, @Word long n, long count) {
        if (n == Words.ZERO) return n;
        long bits = Bignum.bitLength(n) + count;
        if (bits > LIMIT) throw Errors.tooLarge("arithmetic-shift");
        if (bits >= 2 * Long.SIZE) return Bignum.of(c, Bignum.toBigInteger(n).shiftLeft((int) count));
        long low = Bignum.low(n);
        if (count >= Long.SIZE) return Bignum.ofSigned(c, low << count - Long.SIZE, 0);
        return Bignum.ofSigned(c, Bignum.high(n) << count | low >>> 1 >>> 63 - count, low << count);
    }

    private static @Word long shiftRight(Ctx c, @Word long n, long count) {
        if (Words.isFixnum(n)) return Words.ofFixnum(Words.fixnum(n) >> Math.min(count, Long.SIZE - 1));
        if (!Bignum.isTwoLimbs(n)) return Bignum.of(c, Bignum.toBigInteger(n).shiftRight((int) Math.min(count, LIMIT)));
        long high = Bignum.high(n);
        if (count >= Long.SIZE) return Bignum.ofLong(c, high >> Math.min(count - Long.SIZE, Long.SIZE - 1));
        return Bignum.ofSigned(c, high >> count, Bignum.low(n) >>> count | high << 1 << 63 - count);
    }

    @Procedure(value = "bit-count", facts = {PURE, FOLDABLE}, doc = "The number of set bits, or of clear bits if negative.")
    public static @Word long bitCount(@Word long n) {
        if (!Words.isFixnum(n)) return Words.ofFixnum(Bignum.toBigInteger(check("bit-count", n)).bitCount());
        long value = Words.fixnum(n);
        return Words.ofFixnum(Long.bitCount(value < 0 ? ~value : value));
    }

    @Procedure(value = "integer-length", facts = {PURE, FOLDABLE}, doc = "The number of bits needed without the sign.")
    public static @Word long integerLength(@Word long n) {
        if (!Words.isFixnum(n)) return Words.ofFixnum(Bignum.toBigInteger(check("integer-length", n)).bitLength());
        long value = Words.fixnum(n);
        return Words.ofFixnum(Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value));
    }

    @Procedure(value = "first-set-bit", facts = {PURE, FOLDABLE}, doc = "The index of the lowest set bit, −1 if there is none.")
    public static @Word long firstSetBit(@Word long n) {
        if (check("first-set-bit", n) == Words.ZERO) return Words.ofFixnum(-1);
        if (Words.isFixnum(n)) return Words.ofFixnum(Long.numberOfTrailingZeros(Words.fixnum(n)));
        return Words.ofFixnum(Bignum.toBigInteger(n).getLowestSetBit());
    }

    @Procedure(value = "bit-set?", facts = {PURE, FOLDABLE}, doc = "Whether the bit of the given index is set.")
    public static boolean isBitSet(@Word long index, @Word long n) {
        check("bit-set?", n);
        if (!Bignum.isExactInteger(index) || Integers.sign(index) < 0) throw Errors.size("bit-set?", index);
        long bit = Words.isFixnum(index) ? Words.fixnum(index) : BEYOND;
        if (Words.isFixnum(n)) return (Words.fixnum(n) >> Math.min(bit, Long.SIZE - 1) & 1) != 0;
        return bit > LIMIT ? Bignum.isNegative(n) : Bignum.toBigInteger(n).testBit((int) bit);
    }

    // Checks

    private static @Word long check(String who, @Word long n) {
        if (!Bignum.isExactInteger(n)) throw Errors.wrongType(who, "an exact integer", n);
        return n;
    }

    private static boolean areShort(String who, @Word long a, @Word long b) {
        return Bignum.isTwoLimbs(check(who, a)) & Bignum.isTwoLimbs(check(who, b));
    }
}
