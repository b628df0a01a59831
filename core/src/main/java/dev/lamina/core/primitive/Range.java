package dev.lamina.core.primitive;

import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The indices and ranges that primitives on sequences take, R7RS 6.7 to 6.9: 0 ≤ start ≤ end ≤ length. An end that was left out is
 * the length, a start 0.
 */
public final class Range {
    private Range() {}

    /** One unsigned comparison tests type and range. */
    public static boolean isIndex(@Word long index, long length) {
        return Long.compareUnsigned(Words.index(index), length) < 0;
    }

    /** The index at which a range starts. */
    public static long first(@Word long start) {
        return Words.fixnum(orZero(start));
    }

    /** How many elements a range has, which must be one. */
    public static long count(String who, @Word long start, @Word long end, long length) {
        if (!isRange(start, end, length)) throw outside(who, start, end, length);
        return count(start, end, length);
    }

    /** How many elements what is known to be a range has. */
    public static long count(@Word long start, @Word long end, long length) {
        assert isRange(start, end, length);
        return orLength(end, length) - orZero(start);
    }

    public static boolean isRange(@Word long start, @Word long end, long length) {
        long behind = Words.index(orLength(end, length));
        return Long.compareUnsigned(behind, length) <= 0 && Long.compareUnsigned(Words.index(orZero(start)), behind) <= 0;
    }

    public static SchemeError outside(String who, @Word long start, @Word long end, long length) {
        return Errors.range(who, orZero(start), orLength(end, length), length);
    }

    private static @Word long orZero(@Word long start) {
        return start == Words.DEFAULT ? Words.ZERO : start;
    }

    private static @Word long orLength(@Word long end, long length) {
        return end == Words.DEFAULT ? Words.ofFixnum(length) : end;
    }

    public static boolean isRoom(@Word long at, long count, long length) {
        return Long.compareUnsigned(Words.index(at), length) <= 0 && count <= length - Words.fixnum(at);
    }

    /** That count elements fit into a sequence of the given length from index at on. */
    public static void checkRoom(String who, @Word long at, long count, long length) {
        if (Long.compareUnsigned(Words.index(at), length) > 0) throw Errors.index(who, at, length + 1);
        if (count > length - Words.fixnum(at)) throw Errors.noRoom(who, count, Words.fixnum(at), length);
    }

    /** A count ≥ 0. */
    public static long size(String who, @Word long size) {
        if (!Words.isFixnum(size) || size < Words.ZERO) throw Errors.size(who, size);
        return Words.fixnum(size);
    }
}
