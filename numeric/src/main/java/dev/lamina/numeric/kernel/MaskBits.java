package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Sixty-four truth values between the bits of a long and the lowest bits of as many bytes, the first being the lowest. */
public final class MaskBits {
    private MaskBits() {}

    private static final ValueLayout.OfLong EIGHT_BYTES = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;

    static void spread(long bits, MemorySegment bytes, long at) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes.set(EIGHT_BYTES, at + i * Long.BYTES, Long.expand(bits >>> i * Byte.SIZE, LOWEST_BITS));
        }
    }

    static long collect(MemorySegment bytes, long at) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= Long.compress(bytes.get(EIGHT_BYTES, at + i * Long.BYTES), LOWEST_BITS) << i * Byte.SIZE;
        }
        return bits;
    }

    /** How many of so many bytes are set. */
    public static long count(MemorySegment bytes, long at, long count) {
        long set = 0;
        long i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            set += Long.bitCount(bytes.get(EIGHT_BYTES, at + i) & LOWEST_BITS);
        }
        for (; i < count; i++) {
            set += bytes.get(ValueLayout.JAVA_BYTE, at + i) & 1;
        }
        return set;
    }

    /** out ← x ∧ y, byte by byte. */
    public static void and(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        combine(out, outAt, x, xAt, y, yAt, count, LOWEST_BITS, 0);
    }

    /** out ← x ∨ y. */
    public static void or(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        combine(out, outAt, x, xAt, y, yAt, count, LOWEST_BITS, LOWEST_BITS);
    }

    /** out ← x ⊻ y. */
    public static void xor(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        combine(out, outAt, x, xAt, y, yAt, count, 0, LOWEST_BITS);
    }

    /** Every combination of two bits is made of those where both are set and those where one is. */
    private static void combine(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count, long both, long one) {
        long i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            long a = x.get(EIGHT_BYTES, xAt + i);
            long b = y.get(EIGHT_BYTES, yAt + i);
            out.set(EIGHT_BYTES, outAt + i, a & b & both | (a ^ b) & one);
        }
        for (; i < count; i++) {
            int a = x.get(ValueLayout.JAVA_BYTE, xAt + i);
            int b = y.get(ValueLayout.JAVA_BYTE, yAt + i);
            out.set(ValueLayout.JAVA_BYTE, outAt + i, (byte) (a & b & both | (a ^ b) & one));
        }
    }

    /** out ← ¬x. */
    public static void not(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        long i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            out.set(EIGHT_BYTES, outAt + i, ~x.get(EIGHT_BYTES, xAt + i) & LOWEST_BITS);
        }
        for (; i < count; i++) {
            out.set(ValueLayout.JAVA_BYTE, outAt + i, (byte) (~x.get(ValueLayout.JAVA_BYTE, xAt + i) & 1));
        }
    }
}
