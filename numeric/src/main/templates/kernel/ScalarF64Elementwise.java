//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

//# only F64 F32
import dev.lamina.numeric.math.Functions;
//# end
//# only I64 I32
import dev.lamina.numeric.math.Integers;
//# end
import java.lang.foreign.MemorySegment;

/**
 * Elementwise arithmetic one element at a time: the truth that the SIMD kernels are compared with. Long runs go through
 * {@link F64Blocks}; both ways compute an element by the same text.
 */
interface ScalarF64Elementwise extends F64Elementwise {
    long BYTES = Double.BYTES;

    @Override
    default void fill(MemorySegment out, long outAt, double value, long count) {
        if (count >= F64Blocks.LEAST) {
            F64Blocks.fill(out, outAt, value, count);
            return;
        }
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            setF64(out, outAt + offset, value);
        }
    }

    @Override
    default void copy(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        MemorySegment.copy(x, xAt, out, outAt, count * BYTES);
    }

    @Override
    default void axpy(MemorySegment out, long outAt, double alpha, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (count >= F64Blocks.LEAST) {
            F64Blocks.axpy(out, outAt, alpha, x, xAt, y, yAt, count);
            return;
        }
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            double scaled = alpha * getF64(x, xAt + offset);
            setF64(out, outAt + offset, scaled + getF64(y, yAt + offset));
        }
    }
    //# each unary function plainUnary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        if (count >= F64Blocks.LEAST) {
            F64Blocks.@name@(out, outAt, x, xAt, count);
            return;
        }
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            double a = getF64(x, xAt + offset);
            setF64(out, outAt + offset, @scalar@);
        }
    }
    //# end
    //# each binary binaryFunction plainBinary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (count >= F64Blocks.LEAST) {
            F64Blocks.@name@(out, outAt, x, xAt, y, yAt, count);
            return;
        }
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            double a = getF64(x, xAt + offset);
            double b = getF64(y, yAt + offset);
            setF64(out, outAt + offset, @scalar@);
        }
    }

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count) {
        if (count >= F64Blocks.LEAST) {
            F64Blocks.@name@(out, outAt, x, xAt, b, count);
            return;
        }
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            double a = getF64(x, xAt + offset);
            setF64(out, outAt + offset, @scalar@);
        }
    }

    @Override
    default void @name@(MemorySegment out, long outAt, double a, MemorySegment y, long yAt, long count) {
        if (count >= F64Blocks.LEAST) {
            F64Blocks.@name@(out, outAt, a, y, yAt, count);
            return;
        }
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            double b = getF64(y, yAt + offset);
            setF64(out, outAt + offset, @scalar@);
        }
    }
    //# end
    //# each complexProduct

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        for (long re = 0, end = count * BYTES; re + BYTES < end; re += 2 * BYTES) {
            long im = re + BYTES;
            double a = getF64(x, xAt + re);
            double b = getF64(x, xAt + im);
            double c = getF64(y, yAt + re);
            double d = getF64(y, yAt + im);
            setF64(out, outAt + re, (double) ComplexParts.@name@Re(a, b, c, d));
            setF64(out, outAt + im, (double) ComplexParts.@name@Im(a, b, c, d));
        }
    }
    //# end
    //# each ternary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, MemorySegment z, long zAt, long count) {
        for (long offset = 0, end = count * BYTES; offset < end; offset += BYTES) {
            double a = getF64(x, xAt + offset);
            double b = getF64(y, yAt + offset);
            double c = getF64(z, zAt + offset);
            setF64(out, outAt + offset, @scalar@);
        }
    }
    //# end
}
