//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Reductions of runs of contiguous f64 elements to one number, with the same bits on every vector width.
 *
 * <p>The order of combination is fixed by the count alone. Elements are dealt to the lanes of a 64-byte group. A block is
 * 4 groups, combined lane by lane as a balanced tree; up to 16 blocks follow one another into the accumulator of a leaf;
 * what is left of the last leaf follows as single groups, and after the fold of the lanes as single elements. The lanes
 * fold neighbour with neighbour, then pairs, then fours. Leaves combine as a balanced tree. So with + the error is at most
 * (log₂ n + 22) ε Σ|a|, and every width is able to follow: a narrower vector holds a part of the group.
 */
public interface F64Reductions {
    //# each reduction pairReduction
    /** @doc@. */
    double @name@(@parameters@, long count);

    //# end
}
