//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/** Kernels in which the place or the order of the elements matters: running results, positions, sorting, careful sums. */
public interface F64Sequences {
    /** out[i] ← x[0] + … + x[i], added from left to right. */
    void cumulativeSum(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    /** out[i] ← x[0] · … · x[i], multiplied from left to right. */
    void cumulativeProduct(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    /** out[i] ← the least of x[0] … x[i], NaN from the first NaN on. */
    void cumulativeMin(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    /** out[i] ← the greatest of x[0] … x[i], NaN from the first NaN on. */
    void cumulativeMax(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    /** The index of the first least element, or of the first NaN if there is one; −1 for none. */
    long argMin(MemorySegment x, long xAt, long count);

    /** The index of the first greatest element, or of the first NaN if there is one; −1 for none. */
    long argMax(MemorySegment x, long xAt, long count);

    //# only F64 F32
    /** Σ a with the rounding errors carried along (Neumaier 1974): error ≤ ε|Σ a| + n ε² Σ|a|. */
    double compensatedSum(MemorySegment x, long xAt, long count);

    //# end
    /** out ← x in ascending order: −0 before 0, NaN last. The runs may be the same. */
    void sort(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    /** out ← the indices (64-bit integers) that put x in ascending order; equal elements keep their order, NaN comes last. */
    void argSort(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);
}
