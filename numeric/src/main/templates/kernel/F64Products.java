//# types F64 F32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The loops of the matrix product, all else being built on them. Each element of the result is one chain of fused
 * multiply-adds over ascending depth, and one more that scales it by α and adds it, whatever the tile, the vector width or the number of
 * threads: the same bits everywhere. Strides and places are in bytes; the columns of b and c lie without gaps; c overlaps
 * neither a nor b.
 */
public interface F64Products {
    /** The products to use for a task of so many multiplications, from its first call to its last. */
    F64Products products(long multiplications);

    /**
     * Those for a task that had better pack its operands, or null: the scalar loops copy what they read, and a b of few columns is
     * read where it lies, unless they do not lie side by side, as Long.MAX_VALUE columns say.
     */
    F64PackedProducts packedProducts(long multiplications, long columns);

    /** c ← α·ab, or with accumulate c ← α·ab + c. a: rows × depth with any strides, b: depth × columns. */
    void multiply(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow);

    /** (x, y) ← (c·x + s·y, c·y − s·x) for each pair of elements: a plane rotation of two rows. */
    void rotate(long count, double c, double s, MemorySegment x, long xAt, MemorySegment y, long yAt);
}
