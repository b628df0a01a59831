//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * A matrix as the algorithms see it: memory, the byte place of the first element, sizes, and strides in elements, which may
 * be negative. Transposing and reversing are views, so one form of an algorithm serves every triangle and every side.
 * What goes over all elements takes rows as a whole, by a kernel or through an array: element by element a process that
 * has just begun would spend its time here.
 */
public record F64Block(MemorySegment segment, long at, long rows, long columns, long rowStride, long columnStride) {
    static final long BYTES = Double.BYTES;

    private static final F64Kernels KERNELS = Kernels.f64();

    /** Elements of a row that are looked at together. */
    private static final int CHUNK = 1024;

    /** A row of so many columns is moved as a whole. */
    private static final long LONG = 16;

    /** Rows of a transposed copy that are written together. */
    private static final long TRANSPOSED = 8;

    /** Row by row in pooled memory, with anything in it; it returns when nothing refers to it. */
    public static F64Block allocate(long rows, long columns) {
        return new F64Block(SegmentPool.shared().allocate(rows * columns * BYTES), 0, rows, columns, columns, 1);
    }

    /** The copy of a block, row by row. */
    public F64Block copy() {
        F64Block copy = allocate(rows, columns);
        copy.set(this);
        return copy;
    }

    /** Takes over the elements of a block of this shape. */
    public void set(F64Block from) {
        if (columnStride == 1 && from.columnStride != 1 && from.rowStride == 1) {
            setTransposed(from);
        } else if (columnStride != 1 && rowStride == 1 && from.columnStride == 1) {
            transpose().setTransposed(from.transpose());
        } else {
            setRows(from, 0);
        }
    }

    /** The rows from an index on. */
    private void setRows(F64Block from, long first) {
        for (long i = first; i < rows; i++) {
            if (columnStride == 1 && from.columnStride == 1) {
                MemorySegment.copy(from.segment, from.place(i, 0), segment, place(i, 0), columns * BYTES);
            } else {
                copyElements(from.segment, from.place(i, 0), from.columnStride * BYTES, segment, place(i, 0), columnStride * BYTES, columns);
            }
        }
    }

    /** Into rows without gaps from columns without gaps, of which each step reads a line of the cache. */
    private void setTransposed(F64Block from) {
        long whole = rows - rows % TRANSPOSED;
        for (long i = 0; i < whole; i += TRANSPOSED) {
            transposeRows(from.segment, from.place(i, 0), from.columnStride * BYTES, segment, place(i, 0), rowStride * BYTES, columns);
        }
        setRows(from, whole);
    }

    private static void transposeRows(MemorySegment from, long fromAt, long fromStep, MemorySegment to, long toAt, long toRow, long count) {
        for (long j = 0; j < count; j++) {
            //# count r 0 8
            to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, toAt + @r@ * toRow + j * BYTES, from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, fromAt + j * fromStep + @r@ * BYTES));
            //# end
        }
    }

    private static void copyElements(MemorySegment from, long fromAt, long fromStep, MemorySegment to, long toAt, long toStep, long count) {
        for (long j = 0; j < count; j++) {
            to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, toAt + j * toStep, from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, fromAt + j * fromStep));
        }
    }

    /** Whether the elements lie row by row without gaps. */
    public boolean isPlain() {
        return columnStride == 1 && rowStride == columns;
    }

    long place(long row, long column) {
        return at + (row * rowStride + column * columnStride) * BYTES;
    }

    public double get(long row, long column) {
        return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, place(row, column));
    }

    public void set(long row, long column, double value) {
        segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, place(row, column), value);
    }

    public F64Block slice(long fromRow, long toRow, long fromColumn, long toColumn) {
        assert 0 <= fromRow && fromRow <= toRow && toRow <= rows : fromRow + ".." + toRow;
        assert 0 <= fromColumn && fromColumn <= toColumn && toColumn <= columns : fromColumn + ".." + toColumn;
        return new F64Block(segment, place(fromRow, fromColumn), toRow - fromRow, toColumn - fromColumn, rowStride, columnStride);
    }

    F64Block rowRange(long from, long to) {
        return slice(from, to, 0, columns);
    }

    F64Block columnRange(long from, long to) {
        return slice(0, rows, from, to);
    }

    public F64Block transpose() {
        return new F64Block(segment, at, columns, rows, columnStride, rowStride);
    }

    /** The rows in reverse order. */
    public F64Block reverseRows() {
        return new F64Block(segment, rows == 0 ? at : place(rows - 1, 0), rows, columns, -rowStride, columnStride);
    }

    /** Rows and columns in reverse order: of an upper triangle, a lower one. */
    public F64Block reverse() {
        return reverseRows().transpose().reverseRows().transpose();
    }

    public void fill(double value) {
        for (long i = 0; i < rows; i++) {
            fillRow(i, 0, value);
        }
    }

    /** A row from a column on. */
    private void fillRow(long row, long fromColumn, double value) {
        if (isRowwise()) {
            KERNELS.fill(segment, place(row, fromColumn), value, columns - fromColumn);
            return;
        }
        for (long j = fromColumn; j < columns; j++) {
            set(row, j, value);
        }
    }

    /** Whether kernels can go along the rows. */
    private boolean isRowwise() {
        return columnStride == 1 && segment.isNative();
    }

    /** The identity, or its first columns or rows. */
    void setIdentity() {
        fill(0);
        for (long i = 0; i < Math.min(rows, columns); i++) {
            set(i, i, 1);
        }
    }

    void scale(double factor) {
        for (long i = 0; i < rows; i++) {
            scaleRow(i, factor);
        }
    }

    private void scaleRow(long row, double factor) {
        if (isRowwise()) {
            KERNELS.mul(segment, place(row, 0), segment, place(row, 0), factor, columns);
            return;
        }
        for (long j = 0; j < columns; j++) {
            set(row, j, factor * get(row, j));
        }
    }

    /** Exchanges two rows. */
    void swapRows(long a, long b) {
        if (a == b) {
            return;
        }
        if (columnStride == 1 && columns >= LONG) {
            swapLongRows(a, b);
            return;
        }
        for (long j = 0; j < columns; j++) {
            double kept = get(a, j);
            set(a, j, get(b, j));
            set(b, j, kept);
        }
    }

    private void swapLongRows(long a, long b) {
        MemorySegment kept = SegmentPool.shared().acquire(columns * BYTES);
        MemorySegment.copy(segment, place(a, 0), kept, 0, columns * BYTES);
        MemorySegment.copy(segment, place(b, 0), segment, place(a, 0), columns * BYTES);
        MemorySegment.copy(kept, 0, segment, place(b, 0), columns * BYTES);
        SegmentPool.shared().release(kept);
    }

    /** Zeros above the diagonal. */
    public void clearUpper() {
        for (long i = 0; i < Math.min(rows, columns - 1); i++) {
            fillRow(i, i + 1, 0);
        }
    }

    /** The greatest magnitude, NaN if there is one. */
    public double maxAbs() {
        double max = 0;
        double[] chunk = new double[(int) Math.min(CHUNK, columns)];
        for (long i = 0; i < rows; i++) {
            for (long j = 0; j < columns; j += CHUNK) {
                int count = (int) Math.min(CHUNK, columns - j);
                load(i, j, chunk, count);
                max = Math.max(max, maxAbs(chunk, count));
            }
        }
        return max;
    }

    private static double maxAbs(double[] x, int count) {
        double max = 0;
        for (int j = 0; j < count; j++) {
            max = Math.max(max, Math.abs(x[j]));
        }
        return max;
    }

    /** The greatest sum of magnitudes of a column. */
    public double norm1() {
        double[] sums = new double[(int) Math.min(CHUNK, columns)];
        double[] chunk = new double[sums.length];
        double max = 0;
        for (long j = 0; j < columns; j += CHUNK) {
            int count = (int) Math.min(CHUNK, columns - j);
            Arrays.fill(sums, 0);
            for (long i = 0; i < rows; i++) {
                load(i, j, chunk, count);
                addMagnitudes(sums, chunk, count);
            }
            max = Math.max(max, maxAbs(sums, count));
        }
        return max;
    }

    private static void addMagnitudes(double[] sums, double[] row, int count) {
        for (int j = 0; j < count; j++) {
            sums[j] += Math.abs(row[j]);
        }
    }

    /** So many elements of a row from a column on. */
    void load(long row, long fromColumn, double[] out, int count) {
        if (columnStride == 1) {
            MemorySegment.copy(segment, place(row, fromColumn), MemorySegment.ofArray(out), 0, count * BYTES);
            return;
        }
        for (int j = 0; j < count; j++) {
            out[j] = get(row, fromColumn + j);
        }
    }

    /** Takes over a row whose elements lie without gaps. */
    void store(long row, double[] elements) {
        assert columnStride == 1 && elements.length == columns;
        MemorySegment.copy(MemorySegment.ofArray(elements), 0, segment, place(row, 0), elements.length * BYTES);
    }

    /** The columns as arrays, which is how a few of them are computed with one after the other. */
    double[][] columnArrays() {
        double[][] arrays = new double[Math.toIntExact(columns)][Math.toIntExact(rows)];
        for (int i = 0; i < rows; i++) {
            readRow(i, arrays);
        }
        return arrays;
    }

    private void readRow(int row, double[][] columnArrays) {
        long at = place(row, 0);
        long step = columnStride * BYTES;
        for (int j = 0; j < columnArrays.length; j++) {
            columnArrays[j][row] = segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + j * step);
        }
    }

    /** Takes over columns. */
    void setColumns(double[][] arrays) {
        for (int i = 0; i < rows; i++) {
            writeRow(i, arrays);
        }
    }

    private void writeRow(int row, double[][] columnArrays) {
        long at = place(row, 0);
        long step = columnStride * BYTES;
        for (int j = 0; j < columnArrays.length; j++) {
            segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + j * step, columnArrays[j][row]);
        }
    }

    /** y ← y + factor·x, rounded twice, for the elements from..to−1. */
    static void addMultiple(double[] y, double factor, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += factor * x[i];
        }
    }

    /** x ← x/divisor, for the elements from an index on. */
    static void divide(double[] x, double divisor, int from) {
        for (int i = from; i < x.length; i++) {
            x[i] /= divisor;
        }
    }
}
