package dev.lamina.numeric.array;

import java.lang.foreign.MemorySegment;

/** The texts of the errors that arrays raise: what was expected, what was given, both shapes. */
final class ArrayErrors {
    private ArrayErrors() {}

    static IllegalArgumentException shapesDiffer(String operation, Shape a, Shape b) {
        return new IllegalArgumentException(operation + ": shapes differ: " + a + " and " + b);
    }

    static IllegalArgumentException destination(String operation, Shape needed, Shape given) {
        return new IllegalArgumentException(operation + ": the destination is " + given + ", the result is " + needed);
    }

    static IndexOutOfBoundsException index(String operation, long index, long size) {
        return new IndexOutOfBoundsException(operation + ": index " + index + (size == 0 ? " into nothing" : " is outside 0.." + (size - 1)));
    }

    static IndexOutOfBoundsException range(String operation, long from, long to, long size) {
        return new IndexOutOfBoundsException(operation + ": range " + from + ".." + to + " is not inside 0.." + size);
    }

    static IndexOutOfBoundsException axis(String operation, int axis, int rank) {
        return new IndexOutOfBoundsException(operation + ": axis " + axis + (rank == 0 ? " of a scalar" : " is outside 0.." + (rank - 1)));
    }

    static IllegalArgumentException indices(String operation, int given, NumericArray array) {
        return new IllegalArgumentException(operation + ": " + given + " indices for " + array.describe() + ", which has rank " + array.rank());
    }

    static IllegalArgumentException strides(Shape shape, int given) {
        return new IllegalArgumentException("ofSegment: " + given + " strides for the shape " + shape);
    }

    static IllegalArgumentException tooMany(String sizes) {
        return new IllegalArgumentException("shape: " + sizes + " elements are more than memory can hold");
    }

    static IllegalArgumentException javaArray(String operation, long elements) {
        return new IllegalArgumentException(operation + ": " + elements + " elements are more than a Java array holds");
    }

    static IllegalArgumentException readOnly(String operation, NumericArray array) {
        return new IllegalArgumentException(operation + ": the memory of " + array.describe() + " can only be read");
    }

    static IllegalArgumentException sharedPlaces(String operation, NumericArray array) {
        return new IllegalArgumentException(operation + ": elements of the destination, a view of " + array.describe() + ", share their memory");
    }

    static IllegalArgumentException segmentWithRest(ElementType type, MemorySegment segment) {
        return new IllegalArgumentException("ofSegment: " + segment.byteSize() + " bytes are no whole number of " + type);
    }

    static IllegalArgumentException count(String operation, Shape from, Shape to) {
        return new IllegalArgumentException(operation + ": " + from + " has " + from.count() + " elements, " + to + " has " + to.count());
    }

    static IllegalArgumentException notContiguous(String operation, NumericArray array) {
        return new IllegalArgumentException(operation + ": this view of " + array.describe() + " has gaps; copy it first");
    }

    static IllegalArgumentException segmentTooSmall(NumericArray array) {
        return new IllegalArgumentException("ofSegment: " + array.describe() + " from byte " + array.byteOffset()
                + " does not fit into " + array.segment().byteSize() + " bytes");
    }

    static IllegalStateException closed(String operation, NumericArray array) {
        return new IllegalStateException(operation + ": the memory of " + array.describe() + " is closed");
    }

    static IllegalArgumentException empty(String operation) {
        return new IllegalArgumentException(operation + ": no elements");
    }

    static IllegalArgumentException ragged(long row, long columns, long given) {
        return new IllegalArgumentException("of: row " + row + " has " + given + " elements, row 0 has " + columns);
    }

    static ArithmeticException notInType(Object value, ElementType type) {
        return new ArithmeticException("convert: " + value + " is no " + type);
    }

    static ArithmeticException imaginary(double value, ElementType type) {
        return new ArithmeticException("convert: a number with imaginary part " + value + " is no " + type);
    }

    static IllegalArgumentException elementType(String operation, String expected, ElementType given) {
        return new IllegalArgumentException(operation + ": expected " + expected + ", given " + given);
    }

    static IllegalArgumentException innerSizes(String operation, Shape a, Shape b) {
        return new IllegalArgumentException(operation + ": inner dimensions differ: a is " + a + ", b is " + b);
    }

    static IllegalArgumentException notSquare(String operation, Shape given) {
        return new IllegalArgumentException(operation + ": expected a square matrix, given " + given);
    }

    static IllegalArgumentException rightSide(String operation, Shape a, Shape b) {
        return new IllegalArgumentException(operation + ": the right side must have as many rows as a: a is " + a + ", b is " + b);
    }

    static IllegalArgumentException underdetermined(String operation, Shape a) {
        return new IllegalArgumentException(operation + ": fewer rows than columns: a is " + a + "; leastSquaresMinimumNorm chooses among the solutions");
    }

    static IllegalArgumentException notFinite(String operation, Shape a) {
        return new IllegalArgumentException(operation + ": the matrix has elements that are not finite (" + a + ")");
    }

    static ArithmeticException overflow(String operation, Shape result) {
        return new ArithmeticException(operation + ": an element of the result overflows (" + result + "); scale the operands");
    }

    static ArithmeticException singular(String operation, long pivot, Shape a) {
        return new ArithmeticException(operation + ": matrix is singular: pivot " + pivot + " is zero (" + a + ", rcond 0)");
    }

    static ArithmeticException dependentColumn(String operation, long column, Shape a) {
        return new ArithmeticException(operation + ": column " + column + " is a combination of others (" + a
                + "); leastSquaresMinimumNorm solves this too");
    }

    static ArithmeticException notPositive(String operation, long minor, Shape a) {
        return new ArithmeticException(operation + ": leading minor " + minor + " is not positive (" + a + ")");
    }
}
