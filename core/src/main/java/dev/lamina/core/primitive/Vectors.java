package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;
import static dev.lamina.memory.value.Layout.WORD_BYTES;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Vectors, R7RS 6.8. An access tests tag and kind, and in one unsigned comparison whether the index is a fixnum and in
 * range; the methods on its path are small enough for HotSpot to inline them everywhere. A new vector is filled with plain stores; a store into one that exists goes through
 * the barrier, many stores through one barrier for the whole vector.
 */
public final class Vectors {
    private Vectors() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.VECTOR);

    // One element

    @Procedure(value = "vector?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a vector.")
    public static boolean isVector(@Word long value) {
        long address = value ^ Words.OBJECT;
        return address >>> Words.TAG_SHIFT == 0 && Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    @Procedure(value = "vector-length", facts = PURE, doc = "The number of elements.")
    public static @Word long length(@Word long vector) {
        return Words.ofFixnum(count("vector-length", vector));
    }

    @Procedure(value = "vector-ref", facts = EFFECT_FREE, doc = "The element of the given index.")
    public static @Word long ref(@Word long vector, @Word long index) {
        if (!isIndex(vector, index)) throw badAccess("vector-ref", vector, index);
        return Memory.get((vector ^ Words.OBJECT) + offset(index));
    }

    @Procedure(value = "vector-set!", doc = "Replaces the element of the given index.")
    public static void set(Ctx c, @Word long vector, @Word long index, @Word long value) {
        if (!isIndex(vector, index)) throw badAccess("vector-set!", vector, index);
        c.write(vector ^ Words.OBJECT, offset(index), value);
    }

    /** Where the element of an index stands. */
    private static long offset(@Word long index) {
        return Layout.VECTOR_ELEMENTS + Words.index(index) * WORD_BYTES;
    }

    private static boolean isIndex(@Word long vector, @Word long index) {
        return isVector(vector) && Range.isIndex(index, Memory.get(vector ^ Words.OBJECT) & Layout.LENGTH_MASK);
    }

    private static RuntimeException badAccess(String who, @Word long vector, @Word long index) {
        return Errors.index(who, index, count(who, vector));
    }

    // Making

    @Procedure(value = "make-vector", optional = 1, facts = CONTROL, doc = "A new vector of so many times the value.")
    public static @Word long makeLarge(Ctx c, long sp, @Word long size, @Word long value) {
        return c.makeLarge(value, (maker, filling) -> make(maker, size, filling));
    }

    public static @Word long make(Ctx c, @Word long size, @Word long value) {
        long count = Range.size("make-vector", size);
        long vector = allocate(c, count);
        fill(vector, 0, count, value == Words.DEFAULT ? Words.UNSPECIFIED : value);
        return vector;
    }

    @Procedure(value = "vector", rest = true, facts = EFFECT_FREE, doc = "A new vector of the arguments.")
    public static @Word long ofArguments(Ctx c, @Word long elements) {
        return ofList(c, elements);
    }

    @Procedure(value = "list->vector", facts = EFFECT_FREE, doc = "A new vector of the elements of a list.")
    public static @Word long ofList(Ctx c, @Word long list) {
        long vector = allocate(c, Lists.checkedLength("list->vector", list));
        long slot = elements(vector);
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest), slot += WORD_BYTES) Memory.put(slot, Pairs.first(rest));
        return vector;
    }

    @Procedure(value = "reverse-list->vector", facts = EFFECT_FREE, doc = "A new vector of the elements of a list in reverse order.")
    public static @Word long ofReversedList(Ctx c, @Word long list) {
        long count = Lists.checkedLength("reverse-list->vector", list);
        long vector = allocate(c, count);
        long slot = elements(vector) + WORD_BYTES * count;
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) Memory.put(slot -= WORD_BYTES, Pairs.first(rest));
        return vector;
    }

    @Procedure(value = "vector-append", rest = true, facts = EFFECT_FREE, doc = "A new vector of the elements of all.")
    public static @Word long append(Ctx c, @Word long vectors) {
        long total = 0;
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) total += count("vector-append", Pairs.first(rest));
        long result = allocate(c, total);
        long to = elements(result);
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long bytes = WORD_BYTES * count("vector-append", Pairs.first(rest));
            Memory.copy(elements(Pairs.first(rest)), to, bytes);
            to += bytes;
        }
        return result;
    }

    @Procedure(value = "vector-copy", optional = 2, facts = EFFECT_FREE, doc = "A new vector of the elements from start to before end.")
    public static @Word long copy(Ctx c, @Word long vector, @Word long start, @Word long end) {
        long count = Range.count("vector-copy", start, end, count("vector-copy", vector));
        long result = allocate(c, count);
        Memory.copy(elements(vector) + WORD_BYTES * Range.first(start), elements(result), WORD_BYTES * count);
        return result;
    }

    // Lists

    @Procedure(value = "vector->list", optional = 2, facts = EFFECT_FREE, doc = "A new list of the elements from start to before end.")
    public static @Word long toList(Ctx c, @Word long vector, @Word long start, @Word long end) {
        long count = Range.count("vector->list", start, end, count("vector->list", vector));
        long list = Words.EMPTY_LIST;
        long first = elements(vector) + WORD_BYTES * Range.first(start);
        for (long slot = first + WORD_BYTES * (count - 1); slot >= first; slot -= WORD_BYTES) list = c.cons(Memory.get(slot), list);
        return list;
    }

    // Changing many elements

    @Procedure(value = "vector-fill!", optional = 2, doc = "Replaces the elements from start to before end by the value.")
    public static void fill(Ctx c, @Word long vector, @Word long value, @Word long start, @Word long end) {
        long count = Range.count("vector-fill!", start, end, count("vector-fill!", vector));
        fill(vector, Range.first(start), count, value);
        c.wroteMany(Words.address(vector));
    }

    @Procedure(value = "vector-copy!", optional = 2, doc = "Replaces elements of the first vector from at on by those of the second from start to before end.")
    public static void copyInto(Ctx c, @Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        long count = Range.count("vector-copy!", start, end, count("vector-copy!", from));
        Range.checkRoom("vector-copy!", at, count, count("vector-copy!", to));
        Memory.copy(elements(from) + WORD_BYTES * Range.first(start), elements(to) + WORD_BYTES * Words.fixnum(at), WORD_BYTES * count);
        c.wroteMany(Words.address(to));
    }

    // Shared

    public static long count(String who, @Word long vector) {
        if (!isVector(vector)) throw Errors.wrongType(who, "a vector", vector);
        return Layout.length(Memory.get(vector ^ Words.OBJECT));
    }

    /** A new vector whose elements are not yet values. */
    private static @Word long allocate(Ctx c, long count) {
        return Words.tagged(Words.OBJECT, c.allocate(Kind.VECTOR, count));
    }

    private static long elements(@Word long vector) {
        return Words.address(vector) + Layout.VECTOR_ELEMENTS;
    }

    private static void fill(@Word long vector, long first, long count, @Word long value) {
        long start = elements(vector) + WORD_BYTES * first;
        for (long slot = start; slot < start + WORD_BYTES * count; slot += WORD_BYTES) Memory.put(slot, value);
    }
}
