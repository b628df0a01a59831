//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.touch;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The matrix product on the Vector API. A tile of c, some rows by two vectors, stays in registers as separate variables
 * while the loop goes through the depth; each step loads two vectors of b and spreads one element of a for every row.
 * Packed operands have full tiles of constant strides. Others have a loop for each height and width; where columns fill no
 * tile, its vectors overlap, and where they fill no vector, this is masked, and the sums go through a tile in memory. No vector or mask is passed to a method of ours:
 * C2 may leave that apart, and a vector that leaves its registers costs more than the tile.
 *
 * <p>The loops are as short as they can be, because C1, which inlines the whole Vector API, must be able to compile each
 * with profiling: where it gives up, a method may stay for ever in the slow code of a lower tier. So tiles have 6 rows where
 * the registers would hold more (which is no slower), the only way out adds what stands in c, or −0, and masked loads
 * and stores of rows are in a loop. Source: Goto and van de Geijn 2008, Van Zee and van de Geijn 2015.
 */
interface SimdF64Products extends F64Products, F64PackedProducts {
    VectorSpecies<Double> SPECIES = VectorAccess.F64;
    int LANES = SPECIES.length();
    long BYTES = Double.BYTES;
    long VECTOR = LANES * BYTES;
    ByteOrder ORDER = ByteOrder.nativeOrder();

    /** A tile of 6 × 2 vectors, with what it is made of, fits into 16 registers. */
    int ROWS = 6;
    /** Where there are 32 registers, operands that lie in memory gain a twelfth by 8 rows, if nothing is added. */
    int MOST_ROWS = SPECIES.vectorBitSize() == 512 ? 8 : ROWS;
    int COLUMNS = 2 * LANES;

    /** −0 plus anything is the same thing: a row of it takes the place of c where nothing shall be added. */
    MemorySegment NOTHING = negativeZeros();

    /** Rows that are computed together where columns fill no vectors. */
    int STRIP = 8;

    /** From so many columns on, a product with a single row goes along the rows of b. */
    int WIDE = 4 * LANES;

    /** Columns of such a product whose sums stay in the first-level cache: 8 vectors for each row of a strip's tile. */
    int CHUNK = STRIP * 8 * LANES;

    /** The sums of a chunk, or two vectors of them for each row of a tile that is not full. */
    ThreadLocal<MemorySegment> TILE = ThreadLocal.withInitial(() -> SegmentPool.shared().allocate(CHUNK * BYTES));

    /** Steps of depth by which loops are warmed, and packed operands for them: the rows of a tile, or three panels of b. */
    int FEW = 8;
    double[] PACKED = new double[ROWS * DEPTH];

    /**
     * So many columns of b, 256 steps deep, are read where they lie, as half of the second-level cache holds them. Of vectors of
     * 512 bits there are fewer steps, each with bounds to check, which cost nothing beside the multiplications.
     */
    long DIRECT_COLUMNS = SPECIES.vectorBitSize() == 512 ? 224 : 0;

    /** So few multiplications (3 × 3 × 3) are done before the masks of a tile are made. */
    long TINY = 27;

    private static MemorySegment negativeZeros() {
        MemorySegment row = Arena.global().allocate(2 * VECTOR, VECTOR);
        for (long at = 0; at < 2 * VECTOR; at += BYTES) {
            row.set(JAVA_DOUBLE_UNALIGNED, at, (double) -0.0);
        }
        return row;
    }

    @Override
    default F64Products products(long multiplications) {
        return this;
    }

    @Override
    default F64PackedProducts packedProducts(long multiplications, long columns) {
        return multiplications > SMALL && columns > DIRECT_COLUMNS ? this : null;
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
        touch(a, aAt, rows * depth);
        touch(b, bAt, depth * columns);
        touch(c, cAt, rows * columns);
        if (rows == 1 && columns >= WIDE) {
            long bulk = SPECIES.loopBound(columns);
            row(bulk, depth, alpha, a, aAt, aColumn, b, bAt, bRow, accumulate, c, cAt);
            cAt += bulk * BYTES;
            bAt += bulk * BYTES;
            columns -= bulk;
        }
        MemorySegment added = accumulate ? c : NOTHING;
        long addedRow = accumulate ? cRow : 0;
        if (columns < LANES) {
            for (long i = 0; columns > 0 && i < rows; i += STRIP) {
                long at = cAt + i * cRow;
                part((int) columns, (int) Math.min(STRIP, rows - i), (int) depth, alpha, a, aAt + i * aRow, aRow, aColumn, b, bAt, bRow,
                        added, accumulate ? at : 0, addedRow, c, at, cRow);
            }
            return;
        }
        int most = accumulate || alpha != 1 ? ROWS : MOST_ROWS;
        for (long i = 0; i < rows; ) {
            int height = height(rows - i, most);
            for (long j = 0; j < columns; ) {
                long gap = gap(columns - j);
                long at = cAt + i * cRow + j * BYTES;
                if (gap == 0) {
                    tile1(height, (int) depth, alpha, a, aAt + i * aRow, aRow, aColumn, b, bAt + j * BYTES, bRow, 0,
                            added, accumulate ? at : 0, addedRow, c, at, cRow);
                } else {
                    tile2(height, (int) depth, alpha, a, aAt + i * aRow, aRow, aColumn, b, bAt + j * BYTES, bRow, gap * BYTES,
                            added, accumulate ? at : 0, addedRow, c, at, cRow);
                }
                j += LANES + gap;
            }
            i += height;
        }
    }

    /**
     * How far the right vector of a tile lies from the left one, where so many columns remain: they may overlap, and hold the same
     * sums there, so that at the end both are full and nothing is added twice. 0 is for a tile of one vector.
     */
    private static long gap(long columns) {
        return columns > 3 * LANES ? LANES : columns > 2 * LANES ? 0 : columns - LANES;
    }

    /** A product with a single row and as many columns as fill vectors: all sums take eight rows of b at a time. */
    private static void row(long columns, long depth, double alpha, MemorySegment a, long aAt, long aColumn, MemorySegment b, long bAt, long bRow,
            boolean accumulate, MemorySegment c, long cAt) {
        MemorySegment sums = TILE.get();
        for (long j = 0; j < columns; j += CHUNK) {
            int bytes = (int) (Math.min(CHUNK, columns - j) * BYTES);
            sums.asSlice(0, bytes).fill((byte) 0);
            long at = bAt + j * BYTES;
            long p = 0;
            for (; p + 8 <= depth; p += 8) {
                addEight(bytes, a, aAt + p * aColumn, aColumn, b, at + p * bRow, bRow, sums);
            }
            for (; p < depth; p++) {
                addOne(bytes, a.get(JAVA_DOUBLE_UNALIGNED, aAt + p * aColumn), b, at + p * bRow, sums);
            }
            putRow(bytes, alpha, sums, accumulate, c, cAt + j * BYTES);
        }
    }

    private static void addEight(int bytes, MemorySegment a, long aAt, long aColumn, MemorySegment b, long bAt, long bRow, MemorySegment sums) {
        if (bytes == 0) {
            return;
        }
        //# count r 0 8
        DoubleVector element@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, aAt + @r@ * aColumn));
        //# end
        for (int at = 0; at < bytes; at += (int) VECTOR) {
            DoubleVector sum = DoubleVector.fromMemorySegment(SPECIES, sums, at, ORDER);
            //# count r 0 8
            sum = element@r@.fma(DoubleVector.fromMemorySegment(SPECIES, b, bAt + at + @r@ * bRow, ORDER), sum);
            //# end
            sum.intoMemorySegment(sums, at, ORDER);
        }
    }

    private static void addOne(int bytes, double a, MemorySegment b, long bAt, MemorySegment sums) {
        DoubleVector element = DoubleVector.broadcast(SPECIES, a);
        for (int at = 0; at < bytes; at += (int) VECTOR) {
            element.fma(DoubleVector.fromMemorySegment(SPECIES, b, bAt + at, ORDER), DoubleVector.fromMemorySegment(SPECIES, sums, at, ORDER))
                    .intoMemorySegment(sums, at, ORDER);
        }
    }

    private static void putRow(int bytes, double alpha, MemorySegment sums, boolean accumulate, MemorySegment c, long cAt) {
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        for (int at = 0; at < bytes; at += (int) VECTOR) {
            DoubleVector sum = DoubleVector.fromMemorySegment(SPECIES, sums, at, ORDER);
            DoubleVector result = accumulate ? scale.fma(sum, DoubleVector.fromMemorySegment(SPECIES, c, cAt + at, ORDER)) : scale.mul(sum);
            result.intoMemorySegment(c, cAt + at, ORDER);
        }
    }

    /** The greatest height of a tile within so many rows. */
    private static int height(long rows, int most) {
        return rows >= most ? most : rows >= ROWS ? ROWS : rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
    }

    //# list v 1 2

    /** A tile of so many rows by full vectors (@v@). */
    private static void tile@v@(int height, int depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, long gap, MemorySegment added, long addedAt, long addedRow, MemorySegment c, long cAt, long cRow) {
        switch (height) {
            //# list m 1 2 4 6
            case @m@ -> tile@m@by@v@(depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, gap, added, addedAt, addedRow, c, cAt, cRow);
            //# end
            case 8 -> tile8by@v@(depth, a, aAt, aRow, aColumn, b, bAt, bRow, gap, c, cAt, cRow);
            default -> throw new AssertionError(height);
        }
    }
    //# end

    /** Up to 8 rows by so many lanes of a vector. The loops have 1, 2, 4 or 8 rows, of which the last may be repeated. */
    private static void part(int lanes, int height, int depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, MemorySegment added, long addedAt, long addedRow, MemorySegment c, long cAt, long cRow) {
        MemorySegment tile = TILE.get();
        int last = height - 1;
        if (height > 4) {
            part8(lanes, last, depth, a, aAt, aRow, aColumn, b, bAt, bRow, tile);
        } else if (height > 2) {
            part4(lanes, last, depth, a, aAt, aRow, aColumn, b, bAt, bRow, tile);
        } else if (height > 1) {
            part2(lanes, last, depth, a, aAt, aRow, aColumn, b, bAt, bRow, tile);
        } else {
            part1(lanes, last, depth, a, aAt, aRow, aColumn, b, bAt, bRow, tile);
        }
        putPart(lanes, height, alpha, tile, 0, added, addedAt, addedRow, c, cAt, cRow);
    }

    /** What belongs to c of a vector for each row of a tile of sums. */
    private static void putPart(int lanes, int height, double alpha, MemorySegment tile, long tileAt,
            MemorySegment added, long addedAt, long addedRow, MemorySegment c, long cAt, long cRow) {
        VectorMask<Double> valid = SPECIES.indexInRange(0, lanes);
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        for (int i = 0; i < height; i++) {
            scale.fma(DoubleVector.fromMemorySegment(SPECIES, tile, tileAt, ORDER), DoubleVector.fromMemorySegment(SPECIES, added, addedAt, ORDER, valid))
                    .intoMemorySegment(c, cAt, ORDER, valid);
            tileAt += 2 * VECTOR;
            addedAt += addedRow;
            cAt += cRow;
        }
    }

    @Override
    default void multiplyPacked(long rows, long columns, long depth, double alpha, double[] a, double[] b,
            boolean accumulate, MemorySegment c, long cAt, long cRow) {
        touch(c, cAt, rows * columns);
        MemorySegment added = accumulate ? c : NOTHING;
        for (long i = 0; i < rows; i += ROWS) {
            int band = (int) i * DEPTH;
            for (long j = 0; j < columns; j += COLUMNS) {
                int panel = (int) (j * depth);
                long at = cAt + i * cRow + j * BYTES;
                if (i + ROWS <= rows && j + COLUMNS <= columns) {
                    packed2((int) depth, alpha, a, band, b, panel, added, accumulate ? at : 0, accumulate ? cRow : 0, c, at, cRow);
                } else {
                    border(rows - i, columns - j, (int) depth, alpha, a, band, b, panel, added, accumulate ? at : 0, accumulate ? cRow : 0, c, at, cRow);
                }
            }
        }
    }

    @Override
    default void copyPanel(int depth, MemorySegment b, long bAt, long bRow, double[] out, int outAt) {
        for (int p = 0; p < depth; p++) {
            DoubleVector.fromMemorySegment(SPECIES, b, bAt, ORDER).intoArray(out, outAt + p * COLUMNS);
            DoubleVector.fromMemorySegment(SPECIES, b, bAt + VECTOR, ORDER).intoArray(out, outAt + p * COLUMNS + LANES);
            bAt += bRow;
        }
    }

    /** A tile of packed operands of which only so many rows and columns belong to c. */
    private static void border(long rows, long columns, int depth, double alpha, double[] a, int aAt, double[] b, int bAt,
            MemorySegment added, long addedAt, long addedRow, MemorySegment c, long cAt, long cRow) {
        MemorySegment tile = TILE.get();
        int height = (int) Math.min(ROWS, rows);
        if (columns <= LANES) {
            packed1(depth, 1, a, aAt, b, bAt, NOTHING, 0, 0, tile, 0, 2 * VECTOR);
        } else {
            packed2(depth, 1, a, aAt, b, bAt, NOTHING, 0, 0, tile, 0, 2 * VECTOR);
        }
        for (int j = 0; j < Math.min(COLUMNS, columns); j += LANES) {
            putPart((int) Math.min(LANES, columns - j), height, alpha, tile, j * BYTES,
                    added, addedAt + j * BYTES, addedRow, c, cAt + j * BYTES, cRow);
        }
    }

    @Override
    default void rotate(long count, double c, double s, MemorySegment x, long xAt, MemorySegment y, long yAt) {
        touch(x, xAt, count);
        touch(y, yAt, count);
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

    // Warming: without a count the loops are called without work, for HotSpot to compile them; the first lines of each are
    // for this alone. Rows of results lie on each other, since the scratch memory is small.

    /** Brings the loops for packed operands to their compilation. */
    default void warmPacked(MemorySegment s, long outAt, long count, int calls) {
        if (count > 0) {
            copyPanel(FEW, s, 0, 0, PACKED, 0);
            multiplyPacked(ROWS, 3 * COLUMNS - 1, FEW, 1, PACKED, PACKED, true, s, outAt, 0);
            multiplyPacked(ROWS, 1, FEW, 1, PACKED, PACKED, true, s, outAt, 0);
            return;
        }
        for (int i = 0; i < calls; i++) {
            copyPanel(0, s, 0, 0, PACKED, 0);
            //# list m 1 2
            packed@m@(0, 1, PACKED, 0, PACKED, 0, NOTHING, 0, 0, s, outAt, 0);
            //# end
            putPart(0, 0, 1, s, 0, s, 0, 0, s, outAt, 0);
        }
    }

    /** The same for operands as they lie. */
    default void warmDirect(MemorySegment s, long outAt, long count, int calls) {
        if (count > 0) {
            multiplyDirect(s, outAt);
            return;
        }
        for (int i = 0; i < calls; i++) {
            //# list v 1 2
            //# list m 1 2 4 6
            tile@m@by@v@(0, 1, s, 0, 0, 0, s, 0, 0, VECTOR, NOTHING, 0, 0, s, outAt, 0);
            //# end
            tile8by@v@(0, s, 0, 0, 0, s, 0, 0, VECTOR, s, outAt, 0);
            //# end
            //# list m 1 2 4 8
            part@m@(0, 0, 0, s, 0, 0, 0, s, 0, 0, s);
            //# end
            putPart(0, 0, 1, s, 0, s, 0, 0, s, outAt, 0);
            addEight(0, s, 0, 0, s, 0, 0, s);
            addOne(0, 0, s, 0, s);
            putRow(0, 1, s, true, s, outAt);
        }
    }

    /** Tiles of every height and kind: 1, 2, 4, 6 + 1, and the greatest height without adding. */
    private void multiplyDirect(MemorySegment s, long outAt) {
        multiply(1, WIDE, 9, 1, s, 0, BYTES, BYTES, s, 0, BYTES, true, s, outAt, 0);
        for (int rows = 1; rows <= MOST_ROWS + 4; rows = 3 * rows / 2 + 1) {
            multiply(rows, COLUMNS + 1, 9, 1, s, 0, BYTES, BYTES, s, 0, BYTES, rows % 2 == 0, s, outAt, 0);
            multiply(rows, 1, 9, 1, s, 0, BYTES, BYTES, s, 0, BYTES, true, s, outAt, 0);
        }
    }
    //# list m 1 2

    /** A tile of packed operands, so many vectors wide. */
    private static void packed@m@(int depth, double alpha, double[] a, int aAt, double[] b, int bAt,
            MemorySegment added, long addedAt, long addedRow, MemorySegment c, long cAt, long cRow) {
        if (depth == 0) {
            return;
        }
        DoubleVector zero = DoubleVector.zero(SPECIES);
        //# count r 0 6
        //# count v 0 @m@
        DoubleVector sum@r@@v@ = zero;
        //# end
        //# end
        for (int p = 0; p < depth; p++) {
            //# count v 0 @m@
            DoubleVector factor@v@ = DoubleVector.fromArray(SPECIES, b, bAt + p * COLUMNS + @v@ * LANES);
            //# end
            //# count r 0 6
            DoubleVector element@r@ = DoubleVector.broadcast(SPECIES, a[aAt + @r@ * DEPTH + p]);
            //# count v 0 @m@
            sum@r@@v@ = element@r@.fma(factor@v@, sum@r@@v@);
            //# end
            //# end
        }
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        //# count r 0 6
        //# count v 0 @m@
        scale.fma(sum@r@@v@, DoubleVector.fromMemorySegment(SPECIES, added, addedAt + @v@ * VECTOR, ORDER)).intoMemorySegment(c, cAt + @v@ * VECTOR, ORDER);
        //# end
        addedAt += addedRow;
        cAt += cRow;
        //# end
    }
    //# end
    //# list v 1 2
    //# list m 1 2 4 6

    private static void tile@m@by@v@(int depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, long gap, MemorySegment added, long addedAt, long addedRow, MemorySegment c, long cAt, long cRow) {
        if (depth == 0) {
            return;
        }
        DoubleVector zero = DoubleVector.zero(SPECIES);
        //# count r 0 @m@
        //# count w 0 @v@
        DoubleVector sum@r@@w@ = zero;
        //# end
        //# end
        for (int p = 0; p < depth; p++) {
            //# count w 0 @v@
            DoubleVector factor@w@ = DoubleVector.fromMemorySegment(SPECIES, b, bAt + @w@ * gap, ORDER);
            //# end
            //# count r 0 @m@
            DoubleVector element@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, aAt + @r@ * aRow));
            //# count w 0 @v@
            sum@r@@w@ = element@r@.fma(factor@w@, sum@r@@w@);
            //# end
            //# end
            aAt += aColumn;
            bAt += bRow;
        }
        DoubleVector scale = DoubleVector.broadcast(SPECIES, alpha);
        //# count r 0 @m@
        //# count w 0 @v@
        sum@r@@w@ = scale.fma(sum@r@@w@, DoubleVector.fromMemorySegment(SPECIES, added, addedAt + @w@ * gap, ORDER));
        //# end
        //# count w 0 @v@
        sum@r@@w@.intoMemorySegment(c, cAt + @w@ * gap, ORDER);
        //# end
        addedAt += addedRow;
        cAt += cRow;
        //# end
    }
    //# end

    private static void tile8by@v@(int depth, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, long gap, MemorySegment c, long cAt, long cRow) {
        if (depth == 0) {
            return;
        }
        DoubleVector zero = DoubleVector.zero(SPECIES);
        //# count r 0 8
        //# count w 0 @v@
        DoubleVector sum@r@@w@ = zero;
        //# end
        //# end
        for (int p = 0; p < depth; p++) {
            //# count w 0 @v@
            DoubleVector factor@w@ = DoubleVector.fromMemorySegment(SPECIES, b, bAt + @w@ * gap, ORDER);
            //# end
            //# count r 0 8
            DoubleVector element@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, aAt + @r@ * aRow));
            //# count w 0 @v@
            sum@r@@w@ = element@r@.fma(factor@w@, sum@r@@w@);
            //# end
            //# end
            aAt += aColumn;
            bAt += bRow;
        }
        //# count r 0 8
        //# count w 0 @v@
        sum@r@@w@.intoMemorySegment(c, cAt + @w@ * gap, ORDER);
        //# end
        cAt += cRow;
        //# end
    }
    //# end
    //# list m 1 2 4 8

    private static void part@m@(int lanes, int last, int depth, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, MemorySegment tile) {
        if (depth == 0) {
            return;
        }
        VectorMask<Double> valid = SPECIES.indexInRange(0, lanes);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        //# count r 0 @m@
        DoubleVector sum@r@ = zero;
        long row@r@ = aAt + Math.min(@r@, last) * aRow;
        //# end
        for (int p = 0; p < depth; p++) {
            DoubleVector factor = DoubleVector.fromMemorySegment(SPECIES, b, bAt, ORDER, valid);
            long column = p * aColumn;
            //# count r 0 @m@
            sum@r@ = DoubleVector.broadcast(SPECIES, a.get(JAVA_DOUBLE_UNALIGNED, row@r@ + column)).fma(factor, sum@r@);
            //# end
            bAt += bRow;
        }
        //# count r 0 @m@
        sum@r@.intoMemorySegment(tile, @r@ * 2 * VECTOR, ORDER);
        //# end
    }
    //# end
}
