package dev.lamina.numeric.fusion;

import java.lang.foreign.MemorySegment;

/** The single kernels of one element type by operation, for the parts of a fused kernel that are not fused. */
interface KernelCalls {
    /** The expression computed without generated code. */
    FusedLoop blockLoop(Graph graph);

    void call(Operation function, MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    void call(Operation function, MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count);

    /** Leaves the reduction of a run in the frame's value. */
    void reduce(Reduction reduction, MemorySegment x, long xAt, long count, Frame result);
}
