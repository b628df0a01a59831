package dev.lamina.numeric.fusion;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The element types that expressions are computed for. */
enum Element {
    F64(Double.BYTES),
    F32(Float.BYTES);

    final int bytes;

    Element(int bytes) {
        this.bytes = bytes;
    }

    /** Loaded when it is first asked for: a process that uses one type does not pay for the other. */
    KernelCalls kernels() {
        return this == F64 ? F64Calls.INSTANCE : F32Calls.INSTANCE;
    }

    /** The number as an element would hold it. */
    double round(double value) {
        return this == F32 ? (float) value : value;
    }

    /** The element at a byte offset. */
    double get(MemorySegment segment, long at) {
        return this == F64 ? segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at) : segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at);
    }
}
