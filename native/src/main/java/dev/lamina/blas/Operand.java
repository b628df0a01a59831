package dev.lamina.blas;

import dev.lamina.numeric.linalg.F32Block;
import dev.lamina.numeric.linalg.F64Block;
import java.lang.foreign.MemorySegment;

/**
 * A block of either element type as C sees it. {@link #isRowMajor} and {@link #isColumnMajor} say whether C can take it
 * as it lies; a block that is neither, or whose memory C must not touch, stays with Java. C must not touch a Java array, which
 * moves; a mapped file, which somebody may shorten and so kill the process; an address between two elements; memory that
 * belongs to the caller's thread alone.
 */
record Operand(MemorySegment segment, long at, long bytes, long rows, long columns, long rowStride, long columnStride) {
    static Operand of(F64Block a) {
        return new Operand(a.segment(), a.at(), Double.BYTES, a.rows(), a.columns(), a.rowStride(), a.columnStride());
    }

    static Operand of(F32Block a) {
        return new Operand(a.segment(), a.at(), Float.BYTES, a.rows(), a.columns(), a.rowStride(), a.columnStride());
    }

    /** A matrix whose columns lie one after the other from the beginning of some memory. */
    static Operand byColumns(MemorySegment memory, long bytes, long rows, long columns) {
        return new Operand(memory, 0, bytes, rows, columns, 1, rows);
    }

    /** The first element, for C; the memory stays alive during a call that is given it. */
    MemorySegment address() {
        return segment.asSlice(at);
    }

    boolean isEmpty() {
        return rows == 0 || columns == 0;
    }

    /** Whether C may touch this memory, and its sizes are numbers of C. */
    boolean isForC() {
        return segment.isNative() && !segment.isMapped() && segment.isAccessibleBy(DeepStack.ANY) && (segment.address() + at) % bytes == 0 && !isEmpty()
                && rows <= Integer.MAX_VALUE && columns <= Integer.MAX_VALUE
                && Math.abs(rowStride) <= Integer.MAX_VALUE && Math.abs(columnStride) <= Integer.MAX_VALUE;
    }

    /** Whether the rows lie along memory, each after the one before. */
    boolean isRowMajor() {
        return (columnStride == 1 || columns == 1) && (rowStride >= columns || rows == 1);
    }

    boolean isColumnMajor() {
        return transpose().isRowMajor();
    }

    /** The distance of two rows (or columns, where those lie along memory). */
    int leading() {
        return isRowMajor() ? leadingByRows() : transpose().leadingByRows();
    }

    private int leadingByRows() {
        return (int) (rows == 1 ? columns : rowStride);
    }

    /** The distance of two columns of a matrix that lies by columns, also where that could be said to lie by rows. */
    int leadingByColumns() {
        return transpose().leadingByRows();
    }

    /** Whether both axes run backwards, as those of a reversed triangle do. */
    boolean isReversed() {
        return rowStride < 0 && columnStride < 0;
    }

    Operand transpose() {
        return new Operand(segment, at, bytes, columns, rows, columnStride, rowStride);
    }

    Operand reverseRows() {
        return new Operand(segment, at + (rows - 1) * rowStride * bytes, bytes, rows, columns, -rowStride, columnStride);
    }

    Operand reverse() {
        return reverseRows().transpose().reverseRows().transpose();
    }

    int height() {
        return (int) rows;
    }

    int width() {
        return (int) columns;
    }
}
