package dev.lamina.core.runtime;

import dev.lamina.core.read.FlonumParts;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Exact integers as words: a fixnum when the value fits 51 bits, else a {@link Kind#BIGNUM} of sign and magnitude in
 * 64-bit limbs. This class goes from numbers to words and back, and compares; arithmetic is done elsewhere, on
 * registers up to two limbs and on {@link BigInteger} beyond.
 *
 * <p>Invariant: a value has one representation. No bignum is in the fixnum range and its highest limb is not zero, so
 * two exact integers are equal exactly when sign, length and limbs are.
 */
public final class Bignum {
    private Bignum() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.BIGNUM);
    private static final VarHandle BYTES_AS_LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** What the operations in registers make: allocated without asking whether it is large. */
    private static final long MAX_SHORT = 3;
    /** 2^1024 is beyond every double: a number of more limbs is infinite as one. */
    private static final long LIMBS_OF_A_DOUBLE = 16;

    // Tests and parts

    public static boolean isBignum(@Word long word) {
        return Words.isObject(word) && Memory.get(Words.address(word)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    public static boolean isExactInteger(@Word long word) {
        return Words.isFixnum(word) || isBignum(word);
    }

    public static boolean isNegative(@Word long integer) {
        return (Words.isFixnum(integer) ? integer : Memory.get(Words.address(integer) + Layout.BIGNUM_SIGN)) < Words.ZERO;
    }

    /** Limbs of the magnitude; 1 for a fixnum. */
    public static long limbs(@Word long integer) {
        return Words.isFixnum(integer) ? 1 : Layout.length(Memory.get(Words.address(integer)));
    }

    /** A limb of the magnitude, 0 beyond the highest. */
    public static long limb(@Word long integer, long index) {
        if (index >= limbs(integer)) return 0;
        return Words.isFixnum(integer) ? Math.abs(Words.fixnum(integer)) : Memory.get(Words.address(integer) + Layout.BIGNUM_LIMBS + 8 * index);
    }

    /** Bits of the magnitude. */
    public static long bitLength(@Word long integer) {
        long last = limbs(integer) - 1;
        return 64 * last + 64 - Long.numberOfLeadingZeros(limb(integer, last));
    }

    /** Whether the value lies in −2^127 < n < 2^127, so that {@link #low} and {@link #high} are all of it. */
    public static boolean isTwoLimbs(@Word long integer) {
        return Words.isFixnum(integer) || bitLength(integer) <= 127;
    }

    /** The low half of the value as a two's complement number of 128 bits. */
    public static long low(@Word long integer) {
        if (Words.isFixnum(integer)) return Words.fixnum(integer);
        long low = limb(integer, 0);
        return isNegative(integer) ? -low : low;
    }

    /** The high half. */
    public static long high(@Word long integer) {
        if (Words.isFixnum(integer)) return Words.fixnum(integer) >> 63;
        long high = limb(integer, 1);
        return isNegative(integer) ? ~high + (limb(integer, 0) == 0 ? 1 : 0) : high;
    }

    // Making

    public static @Word long ofLong(Mutator mutator, long n) {
        if (Words.fitsFixnum(n)) return Words.ofFixnum(n);
        return ofMagnitude(mutator, n < 0, 0, Math.abs(n));
    }

    /** From a two's complement number of 128 bits. */
    public static @Word long ofSigned(Mutator mutator, long high, long low) {
        if (high >= 0) return ofMagnitude(mutator, false, high, low);
        return ofMagnitude(mutator, true, ~high + (low == 0 ? 1 : 0), -low);
    }

    /** From a sign and a magnitude of two limbs. */
    public static @Word long ofMagnitude(Mutator mutator, boolean negative, long high, long low) {
        if (high == 0 && isFixnumMagnitude(negative, low)) return Words.ofFixnum(negative ? -low : low);
        long address = allocate(mutator, negative, high == 0 ? 1 : 2);
        Memory.put(address + Layout.BIGNUM_LIMBS, low);
        if (high != 0) Memory.put(address + Layout.BIGNUM_LIMBS + 8, high);
        return Words.tagged(Words.OBJECT, address);
    }

    /** From a sign and a magnitude of three limbs. */
    public static @Word long ofMagnitude(Mutator mutator, boolean negative, long highest, long high, long low) {
        if (highest == 0) return ofMagnitude(mutator, negative, high, low);
        long address = allocate(mutator, negative, 3);
        Memory.put(address + Layout.BIGNUM_LIMBS, low);
        Memory.put(address + Layout.BIGNUM_LIMBS + 8, high);
        Memory.put(address + Layout.BIGNUM_LIMBS + 16, highest);
        return Words.tagged(Words.OBJECT, address);
    }

    /** From a sign and a magnitude that may have leading zero limbs. */
    public static @Word long ofMagnitude(Mutator mutator, boolean negative, long[] limbs) {
        int used = limbs.length;
        while (used > 0 && limbs[used - 1] == 0) used--;
        if (used <= 2) return ofMagnitude(mutator, negative, used == 2 ? limbs[1] : 0, used == 0 ? 0 : limbs[0]);
        long address = allocate(mutator, negative, used);
        MemorySegment.copy(limbs, 0, Memory.all(), ValueLayout.JAVA_LONG_UNALIGNED, address + Layout.BIGNUM_LIMBS, used);
        return Words.tagged(Words.OBJECT, address);
    }

    public static @Word long of(Mutator mutator, BigInteger n) {
        if (n.bitLength() <= 63) return ofLong(mutator, n.longValue());
        byte[] bytes = n.abs().toByteArray();
        long[] limbs = new long[(bytes.length + 7) / 8];
        int end = bytes.length;
        int i = 0;
        for (; end >= 8; end -= 8) limbs[i++] = (long) BYTES_AS_LONGS.get(bytes, end - 8);
        for (int k = 0; k < end; k++) limbs[i] = limbs[i] << 8 | bytes[k] & 0xFF;
        return ofMagnitude(mutator, n.signum() < 0, limbs);
    }

    /** The exact value of an integral double. */
    public static @Word long ofDouble(Mutator mutator, double d) {
        assert d == Math.rint(d) && !Double.isInfinite(d) : d;
        if (Math.abs(d) < 0x1p62) return ofLong(mutator, (long) d);
        long mantissa = FlonumParts.mantissa(d);
        int shift = Math.getExponent(d) - 52;
        if (shift >= 128 - 53) return of(mutator, BigInteger.valueOf(d < 0 ? -mantissa : mantissa).shiftLeft(shift));
        long high = shift >= 64 ? mantissa << shift - 64 : mantissa >>> 64 - shift;
        return ofMagnitude(mutator, d < 0, high, shift >= 64 ? 0 : mantissa << shift);
    }

    private static boolean isFixnumMagnitude(boolean negative, long magnitude) {
        return Long.compareUnsigned(magnitude, negative ? -Words.MIN_FIXNUM : Words.MAX_FIXNUM) <= 0;
    }

    private static long allocate(Mutator mutator, boolean negative, long limbs) {
        long address = limbs <= MAX_SHORT ? mutator.allocateKnown(Layout.header(Kind.BIGNUM, limbs), Layout.BIGNUM_LIMBS + 8 * limbs) : mutator.allocateUnfilled(Kind.BIGNUM, limbs);
        Memory.put(address + Layout.BIGNUM_SIGN, Words.ofFixnum(negative ? -1 : 1));
        return address;
    }

    // Reading

    public static long[] toLimbs(@Word long integer) {
        if (Words.isFixnum(integer)) return new long[] {Math.abs(Words.fixnum(integer))};
        long[] limbs = new long[Math.toIntExact(limbs(integer))];
        MemorySegment.copy(Memory.all(), ValueLayout.JAVA_LONG_UNALIGNED, Words.address(integer) + Layout.BIGNUM_LIMBS, limbs, 0, limbs.length);
        return limbs;
    }

    public static BigInteger toBigInteger(@Word long integer) {
        if (Words.isFixnum(integer)) return BigInteger.valueOf(Words.fixnum(integer));
        int count = Math.toIntExact(limbs(integer));
        byte[] bytes = new byte[8 * count];
        for (int i = 0; i < count; i++) BYTES_AS_LONGS.set(bytes, 8 * (count - 1 - i), limb(integer, i));
        return new BigInteger(isNegative(integer) ? -1 : 1, bytes);
    }

    /** The nearest double, ties to even; infinite beyond the largest. */
    public static double toDouble(@Word long integer) {
        if (Words.isFixnum(integer)) return Words.fixnum(integer);
        long count = limbs(integer);
        if (count > LIMBS_OF_A_DOUBLE) return isNegative(integer) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        long leading = leadingBits(integer) | (hasTrailingBits(integer) ? 1 : 0);
        double rounded = (double) (leading >>> 1 | leading & 1);
        double magnitude = Math.scalb(rounded, (int) bitLength(integer) - 63);
        return isNegative(integer) ? -magnitude : magnitude;
    }

    /** The 64 highest bits of the magnitude, shifted so that the first is set. */
    private static long leadingBits(@Word long bignum) {
        long last = limbs(bignum) - 1;
        long top = limb(bignum, last);
        int shift = Long.numberOfLeadingZeros(top);
        return shift == 0 || last == 0 ? top << shift : top << shift | limb(bignum, last - 1) >>> 64 - shift;
    }

    /** Whether a bit is set below the {@link #leadingBits}. */
    private static boolean hasTrailingBits(@Word long bignum) {
        long last = limbs(bignum) - 1;
        if (last == 0) return false;
        int shift = Long.numberOfLeadingZeros(limb(bignum, last));
        if (limb(bignum, last - 1) << shift != 0) return true;
        for (long i = last - 2; i >= 0; i--) if (limb(bignum, i) != 0) return true;
        return false;
    }

    // Comparing

    public static int compare(@Word long a, @Word long b) {
        if (Words.areFixnums(a, b)) return Long.compare(a, b);
        boolean negative = isNegative(a);
        if (negative != isNegative(b)) return negative ? -1 : 1;
        return negative ? compareMagnitudes(b, a) : compareMagnitudes(a, b);
    }

    public static int compareMagnitudes(@Word long a, @Word long b) {
        int order = Long.compare(limbs(a), limbs(b));
        for (long i = limbs(a) - 1; order == 0 && i >= 0; i--) order = Long.compareUnsigned(limb(a, i), limb(b, i));
        return order;
    }

    /** Compares the exact values; d is not NaN. */
    public static int compare(@Word long integer, double d) {
        assert d == d;
        if (Words.isFixnum(integer)) {
            double n = Words.fixnum(integer);
            return n < d ? -1 : n > d ? 1 : 0;
        }
        boolean negative = isNegative(integer);
        if (negative != d < 0) return negative ? -1 : 1;
        int order = compareMagnitude(integer, d);
        return negative ? -order : order;
    }

    private static int compareMagnitude(@Word long bignum, double d) {
        if (Double.isInfinite(d)) return -1;
        int order = Long.compare(bitLength(bignum), Math.getExponent(d) + 1L);
        if (order == 0) order = Long.compareUnsigned(leadingBits(bignum), FlonumParts.mantissa(d) << 11);
        return order == 0 && hasTrailingBits(bignum) ? 1 : order;
    }
}
