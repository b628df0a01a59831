//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Comparisons and choices. A mask is a run of bytes, one for each element, of which the lowest bit counts; comparisons
 * write 1 and 0.
 */
public interface F64Selections {
    //# each comparison
    /** out ← the mask of @doc@, for a in x and b in y. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count);

    /** out ← the mask of @doc@, for a in x. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count);

    //# end
    /** out ← the element of x where the mask is set, else that of y. */
    void select(MemorySegment out, long outAt, MemorySegment mask, long maskAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count);

    /** out ← the elements of x where the mask is set, without gaps; returns how many. out and x may be the same run. */
    long compress(MemorySegment out, long outAt, MemorySegment mask, long maskAt, MemorySegment x, long xAt, long count);

    /** out[i] ← x[indices[i]] for 64-bit indices in 0 … length − 1; another index throws. */
    void gather(MemorySegment out, long outAt, MemorySegment indices, long indicesAt, MemorySegment x, long xAt, long length, long count);
}
