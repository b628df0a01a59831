//# types F64 F32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/** The matrix product of operands in the order in which the loop reads them, with the same bits as that of {@link F64Products}. */
public interface F64PackedProducts {
    /** Rows of a tile of c: the width of a packed panel of a. */
    int tileRows();

    /** Columns of a tile of c: the width of a packed panel of b. */
    int tileColumns();

    /**
     * c ← α·ab, or with accumulate c ← α·ab + c: a is cut into panels of tileRows rows, b into panels of tileColumns columns,
     * and each panel holds, for every step of depth, its elements side by side. The last panels have room for a full tile,
     * with anything in it.
     */
    void multiplyPacked(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, MemorySegment b, long bAt,
            boolean accumulate, MemorySegment c, long cAt, long cRow);
}
