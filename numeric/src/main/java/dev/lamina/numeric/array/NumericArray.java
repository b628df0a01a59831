package dev.lamina.numeric.array;

import dev.lamina.numeric.kernel.Kernels;
import dev.lamina.numeric.math.Integers;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Numbers of one type in off-heap (or array) memory, of any rank: a segment, the byte offset of the first element, and for
 * each axis a size and a stride in elements, which may be zero or negative. Row-major unless made otherwise.
 *
 * <p>Slices, transposes and reshapes are views: they share the memory, and writing to one writes to all. An array lives as
 * long as its memory: that of an arena until the arena closes, pooled memory until nothing refers to it. Using an array
 * whose memory is closed throws.
 *
 * <p>An operation without destination makes its result in pooled memory. With a destination it allocates nothing (for
 * contiguous arrays) and returns the destination, which may be one of the operands or overlap them in any way.
 */
public abstract sealed class NumericArray permits F64Array, F32Array, I64Array, I32Array, C128Array, C64Array, StoredArray {
    final MemorySegment segment;
    final long offset;

    NumericArray(MemorySegment segment, long offset) {
        this.segment = segment;
        this.offset = offset;
    }

    public abstract ElementType elementType();

    /** The number of axes; the rank of a matrix as a linear map is its {@code matrixRank}. */
    public abstract int rank();

    /** The number of elements along an axis. */
    public abstract long size(int axis);

    /** The distance between neighbours along an axis, in elements. */
    public abstract long stride(int axis);

    /** The memory that the array shares: its first element is at {@link #byteOffset}, the others follow by the strides. */
    public final MemorySegment segment() {
        return segment;
    }

    public final long byteOffset() {
        return offset;
    }

    public final Shape shape() {
        long[] sizes = new long[rank()];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = size(axis);
        }
        return Shape.of(sizes);
    }

    /** The number of elements. */
    public final long count() {
        long count = 1;
        for (int axis = 0; axis < rank(); axis++) {
            count *= size(axis);
        }
        return count;
    }

    /** Whether the elements lie row by row without gaps. */
    public final boolean isContiguous() {
        long step = 1;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            long size = size(axis);
            if (size != 1 && stride(axis) != step) {
                return count() == 0;
            }
            step *= size;
        }
        return true;
    }

    public final boolean hasShapeOf(NumericArray other) {
        if (rank() != other.rank()) {
            return false;
        }
        for (int axis = 0; axis < rank(); axis++) {
            if (size(axis) != other.size(axis)) {
                return false;
            }
        }
        return true;
    }

    /** The byte after the last one that an element occupies, relative to the segment, and in {@link #firstByte} the first. */
    private long endByte() {
        return offset + elementType().bytes() * (1 + reach(true));
    }

    private long firstByte() {
        return offset + elementType().bytes() * reach(false);
    }

    /** How many elements the strides lead away from the first element, forward or backward. */
    long reach(boolean forward) {
        long reach = 0;
        for (int axis = 0; axis < rank(); axis++) {
            long step = stride(axis);
            reach += step > 0 == forward ? step * (size(axis) - 1) : 0;
        }
        return reach;
    }

    /** An empty view may lie outside of its segment, where nothing may be copied from; it begins with the segment instead. */
    static long start(long place, Shape shape) {
        return shape.count() == 0 ? 0 : place;
    }

    static void requireWhole(ElementType type, MemorySegment segment) {
        if (segment.byteSize() % type.bytes() != 0) {
            throw ArrayErrors.segmentWithRest(type, segment);
        }
    }

    static void requireFits(NumericArray array) {
        if (array.count() > 0 && (!array.hasExactPlaces() || array.firstByte() < 0 || array.endByte() > array.segment.byteSize())) {
            throw ArrayErrors.segmentTooSmall(array);
        }
    }

    /** Whether no place of an element is so far away that its number of bytes is no long. */
    private boolean hasExactPlaces() {
        long limit = Long.MAX_VALUE / elementType().bytes() / 4;
        long most = limit;
        for (int axis = 0; axis < rank(); axis++) {
            long step = stride(axis);
            if (size(axis) > 1 && (step == Long.MIN_VALUE || Math.abs(step) > most / (size(axis) - 1))) {
                return false;
            }
            most -= size(axis) > 1 ? Math.abs(step) * (size(axis) - 1) : 0;
        }
        return Math.abs(offset) <= limit;
    }

    /** Row by row where no strides are given; else there must be one for each axis. */
    static long[] stridesOr(Shape shape, long[] strides) {
        if (strides.length == 0) {
            return shape.rowMajorStrides();
        }
        if (strides.length != shape.rank()) {
            throw ArrayErrors.strides(shape, strides.length);
        }
        return strides.clone();
    }

    final boolean sharesBytesWith(NumericArray other) {
        if (segment.isNative() != other.segment.isNative() || count() == 0 || other.count() == 0 || !segment.heapBase().equals(other.segment.heapBase())) {
            return false;
        }
        long here = segment.address();
        long there = other.segment.address();
        return here + firstByte() < there + other.endByte() && there + other.firstByte() < here + endByte();
    }

    private boolean liesAs(NumericArray other) {
        if (segment.address() + offset != other.segment.address() + other.offset || !hasShapeOf(other)) {
            return false;
        }
        for (int axis = 0; axis < rank(); axis++) {
            if (size(axis) > 1 && stride(axis) != other.stride(axis)) {
                return false;
            }
        }
        return true;
    }

    /** Whether writing this array while reading the other element by element would read what was written. */
    public final boolean endangers(NumericArray other) {
        return this != other && sharesBytesWith(other) && !liesAs(other);
    }

    /** Contiguous and off the Java heap: a kernel may run on it as it lies. */
    public final boolean isPlain() {
        return segment.isNative() && isContiguous();
    }

    /** Off the Java heap, in memory that cannot go while it is used: any kernel may run on it as it lies. */
    final boolean isLasting() {
        return segment.isNative() && !Kernels.mayVanish(segment);
    }

    /** Throws, naming the operation and the array, if the memory is closed. */
    public final void requireAlive(String operation) {
        if (!segment.scope().isAlive()) {
            throw ArrayErrors.closed(operation, this);
        }
    }

    /** The same of an array that is to be written. */
    public final void requireDestination(String operation) {
        requireAlive(operation);
        if (segment.isReadOnly()) {
            throw ArrayErrors.readOnly(operation, this);
        }
        if (!isContiguous() && hasSharedPlaces()) {
            throw ArrayErrors.sharedPlaces(operation, this);
        }
    }

    /** Whether two indices that differ in one axis or two are the same place of memory, as in what was broadcast. */
    private boolean hasSharedPlaces() {
        for (int axis = 0; axis < rank(); axis++) {
            for (int other = axis; other < rank(); other++) {
                if (sharesPlaces(axis, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** i steps along the one axis lead as far as j along the other for the multiples of the least such i and j. */
    private boolean sharesPlaces(int axis, int other) {
        if (axis == other || stride(other) == 0) {
            return stride(other) == 0 && size(other) > 1;
        }
        if (size(axis) == 1 || size(other) == 1) {
            return false;
        }
        long a = Math.abs(stride(axis));
        long b = Math.abs(stride(other));
        long divisor = Integers.gcd(a, b);
        return b / divisor < size(axis) && a / divisor < size(other);
    }

    /** What an access to one element ends with when its memory is lost, or is written though it can only be read. */
    final RuntimeException lost(String operation, RuntimeException cause) {
        if (!segment.scope().isAlive()) {
            return ArrayErrors.closed(operation, this);
        }
        return segment.isReadOnly() && !(cause instanceof IllegalStateException) ? ArrayErrors.readOnly(operation, this) : cause;
    }

    /** The length of a Java array for so many elements. */
    static int javaLength(String operation, long elements) {
        if (elements > Integer.MAX_VALUE) {
            throw ArrayErrors.javaArray(operation, elements);
        }
        return (int) elements;
    }

    final void requireAxis(String operation, int axis) {
        if (axis < 0 || axis >= rank()) {
            throw ArrayErrors.axis(operation, axis, rank());
        }
    }

    static long requireIndex(String operation, long index, long size) {
        if (index < 0 || index >= size) {
            throw ArrayErrors.index(operation, index, size);
        }
        return index;
    }

    static void requireRange(String operation, long from, long to, long size) {
        if (from < 0 || from > to || to > size) {
            throw ArrayErrors.range(operation, from, to, size);
        }
    }

    /** The element type and the shape: "f64 3×4". */
    public final String describe() {
        return elementType() + " " + shape();
    }

    /** As NumPy prints: at most eight digits, columns aligned, the middle of long arrays left out. */
    @Override
    public final String toString() {
        return segment.scope().isAlive() ? ArrayPrinter.print(this) : describe() + " (closed)";
    }

    /** A view of memory as an array of this type; truth values in another order than row by row are copied. */
    public static NumericArray ofSegment(ElementType type, MemorySegment segment, long byteOffset, Shape shape, long... strides) {
        return switch (type) {
            case F64 -> F64Array.ofSegment(segment, byteOffset, shape, strides);
            case F32 -> F32Array.ofSegment(segment, byteOffset, shape, strides);
            case I64 -> I64Array.ofSegment(segment, byteOffset, shape, strides);
            case I32 -> I32Array.ofSegment(segment, byteOffset, shape, strides);
            case C128 -> C128Array.ofSegment(segment, byteOffset, shape, strides);
            case C64 -> C64Array.ofSegment(segment, byteOffset, shape, strides);
            case S8, U8, S16, U16, U32, U64 -> IntegerStorage.ofSegment(type, segment, byteOffset, shape, strides);
            case BOOL -> mask(segment, byteOffset, shape, strides);
        };
    }

    private static NumericArray mask(MemorySegment segment, long byteOffset, Shape shape, long... strides) {
        if (strides.length == 0 || Arrays.equals(strides, shape.rowMajorStrides())) {
            return Mask.ofSegment(segment, byteOffset, shape);
        }
        return Conversion.of(IntegerStorage.ofSegment(ElementType.U8, segment, byteOffset, shape, strides), Mask.uninitialized(shape));
    }

    /** An array of its own of the same type with the same elements, row by row, in pooled memory. */
    public final NumericArray plainCopy() {
        return switch (elementType()) {
            case F64 -> ((F64Array) this).copy();
            case F32 -> ((F32Array) this).copy();
            case I64 -> ((I64Array) this).copy();
            case I32 -> ((I32Array) this).copy();
            case C128 -> ((C128Array) this).copy();
            case C64 -> ((C64Array) this).copy();
            case S8, U8, S16, U16, U32, U64 -> toStorage(elementType());
            case BOOL -> Conversion.of(this, Mask.uninitialized(shape()));
        };
    }

    // Conversions, each into an array of its own in pooled memory.

    /** The same numbers as f64; 64-bit integers are rounded, of complex numbers there must be no imaginary part. */
    public F64Array toF64() {
        return (F64Array) Conversion.of(this, F64Array.uninitialized(shape()));
    }

    /** The same numbers, rounded to f32. */
    public F32Array toF32() {
        return (F32Array) Conversion.of(this, F32Array.uninitialized(shape()));
    }

    /** The same numbers without their fractions; one that is no 64-bit integer throws. */
    public I64Array toI64() {
        return (I64Array) Conversion.of(this, I64Array.uninitialized(shape()));
    }

    /** The same numbers without their fractions; one that is no 32-bit integer throws. */
    public I32Array toI32() {
        return (I32Array) Conversion.of(this, I32Array.uninitialized(shape()));
    }

    /** The same numbers as complex ones. */
    public C128Array toC128() {
        return (C128Array) Conversion.of(this, C128Array.uninitialized(shape()));
    }

    /** The same numbers as complex ones, rounded to f32. */
    public C64Array toC64() {
        return (C64Array) Conversion.of(this, C64Array.uninitialized(shape()));
    }

    /** The same numbers as stored integers of another type; one that the type does not have throws. */
    public final IntegerStorage toStorage(ElementType type) {
        return (IntegerStorage) Conversion.of(this, IntegerStorage.zeros(type, shape().sizes()));
    }
}
