//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.touch;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The matrix product on the Vector API. A tile of c, some rows by two vectors, stays in registers as separate variables
 * while the loop goes through the depth; each step loads two vectors of b and spreads one element of a for every row.
 * Packed operands have tiles of constant strides, others one loop for every number of rows. Columns that fill no vector
 * are masked. The loops call the Vector API itself: C2 stops inlining methods of ours in bodies as large as these, and a
 * vector that leaves its registers costs more than the tile. Source: Goto and van de Geijn 2008, Van Zee and van de Geijn 2015.
 */
interface SimdF64Products extends F64Products {
    VectorSpecies<Double> SPECIES = VectorAccess.F64;
    int LANES = SPECIES.length();
    long BYTES = Double.BYTES;
    long VECTOR = LANES * BYTES;
    ByteOrder ORDER = ByteOrder.nativeOrder();

    /** The tile of 8 × 2 vectors needs the 32 registers of AVX-512; 6 × 2 fits into 16. */
    int ROWS = SPECIES.vectorBitSize() == 512 ? 8 : 6;
    int COLUMNS = 2 * LANES;

    /** So few multiplications (3 × 3 × 3) are done before the masks of a tile are made. */
    long TINY = 27;

    @Override
    default F64Products products(long multiplications) {
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
        if (rows * columns * depth <= TINY) {
            ScalarF64Kernels.INSTANCE.multiply(rows, columns, depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, accumulate, c, cAt, cRow);
            return;
        }
        touch(c, cAt, rows * columns);
        long pairs = columns - columns % COLUMNS;
        for (long i = 0; i < rows; i += ROWS) {
            int height = (int) Math.min(ROWS, rows - i);
            for (long j = 0; j < columns; j += j < pairs ? COLUMNS : LANES) {
                long width = j < pairs ? COLUMNS : columns - j;
                tile(height, width, (int) depth, alpha, a, aAt + i * aRow, aRow, aColumn, b, bAt + j * BYTES, bRow,
                        accumulate, c, cAt + i * cRow + j * BYTES, cRow);
            }
        }
    }

    /** One tile of so many rows: two full vectors of columns, or what there is of one. */
    private static void tile(int height, long width, int depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        if (width == COLUMNS) {
            switch (height) {
                //# count m 1 9
                case @m@ -> pair@m@(depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, accumulate, c, cAt, cRow);
                //# end
                default -> throw new AssertionError(height);
            }
            return;
        }
        VectorMask<Double> valid = SPECIES.indexInRange(0, width);
        switch (height) {
            //# count m 1 9
            case @m@ -> part@m@(valid, depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, accumulate, c, cAt, cRow);
            //# end
            default -> throw new AssertionError(height);
        }
    }

    @Override
    default void multiplyPacked(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt,
            MemorySegment b, long bAt, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        touch(c, cAt, rows * columns);
        long full = rows - rows % ROWS;
        long pairs = columns - columns % COLUMNS;
        for (long i = 0; i < full; i += ROWS) {
            for (long j = 0; j < pairs; j += COLUMNS) {
                long at = cAt + i * cRow + j * BYTES;
                if (ROWS == 8) {
                    packed8((int) depth, alpha, a, aAt + i * depth * BYTES, b, bAt + j * depth * BYTES, accumulate, c, at, cRow);
                } else {
                    packed6((int) depth, alpha, a, aAt + i * depth * BYTES, b, bAt + j * depth * BYTES, accumulate, c, at, cRow);
                }
            }
        }
        border(0, full, pairs, columns, depth, alpha, a, aAt, b, bAt, accumulate, c, cAt, cRow);
        border(full, rows, 0, columns, depth, alpha, a, aAt, b, bAt, accumulate, c, cAt, cRow);
    }

    /** The tiles of packed operands from fromRow to toRow and from fromColumn to toColumn that need not be full. */
    private static void border(long fromRow, long toRow, long fromColumn, long toColumn, long depth, double alpha,
            MemorySegment a, long aAt, MemorySegment b, long bAt, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        for (long i = fromRow; i < toRow; i += ROWS) {
            int height = (int) Math.min(ROWS, toRow - i);
            for (long j = fromColumn; j < toColumn; ) {
                long width = toColumn - j >= COLUMNS ? COLUMNS : Math.min(LANES, toColumn - j);
                long panel = j - j % COLUMNS;
                tile(height, width, (int) depth, alpha, a, aAt + i * depth * BYTES, BYTES, ROWS * BYTES,
                        b, bAt + (panel * depth + j - panel) * BYTES, 2 * VECTOR, accumulate, c, cAt + i * cRow + j * BYTES, cRow);
                j += width;
            }
        }
    }

    @Override
    default void rotate(long count, double c, double s, MemorySegment x, long xAt, MemorySegment y, long yAt) {
        touch(x, xAt, count);
        long bulk = SPECIES.loopBound(count);
        DoubleVector cosine = DoubleVector.broadcast(SPECIES, c);
        DoubleVector sine = DoubleVector.broadcast(SPECIES, s);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector left = DoubleVector.fromMemorySegment(SPECIES, x, xAt + i * BYTES, ORDER);
            DoubleVector right = DoubleVector.fromMemorySegment(SPECIES, y, yAt + i * BYTES, ORDER);
            cosine.mul(left).add(sine.mul(right)).intoMemorySegment(x, xAt + i * BYTES, ORDER);
            cosine.mul(right).sub(sine.mul(left)).intoMemorySegment(y, yAt + i * BYTES, ORDER);
        }
        ScalarF64Kernels.INSTANCE.rotate(count - bulk, c, s, x, xAt + bulk * BYTES, y, yAt + bulk * BYTES);
    }
    //# count m 6 9

    private static void packed@m@(int depth, double alpha, MemorySegment a, long aAt, MemorySegment b, long bAt,
            boolean accumulate, MemorySegment c, long cAt, long cRow) {
        //# count r 0 @m@
        DoubleVector left@r@ = DoubleVector.zero(SPECIES);
        DoubleVector right@r@ = DoubleVector.zero(SPECIES);
        //# end
        for (int p = 0; p < depth; p++) {
            DoubleVector left = DoubleVector.fromMemorySegment(SPECIES, b, bAt, ORDER);
            DoubleVector right = DoubleVector.fromMemorySegment(SPECIES, b, bAt + VECTOR, ORDER);
            //# count r 0 @m@
            DoubleVector element@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, aAt + @r@ * BYTES));
            left@r@ = element@r@.fma(left, left@r@);
            right@r@ = element@r@.fma(right, right@r@);
            //# end
            aAt += @m@ * BYTES;
            bAt += 2 * VECTOR;
        }
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        if (accumulate) {
            //# count r 0 @m@
            left@r@.mul(scale).add(DoubleVector.fromMemorySegment(SPECIES, c, cAt, ORDER)).intoMemorySegment(c, cAt, ORDER);
            right@r@.mul(scale).add(DoubleVector.fromMemorySegment(SPECIES, c, cAt + VECTOR, ORDER)).intoMemorySegment(c, cAt + VECTOR, ORDER);
            cAt += cRow;
            //# end
        } else {
            //# count r 0 @m@
            left@r@.mul(scale).intoMemorySegment(c, cAt, ORDER);
            right@r@.mul(scale).intoMemorySegment(c, cAt + VECTOR, ORDER);
            cAt += cRow;
            //# end
        }
    }
    //# end
    //# count m 1 9

    private static void pair@m@(int depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        //# count r 0 @m@
        DoubleVector left@r@ = DoubleVector.zero(SPECIES);
        DoubleVector right@r@ = DoubleVector.zero(SPECIES);
        //# end
        for (int p = 0; p < depth; p++) {
            DoubleVector left = DoubleVector.fromMemorySegment(SPECIES, b, bAt, ORDER);
            DoubleVector right = DoubleVector.fromMemorySegment(SPECIES, b, bAt + VECTOR, ORDER);
            //# count r 0 @m@
            DoubleVector element@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, aAt + @r@ * aRow));
            left@r@ = element@r@.fma(left, left@r@);
            right@r@ = element@r@.fma(right, right@r@);
            //# end
            aAt += aColumn;
            bAt += bRow;
        }
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        if (accumulate) {
            //# count r 0 @m@
            left@r@.mul(scale).add(DoubleVector.fromMemorySegment(SPECIES, c, cAt, ORDER)).intoMemorySegment(c, cAt, ORDER);
            right@r@.mul(scale).add(DoubleVector.fromMemorySegment(SPECIES, c, cAt + VECTOR, ORDER)).intoMemorySegment(c, cAt + VECTOR, ORDER);
            cAt += cRow;
            //# end
        } else {
            //# count r 0 @m@
            left@r@.mul(scale).intoMemorySegment(c, cAt, ORDER);
            right@r@.mul(scale).intoMemorySegment(c, cAt + VECTOR, ORDER);
            cAt += cRow;
            //# end
        }
    }

    private static void part@m@(VectorMask<Double> valid, int depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        //# count r 0 @m@
        DoubleVector sum@r@ = DoubleVector.zero(SPECIES);
        //# end
        for (int p = 0; p < depth; p++) {
            DoubleVector factor = DoubleVector.fromMemorySegment(SPECIES, b, bAt, ORDER, valid);
            //# count r 0 @m@
            sum@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, aAt + @r@ * aRow)).fma(factor, sum@r@);
            //# end
            aAt += aColumn;
            bAt += bRow;
        }
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        if (accumulate) {
            //# count r 0 @m@
            sum@r@.mul(scale).add(DoubleVector.fromMemorySegment(SPECIES, c, cAt, ORDER, valid)).intoMemorySegment(c, cAt, ORDER, valid);
            cAt += cRow;
            //# end
        } else {
            //# count r 0 @m@
            sum@r@.mul(scale).intoMemorySegment(c, cAt, ORDER, valid);
            cAt += cRow;
            //# end
        }
    }
    //# end
}
