package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.kernel.Kernels;

/**
 * Vectors of flonums, SRFI 160 (f64): raw doubles behind an address, which lie in the object itself or belong to its
 * owner. Any real number may be stored; what is read is always a flonum. The procedures that take a procedure are in
 * the Scheme library, arithmetic on whole vectors is in {@link F64Arithmetic}.
 */
public final class F64Vectors {
    private F64Vectors() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.F64VECTOR);
    /** What to add to 8 times the word of an index to undo its bias. */
    private static final long UNBIAS = Words.FIXNUM_BIAS << 3;

    // One element

    @Procedure(value = "f64vector?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a vector of flonums.")
    public static boolean isF64Vector(@Word long value) {
        long address = value - Words.OBJECT;
        return address >>> Words.TAG_SHIFT == 0 && Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    @Procedure(value = "f64vector-length", facts = PURE, doc = "The number of elements.")
    public static @Word long length(@Word long vector) {
        return Words.ofFixnum(count("f64vector-length", vector));
    }

    @Procedure(value = "f64vector-ref", facts = EFFECT_FREE, doc = "The element of the given index.")
    public static double ref(@Word long vector, @Word long index) {
        if (!isIndex(vector, index)) throw badAccess("f64vector-ref", vector, index);
        return Memory.getDouble(elements(vector) + (index << 3) + UNBIAS);
    }

    @Procedure(value = "f64vector-set!", doc = "Replaces the element of the given index by a real number.")
    public static void set(@Word long vector, @Word long index, @Word long value) {
        if (!isIndex(vector, index)) throw badAccess("f64vector-set!", vector, index);
        Memory.put(elements(vector) + (index << 3) + UNBIAS, flonum("f64vector-set!", value));
    }

    private static boolean isIndex(@Word long vector, @Word long index) {
        return isF64Vector(vector) && Range.isIndex(index, Memory.get(vector - Words.OBJECT) & Layout.LENGTH_MASK);
    }

    private static RuntimeException badAccess(String who, @Word long vector, @Word long index) {
        return Errors.index(who, index, count(who, vector));
    }

    // Making

    @Procedure(value = "make-f64vector", facts = CONTROL, doc = "A new vector of so many zeros.")
    public static @Word long makeLarge(Ctx c, long sp, @Word long size) {
        return c.makeLarge(size, F64Vectors::make);
    }

    static @Word long make(Ctx c, @Word long size) {
        return allocate(c, Range.size("make-f64vector", size));
    }

    @Procedure(value = "make-f64vector", facts = CONTROL, doc = "A new vector of so many times the number.")
    public static @Word long makeLarge(Ctx c, long sp, @Word long size, @Word long value) {
        return c.makeLarge(value, (maker, filling) -> make(maker, size, filling));
    }

    static @Word long make(Ctx c, @Word long size, @Word long value) {
        double element = Words.toDouble(flonum("make-f64vector", value));
        long count = Range.size("make-f64vector", size);
        long vector = allocateUnfilled(c, count);
        Kernels.f64().fill(Memory.all(), elements(vector), element, count);
        return vector;
    }

    @Procedure(value = "f64vector", rest = true, facts = EFFECT_FREE, doc = "A new vector of the arguments.")
    public static @Word long ofArguments(Ctx c, @Word long numbers) {
        return ofList(c, "f64vector", numbers);
    }

    @Procedure(value = "list->f64vector", facts = EFFECT_FREE, doc = "A new vector of the numbers in a list.")
    public static @Word long ofList(Ctx c, @Word long list) {
        return ofList(c, "list->f64vector", list);
    }

    private static @Word long ofList(Ctx c, String who, @Word long list) {
        long vector = allocateUnfilled(c, Lists.checkedLength(who, list));
        long to = elements(vector);
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest), to += 8) Memory.put(to, flonum(who, Pairs.first(rest)));
        return vector;
    }

    @Procedure(value = "vector->f64vector", facts = EFFECT_FREE, doc = "A new vector of flonums of the numbers in a vector.")
    public static @Word long ofVector(Ctx c, @Word long vector) {
        return ofVector(c, vector, Words.ZERO);
    }

    @Procedure(value = "vector->f64vector", facts = EFFECT_FREE, doc = "A new vector of flonums of the numbers in a vector from start on.")
    public static @Word long ofVector(Ctx c, @Word long vector, @Word long start) {
        return ofVector(c, vector, start, Words.ofFixnum(Vectors.count("vector->f64vector", vector)));
    }

    @Procedure(value = "vector->f64vector", facts = EFFECT_FREE, doc = "A new vector of flonums of the numbers in a vector from start to before end.")
    public static @Word long ofVector(Ctx c, @Word long vector, @Word long start, @Word long end) {
        Range.check("vector->f64vector", start, end, Vectors.count("vector->f64vector", vector));
        long result = allocateUnfilled(c, end - start);
        long to = elements(result);
        for (long index = start; index < end; index++, to += 8) Memory.put(to, flonum("vector->f64vector", Vectors.ref(vector, index)));
        return result;
    }

    @Procedure(value = "f64vector-copy", facts = EFFECT_FREE, doc = "A new vector of the same elements.")
    public static @Word long copy(Ctx c, @Word long vector) {
        return copy(c, vector, Words.ZERO);
    }

    @Procedure(value = "f64vector-copy", facts = EFFECT_FREE, doc = "A new vector of the elements from start on.")
    public static @Word long copy(Ctx c, @Word long vector, @Word long start) {
        return copy(c, vector, start, Words.ofFixnum(count("f64vector-copy", vector)));
    }

    @Procedure(value = "f64vector-copy", facts = EFFECT_FREE, doc = "A new vector of the elements from start to before end.")
    public static @Word long copy(Ctx c, @Word long vector, @Word long start, @Word long end) {
        Range.check("f64vector-copy", start, end, count("f64vector-copy", vector));
        long result = allocateUnfilled(c, end - start);
        Memory.copy(elements(vector) + 8 * Words.fixnum(start), elements(result), 8 * (end - start));
        return result;
    }

    @Procedure(value = "f64vector-append", rest = true, facts = EFFECT_FREE, doc = "A new vector of the elements of all.")
    public static @Word long append(Ctx c, @Word long vectors) {
        long total = 0;
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) total += count("f64vector-append", Pairs.first(rest));
        long result = allocateUnfilled(c, total);
        long to = elements(result);
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long bytes = 8 * count("f64vector-append", Pairs.first(rest));
            Memory.copy(elements(Pairs.first(rest)), to, bytes);
            to += bytes;
        }
        return result;
    }

    // Other sequences

    @Procedure(value = "f64vector->list", facts = EFFECT_FREE, doc = "A new list of the elements.")
    public static @Word long toList(Ctx c, @Word long vector) {
        return toList(c, vector, Words.ZERO);
    }

    @Procedure(value = "f64vector->list", facts = EFFECT_FREE, doc = "A new list of the elements from start on.")
    public static @Word long toList(Ctx c, @Word long vector, @Word long start) {
        return toList(c, vector, start, Words.ofFixnum(count("f64vector->list", vector)));
    }

    @Procedure(value = "f64vector->list", facts = EFFECT_FREE, doc = "A new list of the elements from start to before end.")
    public static @Word long toList(Ctx c, @Word long vector, @Word long start, @Word long end) {
        Range.check("f64vector->list", start, end, count("f64vector->list", vector));
        long list = Words.EMPTY_LIST;
        for (long index = end - 1; index >= start; index--) list = c.cons(Words.ofDouble(ref(vector, index)), list);
        return list;
    }

    @Procedure(value = "f64vector->vector", facts = EFFECT_FREE, doc = "A new vector of the elements.")
    public static @Word long toVector(Ctx c, @Word long vector) {
        return toVector(c, vector, Words.ZERO);
    }

    @Procedure(value = "f64vector->vector", facts = EFFECT_FREE, doc = "A new vector of the elements from start on.")
    public static @Word long toVector(Ctx c, @Word long vector, @Word long start) {
        return toVector(c, vector, start, Words.ofFixnum(count("f64vector->vector", vector)));
    }

    @Procedure(value = "f64vector->vector", facts = EFFECT_FREE, doc = "A new vector of the elements from start to before end.")
    public static @Word long toVector(Ctx c, @Word long vector, @Word long start, @Word long end) {
        Range.check("f64vector->vector", start, end, count("f64vector->vector", vector));
        long address = c.allocate(Kind.VECTOR, end - start);
        long to = address + Layout.VECTOR_ELEMENTS;
        for (long index = start; index < end; index++, to += 8) Memory.put(to, Words.ofDouble(ref(vector, index)));
        return Words.tagged(Words.OBJECT, address);
    }

    // Changing many elements

    @Procedure(value = "f64vector-fill!", doc = "Replaces all elements by the number.")
    public static void fill(@Word long vector, @Word long value) {
        fill(vector, value, Words.ZERO);
    }

    @Procedure(value = "f64vector-fill!", doc = "Replaces the elements from start on by the number.")
    public static void fill(@Word long vector, @Word long value, @Word long start) {
        fill(vector, value, start, Words.ofFixnum(count("f64vector-fill!", vector)));
    }

    @Procedure(value = "f64vector-fill!", doc = "Replaces the elements from start to before end by the number.")
    public static void fill(@Word long vector, @Word long value, @Word long start, @Word long end) {
        Range.check("f64vector-fill!", start, end, count("f64vector-fill!", vector));
        double element = Words.toDouble(flonum("f64vector-fill!", value));
        Kernels.f64().fill(Memory.all(), elements(vector) + 8 * Words.fixnum(start), element, end - start);
    }

    @Procedure(value = "f64vector-copy!", doc = "Replaces elements of the first vector from at on by those of the second.")
    public static void copyInto(@Word long to, @Word long at, @Word long from) {
        copyInto(to, at, from, Words.ZERO);
    }

    @Procedure(value = "f64vector-copy!", doc = "Replaces elements of the first vector from at on by those of the second from start on.")
    public static void copyInto(@Word long to, @Word long at, @Word long from, @Word long start) {
        copyInto(to, at, from, start, Words.ofFixnum(count("f64vector-copy!", from)));
    }

    @Procedure(value = "f64vector-copy!", doc = "Replaces elements of the first vector from at on by those of the second from start to before end.")
    public static void copyInto(@Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        Range.check("f64vector-copy!", start, end, count("f64vector-copy!", from));
        Range.checkRoom("f64vector-copy!", at, end - start, count("f64vector-copy!", to));
        Memory.copy(elements(from) + 8 * Words.fixnum(start), elements(to) + 8 * Words.fixnum(at), 8 * (end - start));
    }

    // Shared

    static long count(String who, @Word long vector) {
        if (!isF64Vector(vector)) throw Errors.wrongType(who, "an f64vector", vector);
        return Layout.length(Memory.get(vector - Words.OBJECT));
    }

    /** A new vector of zeros. */
    static @Word long allocate(Ctx c, long count) {
        return Words.tagged(Words.OBJECT, c.allocate(Kind.F64VECTOR, count));
    }

    /** A new vector whose elements the caller writes. */
    static @Word long allocateUnfilled(Ctx c, long count) {
        return Words.tagged(Words.OBJECT, c.allocateUnfilled(Kind.F64VECTOR, count));
    }

    /** The address of the first element. */
    static long elements(@Word long vector) {
        return Memory.get(vector - Words.OBJECT + Layout.NUMERIC_ADDRESS);
    }

    /** A real number as the word of a flonum, whose bits are the element. */
    private static @Word long flonum(String who, @Word long number) {
        return Words.isFlonum(number) ? number : toFlonum(who, number);
    }

    private static @Word long toFlonum(String who, @Word long number) {
        return Words.ofDouble(Arithmetic.toDouble(who, Arithmetic.checkReal(who, number)));
    }
}
