package dev.lamina.numeric.kernel;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.math.Integers;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Sorts 64-bit keys by their digits of 8 bits, the least significant first, each pass stable; a digit that all keys share
 * is passed over, so widened floats take no longer than floats. A few keys are sorted by two digits below the highest bit in
 * which they differ, and what is then still out of order is inserted where it belongs. A double becomes a key by turning its sign and, if it is
 * negative, all its bits: then keys order as unsigned integers like the numbers, NaN last.
 */
final class RadixSort {
    private RadixSort() {}

    private static final int DIGIT_BITS = 8;
    private static final int DIGIT_VALUES = 1 << DIGIT_BITS;
    private static final int DIGITS = Long.SIZE / DIGIT_BITS;
    private static final long KEY = Long.BYTES;
    private static final long COUNTERS = DIGIT_VALUES * KEY;

    /** Up to so many, two digits leave next to nothing out of order, unless most keys begin alike. */
    private static final long FEW = 4096;
    /** Moves for each key after which inserting is given up. */
    private static final long PATIENCE = 8;

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

    static long key(int value) {
        return key(Integers.widened(value));
    }

    static long integer(long key) {
        return key ^ Long.MIN_VALUE;
    }

    /** Sorts the keys; the result is in one of the two memories, which is returned. */
    static MemorySegment sort(MemorySegment keys, MemorySegment spare, long count) {
        return sort(keys, spare, count, 0);
    }

    /** Sorts the keys in the first halves of the memories; the second half of the result holds where each one was. */
    static MemorySegment sortIndices(MemorySegment keys, MemorySegment spare, long count) {
        long indices = count * KEY;
        for (long i = 0; i < count; i++) {
            keys.set(ValueLayout.JAVA_LONG, indices + i * KEY, i);
        }
        return sort(keys, spare, count, indices);
    }

    /** The indices, which go with the keys, begin at an offset; there are none at 0. */
    private static MemorySegment sort(MemorySegment keys, MemorySegment spare, long count, long indices) {
        MemorySegment counts = SegmentPool.shared().acquire(DIGITS * COUNTERS);
        try {
            MemorySegment from = keys;
            if (count <= FEW) {
                from = sortLeadingDigits(keys, spare, counts, count, indices);
                if (insertRest(from, count, indices)) {
                    return from;
                }
            }
            return sortAllDigits(from, from == keys ? spare : keys, counts, count, indices);
        } finally {
            SegmentPool.shared().release(counts);
        }
    }

    private static MemorySegment sortAllDigits(MemorySegment keys, MemorySegment spare, MemorySegment counts, long count, long indices) {
        countDigits(keys, count, counts);
        MemorySegment from = keys;
        MemorySegment to = spare;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (makeStarts(counts, digit * COUNTERS, count)) {
                distribute(from, to, counts, digit * COUNTERS, digit * DIGIT_BITS, count, indices);
                MemorySegment swap = from;
                from = to;
                to = swap;
            }
        }
        return from;
    }

    private static MemorySegment sortLeadingDigits(MemorySegment keys, MemorySegment spare, MemorySegment counts, long count, long indices) {
        int varying = Long.SIZE - Long.numberOfLeadingZeros(differences(keys, count));
        int low = Math.max(0, varying - 2 * DIGIT_BITS);
        int high = low + DIGIT_BITS;
        clear(counts, 2);
        for (long i = 0; i < count; i++) {
            long key = keys.get(ValueLayout.JAVA_LONG, i * KEY);
            increment(counts, digitOf(key, low) * KEY);
            increment(counts, COUNTERS + digitOf(key, high) * KEY);
        }
        boolean isMoved = makeStarts(counts, 0, count);
        if (isMoved) {
            distribute(keys, spare, counts, 0, low, count, indices);
        }
        MemorySegment from = isMoved ? spare : keys;
        MemorySegment to = isMoved ? keys : spare;
        if (!makeStarts(counts, COUNTERS, count)) {
            return from;
        }
        distribute(from, to, counts, COUNTERS, high, count, indices);
        return to;
    }

    /** The bits in which some key differs from the first. */
    private static long differences(MemorySegment keys, long count) {
        long bits = 0;
        for (long i = 1; i < count; i++) {
            bits |= keys.get(ValueLayout.JAVA_LONG, 0) ^ keys.get(ValueLayout.JAVA_LONG, i * KEY);
        }
        return bits;
    }

    /** Moves each key before the greater ones; false if that takes too long. Equal keys stay in order. */
    private static boolean insertRest(MemorySegment keys, long count, long indices) {
        long moves = 0;
        for (long end = KEY; end < count * KEY; end += KEY) {
            long key = keys.get(ValueLayout.JAVA_LONG, end);
            if (Long.compareUnsigned(keys.get(ValueLayout.JAVA_LONG, end - KEY), key) > 0) {
                long place = insert(keys, key, end, indices);
                moves += (end - place) / KEY;
                if (moves > PATIENCE * count) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Moves the key at the end down to its place, which is returned. */
    private static long insert(MemorySegment keys, long key, long end, long indices) {
        long index = keys.get(ValueLayout.JAVA_LONG, indices + end);
        long place = end;
        while (place > 0 && Long.compareUnsigned(keys.get(ValueLayout.JAVA_LONG, place - KEY), key) > 0) {
            move(keys, place - KEY, keys, place, indices);
            place -= KEY;
        }
        keys.set(ValueLayout.JAVA_LONG, indices + place, index);
        keys.set(ValueLayout.JAVA_LONG, place, key);
        return place;
    }

    private static void move(MemorySegment from, long fromAt, MemorySegment to, long toAt, long indices) {
        to.set(ValueLayout.JAVA_LONG, toAt, from.get(ValueLayout.JAVA_LONG, fromAt));
        if (indices > 0) {
            to.set(ValueLayout.JAVA_LONG, indices + toAt, from.get(ValueLayout.JAVA_LONG, indices + fromAt));
        }
    }

    /** Puts every key where the keys of its digit begin, one behind the other. */
    private static void distribute(MemorySegment from, MemorySegment to, MemorySegment counts, long counters, int shift, long count, long indices) {
        for (long at = 0; at < count * KEY; at += KEY) {
            long key = from.get(ValueLayout.JAVA_LONG, at);
            long place = increment(counts, counters + digitOf(key, shift) * KEY);
            move(from, at, to, place * KEY, indices);
        }
    }

    /** A loop, since a slice to fill would be an object. */
    private static void clear(MemorySegment counts, int digits) {
        for (long at = 0; at < digits * COUNTERS; at += KEY) {
            counts.set(ValueLayout.JAVA_LONG, at, 0);
        }
    }

    private static int digitOf(long key, int shift) {
        return (int) (key >>> shift) & DIGIT_VALUES - 1;
    }

    /** Answers the counter as it was. */
    private static long increment(MemorySegment counts, long at) {
        long before = counts.get(ValueLayout.JAVA_LONG, at);
        counts.set(ValueLayout.JAVA_LONG, at, before + 1);
        return before;
    }

    /** How often each value of each digit occurs. */
    private static void countDigits(MemorySegment keys, long count, MemorySegment counts) {
        clear(counts, DIGITS);
        for (long i = 0; i < count; i++) {
            long key = keys.get(ValueLayout.JAVA_LONG, i * KEY);
            for (int digit = 0; digit < DIGITS; digit++) {
                increment(counts, digit * COUNTERS + digitOf(key, digit * DIGIT_BITS) * KEY);
            }
        }
    }

    /** Turns the counts of a digit into the places where its values begin; false if all keys share one value. */
    private static boolean makeStarts(MemorySegment counts, long counters, long count) {
        long start = 0;
        for (long at = counters; at < counters + COUNTERS; at += KEY) {
            long here = counts.get(ValueLayout.JAVA_LONG, at);
            if (here == count) {
                return false;
            }
            counts.set(ValueLayout.JAVA_LONG, at, start);
            start += here;
        }
        return true;
    }
}
