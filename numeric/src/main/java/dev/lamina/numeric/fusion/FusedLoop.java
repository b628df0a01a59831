package dev.lamina.numeric.fusion;

import java.lang.foreign.MemorySegment;

/** A compiled loop over some elements. Which buffers it reads and writes is part of its code; see {@link Frame}. */
interface FusedLoop {
    /**
     * @param count elements; for a vector loop a positive multiple of the vector's lanes
     * @return whether the expression's check, if this loop computes it, held for one of them
     */
    boolean run(MemorySegment[] segments, long[] offsets, double[] parameters, long count);
}
