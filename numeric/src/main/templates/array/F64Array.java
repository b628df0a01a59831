//# types F64 F32 I64 I32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An array of f64 elements of any rank; {@link F64Vector} and {@link F64Matrix} are the ranks 1 and 2. Elementwise
 * operations broadcast their operands as NumPy does; reductions have the same bits for every layout and vector width.
 */
public abstract sealed class F64Array extends NumericArray permits F64Vector, F64Matrix, F64Tensor {
    static final F64Kernels KERNELS = Kernels.f64();
    static final long BYTES = ElementType.F64.bytes();

    F64Array(MemorySegment segment, long offset) {
        super(segment, offset);
    }

    //# insert arrayCreation

    @Override
    public final ElementType elementType() {
        return ElementType.F64;
    }

    //# insert arrayLocate

    /** The element at an index for each axis. */
    public final double at(long... index) {
        try {
            return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("at", index));
        } catch (IllegalStateException e) {
            throw lost("at", e);
        }
    }

    /** Sets the element at an index for each axis. */
    public final void put(double value, long... index) {
        try {
            segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("put", index), value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("put", e);
        }
    }

    //# insert arrayViews

    // Whole arrays.

    /** Sets every element. */
    public F64Array fill(double value) {
        requireDestination("fill");
        if (isPlain()) {
            KERNELS.fill(segment, offset, value, count());
        } else {
            F64Traversal.run("fill", this, (s, at, n) -> KERNELS.fill(s[0], at[0], value, n));
        }
        return this;
    }

    /** Takes over the elements of another array, broadcast to this shape. */
    public F64Array set(F64Array from) {
        requireDestination("set");
        from.requireAlive("set");
        if (isPlain() && from.isPlain() && hasShapeOf(from)) {
            KERNELS.copy(segment, offset, from.segment, from.offset, count());
        } else {
            F64Traversal.run("set", this, (s, at, n) -> KERNELS.copy(s[0], at[0], s[1], at[1], n), from);
        }
        return this;
    }

    /** An array of its own with the same elements, row by row, in pooled memory. */
    public F64Array copy() {
        return uninitializedLike().set(this);
    }

    /** Equal shapes and equal elements, NaN being equal to NaN and 0 to −0. */
    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof F64Array array && hasShapeOf(array) && F64Traversal.equal(this, array);
    }

    /** By shape alone, since elements change. */
    @Override
    public final int hashCode() {
        return shape().hashCode();
    }

    //# insert elementwise

    //# insert reductions

    //# insert selections
    //# only F64 F32

    /** For an answer to finite operands, in which an element may be beyond the greatest number. */
    final void requireNoOverflow(String operation) {
        if (!Double.isFinite(sum()) && !(Double.isFinite(min()) && Double.isFinite(max()))) {
            throw ArrayErrors.overflow(operation, shape());
        }
    }

    //# insert moments
    //# end
}
