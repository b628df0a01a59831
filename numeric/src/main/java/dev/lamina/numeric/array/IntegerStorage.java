package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Set;

/**
 * Integers of a size that has no arithmetic here: s8 u8 s16 u16 u32 u64, at any rank. They are read, written, shared and
 * converted; to compute, convert to i64, i32 or f64. Elements pass as longs (a u64 as the long with the same bits), and
 * one that the type does not have is refused.
 */
public final class IntegerStorage extends StoredArray {
    private static final Set<ElementType> TYPES =
            Set.of(ElementType.S8, ElementType.U8, ElementType.S16, ElementType.U16, ElementType.U32, ElementType.U64);

    private final ElementType type;

    private IntegerStorage(ElementType type, MemorySegment segment, long offset, long[] sizes, long[] strides) {
        super(segment, start(offset, Shape.of(sizes)), sizes, strides);
        if (!TYPES.contains(type)) {
            throw ArrayErrors.elementType("storage", "s8, u8, s16, u16, u32 or u64", type);
        }
        this.type = type;
    }

    private static IntegerStorage rowMajor(ElementType type, MemorySegment segment, long offset, Shape shape) {
        return new IntegerStorage(type, segment, offset, shape.sizes(), shape.rowMajorStrides());
    }

    /** Zeros, in pooled memory. */
    public static IntegerStorage zeros(ElementType type, long... sizes) {
        Shape shape = Shape.of(sizes);
        return rowMajor(type, SegmentPool.shared().allocateZeroed(shape.bytes(type)), 0, shape);
    }

    public static IntegerStorage zeros(Arena arena, ElementType type, long... sizes) {
        Shape shape = Shape.of(sizes);
        return rowMajor(type, arena.allocate(shape.bytes(type), 64), 0, shape);
    }

    public static IntegerStorage of(ElementType type, long... elements) {
        IntegerStorage out = zeros(type, elements.length);
        for (int i = 0; i < elements.length; i++) {
            out.set(i, elements[i]);
        }
        return out;
    }

    /** Shares memory: sizes and strides, in elements, for each axis; the memory must hold every element. */
    public static IntegerStorage ofSegment(ElementType type, MemorySegment segment, long byteOffset, Shape shape, long... strides) {
        var array = new IntegerStorage(type, segment, byteOffset, shape.sizes(), stridesOr(shape, strides));
        requireFits(array);
        return array;
    }

    /** Shares the bytes of a Java array as s8 or u8. */
    public static IntegerStorage ofArray(ElementType type, byte[] elements) {
        return ofSegment(type, MemorySegment.ofArray(elements), 0, Shape.of(elements.length / type.bytes()));
    }

    @Override
    public ElementType elementType() {
        return type;
    }

    /** The element at an index for each axis; of u64 the bits. */
    public long at(long... index) {
        try {
            return Elements.longAt(type, segment, locate("at", index));
        } catch (IllegalStateException e) {
            throw lost("at", e);
        }
    }

    /** Sets the element at an index for each axis. */
    public void put(long value, long... index) {
        try {
            Elements.putLong(type, segment, locate("put", index), value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("put", e);
        }
    }

    /** The element of a vector. */
    public long get(long index) {
        return at(index);
    }

    /** Sets the element of a vector. */
    public void set(long index, long value) {
        put(value, index);
    }

    /** The view of the elements from..to−1 along an axis. */
    public IntegerStorage slice(int axis, long from, long to) {
        requireAxis("slice", axis);
        requireRange("slice", from, to, sizes[axis]);
        long[] narrowed = sizes.clone();
        narrowed[axis] = to - from;
        return new IntegerStorage(type, segment, offset + (from < to ? from * strides[axis] * type.bytes() : 0), narrowed, strides);
    }

    /** The view with every step-th element along an axis; a negative step begins at the end. */
    public IntegerStorage every(int axis, long step) {
        requireAxis("every", axis);
        if (step == 0) {
            throw new IllegalArgumentException("every: the step is 0");
        }
        long last = step < 0 ? Math.max(0, sizes[axis] - 1) : 0;
        long[] thinned = sizes.clone();
        long[] wider = strides.clone();
        thinned[axis] = sizes[axis] == 0 ? 0 : 1 + Math.abs((sizes[axis] - 1) / step);
        wider[axis] *= step;
        return new IntegerStorage(type, segment, offset + last * strides[axis] * type.bytes(), thinned, wider);
    }

    /** The view at one index of an axis, of one rank less. */
    public IntegerStorage pick(int axis, long index) {
        requireAxis("pick", axis);
        requireIndex("pick", index, sizes[axis]);
        long[] rest = new long[rank() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = strides[i < axis ? i : i + 1];
        }
        return new IntegerStorage(type, segment, offset + index * strides[axis] * type.bytes(), shape().without(axis).sizes(), rest);
    }

    /** The same elements under another shape of as many; only of an array without gaps. */
    public IntegerStorage reshape(long... newSizes) {
        Shape shape = Shape.of(newSizes);
        if (shape.count() != count()) {
            throw ArrayErrors.count("reshape", shape(), shape);
        }
        if (!isContiguous()) {
            throw ArrayErrors.notContiguous("reshape", this);
        }
        return rowMajor(type, segment, offset, shape);
    }

    /** The view with the axes in the reverse order. */
    public IntegerStorage transpose() {
        long[] reversedSizes = sizes.clone();
        long[] reversedStrides = strides.clone();
        for (int i = 0; i < sizes.length; i++) {
            reversedSizes[i] = sizes[sizes.length - 1 - i];
            reversedStrides[i] = strides[sizes.length - 1 - i];
        }
        return new IntegerStorage(type, segment, offset, reversedSizes, reversedStrides);
    }

    /** An array of its own with the same elements, row by row, in pooled memory. */
    public IntegerStorage copy() {
        return toStorage(type);
    }

    /** The same type, equal shapes and equal elements. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof IntegerStorage array && type == array.type && hasShapeOf(array)
                && copy().segment.asSlice(0, count() * type.bytes()).mismatch(array.copy().segment.asSlice(0, count() * type.bytes())) < 0;
    }

    /** By type and shape alone, since elements change. */
    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(sizes);
    }
}
