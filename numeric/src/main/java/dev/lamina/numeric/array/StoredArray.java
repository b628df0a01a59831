package dev.lamina.numeric.array;

import java.lang.foreign.MemorySegment;

/** An array of any rank whose elements are only read, written and converted: it keeps a size and a stride for each axis. */
abstract sealed class StoredArray extends NumericArray permits IntegerStorage, Mask {
    final long[] sizes;
    final long[] strides;

    StoredArray(MemorySegment segment, long offset, long[] sizes, long[] strides) {
        super(segment, offset);
        assert sizes.length == strides.length;
        this.sizes = sizes;
        this.strides = strides;
    }

    @Override
    public final int rank() {
        return sizes.length;
    }

    @Override
    public final long size(int axis) {
        requireAxis("size", axis);
        return sizes[axis];
    }

    @Override
    public final long stride(int axis) {
        requireAxis("stride", axis);
        return strides[axis];
    }

    /** The byte offset of an element. */
    final long locate(String operation, long[] index) {
        if (index.length != rank()) {
            throw ArrayErrors.indices(operation, index.length, this);
        }
        long at = offset;
        for (int axis = 0; axis < index.length; axis++) {
            at += requireIndex(operation, index[axis], sizes[axis]) * strides[axis] * elementType().bytes();
        }
        return at;
    }
}
