//# types F64 F32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The matrix product of operands in the order in which the loop reads them, with the same bits as that of {@link F64Products}.
 * They are packed into Java arrays, of which C2 checks the bounds once for a whole loop, where it would check those of
 * segments in every step: with tiles of 256 bits that is a third of the time.
 */
public interface F64PackedProducts {
    /** Up to so many multiplications packing costs more than it gains, with any kernel. */
    long SMALL = 28 * 28 * 28;

    /** The most steps of depth. */
    int DEPTH = 256;

    /** Rows of a tile of c: so many rows of a are read side by side. */
    int tileRows();

    /** Columns of a tile of c: the width of a packed panel of b. */
    int tileColumns();

    /** A full panel of b, whose columns lie without gaps, into the order of multiplyPacked. */
    void copyPanel(int depth, MemorySegment b, long bAt, long bRow, double[] out, int outAt);

    /**
     * c ← α·ab, or with accumulate c ← α·ab + c. A row of a has room for {@link #DEPTH} elements; b is cut into panels of
     * tileColumns columns, and each panel holds, for every step of depth, its elements side by side. There is room for full
     * tiles, with anything in it.
     */
    void multiplyPacked(long rows, long columns, long depth, double alpha, double[] a, double[] b,
            boolean accumulate, MemorySegment c, long cAt, long cRow);
}
