package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.MaskBits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Truth values, one byte for each element, of which the lowest bit counts: what comparisons make and what selects elements.
 * Masks lie row by row without gaps.
 */
public final class Mask extends StoredArray {
    private Mask(MemorySegment segment, long offset, Shape shape) {
        super(segment, offset, shape.sizes(), shape.rowMajorStrides());
    }

    /** All false, in pooled memory. */
    public static Mask zeros(long... sizes) {
        Shape shape = Shape.of(sizes);
        return new Mask(SegmentPool.shared().allocateZeroed(shape.count()), 0, shape);
    }

    static Mask uninitialized(Shape shape) {
        return new Mask(SegmentPool.shared().allocate(shape.count()), 0, shape);
    }

    /** A copy of the values. */
    public static Mask of(boolean... values) {
        Mask out = zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            out.put(values[i], i);
        }
        return out;
    }

    /** Shares memory, a byte for each element. */
    public static Mask ofSegment(MemorySegment segment, long byteOffset, Shape shape) {
        var mask = new Mask(segment, byteOffset, shape);
        requireFits(mask);
        return mask;
    }

    @Override
    public ElementType elementType() {
        return ElementType.BOOL;
    }

    /** The element at an index for each axis. */
    public boolean at(long... index) {
        try {
            return isSet(locate("at", index));
        } catch (IllegalStateException e) {
            throw lost("at", e);
        }
    }

    /** Sets the element at an index for each axis. */
    public void put(boolean value, long... index) {
        try {
            segment.set(ValueLayout.JAVA_BYTE, locate("put", index), (byte) (value ? 1 : 0));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("put", e);
        }
    }

    /** Whether the element at a position counted row by row is true. */
    boolean isSetAt(long position) {
        return isSet(offset + position);
    }

    private boolean isSet(long at) {
        return (segment.get(ValueLayout.JAVA_BYTE, at) & 1) != 0;
    }

    /** How many elements are true. */
    public long countTrue() {
        requireAlive("countTrue");
        return MaskBits.count(segment, offset, count());
    }

    /** Whether one element at least is true. */
    public boolean any() {
        return countTrue() > 0;
    }

    /** Whether all are true, as of none. */
    public boolean all() {
        return countTrue() == count();
    }

    /** Whether any is true along one axis. */
    public Mask any(int axis) {
        return reduce("any", axis, 1);
    }

    /** Whether all are true along one axis. */
    public Mask all(int axis) {
        requireAxis("all", axis);
        return reduce("all", axis, sizes[axis]);
    }

    private Mask reduce(String operation, int axis, long enough) {
        requireAlive(operation);
        requireAxis(operation, axis);
        Mask out = uninitialized(shape().without(axis));
        long inner = strides[axis];
        for (long i = 0; i < out.count(); i++) {
            long first = offset + i / inner * inner * sizes[axis] + i % inner;
            long seen = 0;
            for (long k = 0; k < sizes[axis]; k++) {
                seen += isSet(first + k * inner) ? 1 : 0;
            }
            out.segment.set(ValueLayout.JAVA_BYTE, out.offset + i, (byte) (seen >= enough ? 1 : 0));
        }
        return out;
    }

    /** The positions of the true elements, counted row by row. */
    public I64Vector indices() {
        I64Vector out = I64Vector.zeros(countTrue());
        long found = 0;
        for (long i = 0; i < count(); i++) {
            if (isSet(offset + i)) {
                out.set(found++, i);
            }
        }
        return out;
    }

    /** Where both are true; the shapes must be the same. */
    public Mask and(Mask other) {
        return and(other, uninitialized(shape()));
    }

    /** out ← where both are true; it may be one of them. */
    public Mask and(Mask other, Mask out) {
        requireSame("and", other, out);
        MaskBits.and(out.segment, out.offset, segment, offset, other.segment, other.offset, count());
        return out;
    }

    /** Where one is true, or both; the shapes must be the same. */
    public Mask or(Mask other) {
        return or(other, uninitialized(shape()));
    }

    /** out ← where one is true, or both; it may be one of them. */
    public Mask or(Mask other, Mask out) {
        requireSame("or", other, out);
        MaskBits.or(out.segment, out.offset, segment, offset, other.segment, other.offset, count());
        return out;
    }

    /** Where the two differ; the shapes must be the same. */
    public Mask xor(Mask other) {
        return xor(other, uninitialized(shape()));
    }

    /** out ← where the two differ; it may be one of them. */
    public Mask xor(Mask other, Mask out) {
        requireSame("xor", other, out);
        MaskBits.xor(out.segment, out.offset, segment, offset, other.segment, other.offset, count());
        return out;
    }

    /** Where this is false. */
    public Mask not() {
        return not(uninitialized(shape()));
    }

    /** out ← where this is false; it may be this. */
    public Mask not(Mask out) {
        requireSame("not", this, out);
        MaskBits.not(out.segment, out.offset, segment, offset, count());
        return out;
    }

    private void requireSame(String operation, Mask other, Mask out) {
        requireAlive(operation);
        other.requireAlive(operation);
        out.requireDestination(operation);
        if (!hasShapeOf(other)) {
            throw ArrayErrors.shapesDiffer(operation, shape(), other.shape());
        }
        if (!hasShapeOf(out)) {
            throw ArrayErrors.destination(operation, shape(), out.shape());
        }
        if (out.endangers(this) || out.endangers(other)) {
            throw new IllegalArgumentException(operation + ": the destination overlaps an operand in part");
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Mask mask && hasShapeOf(mask) && !xor(mask).any();
    }

    /** By shape alone, since elements change. */
    @Override
    public int hashCode() {
        return shape().hashCode();
    }
}
