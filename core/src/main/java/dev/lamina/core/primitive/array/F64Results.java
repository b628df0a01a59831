package dev.lamina.core.primitive.array;

import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import java.math.BigInteger;

/**
 * Between the heap and the numeric library: its views of f64vectors, which are good until the next collection, and its results
 * as Scheme values.
 */
public final class F64Results {
    private F64Results() {}

    public static F64Vector view(String who, @Word long vector) {
        long bytes = Double.BYTES * F64Vectors.count(who, vector);
        return F64Vector.ofSegment(TypedElements.segment(vector, bytes));
    }

    /** A new matrix whose elements the caller writes. */
    static @Word long matrix(Ctx c, long rows, long columns) {
        if (Math.multiplyHigh(rows, columns) != 0) throw Errors.tooLarge("matrix");
        return Matrix.make(c, F64Vectors.allocateUnfilled(c, rows * columns), rows, columns);
    }

    static @Word long matrixOf(Ctx c, F64Matrix result) {
        @Word long matrix = matrix(c, result.rows(), result.columns());
        Matrix.view(matrix).set(result);
        return matrix;
    }

    /** Of any dimension. */
    static @Word long arrayOf(Ctx c, F64Array result) {
        @Word long domain = Interval.ofShape(c, result.shape());
        @Word long body = F64Vectors.allocateUnfilled(c, result.count());
        @Word long array = Array.direct(c, domain, body, 0, Array.packedStrides(domain), Array.MUTABLE);
        Array.view(array).set(result);
        return array;
    }

    static @Word long vectorOf(Ctx c, F64Vector result) {
        @Word long vector = F64Vectors.allocateUnfilled(c, result.length());
        view("f64vector", vector).set(result);
        return vector;
    }

    static @Word long integersOf(Ctx c, I64Vector integers) {
        long list = Words.EMPTY_LIST;
        for (long i = integers.length() - 1; i >= 0; i--) list = c.cons(Bignum.of(c, BigInteger.valueOf(integers.get(i))), list);
        return Vectors.ofList(c, list);
    }

    /** A vector of exact integers. */
    static @Word long integersOf(Ctx c, long[] integers) {
        return integersOf(c, I64Vector.of(integers));
    }
}
