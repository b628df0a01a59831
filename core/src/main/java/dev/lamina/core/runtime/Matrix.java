package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.Shape;

/**
 * A matrix: an {@link Array} of dimension 2 whose elements lie in memory, so that a block, a row or the transpose is a matrix
 * over the same elements. Real matrices with flonums lie in an f64vector, which the numeric library works on as it lies;
 * all others (exact, complex) in a vector. Rows and columns are counted from 0, whatever the bounds of the domain are.
 */
public final class Matrix {
    private Matrix() {}

    public static boolean isMatrix(@Word long value) {
        return Array.isDirect(value) && Array.rank(value) == 2 && !Words.isString(Array.body(value));
    }

    /** Whether the elements of a matrix are flonums in an f64vector. */
    public static boolean isF64(@Word long matrix) {
        return ArrayBody.isF64(Array.body(matrix));
    }

    /** A matrix whose elements are all of the vector, row after row. */
    public static @Word long make(Ctx c, @Word long storage, long rows, long columns) {
        return Array.direct(c, Interval.ofMatrix(c, rows, columns), storage, 0, new long[] {columns, 1}, Array.MUTABLE);
    }

    /** A matrix over elements of another; strides and offset are counted in elements. */
    public static @Word long part(Ctx c, @Word long matrix, long offset, long rows, long columns, long rowStride, long columnStride) {
        long[] strides = {rowStride, columnStride};
        return Array.direct(c, Interval.ofMatrix(c, rows, columns), storage(matrix), offset, strides, Array.flags(matrix));
    }

    public static @Word long storage(@Word long matrix) {
        return Array.body(matrix);
    }

    public static long offset(@Word long matrix) {
        return Array.start(matrix);
    }

    public static long rows(@Word long matrix) {
        return Array.width(matrix, 0);
    }

    public static long columns(@Word long matrix) {
        return Array.width(matrix, 1);
    }

    public static long rowStride(@Word long matrix) {
        return Array.stride(matrix, 0);
    }

    public static long columnStride(@Word long matrix) {
        return Array.stride(matrix, 1);
    }

    public static Shape shape(@Word long matrix) {
        return Array.shape(matrix);
    }

    /** Where in the vector an element lies. */
    public static long index(@Word long matrix, long row, long column) {
        assert row >= 0 && row < rows(matrix) && column >= 0 && column < columns(matrix) : row + ", " + column;
        return offset(matrix) + row * rowStride(matrix) + column * columnStride(matrix);
    }

    public static @Word long get(Ctx c, @Word long matrix, long row, long column) {
        return ArrayBody.get(c, storage(matrix), index(matrix, row, column));
    }

    /** The numeric library's view of an f64 matrix; it is good until the next collection. */
    public static F64Matrix view(@Word long matrix) {
        return (F64Matrix) Array.view(matrix);
    }
}
