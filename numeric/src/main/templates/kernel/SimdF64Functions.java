//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/** The elementary functions and complex products. */
interface SimdF64Functions extends ScalarF64Elementwise {
    //# each function

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        SimdF64Loops.@name@(out, outAt, x, xAt, count);
    }
    //# end
    //# each binaryFunction

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        SimdF64Loops.@name@(out, outAt, x, xAt, y, yAt, count);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double right, long count) {
        SimdF64Loops.@name@(out, outAt, x, xAt, right, count);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, double left, MemorySegment y, long yAt, long count) {
        SimdF64Loops.@name@(out, outAt, left, y, yAt, count);
    }
    //# end
    //# each complexProduct

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        SimdF64Complex.@name@(out, outAt, x, xAt, y, yAt, count);
    }
    //# end
}
