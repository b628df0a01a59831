package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.Shape;
import java.math.BigInteger;

/**
 * An interval of SRFI 231 as a word: for each axis a lower bound and an upper bound, which does not belong to it. Invariant:
 * bounds are exact integers, and no lower bound is greater than its upper bound. Bounds may be bignums; what indexes memory
 * asks {@link #hasFixnumBounds} once and then subtracts words.
 */
public final class Interval {
    private Interval() {}

    /** More elements than any memory has. */
    public static final long MOST = 1L << 48;
    private static final long HEADER_TOP = Layout.headerTop(Kind.INTERVAL);

    public static boolean isInterval(@Word long value) {
        return Words.isObject(value) && Memory.get(Words.address(value)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    /** An interval whose bounds the caller puts. */
    public static @Word long allocate(Ctx c, long dimension) {
        return Words.tagged(Words.OBJECT, c.allocate(Kind.INTERVAL, 2 * dimension));
    }

    /** From 0 to before so many rows and columns. */
    public static @Word long ofMatrix(Ctx c, long rows, long columns) {
        return ofShape(c, Shape.of(rows, columns));
    }

    /** From 0 to before the sizes. */
    public static @Word long ofShape(Ctx c, Shape shape) {
        @Word long interval = allocate(c, shape.rank());
        for (int axis = 0; axis < shape.rank(); axis++) put(interval, axis, Words.ZERO, Words.ofFixnum(shape.size(axis)));
        return interval;
    }

    /** Of a new interval. */
    public static void put(@Word long interval, long axis, @Word long lower, @Word long upper) {
        Memory.put(slot(interval, axis), lower);
        Memory.put(slot(interval, dimension(interval) + axis), upper);
    }

    public static long dimension(@Word long interval) {
        return Layout.length(Memory.get(Words.address(interval))) / 2;
    }

    public static @Word long lower(@Word long interval, long axis) {
        return Memory.get(slot(interval, axis));
    }

    public static @Word long upper(@Word long interval, long axis) {
        return Memory.get(slot(interval, dimension(interval) + axis));
    }

    public static boolean hasFixnumBounds(@Word long interval) {
        for (long axis = dimension(interval) - 1; axis >= 0; axis--)
            if (!Words.isFixnum(lower(interval, axis)) || !Words.isFixnum(upper(interval, axis))) return false;
        return true;
    }

    /** The number of indices along an axis, or {@link #MOST} if there are more. */
    public static long width(@Word long interval, long axis) {
        @Word long lower = lower(interval, axis);
        @Word long upper = upper(interval, axis);
        if (Words.isFixnum(lower) && Words.isFixnum(upper)) return upper - lower;
        BigInteger width = Bignum.toBigInteger(upper).subtract(Bignum.toBigInteger(lower));
        return width.bitLength() < Long.numberOfTrailingZeros(MOST) ? width.longValue() : MOST;
    }

    public static boolean isEmpty(@Word long interval) {
        for (long axis = dimension(interval) - 1; axis >= 0; axis--) if (width(interval, axis) == 0) return true;
        return false;
    }

    /** The number of elements, or {@link #MOST} if there are more. */
    public static long volume(@Word long interval) {
        if (isEmpty(interval)) return 0;
        long volume = 1;
        for (long axis = dimension(interval) - 1; axis >= 0; axis--) {
            long width = width(interval, axis);
            if (width > MOST / volume) return MOST;
            volume *= width;
        }
        return volume;
    }

    public static boolean areEqual(@Word long a, @Word long b) {
        if (a == b) return true;
        long bounds = 2 * dimension(a);
        if (bounds != 2 * dimension(b)) return false;
        for (long i = 0; i < bounds; i++) if (Bignum.compare(Memory.get(slot(a, i)), Memory.get(slot(b, i))) != 0) return false;
        return true;
    }

    /** As {@code 3×4}, and with lower bounds that are not 0 as {@code 1..4×0..4}. */
    static String text(@Word long interval) {
        StringBuilder text = new StringBuilder();
        for (long axis = 0; axis < dimension(interval); axis++) {
            if (axis > 0) text.append('×');
            if (lower(interval, axis) != Words.ZERO) text.append(Printer.brief(lower(interval, axis))).append("..");
            text.append(Printer.brief(upper(interval, axis)));
        }
        return text.toString();
    }

    private static long slot(@Word long interval, long bound) {
        return Words.address(interval) + Layout.INTERVAL_BOUNDS + Layout.WORD_BYTES * bound;
    }
}
