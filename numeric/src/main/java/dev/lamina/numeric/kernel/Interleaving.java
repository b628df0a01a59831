package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import java.lang.foreign.MemorySegment;

/** Moves numbers between complex elements any distance in bytes apart and runs of real and imaginary parts. */
public final class Interleaving {
    private static final long PART = Double.BYTES;
    /** A cache line of numbers. */
    private static final int TILE = 8;

    private Interleaving() {}

    /** out[first..] ← the numbers at firstAt + i·step; out[second..] ← those at secondAt + i·step. */
    public static void split(MemorySegment x, long firstAt, long secondAt, long step, MemorySegment out, long first, long second, long count) {
        for (long i = 0; i < count; i++) {
            setF64(out, (first + i) * PART, getF64(x, firstAt + i * step));
            setF64(out, (second + i) * PART, getF64(x, secondAt + i * step));
        }
    }

    /** The numbers at firstAt + i·step ← x[first..]; those at secondAt + i·step ← x[second..]. */
    public static void join(MemorySegment x, long first, long second, MemorySegment out, long firstAt, long secondAt, long step, long count) {
        for (long i = 0; i < count; i++) {
            setF64(out, firstAt + i * step, getF64(x, (first + i) * PART));
            setF64(out, secondAt + i * step, getF64(x, (second + i) * PART));
        }
    }

    /**
     * out, rows by columns from an element on ← the transpose of x, columns by rows from the same element on; they are apart.
     * Tile by tile, so that each cache line is read and written once.
     */
    public static void transpose(MemorySegment x, MemorySegment out, long at, long rows, long columns) {
        long wholeRows = rows - rows % TILE;
        long wholeColumns = columns - columns % TILE;
        for (long row = 0; row < wholeRows; row += TILE) {
            for (long column = 0; column < wholeColumns; column += TILE) {
                transposeTile(x, at + column * rows + row, rows, out, at + row * columns + column, columns);
            }
        }
        transposeRest(x, out, at, rows, columns, 0, wholeRows, wholeColumns);
        transposeRest(x, out, at, rows, columns, wholeRows, rows, 0);
    }

    /** Constant counts, which C2 unrolls. */
    private static void transposeTile(MemorySegment x, long xAt, long rows, MemorySegment out, long outAt, long columns) {
        for (int row = 0; row < TILE; row++) {
            long to = (outAt + row * columns) * PART;
            long from = (xAt + row) * PART;
            for (int column = 0; column < TILE; column++) {
                setF64(out, to + column * PART, getF64(x, from + column * rows * PART));
            }
        }
    }

    private static void transposeRest(MemorySegment x, MemorySegment out, long at, long rows, long columns, long fromRow, long toRow, long fromColumn) {
        for (long row = fromRow; row < toRow; row++) {
            for (long column = fromColumn; column < columns; column++) {
                setF64(out, (at + row * columns + column) * PART, getF64(x, (at + column * rows + row) * PART));
            }
        }
    }
}
