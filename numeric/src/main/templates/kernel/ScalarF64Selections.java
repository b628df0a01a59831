//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.getI64;
import static dev.lamina.numeric.kernel.Access.isSet;
import static dev.lamina.numeric.kernel.Access.setF64;
import static dev.lamina.numeric.kernel.Access.setMask;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** Comparisons and choices, one element at a time. */
interface ScalarF64Selections extends F64Selections {
    long BYTES = Double.BYTES;
    //# each comparison

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        for (long i = 0; i < count; i++) {
            double a = getF64(x, xAt + i * BYTES);
            double b = getF64(y, yAt + i * BYTES);
            setMask(out, outAt + i, @scalar@);
        }
    }

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count) {
        for (long i = 0; i < count; i++) {
            double a = getF64(x, xAt + i * BYTES);
            setMask(out, outAt + i, @scalar@);
        }
    }
    //# end

    @Override
    default void select(MemorySegment out, long outAt, MemorySegment mask, long maskAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        for (long i = 0; i < count; i++) {
            setF64(out, outAt + i * BYTES, isSet(mask, maskAt + i) ? getF64(x, xAt + i * BYTES) : getF64(y, yAt + i * BYTES));
        }
    }

    @Override
    default long compress(MemorySegment out, long outAt, MemorySegment mask, long maskAt, MemorySegment x, long xAt, long count) {
        long kept = 0;
        for (long i = 0; i < count; i++) {
            if (isSet(mask, maskAt + i)) {
                setF64(out, outAt + kept++ * BYTES, getF64(x, xAt + i * BYTES));
            }
        }
        return kept;
    }

    @Override
    default void gather(MemorySegment out, long outAt, MemorySegment indices, long indicesAt, MemorySegment x, long xAt, long length, long count) {
        for (long i = 0; i < count; i++) {
            long index = Objects.checkIndex(getI64(indices, indicesAt + i * Long.BYTES), length);
            setF64(out, outAt + i * BYTES, getF64(x, xAt + index * BYTES));
        }
    }
}
