package dev.lamina.core.primitive;

import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Checks of the indices and ranges that primitives on sequences take, R7RS 6.7 to 6.9: 0 ≤ start ≤ end ≤ length. */
final class Range {
    private Range() {}

    /** One unsigned comparison tests type and range. */
    static boolean isIndex(@Word long index, long length) {
        return Long.compareUnsigned(Words.index(index), length) < 0;
    }

    static boolean isRange(@Word long start, @Word long end, long length) {
        return Long.compareUnsigned(Words.index(end), length) <= 0
                && Long.compareUnsigned(Words.index(start), Words.index(end)) <= 0;
    }

    static void check(String who, @Word long start, @Word long end, long length) {
        if (!isRange(start, end, length)) throw Errors.range(who, start, end, length);
    }

    static boolean isRoom(@Word long at, long count, long length) {
        return Long.compareUnsigned(Words.index(at), length) <= 0 && count <= length - Words.fixnum(at);
    }

    /** That count elements fit into a sequence of the given length from index at on. */
    static void checkRoom(String who, @Word long at, long count, long length) {
        if (Long.compareUnsigned(Words.index(at), length) > 0) throw Errors.index(who, at, length + 1);
        if (count > length - Words.fixnum(at)) throw Errors.noRoom(who, count, Words.fixnum(at), length);
    }

    /** A count ≥ 0. */
    static long size(String who, @Word long size) {
        if (!Words.isFixnum(size) || size < Words.ZERO) throw Errors.size(who, size);
        return Words.fixnum(size);
    }
}
