package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.Shape;
import java.lang.foreign.MemorySegment;

/**
 * A matrix as a word: a shape and two strides over elements that lie in a vector, so that a block, a row or the transpose
 * is a matrix over the same elements. Real matrices with flonums lie in an f64vector, which the numeric library works on
 * as it lies; all others (exact, complex) in a vector. Invariant: every element is a number and lies inside the vector.
 */
public final class Matrix {
    private Matrix() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.MATRIX);
    private static final long F64VECTOR_TOP = Layout.headerTop(Kind.F64VECTOR);

    public static boolean isMatrix(@Word long value) {
        return Words.isObject(value) && Memory.get(Words.address(value)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    /** Whether the elements of a matrix are flonums in an f64vector. */
    public static boolean isF64(@Word long matrix) {
        return Memory.get(Words.address(storage(matrix))) >>> Layout.LENGTH_BITS == F64VECTOR_TOP;
    }

    /** A matrix over elements that are there already; strides and offset are counted in elements. */
    public static @Word long make(Ctx c, @Word long storage, long offset, long rows, long columns, long rowStride, long columnStride) {
        long address = c.allocate(Kind.MATRIX, 0);
        Memory.put(address + Layout.MATRIX_STORAGE, storage);
        Memory.put(address + Layout.MATRIX_OFFSET, Words.ofFixnum(offset));
        Memory.put(address + Layout.MATRIX_ROWS, Words.ofFixnum(rows));
        Memory.put(address + Layout.MATRIX_COLUMNS, Words.ofFixnum(columns));
        Memory.put(address + Layout.MATRIX_ROW_STRIDE, Words.ofFixnum(rowStride));
        Memory.put(address + Layout.MATRIX_COLUMN_STRIDE, Words.ofFixnum(columnStride));
        return Words.tagged(Words.OBJECT, address);
    }

    /** A matrix whose elements are all of the vector, row after row. */
    public static @Word long make(Ctx c, @Word long storage, long rows, long columns) {
        return make(c, storage, 0, rows, columns, columns, 1);
    }

    public static @Word long storage(@Word long matrix) {
        return Memory.get(Words.address(matrix) + Layout.MATRIX_STORAGE);
    }

    public static long offset(@Word long matrix) {
        return count(matrix, Layout.MATRIX_OFFSET);
    }

    public static long rows(@Word long matrix) {
        return count(matrix, Layout.MATRIX_ROWS);
    }

    public static long columns(@Word long matrix) {
        return count(matrix, Layout.MATRIX_COLUMNS);
    }

    public static long rowStride(@Word long matrix) {
        return count(matrix, Layout.MATRIX_ROW_STRIDE);
    }

    public static long columnStride(@Word long matrix) {
        return count(matrix, Layout.MATRIX_COLUMN_STRIDE);
    }

    private static long count(@Word long matrix, int offset) {
        return Words.fixnum(Memory.get(Words.address(matrix) + offset));
    }

    public static Shape shape(@Word long matrix) {
        return Shape.of(rows(matrix), columns(matrix));
    }

    /** Where in the vector an element lies. */
    public static long index(@Word long matrix, long row, long column) {
        assert row >= 0 && row < rows(matrix) && column >= 0 && column < columns(matrix) : row + ", " + column;
        return offset(matrix) + row * rowStride(matrix) + column * columnStride(matrix);
    }

    public static @Word long get(@Word long matrix, long row, long column) {
        long storage = Words.address(storage(matrix));
        long at = Layout.WORD_BYTES * index(matrix, row, column);
        if (!isF64(matrix)) return Memory.get(storage + Layout.VECTOR_ELEMENTS + at);
        return Words.ofDouble(Memory.getDouble(Memory.get(storage + Layout.NUMERIC_ADDRESS) + at));
    }

    /** The numeric library's view of an f64 matrix; it is good until the next collection. */
    public static F64Matrix view(@Word long matrix) {
        assert isF64(matrix);
        long storage = Words.address(storage(matrix));
        long bytes = Layout.WORD_BYTES * Layout.length(Memory.get(storage));
        MemorySegment elements = Memory.all().asSlice(Memory.get(storage + Layout.NUMERIC_ADDRESS), bytes);
        return (F64Matrix) F64Matrix.ofSegment(elements, Layout.WORD_BYTES * offset(matrix), shape(matrix), rowStride(matrix), columnStride(matrix));
    }
}
