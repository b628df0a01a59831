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
public final class IntegerStorage extends NumericArray {
    private static final Set<ElementType> TYPES =
            Set.of(ElementType.S8, ElementType.U8, ElementType.S16, ElementType.U16, ElementType.U32, ElementType.U64);

    private final ElementType type;
    private final long[] sizes;
    private final long[] strides;

    private IntegerStorage(ElementType type, MemorySegment segment, long offset, long[] sizes, long[] strides) {
        super(segment, offset);
        if (!TYPES.contains(type)) {
            throw ArrayErrors.elementType("storage", "s8, u8, s16, u16, u32 or u64", type);
        }
        this.type = type;
        this.sizes = sizes;
        this.strides = strides;
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

    @Override
    public int rank() {
        return sizes.length;
    }

    @Override
    public long size(int axis) {
        requireAxis("size", axis);
        return sizes[axis];
    }

    @Override
    public long stride(int axis) {
        requireAxis("stride", axis);
        return strides[axis];
    }

    private long locate(String operation, long[] index) {
        if (index.length != rank()) {
            throw ArrayErrors.indices(operation, index.length, this);
        }
        long at = offset;
        for (int axis = 0; axis < index.length; axis++) {
            at += requireIndex(operation, index[axis], sizes[axis]) * strides[axis] * type.bytes();
        }
        return at;
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
        } catch (IllegalStateException e) {
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
