//# types F64 F32 I64 I32 C128 C64
package dev.lamina.numeric.array;

import java.lang.foreign.MemorySegment;

/** An f64 array of rank 0, 3 or more. */
public final class F64Tensor extends F64Array {
    private final long[] sizes;
    private final long[] strides;

    F64Tensor(MemorySegment segment, long offset, long[] sizes, long[] strides) {
        super(segment, offset);
        assert sizes.length == strides.length && sizes.length != 1 && sizes.length != 2 : sizes.length;
        this.sizes = sizes;
        this.strides = strides;
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
}
