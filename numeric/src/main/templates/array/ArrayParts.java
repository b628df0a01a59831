//# parts
// What arrays of every element type have in common.
//# define arrayCreation
    /** Zeros, in pooled memory. */
    public static F64Array zeros(long... sizes) {
        Shape shape = Shape.of(sizes);
        return at(SegmentPool.shared().allocateZeroed(shape.bytes(ElementType.F64)), 0, shape, shape.rowMajorStrides());
    }

    /** A view of memory: sizes and strides, in elements, for each axis; the memory must hold every element. */
    public static F64Array ofSegment(MemorySegment segment, long byteOffset, Shape shape, long... strides) {
        F64Array array = at(segment, byteOffset, shape, stridesOr(shape, strides));
        requireFits(array);
        return array;
    }

    static F64Array at(MemorySegment segment, long place, Shape shape, long[] strides) {
        long offset = start(place, shape);
        return switch (shape.rank()) {
            case 1 -> new F64Vector(segment, offset, shape.size(0), strides[0]);
            case 2 -> new F64Matrix(segment, offset, shape.size(0), shape.size(1), strides[0], strides[1]);
            default -> new F64Tensor(segment, offset, shape.sizes(), strides);
        };
    }

    /** An array of this shape in pooled memory, with anything in it. */
    static F64Array uninitialized(Shape shape) {
        return at(SegmentPool.shared().allocate(shape.bytes(ElementType.F64)), 0, shape, shape.rowMajorStrides());
    }

    /** An array of the same shape in pooled memory, with anything in it. */
    F64Array uninitializedLike() {
        return uninitialized(shape());
    }
//# end
//# define arrayLocate
    /** The byte offset of an element. */
    private long locate(String operation, long[] index) {
        if (index.length != rank()) {
            throw ArrayErrors.indices(operation, index.length, this);
        }
        long at = offset;
        for (int axis = 0; axis < index.length; axis++) {
            at += requireIndex(operation, index[axis], size(axis)) * stride(axis) * BYTES;
        }
        return at;
    }
//# end
//# define arrayViews
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
        sizes[axis] = sizes[axis] == 0 ? 0 : 1 + Math.abs((sizes[axis] - 1) / step);
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
            throw ArrayErrors.indices("permute", axes.length, this);
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
        return broadcastTo("broadcastTo", shape);
    }

    final F64Array broadcastTo(String operation, Shape shape) {
        if (!Shape.broadcast(operation, shape(), shape).equals(shape)) {
            throw ArrayErrors.shapesDiffer(operation, shape(), shape);
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
//# end
