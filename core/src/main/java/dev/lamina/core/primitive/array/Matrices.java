package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Lists;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.primitive.number.Numbers;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Matrices: making them, one element, and views of their parts, which share the elements. Numbers that are all real and
 * not all exact are stored as flonums; others as they are. The rest of the library (lamina matrix) is written in Scheme
 * over these and over {@link F64Matrices}.
 */
public final class Matrices {
    private Matrices() {}

    // What it is

    @Procedure(value = "matrix?", facts = {PURE, TOTAL}, doc = "Whether the value is a matrix.")
    public static boolean isMatrix(@Word long value) {
        return Matrix.isMatrix(value);
    }

    @Procedure(value = "f64matrix?", facts = {PURE, TOTAL}, doc = "Whether the value is a matrix whose elements are stored as flonums.")
    public static boolean isF64Matrix(@Word long value) {
        return Matrix.isMatrix(value) && Matrix.isF64(value);
    }

    @Procedure(value = "matrix-num-rows", facts = PURE, doc = "The number of rows.")
    public static @Word long rows(@Word long matrix) {
        return Words.ofFixnum(Matrix.rows(checked("matrix-num-rows", matrix)));
    }

    @Procedure(value = "matrix-num-cols", facts = PURE, doc = "The number of columns.")
    public static @Word long columns(@Word long matrix) {
        return Words.ofFixnum(Matrix.columns(checked("matrix-num-cols", matrix)));
    }

    @Procedure(value = "matrix-storage", facts = PURE, doc = "The f64vector or vector in which the elements lie; changes of one are seen in the other.")
    public static @Word long storage(@Word long matrix) {
        return Matrix.storage(checked("matrix-storage", matrix));
    }

    // One element

    @Procedure(value = "matrix-ref", facts = EFFECT_FREE, doc = "The element in a row and a column, which are counted from 0.")
    public static @Word long ref(Ctx c, @Word long matrix, @Word long row, @Word long column) {
        checkIndices("matrix-ref", matrix, row, column);
        return Matrix.get(c, matrix, Words.fixnum(row), Words.fixnum(column));
    }

    @Procedure(value = "matrix-set!", doc = "Replaces the element in a row and a column by a number.")
    public static void set(Ctx c, @Word long matrix, @Word long row, @Word long column, @Word long number) {
        checkIndices("matrix-set!", matrix, row, column);
        long index = Matrix.index(matrix, Words.fixnum(row), Words.fixnum(column));
        ArrayElements.checkMutable("matrix-set!", matrix);
        ArrayElements.put(c, "matrix-set!", Matrix.storage(matrix), index, Arithmetic.check("matrix-set!", number), false);
    }

    private static void checkIndices(String who, @Word long matrix, @Word long row, @Word long column) {
        checked(who, matrix);
        if (!Range.isIndex(row, Matrix.rows(matrix))) throw Errors.index(who, row, Matrix.rows(matrix));
        if (!Range.isIndex(column, Matrix.columns(matrix))) throw Errors.index(who, column, Matrix.columns(matrix));
    }

    // Making

    @Procedure(value = "list->matrix", facts = EFFECT_FREE, doc = "A matrix of so many rows and columns, from a list of its elements row by row.")
    public static @Word long ofList(Ctx c, @Word long rows, @Word long columns, @Word long list) {
        checkCount("list->matrix", rows, columns, Lists.checkedLength("list->matrix", list));
        @Word long storage = isForFlonums(list) ? F64Vectors.ofList(c, list) : Vectors.ofList(c, list);
        return Matrix.make(c, storage, Words.fixnum(rows), Words.fixnum(columns));
    }

    @Procedure(value = "vector->matrix", facts = EFFECT_FREE, doc = "A matrix of so many rows and columns, of the elements of a vector row by row.")
    public static @Word long ofVector(Ctx c, @Word long rows, @Word long columns, @Word long vector) {
        if (!Vectors.isVector(vector)) throw Errors.wrongType("vector->matrix", "a vector", vector);
        long count = Words.fixnum(Vectors.length(vector));
        checkCount("vector->matrix", rows, columns, count);
        @Word long storage = isForFlonums(vector, count) ? F64Vectors.allocateUnfilled(c, count) : Vectors.make(c, Words.ofFixnum(count), Words.ZERO);
        for (long i = 0; i < count; i++) {
            @Word long element = Vectors.ref(vector, Words.ofFixnum(i));
            if (F64Vectors.isF64Vector(storage)) F64Vectors.set(storage, Words.ofFixnum(i), element);
            else Vectors.set(c, storage, Words.ofFixnum(i), element);
        }
        return Matrix.make(c, storage, Words.fixnum(rows), Words.fixnum(columns));
    }

    private static boolean isForFlonums(@Word long vector, long count) {
        boolean anyFlonum = false;
        boolean allReal = true;
        for (long i = 0; i < count; i++) {
            @Word long number = Arithmetic.check("vector->matrix", Vectors.ref(vector, Words.ofFixnum(i)));
            anyFlonum |= Words.isFlonum(number);
            allReal &= Numbers.isReal(number);
        }
        return anyFlonum && allReal;
    }

    @Procedure(value = "matrix->vector", facts = EFFECT_FREE, doc = "A vector of the elements, row by row.")
    public static @Word long toVector(Ctx c, @Word long matrix) {
        checked("matrix->vector", matrix);
        long columns = Matrix.columns(matrix);
        @Word long vector = Vectors.make(c, Words.ofFixnum(Matrix.rows(matrix) * columns), Words.ZERO);
        for (long row = 0; row < Matrix.rows(matrix); row++)
            for (long column = 0; column < columns; column++)
                Vectors.set(c, vector, Words.ofFixnum(row * columns + column), Matrix.get(c, matrix, row, column));
        return vector;
    }

    /** Whether the numbers are all real, and not all exact. */
    private static boolean isForFlonums(@Word long list) {
        boolean anyFlonum = false;
        boolean allReal = true;
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            @Word long number = Arithmetic.check("list->matrix", Pairs.first(rest));
            anyFlonum |= Words.isFlonum(number);
            allReal &= Numbers.isReal(number);
        }
        return anyFlonum && allReal;
    }

    @Procedure(value = "f64vector->matrix", facts = EFFECT_FREE, doc = "A matrix of so many rows and columns over the elements of an f64vector, which it shares.")
    public static @Word long ofF64Vector(Ctx c, @Word long rows, @Word long columns, @Word long vector) {
        checkCount("f64vector->matrix", rows, columns, F64Vectors.count("f64vector->matrix", vector));
        return Matrix.make(c, vector, Words.fixnum(rows), Words.fixnum(columns));
    }

    private static void checkCount(String who, @Word long rows, @Word long columns, long count) {
        long height = Range.size(who, rows);
        long width = Range.size(who, columns);
        boolean fits = Math.multiplyHigh(height, width) == 0 && height * width == count;
        if (!fits) throw Errors.other(who, count + " elements for a matrix of shape " + height + "×" + width);
    }

    @Procedure(value = "matrix->list", facts = EFFECT_FREE, doc = "A list of the elements, row by row.")
    public static @Word long toList(Ctx c, @Word long matrix) {
        checked("matrix->list", matrix);
        long list = Words.EMPTY_LIST;
        for (long row = Matrix.rows(matrix) - 1; row >= 0; row--)
            for (long column = Matrix.columns(matrix) - 1; column >= 0; column--) list = c.cons(Matrix.get(c, matrix, row, column), list);
        return list;
    }

    @Procedure(value = "matrix-copy", facts = EFFECT_FREE, doc = "A new matrix of the same elements, which lie row by row.")
    public static @Word long copy(Ctx c, @Word long matrix) {
        if (isF64Matrix(matrix)) return F64Results.matrixOf(c, Matrix.view(matrix));
        checked("matrix-copy", matrix);
        return Matrix.make(c, Vectors.ofList(c, toList(c, matrix)), Matrix.rows(matrix), Matrix.columns(matrix));
    }

    @Procedure(value = "matrix->f64matrix", facts = EFFECT_FREE, doc = "The matrix with its elements stored as flonums: itself if they are.")
    public static @Word long toF64(Ctx c, @Word long matrix) {
        if (Matrix.isF64(checked("matrix->f64matrix", matrix))) return matrix;
        long rows = Matrix.rows(matrix);
        long columns = Matrix.columns(matrix);
        @Word long vector = F64Vectors.allocateUnfilled(c, rows * columns);
        long to = F64Vectors.elements(vector);
        for (long row = 0; row < rows; row++)
            for (long column = 0; column < columns; column++, to += 8)
                Memory.put(to, Words.ofDouble(Arithmetic.toDouble("matrix->f64matrix", Arithmetic.checkReal("matrix->f64matrix", Matrix.get(c, matrix, row, column)))));
        return Matrix.make(c, vector, rows, columns);
    }

    // Views

    @Procedure(value = "submatrix", facts = EFFECT_FREE, doc = "The block of some rows and some columns, from start to before end, which shares the elements.")
    public static @Word long block(Ctx c, @Word long matrix, @Word long startRow, @Word long endRow, @Word long startColumn, @Word long endColumn) {
        checked("submatrix", matrix);
        long rows = Range.count("submatrix", startRow, endRow, Matrix.rows(matrix));
        long columns = Range.count("submatrix", startColumn, endColumn, Matrix.columns(matrix));
        boolean isEmpty = rows == 0 || columns == 0;
        long offset = isEmpty ? Matrix.offset(matrix) : Matrix.index(matrix, Words.fixnum(startRow), Words.fixnum(startColumn));
        return Matrix.part(c, matrix, offset, rows, columns, Matrix.rowStride(matrix), Matrix.columnStride(matrix));
    }

    @Procedure(value = "matrix-row", facts = EFFECT_FREE, doc = "A row, as a matrix of one row that shares the elements.")
    public static @Word long row(Ctx c, @Word long matrix, @Word long row) {
        if (!Range.isIndex(row, Matrix.rows(checked("matrix-row", matrix)))) throw Errors.index("matrix-row", row, Matrix.rows(matrix));
        return block(c, matrix, row, row + 1, Words.ZERO, Words.ofFixnum(Matrix.columns(matrix)));
    }

    @Procedure(value = "matrix-col", facts = EFFECT_FREE, doc = "A column, as a matrix of one column that shares the elements.")
    public static @Word long column(Ctx c, @Word long matrix, @Word long column) {
        if (!Range.isIndex(column, Matrix.columns(checked("matrix-col", matrix)))) throw Errors.index("matrix-col", column, Matrix.columns(matrix));
        return block(c, matrix, Words.ZERO, Words.ofFixnum(Matrix.rows(matrix)), column, column + 1);
    }

    @Procedure(value = "matrix-diagonal", facts = EFFECT_FREE, doc = "The main diagonal, as a matrix of one column that shares the elements.")
    public static @Word long diagonal(Ctx c, @Word long matrix) {
        checked("matrix-diagonal", matrix);
        long count = Math.min(Matrix.rows(matrix), Matrix.columns(matrix));
        return Matrix.part(c, matrix, Matrix.offset(matrix), count, 1, Matrix.rowStride(matrix) + Matrix.columnStride(matrix), 1);
    }

    @Procedure(value = "matrix-transpose", facts = EFFECT_FREE, doc = "The transpose, which shares the elements.")
    public static @Word long transpose(Ctx c, @Word long matrix) {
        checked("matrix-transpose", matrix);
        return Matrix.part(c, matrix, Matrix.offset(matrix), Matrix.columns(matrix), Matrix.rows(matrix),
                Matrix.columnStride(matrix), Matrix.rowStride(matrix));
    }

    // Shared

    static @Word long checked(String who, @Word long matrix) {
        if (!Matrix.isMatrix(matrix)) throw Errors.wrongType(who, "a matrix", matrix);
        return matrix;
    }
}
