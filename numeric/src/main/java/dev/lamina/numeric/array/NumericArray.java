package dev.lamina.numeric.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

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
public abstract sealed class NumericArray permits F64Array, F32Array {
    final MemorySegment segment;
    final long offset;

    NumericArray(MemorySegment segment, long offset) {
        this.segment = segment;
        this.offset = offset;
    }

    public abstract ElementType elementType();

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
    private long reach(boolean forward) {
        long reach = 0;
        for (int axis = 0; axis < rank(); axis++) {
            long step = stride(axis);
            reach += step > 0 == forward ? step * (size(axis) - 1) : 0;
        }
        return reach;
    }

    static void requireFits(NumericArray array) {
        if (array.count() > 0 && (array.firstByte() < 0 || array.endByte() > array.segment.byteSize())) {
            throw ArrayErrors.segmentTooSmall(array.elementType(), array.firstByte(), array.endByte(), array.segment.byteSize());
        }
    }

    private boolean sharesBytesWith(NumericArray other) {
        if (count() == 0 || other.count() == 0 || !segment.heapBase().equals(other.segment.heapBase())) {
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
    final boolean endangers(NumericArray other) {
        return this != other && sharesBytesWith(other) && !liesAs(other);
    }

    /** Contiguous and off the Java heap: a kernel may run on it as it lies. */
    final boolean isPlain() {
        return segment.isNative() && isContiguous();
    }

    final void requireAlive(String operation) {
        if (!segment.scope().isAlive()) {
            throw ArrayErrors.closed(operation, this);
        }
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

    /** The element at the byte offset as a double, for printing. */
    final double doubleAt(long at) {
        return switch (elementType()) {
            case F64 -> segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at);
            case F32 -> segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at);
        };
    }
}
