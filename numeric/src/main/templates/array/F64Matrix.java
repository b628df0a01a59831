//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A matrix of f64 elements, row by row unless it is a view with other strides. */
public final class F64Matrix extends F64Array {
    private final long rows;
    private final long columns;
    private final long rowStride;
    private final long columnStride;

    F64Matrix(MemorySegment segment, long offset, long rows, long columns, long rowStride, long columnStride) {
        super(segment, offset);
        assert rows >= 0 && columns >= 0;
        this.rows = rows;
        this.columns = columns;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
    }

    // Creation. Without an arena the memory is pooled and returns when nothing refers to it any more.

    private static F64Matrix pooled(long rows, long columns) {
        return rowMajor(SegmentPool.shared().allocate(Shape.of(rows, columns).count() * BYTES), rows, columns);
    }

    private static F64Matrix rowMajor(MemorySegment segment, long rows, long columns) {
        return new F64Matrix(segment, 0, rows, columns, columns, 1);
    }

    public static F64Matrix zeros(long rows, long columns) {
        return rowMajor(SegmentPool.shared().allocateZeroed(Shape.of(rows, columns).count() * BYTES), rows, columns);
    }

    public static F64Matrix zeros(Arena arena, long rows, long columns) {
        return rowMajor(arena.allocate(Shape.of(rows, columns).count() * BYTES, 64), rows, columns);
    }

    public static F64Matrix ones(long rows, long columns) {
        return pooled(rows, columns).fill(1);
    }

    /** The identity matrix. */
    public static F64Matrix eye(long n) {
        F64Matrix out = zeros(n, n);
        out.diagonal().fill(1);
        return out;
    }

    /** The square matrix with this diagonal and zeros elsewhere. */
    public static F64Matrix diag(F64Vector diagonal) {
        F64Matrix out = zeros(diagonal.length(), diagonal.length());
        out.diagonal().set(diagonal);
        return out;
    }

    public static F64Matrix of(double[][] rows) {
        return zeros(rows.length, rows.length == 0 ? 0 : rows[0].length).load(rows);
    }

    public static F64Matrix of(Arena arena, double[][] rows) {
        return zeros(arena, rows.length, rows.length == 0 ? 0 : rows[0].length).load(rows);
    }

    private F64Matrix load(double[][] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != columns) {
                throw ArrayErrors.ragged(i, columns, values[i].length);
            }
            MemorySegment.copy(values[i], 0, segment, ValueLayout.JAVA_DOUBLE_UNALIGNED, i * columns * BYTES, values[i].length);
        }
        return this;
    }

    /** Shares the Java array, which holds the rows one after the other. */
    public static F64Matrix ofArray(double[] elements, long rows, long columns) {
        return (F64Matrix) ofSegment(MemorySegment.ofArray(elements), 0, Shape.of(rows, columns));
    }

    /** Shares memory that holds the rows one after the other. */
    public static F64Matrix ofSegment(MemorySegment segment, long rows, long columns) {
        return (F64Matrix) ofSegment(segment, 0, Shape.of(rows, columns));
    }

    // Elements and views.

    public long rows() {
        return rows;
    }

    public long columns() {
        return columns;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public long size(int axis) {
        requireAxis("size", axis);
        return axis == 0 ? rows : columns;
    }

    @Override
    public long stride(int axis) {
        requireAxis("stride", axis);
        return axis == 0 ? rowStride : columnStride;
    }

    private long locate(String operation, long row, long column) {
        return offset + (requireIndex(operation, row, rows) * rowStride + requireIndex(operation, column, columns) * columnStride) * BYTES;
    }

    public double get(long row, long column) {
        return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("get", row, column));
    }

    public void set(long row, long column, double value) {
        segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("set", row, column), value);
    }

    /** The view of rows fromRow..toRow−1 and columns fromColumn..toColumn−1. */
    public F64Matrix slice(long fromRow, long toRow, long fromColumn, long toColumn) {
        return (F64Matrix) slice(0, fromRow, toRow).slice(1, fromColumn, toColumn);
    }

    /** The view of one row. */
    public F64Vector row(long row) {
        return (F64Vector) pick(0, row);
    }

    /** The view of one column. */
    public F64Vector column(long column) {
        return (F64Vector) pick(1, column);
    }

    /** The view of the main diagonal. */
    public F64Vector diagonal() {
        return new F64Vector(segment, offset, Math.min(rows, columns), rowStride + columnStride);
    }

    @Override
    public F64Matrix transpose() {
        return new F64Matrix(segment, offset, columns, rows, columnStride, rowStride);
    }

    public double[][] toArray() {
        double[][] values = new double[Math.toIntExact(rows)][];
        for (int i = 0; i < values.length; i++) {
            values[i] = row(i).toArray();
        }
        return values;
    }

    // The operations of F64Array, for matrices.

    @Override
    F64Matrix uninitializedLike() {
        return pooled(rows, columns);
    }

    @Override
    public F64Matrix fill(double value) {
        super.fill(value);
        return this;
    }

    @Override
    public F64Matrix set(F64Array from) {
        super.set(from);
        return this;
    }

    @Override
    public F64Matrix copy() {
        return (F64Matrix) super.copy();
    }

    @Override
    public F64Matrix addScaled(double alpha, F64Array x) {
        super.addScaled(alpha, x);
        return this;
    }
    //# each unary function

    @Override
    public F64Matrix @name@() {
        return (F64Matrix) super.@name@();
    }

    /** out ← @doc@, of every element. */
    public F64Matrix @name@(F64Matrix out) {
        return (F64Matrix) super.@name@(out);
    }
    //# end
    //# each binary binaryFunction

    /** @doc@, for a in this matrix. */
    public F64Matrix @name@(F64Matrix b) {
        return (F64Matrix) super.@name@(b);
    }

    /** out ← @doc@, for a in this matrix. */
    public F64Matrix @name@(F64Matrix b, F64Matrix out) {
        return (F64Matrix) super.@name@(b, out);
    }

    @Override
    public F64Matrix @name@(double b) {
        return (F64Matrix) super.@name@(b);
    }

    /** out ← @doc@, for a in this matrix. */
    public F64Matrix @name@(double b, F64Matrix out) {
        return (F64Matrix) super.@name@(b, out);
    }
    //# end
    //# each reduction

    @Override
    public F64Vector @name@(int axis) {
        return (F64Vector) super.@name@(axis);
    }
    //# end
}
