//# types F64 F32
package dev.lamina.numeric.fusion;

import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;

/** The f64 kernels by operation. */
final class F64Calls implements KernelCalls {
    static final F64Calls INSTANCE = new F64Calls();

    private static final F64Kernels KERNELS = Kernels.f64();

    @Override
    public FusedLoop blockLoop(Graph graph) {
        return new F64BlockLoop(graph);
    }

    @Override
    public void call(Operation function, MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        switch (function) {
            //# each function plainUnary
            case @NAME@ -> KERNELS.@name@(out, outAt, x, xAt, count);
            //# end
            default -> throw new AssertionError(function);
        }
    }

    @Override
    public void call(Operation function, MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        switch (function) {
            //# each binaryFunction plainBinary
            case @NAME@ -> KERNELS.@name@(out, outAt, x, xAt, y, yAt, count);
            //# end
            default -> throw new AssertionError(function);
        }
    }

    @Override
    public void reduce(Reduction reduction, MemorySegment x, long xAt, long count, Frame result) {
        result.value = switch (reduction) {
            case SUM -> KERNELS.sum(x, xAt, count);
            case PRODUCT -> KERNELS.product(x, xAt, count);
            case MIN -> KERNELS.min(x, xAt, count);
            case MAX -> KERNELS.max(x, xAt, count);
        };
    }
}
