//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import java.lang.foreign.MemorySegment;

/** The matrix product with scalar arithmetic: four columns of a row at a time. */
interface ScalarF64Products extends F64Products {
    int TILE = 4;
    long ELEMENT = Double.BYTES;

    @Override
    default F64Products products(long multiplications) {
        return this;
    }

    @Override
    default int tileRows() {
        return TILE;
    }

    @Override
    default int tileColumns() {
        return TILE;
    }

    @Override
    default void multiply(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        for (long i = 0; i < rows; i++) {
            long j = 0;
            for (; j + TILE <= columns; j += TILE) {
                four(depth, alpha, a, aAt + i * aRow, aColumn, b, bAt + j * ELEMENT, bRow, accumulate, c, cAt + i * cRow + j * ELEMENT);
            }
            for (; j < columns; j++) {
                one(depth, alpha, a, aAt + i * aRow, aColumn, b, bAt + j * ELEMENT, bRow, accumulate, c, cAt + i * cRow + j * ELEMENT);
            }
        }
    }

    private static void four(long depth, double alpha, MemorySegment a, long aAt, long aColumn, MemorySegment b, long bAt, long bRow,
            boolean accumulate, MemorySegment c, long cAt) {
        //# count j 0 4
        double c@j@ = 0;
        //# end
        for (long p = 0; p < depth; p++) {
            double left = getF64(a, aAt + p * aColumn);
            long at = bAt + p * bRow;
            //# count j 0 4
            c@j@ = Math.fma(left, getF64(b, at + @j@ * ELEMENT), c@j@);
            //# end
        }
        //# count j 0 4
        setF64(c, cAt + @j@ * ELEMENT, accumulate ? alpha * c@j@ + getF64(c, cAt + @j@ * ELEMENT) : alpha * c@j@);
        //# end
    }

    private static void one(long depth, double alpha, MemorySegment a, long aAt, long aColumn, MemorySegment b, long bAt, long bRow,
            boolean accumulate, MemorySegment c, long cAt) {
        double sum = 0;
        for (long p = 0; p < depth; p++) {
            sum = Math.fma(getF64(a, aAt + p * aColumn), getF64(b, bAt + p * bRow), sum);
        }
        setF64(c, cAt, accumulate ? alpha * sum + getF64(c, cAt) : alpha * sum);
    }

    @Override
    default void multiplyPacked(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt,
            MemorySegment b, long bAt, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        long step = TILE * ELEMENT;
        for (long i = 0; i < rows; i += TILE) {
            for (long j = 0; j < columns; j += TILE) {
                multiply(Math.min(TILE, rows - i), Math.min(TILE, columns - j), depth, alpha,
                        a, aAt + i * depth * ELEMENT, ELEMENT, step, b, bAt + j * depth * ELEMENT, step,
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
