package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.Shape;
import java.lang.foreign.MemorySegment;

/**
 * An array of SRFI 231 as a word. A generalized array is a domain, a getter and perhaps a setter. A specialized array has a
 * body, and its elements lie there at {@code start + Σ stride·(index − lower bound)}: so every transformation is another
 * start and other strides over the same body. It is <em>direct</em> if its body is of a kind that {@link ArrayBody} reads,
 * without a storage class of a program's own, and its bounds are fixnums; a matrix is a direct array of dimension 2.
 * Invariant, which {@link #make} checks: every index of the domain lies inside the body.
 */
public final class Array {
    private Array() {}

    public static final long MUTABLE = 1;
    /** Values to be stored are compared with what the storage class takes. */
    public static final long SAFE = 2;
    public static final long DIRECT = 4;

    private static final long HEADER_TOP = Layout.headerTop(Kind.ARRAY);

    public static boolean isArray(@Word long value) {
        return Words.isObject(value) && Memory.get(Words.address(value)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    public static boolean isDirect(@Word long value) {
        return isArray(value) && (flags(value) & DIRECT) != 0;
    }

    public static boolean isSpecialized(@Word long value) {
        return isArray(value) && body(value) != Words.FALSE;
    }

    /** An array of elements that {@link ArrayBody} reads; null strides are those of elements in lexicographic order. */
    public static @Word long direct(Ctx c, @Word long domain, @Word long body, long start, long[] strides, long flags) {
        assert Interval.hasFixnumBounds(domain);
        return make(c, domain, body, Words.FALSE, start, strides, flags | DIRECT);
    }

    /** A specialized array. */
    public static @Word long make(Ctx c, @Word long domain, @Word long body, @Word long storageClass, long start, long[] strides, long flags) {
        @Word long array = allocate(c, domain, body, storageClass, flags);
        Memory.put(slot(array, Layout.ARRAY_START), Words.ofFixnum(start));
        for (int axis = 0; axis < strides.length; axis++) Memory.put(strideSlot(array, axis), Words.ofFixnum(strides[axis]));
        assert (flags & DIRECT) == 0 || isInside(domain, ArrayBody.length(body), start, strides) : start;
        return array;
    }

    /** @param origin what it was mapped from, for those who can do without the getter; or #f */
    public static @Word long generalized(Ctx c, @Word long domain, @Word long getter, @Word long setter, @Word long origin) {
        @Word long array = allocate(c, domain, Words.FALSE, origin, setter == Words.FALSE ? 0 : MUTABLE);
        Memory.put(slot(array, Layout.ARRAY_GETTER), getter);
        Memory.put(slot(array, Layout.ARRAY_SETTER), setter);
        return array;
    }

    private static @Word long allocate(Ctx c, @Word long domain, @Word long body, @Word long storageClass, long flags) {
        long rank = Interval.dimension(domain);
        long address = c.allocate(Kind.ARRAY, rank);
        Memory.put(address + Layout.ARRAY_DOMAIN, domain);
        Memory.put(address + Layout.ARRAY_BODY, body);
        Memory.put(address + Layout.ARRAY_CLASS, storageClass);
        Memory.put(address + Layout.ARRAY_GETTER, Words.FALSE);
        Memory.put(address + Layout.ARRAY_SETTER, Words.FALSE);
        Memory.put(address + Layout.ARRAY_FLAGS, Words.ofFixnum(flags));
        Memory.put(address + Layout.ARRAY_START, Words.ZERO);
        for (long axis = 0; axis < rank; axis++) Memory.put(address + Layout.ARRAY_STRIDES + Layout.WORD_BYTES * axis, Words.ZERO);
        return Words.tagged(Words.OBJECT, address);
    }

    /** Whether all elements lie inside a body of the given length. */
    public static boolean isInside(@Word long domain, long length, long start, long[] strides) {
        long first = start;
        long last = start;
        for (int axis = 0; axis < strides.length; axis++) {
            long width = Interval.width(domain, axis);
            if (width == 0) return true;
            long reach = Math.multiplyExact(strides[axis], width - 1);
            first += Math.min(reach, 0);
            last += Math.max(reach, 0);
        }
        return first >= 0 && last < length;
    }

    /** The strides of an array whose elements lie in lexicographic order without gaps; of an empty one they do not matter. */
    public static long[] packedStrides(@Word long domain) {
        long[] strides = new long[Math.toIntExact(Interval.dimension(domain))];
        if (Interval.isEmpty(domain)) return strides;
        long step = 1;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= Interval.width(domain, axis);
        }
        return strides;
    }

    // Parts

    public static long rank(@Word long array) {
        return Layout.length(Memory.get(Words.address(array)));
    }

    public static @Word long domain(@Word long array) {
        return Memory.get(slot(array, Layout.ARRAY_DOMAIN));
    }

    public static @Word long body(@Word long array) {
        return Memory.get(slot(array, Layout.ARRAY_BODY));
    }

    /** #f if it is that of the kind of the body; for a generalized array what it was mapped from. */
    public static @Word long storageClass(@Word long array) {
        return Memory.get(slot(array, Layout.ARRAY_CLASS));
    }

    public static @Word long getter(@Word long array) {
        return Memory.get(slot(array, Layout.ARRAY_GETTER));
    }

    public static @Word long setter(@Word long array) {
        return Memory.get(slot(array, Layout.ARRAY_SETTER));
    }

    public static long flags(@Word long array) {
        return Words.fixnum(Memory.get(slot(array, Layout.ARRAY_FLAGS)));
    }

    public static boolean isMutable(@Word long array) {
        return (flags(array) & MUTABLE) != 0;
    }

    public static long start(@Word long array) {
        return Words.fixnum(Memory.get(slot(array, Layout.ARRAY_START)));
    }

    public static long stride(@Word long array, long axis) {
        return Words.fixnum(Memory.get(strideSlot(array, axis)));
    }

    public static long[] strides(@Word long array) {
        long[] strides = new long[Math.toIntExact(rank(array))];
        for (int axis = 0; axis < strides.length; axis++) strides[axis] = stride(array, axis);
        return strides;
    }

    public static long width(@Word long array, long axis) {
        return Interval.width(domain(array), axis);
    }

    public static long[] widths(@Word long array) {
        long[] widths = new long[Math.toIntExact(rank(array))];
        for (int axis = 0; axis < widths.length; axis++) widths[axis] = width(array, axis);
        return widths;
    }

    public static Shape shape(@Word long array) {
        return Shape.of(widths(array));
    }

    /** Whether the elements lie in the body in lexicographic order without gaps. */
    public static boolean isPacked(@Word long array) {
        long step = 1;
        boolean isPacked = true;
        for (long axis = rank(array) - 1; axis >= 0; axis--) {
            long width = width(array, axis);
            if (width == 0) return true;
            isPacked &= width == 1 || stride(array, axis) == step;
            if (isPacked) step *= width;
        }
        return isPacked;
    }

    /** The numeric library's view of a direct array of flonums; it is good until the next collection. */
    public static F64Array view(@Word long array) {
        assert isDirect(array) && ArrayBody.isF64(body(array));
        long bytes = Layout.WORD_BYTES * ArrayBody.length(body(array));
        MemorySegment elements = TypedElements.segment(body(array), bytes);
        return F64Array.ofSegment(elements, Layout.WORD_BYTES * start(array), shape(array), strides(array));
    }

    private static long slot(@Word long array, long offset) {
        return Words.address(array) + offset;
    }

    private static long strideSlot(@Word long array, long axis) {
        return slot(array, Layout.ARRAY_STRIDES + Layout.WORD_BYTES * axis);
    }
}
