//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import java.lang.foreign.MemorySegment;

/** The matrix product with scalar arithmetic: tiles of four rows by two columns, and single elements at the borders. */
interface ScalarF64Products extends F64Products {
    int ROWS = 4;
    int COLUMNS = 2;
    long ELEMENT = Double.BYTES;

    @Override
    default F64Products products(long multiplications) {
        return this;
    }

    @Override
    default F64Products packedProducts(long multiplications) {
        return this;
    }

    @Override
    default int tileRows() {
        return ROWS;
    }

    @Override
    default int tileColumns() {
        return COLUMNS;
    }

    @Override
    default void multiply(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        long fullRows = rows - rows % ROWS;
        long fullColumns = columns - columns % COLUMNS;
        for (long i = 0; i < fullRows; i += ROWS) {
            for (long j = 0; j < fullColumns; j += COLUMNS) {
                tile(depth, alpha, a, aAt + i * aRow, aRow, aColumn, b, bAt + j * ELEMENT, bRow, accumulate, c, cAt + i * cRow + j * ELEMENT, cRow);
            }
        }
        for (long i = 0; i < rows; i++) {
            for (long j = i < fullRows ? fullColumns : 0; j < columns; j++) {
                one(depth, alpha, a, aAt + i * aRow, aColumn, b, bAt + j * ELEMENT, bRow, accumulate, c, cAt + i * cRow + j * ELEMENT);
            }
        }
    }

    private static void tile(long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn, MemorySegment b, long bAt, long bRow,
            boolean accumulate, MemorySegment c, long cAt, long cRow) {
        //# count i 0 4
        double left@i@ = 0;
        double right@i@ = 0;
        //# end
        for (long p = 0; p < depth; p++) {
            double left = getF64(b, bAt + p * bRow);
            double right = getF64(b, bAt + p * bRow + ELEMENT);
            long at = aAt + p * aColumn;
            //# count i 0 4
            double element@i@ = getF64(a, at + @i@ * aRow);
            left@i@ = Math.fma(element@i@, left, left@i@);
            right@i@ = Math.fma(element@i@, right, right@i@);
            //# end
        }
        //# count i 0 4
        put(alpha, left@i@, accumulate, c, cAt + @i@ * cRow);
        put(alpha, right@i@, accumulate, c, cAt + @i@ * cRow + ELEMENT);
        //# end
    }

    private static void one(long depth, double alpha, MemorySegment a, long aAt, long aColumn, MemorySegment b, long bAt, long bRow,
            boolean accumulate, MemorySegment c, long cAt) {
        double sum = 0;
        for (long p = 0; p < depth; p++) {
            sum = Math.fma(getF64(a, aAt + p * aColumn), getF64(b, bAt + p * bRow), sum);
        }
        put(alpha, sum, accumulate, c, cAt);
    }

    /** An element of c ← α·sum, or with accumulate of c ← α·sum + c. */
    static void put(double alpha, double sum, boolean accumulate, MemorySegment c, long cAt) {
        setF64(c, cAt, accumulate ? Math.fma(alpha, sum, getF64(c, cAt)) : alpha * sum);
    }

    @Override
    default void multiplyPacked(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, MemorySegment b, long bAt,
            boolean accumulate, MemorySegment c, long cAt, long cRow) {
        for (long i = 0; i < rows; i += ROWS) {
            for (long j = 0; j < columns; j += COLUMNS) {
                multiply(Math.min(ROWS, rows - i), Math.min(COLUMNS, columns - j), depth, alpha,
                        a, aAt + i * depth * ELEMENT, ELEMENT, ROWS * ELEMENT, b, bAt + j * depth * ELEMENT, COLUMNS * ELEMENT,
                        accumulate, c, cAt + i * cRow + j * ELEMENT, cRow);
            }
        }
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
