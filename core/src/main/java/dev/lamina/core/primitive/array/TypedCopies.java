package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.read.ElementTypes.C128;
import static dev.lamina.core.read.ElementTypes.C64;
import static dev.lamina.core.read.ElementTypes.F32;
import static dev.lamina.core.read.ElementTypes.F64;
import static dev.lamina.core.read.ElementTypes.S64;
import static dev.lamina.core.read.ElementTypes.U64;
import static dev.lamina.core.read.ElementTypes.U8;

import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Equality;
import dev.lamina.core.primitive.Lists;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Many elements of typed vectors at once, SRFI 160: copying, filling, reversing, comparing, and the exchange with lists and
 * vectors. Elements of one type go as bytes. Of a u8vector that is a view of a file the bytes are taken by {@link ByteViews}.
 */
public final class TypedCopies {
    private TypedCopies() {}

    /** Odd, and with bits all over: the golden ratio's. */
    private static final long HASH_FACTOR = 0x9E37_79B9_7F4A_7C15L;
    /** What is left fits a fixnum that is not negative. */
    private static final int HASH_SHIFT = 16;
    /** A pattern of so many bytes fills the rest while it stays in the first cache. */
    private static final long PATTERN_BYTES = 4096;

    // Copies

    @Procedure(value = "@vector-copy", optional = 2, facts = EFFECT_FREE, doc = "A new vector of the elements from start to before end.")
    public static @Word long copy(Ctx c, int type, @Word long vector, @Word long start, @Word long end) {
        return part(c, "@vector-copy", type, vector, start, end);
    }

    @Procedure(value = "@vector-reverse-copy", optional = 2, facts = EFFECT_FREE, doc = "A new vector of the elements from start to before end, the last one first.")
    public static @Word long reverseCopy(Ctx c, int type, @Word long vector, @Word long start, @Word long end) {
        long result = part(c, "@vector-reverse-copy", type, vector, start, end);
        reverseElements(type, TypedVectors.elements(type, result), TypedVectors.count(type, result));
        return result;
    }

    private static @Word long part(Ctx c, String who, int type, @Word long vector, @Word long start, @Word long end) {
        long count = count(who, type, vector, start, end);
        long result = TypedVectors.allocateUnfilled(c, type, count);
        copyElements(type, vector, Range.first(start), TypedVectors.elements(type, result), count);
        return result;
    }

    @Procedure(value = "@vector-append", rest = true, facts = EFFECT_FREE, doc = "A new vector of the elements of all.")
    public static @Word long append(Ctx c, int type, @Word long vectors) {
        return concatenate(c, "@vector-append", type, vectors);
    }

    @Procedure(value = "@vector-concatenate", facts = EFFECT_FREE, doc = "A new vector of the elements of all vectors in a list.")
    public static @Word long concatenate(Ctx c, int type, @Word long vectors) {
        Lists.checkedLength(TypedVectors.named("@vector-concatenate", type), vectors);
        return concatenate(c, "@vector-concatenate", type, vectors);
    }

    private static @Word long concatenate(Ctx c, String who, int type, @Word long vectors) {
        long total = 0;
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) total += TypedVectors.count(who, type, Pairs.first(rest));
        long result = TypedVectors.allocateUnfilled(c, type, total);
        long to = TypedVectors.elements(type, result);
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long count = TypedVectors.count(type, Pairs.first(rest));
            copyElements(type, Pairs.first(rest), 0, to, count);
            to += count << ElementTypes.shift(type);
        }
        return result;
    }

    // Changing many elements

    @Procedure(value = "@vector-fill!", optional = 2, doc = "Replaces the elements from start to before end by the number.")
    public static void fill(int type, @Word long vector, @Word long value, @Word long start, @Word long end) {
        long count = count("@vector-fill!", type, vector, start, end);
        TypedVectors.checkWritable("@vector-fill!", type, vector);
        if (!TypedVectors.canHold(type, value)) throw TypedVectors.badElement("@vector-fill!", type, value);
        fillElements(type, address(type, vector, Range.first(start)), value, count);
    }

    @Procedure(value = "@vector-copy!", optional = 2, doc = "Replaces elements of the first vector from at on by those of the second from start to before end.")
    public static void copyInto(int type, @Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        copyInto("@vector-copy!", type, to, at, from, start, end);
    }

    /** What is copied is what was there before, also where the two overlap. */
    @Procedure(value = "@vector-reverse-copy!", optional = 2, doc = "Replaces elements of the first vector from at on by those of the second from start to before end, the last one first.")
    public static void reverseCopyInto(int type, @Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        long count = copyInto("@vector-reverse-copy!", type, to, at, from, start, end);
        reverseElements(type, address(type, to, Words.fixnum(at)), count);
    }

    /** Returns how many elements were copied. */
    private static long copyInto(String who, int type, @Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        long count = count(who, type, from, start, end);
        long room = TypedVectors.count(who, type, to);
        if (!Range.isRoom(at, count, room)) Range.checkRoom(TypedVectors.named(who, type), at, count, room);
        TypedVectors.checkWritable(who, type, to);
        copyElements(type, from, Range.first(start), address(type, to, Words.fixnum(at)), count);
        return count;
    }

    @Procedure(value = "@vector-reverse!", optional = 2, doc = "Reverses the order of the elements from start to before end.")
    public static void reverse(int type, @Word long vector, @Word long start, @Word long end) {
        long count = count("@vector-reverse!", type, vector, start, end);
        TypedVectors.checkWritable("@vector-reverse!", type, vector);
        reverseElements(type, address(type, vector, Range.first(start)), count);
    }

    // Other sequences

    @Procedure(value = "@vector->list", optional = 2, facts = EFFECT_FREE, doc = "A new list of the elements from start to before end.")
    public static @Word long toList(Ctx c, int type, @Word long vector, @Word long start, @Word long end) {
        long count = count("@vector->list", type, vector, start, end);
        long first = Range.first(start);
        long list = Words.EMPTY_LIST;
        for (long index = first + count - 1; index >= first; index--) list = c.cons(get(c, type, vector, index), list);
        return list;
    }

    @Procedure(value = "reverse-@vector->list", optional = 2, facts = EFFECT_FREE, doc = "A new list of the elements from start to before end, the last one first.")
    public static @Word long toReversedList(Ctx c, int type, @Word long vector, @Word long start, @Word long end) {
        long count = count("reverse-@vector->list", type, vector, start, end);
        long first = Range.first(start);
        long list = Words.EMPTY_LIST;
        for (long index = first; index < first + count; index++) list = c.cons(get(c, type, vector, index), list);
        return list;
    }

    @Procedure(value = "@vector->vector", optional = 2, facts = EFFECT_FREE, doc = "A new vector of the elements from start to before end.")
    public static @Word long toVector(Ctx c, int type, @Word long vector, @Word long start, @Word long end) {
        long count = count("@vector->vector", type, vector, start, end);
        long first = Range.first(start);
        long address = c.allocate(Kind.VECTOR, count);
        long to = address + Layout.VECTOR_ELEMENTS;
        for (long index = first; index < first + count; index++, to += Layout.WORD_BYTES) Memory.put(to, get(c, type, vector, index));
        return Words.tagged(Words.OBJECT, address);
    }

    @Procedure(value = "vector->@vector", optional = 2, facts = EFFECT_FREE, doc = "A new vector of elements of type @ of the numbers in a vector from start to before end.")
    public static @Word long ofVector(Ctx c, int type, @Word long vector, @Word long start, @Word long end) {
        String who = TypedVectors.named("vector->@vector", type);
        long count = Range.count(who, start, end, Vectors.count(who, vector));
        long first = Range.first(start);
        long result = TypedVectors.allocateUnfilled(c, type, count);
        long to = TypedVectors.elements(type, result);
        for (long index = first; index < first + count; index++, to += ElementTypes.bytes(type)) {
            @Word long value = Vectors.ref(vector, Words.ofFixnum(index));
            if (!TypedElements.put(type, to, value)) throw TypedVectors.badElement("vector->@vector", type, value);
        }
        return result;
    }

    // Comparing

    @Procedure(value = "@vector=", rest = true, facts = EFFECT_FREE, doc = "Whether all vectors have the same length and equal numbers as elements.")
    public static boolean areEqual(int type, @Word long vectors) {
        boolean areEqual = true;
        for (long rest = vectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            TypedVectors.count("@vector=", type, Pairs.first(rest));
            areEqual = areEqual && areEqual(type, Pairs.first(vectors), Pairs.first(rest));
        }
        return areEqual;
    }

    private static boolean areEqual(int type, @Word long first, @Word long second) {
        long count = TypedVectors.count(type, first);
        if (count != TypedVectors.count(type, second)) return false;
        if (ElementTypes.isInteger(type)) return Equality.areEqualLeaves(first, second);
        int part = type == F32 || type == C64 ? F32 : F64;
        long bytes = count << ElementTypes.shift(type);
        long a = TypedVectors.elements(type, first);
        long b = TypedVectors.elements(type, second);
        for (long at = 0; at < bytes; at += ElementTypes.bytes(part)) if (TypedElements.real(part, a + at) != TypedElements.real(part, b + at)) return false;
        return true;
    }

    @Procedure(value = "@vector<?", facts = EFFECT_FREE,
               doc = "Whether the first vector comes before the second: if it is shorter, or where they first differ its element is less, that of complex numbers by real part, then imaginary part.")
    public static boolean isLess(Ctx c, int type, @Word long first, @Word long second) {
        long count = TypedVectors.count("@vector<?", type, first);
        long otherCount = TypedVectors.count("@vector<?", type, second);
        if (count != otherCount) return count < otherCount;
        for (long i = 0; i < count; i++) {
            int order = order(type, get(c, type, first, i), get(c, type, second, i));
            if (order != 0) return order < 0;
        }
        return false;
    }

    private static int order(int type, @Word long first, @Word long second) {
        if (ElementTypes.isReal(type)) return Arithmetic.lessThan(first, second) ? -1 : Arithmetic.lessThan(second, first) ? 1 : 0;
        int order = order(F64, Complexes.real(first), Complexes.real(second));
        return order != 0 ? order : order(F64, Complexes.imaginary(first), Complexes.imaginary(second));
    }

    @Procedure(value = "@vector-hash", facts = EFFECT_FREE, doc = "An exact integer that is the same for vectors that are @vector=.")
    public static @Word long hash(Ctx c, int type, @Word long vector) {
        long count = TypedVectors.count("@vector-hash", type, vector);
        long hash = type + count;
        for (long i = 0; i < count; i++) hash = hash * HASH_FACTOR + elementHash(type, vector, i);
        return Words.ofFixnum(hash >>> HASH_SHIFT);
    }

    /** Zeros of both signs have one hash, since they are equal numbers. */
    private static long elementHash(int type, @Word long vector, long index) {
        if (type == U8) return Words.fixnum(Bytevectors.ref("u8vector-hash", vector, Words.ofFixnum(index)));
        long address = address(type, vector, index);
        return switch (type) {
            case U64, S64 -> Memory.get(address);
            case F32, F64 -> realHash(type, address);
            case C64 -> realHash(F32, address) + HASH_FACTOR * realHash(F32, address + Float.BYTES);
            case C128 -> realHash(F64, address) + HASH_FACTOR * realHash(F64, address + Double.BYTES);
            default -> TypedElements.integer(type, address);
        };
    }

    private static long realHash(int type, long address) {
        return Double.hashCode(TypedElements.real(type, address) + 0.0);
    }

    // Elements

    private static @Word long get(Ctx c, int type, @Word long vector, long index) {
        return type == U8 ? Bytevectors.ref("u8vector-ref", vector, Words.ofFixnum(index)) : TypedElements.get(c, type, address(type, vector, index));
    }

    private static long address(int type, @Word long vector, long index) {
        return TypedVectors.elements(type, vector) + (index << ElementTypes.shift(type));
    }

    /** How many elements a range has, which must be one. The name for an error is made only then. */
    private static long count(String who, int type, @Word long vector, @Word long start, @Word long end) {
        long length = TypedVectors.count(who, type, vector);
        if (!Range.isRange(start, end, length)) throw Range.outside(TypedVectors.named(who, type), start, end, length);
        return Range.count(start, end, length);
    }

    /** From an index of a vector on to an address. The elements may overlap. */
    private static void copyElements(int type, @Word long from, long start, long to, long count) {
        if (type == U8) Bytevectors.copy(from, start, to, count);
        else if (count > 0) Memory.copy(TypedElements.address(from) + (start << ElementTypes.shift(type)), to, count << ElementTypes.shift(type));
    }

    /** The value can be held. */
    static void fillElements(int type, long address, @Word long value, long count) {
        if (count == 0) return;
        TypedElements.put(type, address, value);
        long bytes = count << ElementTypes.shift(type);
        for (long filled = ElementTypes.bytes(type); filled < bytes; ) {
            long more = Math.min(Math.min(filled, PATTERN_BYTES), bytes - filled);
            Memory.copy(address, address + filled, more);
            filled += more;
        }
    }

    static void reverseElements(int type, long address, long count) {
        long last = address + (count - 1 << ElementTypes.shift(type));
        for (long first = address; first < last; first += ElementTypes.bytes(type), last -= ElementTypes.bytes(type)) {
            TypedVectors.swapElements(type, first, last);
        }
    }
}
