package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Sorts 64-bit keys by their digits of 8 bits, the least significant first, each pass stable; a digit that all keys share
 * is passed over, so widened floats take no longer than floats. A double becomes a key by turning its sign and, if it is
 * negative, all its bits: then keys order as unsigned integers like the numbers, NaN last.
 */
final class RadixSort {
    private RadixSort() {}

    private static final int DIGIT_BITS = 8;
    private static final int DIGIT_VALUES = 1 << DIGIT_BITS;
    private static final int DIGITS = Long.SIZE / DIGIT_BITS;

    static long key(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    static double value(long key) {
        return Double.longBitsToDouble(key ^ (~key >> 63 | Long.MIN_VALUE));
    }

    static long key(long value) {
        return value ^ Long.MIN_VALUE;
    }

    static long integer(long key) {
        return key ^ Long.MIN_VALUE;
    }

    /** Sorts the keys; the result is in one of the two memories, which is returned. */
    static MemorySegment sort(MemorySegment keys, MemorySegment spare, long count) {
        long[] counts = countDigits(keys, count);
        MemorySegment from = keys;
        MemorySegment to = spare;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (!makeStarts(counts, digit, count)) {
                continue;
            }
            int shift = digit * DIGIT_BITS;
            for (long i = 0; i < count; i++) {
                long key = from.get(ValueLayout.JAVA_LONG, i * Long.BYTES);
                long place = counts[digit * DIGIT_VALUES + digitOf(key, shift)]++;
                to.set(ValueLayout.JAVA_LONG, place * Long.BYTES, key);
            }
            MemorySegment swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Sorts the keys in the first halves of the memories; the second half of the result holds where each one was. */
    static MemorySegment sortIndices(MemorySegment keys, MemorySegment spare, long count) {
        long indices = count * Long.BYTES;
        for (long i = 0; i < count; i++) {
            keys.set(ValueLayout.JAVA_LONG, indices + i * Long.BYTES, i);
        }
        long[] counts = countDigits(keys, count);
        MemorySegment from = keys;
        MemorySegment to = spare;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (!makeStarts(counts, digit, count)) {
                continue;
            }
            int shift = digit * DIGIT_BITS;
            for (long i = 0; i < count; i++) {
                long key = from.get(ValueLayout.JAVA_LONG, i * Long.BYTES);
                long place = counts[digit * DIGIT_VALUES + digitOf(key, shift)]++;
                to.set(ValueLayout.JAVA_LONG, place * Long.BYTES, key);
                to.set(ValueLayout.JAVA_LONG, indices + place * Long.BYTES, from.get(ValueLayout.JAVA_LONG, indices + i * Long.BYTES));
            }
            MemorySegment swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int digitOf(long key, int shift) {
        return (int) (key >>> shift) & DIGIT_VALUES - 1;
    }

    /** How often each value of each digit occurs. */
    private static long[] countDigits(MemorySegment keys, long count) {
        long[] counts = new long[DIGITS * DIGIT_VALUES];
        for (long i = 0; i < count; i++) {
            long key = keys.get(ValueLayout.JAVA_LONG, i * Long.BYTES);
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit * DIGIT_VALUES + digitOf(key, digit * DIGIT_BITS)]++;
            }
        }
        return counts;
    }

    /** Turns the counts of a digit into the places where its values begin; false if all keys share one value. */
    private static boolean makeStarts(long[] counts, int digit, long count) {
        long start = 0;
        for (int i = digit * DIGIT_VALUES; i < (digit + 1) * DIGIT_VALUES; i++) {
            if (counts[i] == count) {
                return false;
            }
            long next = start + counts[i];
            counts[i] = start;
            start = next;
        }
        return true;
    }
}
