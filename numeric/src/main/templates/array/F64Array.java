//# types F64 F32
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
    static final long BYTES = Double.BYTES;

    F64Array(MemorySegment segment, long offset) {
        super(segment, offset);
    }

    /** Zeros, in pooled memory. */
    public static F64Array zeros(long... sizes) {
        Shape shape = Shape.of(sizes);
        return at(SegmentPool.shared().allocateZeroed(shape.count() * BYTES), 0, shape, shape.rowMajorStrides());
    }

    /** A view of memory: sizes and strides, in elements, for each axis; the memory must hold every element. */
    public static F64Array ofSegment(MemorySegment segment, long byteOffset, Shape shape, long... strides) {
        F64Array array = at(segment, byteOffset, shape, strides.length == 0 ? shape.rowMajorStrides() : strides.clone());
        requireFits(array);
        return array;
    }

    static F64Array at(MemorySegment segment, long offset, Shape shape, long[] strides) {
        return switch (shape.rank()) {
            case 1 -> new F64Vector(segment, offset, shape.size(0), strides[0]);
            case 2 -> new F64Matrix(segment, offset, shape.size(0), shape.size(1), strides[0], strides[1]);
            default -> new F64Tensor(segment, offset, shape.sizes(), strides);
        };
    }

    /** An array of this shape in pooled memory, with anything in it. */
    static F64Array uninitialized(Shape shape) {
        return at(SegmentPool.shared().allocate(shape.count() * BYTES), 0, shape, shape.rowMajorStrides());
    }

    /** An array of the same shape in pooled memory, with anything in it. */
    F64Array uninitializedLike() {
        return uninitialized(shape());
    }

    @Override
    public final ElementType elementType() {
        return ElementType.F64;
    }

    /** The byte offset of an element. */
    private long locate(String operation, long[] index) {
        if (index.length != rank()) {
            throw ArrayErrors.rank(operation, index.length, shape());
        }
        long at = offset;
        for (int axis = 0; axis < index.length; axis++) {
            at += requireIndex(operation, index[axis], size(axis)) * stride(axis) * BYTES;
        }
        return at;
    }

    /** The element at an index for each axis. */
    public final double at(long... index) {
        return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("at", index));
    }

    /** Sets the element at an index for each axis. */
    public final void put(double value, long... index) {
        segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("put", index), value);
    }

    // Views.

    /** The view of the elements from..to−1 along an axis. */
    public F64Array slice(int axis, long from, long to) {
        requireAxis("slice", axis);
        requireRange("slice", from, to, size(axis));
        long[] sizes = shape().sizes();
        sizes[axis] = to - from;
        return at(segment, offset + (from < to ? from * stride(axis) * BYTES : 0), Shape.of(sizes), strides());
    }

    /** The view with every step-th element along an axis; a negative step begins at the end. */
    public F64Array every(int axis, long step) {
        requireAxis("every", axis);
        if (step == 0) {
            throw new IllegalArgumentException("every: the step is 0");
        }
        long[] sizes = shape().sizes();
        long[] strides = strides();
        long last = step < 0 ? Math.max(0, sizes[axis] - 1) : 0;
        sizes[axis] = (sizes[axis] + Math.abs(step) - 1) / Math.abs(step);
        strides[axis] *= step;
        return at(segment, offset + last * stride(axis) * BYTES, Shape.of(sizes), strides);
    }

    /** The view at one index of an axis, of one rank less. */
    public F64Array pick(int axis, long index) {
        requireAxis("pick", axis);
        requireIndex("pick", index, size(axis));
        long[] strides = new long[rank() - 1];
        for (int i = 0; i < strides.length; i++) {
            strides[i] = stride(i < axis ? i : i + 1);
        }
        return at(segment, offset + index * stride(axis) * BYTES, shape().without(axis), strides);
    }

    /** The view with the axes in the given order. */
    public final F64Array permute(int... axes) {
        if (axes.length != rank()) {
            throw ArrayErrors.rank("permute", axes.length, shape());
        }
        long[] sizes = new long[axes.length];
        long[] strides = new long[axes.length];
        long seen = 0;
        for (int i = 0; i < axes.length; i++) {
            requireAxis("permute", axes[i]);
            seen |= 1L << axes[i];
            sizes[i] = size(axes[i]);
            strides[i] = stride(axes[i]);
        }
        if (Long.bitCount(seen) != axes.length) {
            throw new IllegalArgumentException("permute: an axis is named twice");
        }
        return at(segment, offset, Shape.of(sizes), strides);
    }

    /** The view with the axes in the reverse order: the transposed matrix. */
    public F64Array transpose() {
        int[] axes = new int[rank()];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = axes.length - 1 - i;
        }
        return permute(axes);
    }

    /** The same elements under another shape of as many; only of an array without gaps. */
    public final F64Array reshape(long... sizes) {
        Shape shape = Shape.of(sizes);
        if (shape.count() != count()) {
            throw ArrayErrors.count("reshape", shape(), shape);
        }
        if (!isContiguous()) {
            throw ArrayErrors.notContiguous("reshape", this);
        }
        return at(segment, offset, shape, shape.rowMajorStrides());
    }

    /** The view under a larger shape in which axes of size 1, and missing first axes, repeat. */
    public final F64Array broadcastTo(Shape shape) {
        if (!Shape.broadcast("broadcast", shape(), shape).equals(shape)) {
            throw ArrayErrors.shapesDiffer("broadcast", shape(), shape);
        }
        long[] strides = new long[shape.rank()];
        int missing = shape.rank() - rank();
        for (int axis = missing; axis < strides.length; axis++) {
            strides[axis] = size(axis - missing) == 1 ? 0 : stride(axis - missing);
        }
        return at(segment, offset, shape, strides);
    }

    final long[] strides() {
        long[] strides = new long[rank()];
        for (int axis = 0; axis < strides.length; axis++) {
            strides[axis] = stride(axis);
        }
        return strides;
    }

    // Whole arrays.

    /** Sets every element. */
    public F64Array fill(double value) {
        requireAlive("fill");
        if (isPlain()) {
            KERNELS.fill(segment, offset, value, count());
        } else {
            F64Traversal.run("fill", this, (s, at, n) -> KERNELS.fill(s[0], at[0], value, n));
        }
        return this;
    }

    /** Takes over the elements of another array, broadcast to this shape. */
    public F64Array set(F64Array from) {
        requireAlive("set");
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

    // Elementwise operations. Without destination the result is a new pooled array of the broadcast shape.

    private boolean isDirect(String operation, F64Array out) {
        requireAlive(operation);
        out.requireAlive(operation);
        return isPlain() && out.isPlain() && hasShapeOf(out) && !out.endangers(this);
    }

    private boolean isDirect(String operation, F64Array b, F64Array out) {
        return isDirect(operation, out) & b.isDirect(operation, out);
    }
    //# each unary function

    /** @doc@, of every element. */
    public F64Array @name@() {
        return @name@(uninitializedLike());
    }

    /** out ← @doc@, of every element. */
    public final F64Array @name@(F64Array out) {
        if (isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], n), this);
        }
        return out;
    }
    //# end
    //# each binary binaryFunction

    /** @doc@, for a in this array. */
    public final F64Array @name@(F64Array b) {
        return @name@(b, hasShapeOf(b) ? uninitializedLike() : uninitialized(Shape.broadcast("@name@", shape(), b.shape())));
    }

    /** out ← @doc@, for a in this array. */
    public final F64Array @name@(F64Array b, F64Array out) {
        if (isDirect("@name@", b, out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, b.segment, b.offset, count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], s[2], at[2], n), this, b);
        }
        return out;
    }

    /** @doc@, for a in this array. */
    public F64Array @name@(double b) {
        return @name@(b, uninitializedLike());
    }

    /** out ← @doc@, for a in this array. */
    public final F64Array @name@(double b, F64Array out) {
        if (isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, b, count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], b, n), this);
        }
        return out;
    }

    /** out ← @doc@, for b in an array. */
    public static F64Array @name@(double a, F64Array b, F64Array out) {
        if (b.isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, a, b.segment, b.offset, b.count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], a, s[1], at[1], n), b);
        }
        return out;
    }
    //# end
    //# each ternary

    /** out ← @doc@, for a in this array. */
    public final F64Array @name@(F64Array b, F64Array c, F64Array out) {
        if (isDirect("@name@", b, out) & c.isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, b.segment, b.offset, c.segment, c.offset, count());
        } else {
            F64Traversal.run("@name@", out,
                    (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], s[2], at[2], s[3], at[3], n), this, b, c);
        }
        return out;
    }
    //# end

    /** This array ← α·x + this array. */
    public F64Array addScaled(double alpha, F64Array x) {
        if (isDirect("addScaled", x, this)) {
            KERNELS.axpy(segment, offset, alpha, x.segment, x.offset, segment, offset, count());
        } else {
            F64Traversal.run("addScaled", this, (s, at, n) -> KERNELS.axpy(s[0], at[0], alpha, s[1], at[1], s[2], at[2], n), x, this);
        }
        return this;
    }

    // Reductions. A view with gaps is gathered first, so its result has the bits of its copy.

    /** This array, or its contiguous copy. */
    final F64Array plain(String operation) {
        requireAlive(operation);
        return isPlain() ? this : copy();
    }
    /** Σ a with the rounding errors carried along, for sums that cancel. */
    public final double compensatedSum() {
        F64Array x = plain("compensatedSum");
        return KERNELS.compensatedSum(x.segment, x.offset, x.count());
    }

    /** The position, counted row by row, of the first least element or NaN; an empty array has none. */
    public final long argMin() {
        return position("argMin", KERNELS::argMin);
    }

    /** The position, counted row by row, of the first greatest element or NaN; an empty array has none. */
    public final long argMax() {
        return position("argMax", KERNELS::argMax);
    }

    private long position(String operation, F64Traversal.Search search) {
        F64Array x = plain(operation);
        if (x.count() == 0) {
            throw ArrayErrors.empty(operation);
        }
        return search.run(x.segment, x.offset, x.count());
    }
    //# each reduction

    /** @doc@. */
    public final double @name@() {
        F64Array x = plain("@name@");
        return KERNELS.@name@(x.segment, x.offset, x.count());
    }

    /** @doc@, along one axis: an array of one rank less. */
    public F64Array @name@(int axis) {
        return F64Traversal.reduce("@name@", this, axis, KERNELS::@name@);
    }
    //# end
    //# each pairReduction

    /** @doc@, over this array and another of the same shape. */
    public final double @name@(F64Array other) {
        if (!hasShapeOf(other)) {
            throw ArrayErrors.shapesDiffer("@name@", shape(), other.shape());
        }
        F64Array x = plain("@name@");
        F64Array y = other.plain("@name@");
        return KERNELS.@name@(x.segment, x.offset, y.segment, y.offset, x.count());
    }
    //# end
}
