//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Elementwise arithmetic on runs of contiguous f64 elements.
 *
 * <p>A run is a segment, a byte offset in it and a count of elements; the destination comes first. Offsets need no
 * alignment. An output run may be the same as an input run or apart from it; {@link #copy} alone takes any overlap. The
 * caller has checked bounds and overlap; a segment that is closed or too short still throws. On the segment of all memory,
 * offsets are addresses.
 */
public interface F64Elementwise {
    /** out ← value, everywhere. */
    void fill(MemorySegment out, long outAt, double value, long count);

    /** out ← x, bit for bit; the runs may overlap in any way. */
    void copy(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);

    /** out ← α·x + y, rounded twice. */
    void axpy(MemorySegment out, long outAt, double alpha, MemorySegment x, long xAt, MemorySegment y, long yAt, long count);
    //# each unary function plainUnary

    /** out ← @doc@. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);
    //# end
    //# each binary binaryFunction plainBinary

    /** out ← @doc@, for a in x and b in y. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count);

    /** out ← @doc@, for a in x. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count);

    /** out ← @doc@, for b in y. */
    void @name@(MemorySegment out, long outAt, double a, MemorySegment y, long yAt, long count);
    //# end
    //# each complexProduct

    /** out ← @doc@, of complex numbers: pairs, so that count is even; a last number without its pair is left out. Computed in f64. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count);
    //# end
    //# each ternary

    /** out ← @doc@, for a in x, b in y and c in z. */
    void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, MemorySegment z, long zAt, long count);
    //# end
}
