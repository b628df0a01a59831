//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import java.lang.foreign.MemorySegment;

/** The matrix product with scalar arithmetic: through Java arrays, or element by element where copies would cost more. */
interface ScalarF64Products extends F64Products {
    long ELEMENT = Double.BYTES;

    /** So few multiplications are sooner done than operands copied. */
    long FEW = 64;

    /** A row of fewer columns is shorter than the loops over arrays like it; the columns may be longer. */
    long NARROW = 16;

    @Override
    default F64Products products(long multiplications) {
        return this;
    }

    @Override
    default F64PackedProducts packedProducts(long multiplications, long columns) {
        return null;
    }

    @Override
    default void multiply(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        if (rows * columns * depth <= FEW || depth > F64Panels.DEPTH) {
            multiplyElements(rows, columns, depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, accumulate, c, cAt, cRow);
        } else if (columns >= NARROW || columns >= rows) {
            F64Panels.mine().multiply(rows, columns, depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, ELEMENT, accumulate, c, cAt, cRow, ELEMENT);
        } else {
            F64Panels.mine().multiply(columns, rows, depth, alpha, b, bAt, ELEMENT, bRow, a, aAt, aColumn, aRow, accumulate, c, cAt, ELEMENT, cRow);
        }
    }

    private static void multiplyElements(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        for (long i = 0; i < rows; i++) {
            for (long j = 0; j < columns; j++) {
                double sum = 0;
                for (long p = 0; p < depth; p++) {
                    sum = Math.fma(getF64(a, aAt + i * aRow + p * aColumn), getF64(b, bAt + p * bRow + j * ELEMENT), sum);
                }
                put(alpha, sum, accumulate, c, cAt + i * cRow + j * ELEMENT);
            }
        }
    }

    /** An element of c ← α·sum, or with accumulate of c ← α·sum + c. */
    static void put(double alpha, double sum, boolean accumulate, MemorySegment c, long cAt) {
        setF64(c, cAt, accumulate ? Math.fma(alpha, sum, getF64(c, cAt)) : alpha * sum);
    }

    @Override
    default void rotate(long count, double c, double s, MemorySegment x, long xAt, MemorySegment y, long yAt) {
        for (long at = 0, end = count * ELEMENT; at < end; at += ELEMENT) {
            double left = getF64(x, xAt + at);
            double right = getF64(y, yAt + at);
            setF64(x, xAt + at, c * left + s * right);
            setF64(y, yAt + at, c * right - s * left);
        }
    }
}
