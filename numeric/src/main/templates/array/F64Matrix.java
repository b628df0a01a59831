//# types F64 F32 I64 I32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
//# only F64 F32
import dev.lamina.numeric.linalg.Blas;
import dev.lamina.numeric.linalg.F64Block;
import dev.lamina.numeric.linalg.F64Small;
import dev.lamina.numeric.linalg.F64SmallEquations;
//# end
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
//# only F64 F32
import java.util.function.Function;
//# end

/** A matrix of f64 elements, row by row unless it is a view with other strides. */
public final class F64Matrix extends F64Array {
    //# insert matrixBase

    /** All elements 1. */
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

    /** All elements the same. */
    public static F64Matrix filled(long rows, long columns, double value) {
        return pooled(rows, columns).fill(value);
    }
    //# only F64 F32

    /** The element in row i and column j, both counted from 1, is 1/(i + j − 1). */
    public static F64Matrix hilbert(long n) {
        F64Matrix out = pooled(n, n);
        for (long i = 0; i < n; i++) {
            for (long j = 0; j < n; j++) {
                out.set(i, j, (double) (1.0 / (i + j + 1)));
            }
        }
        return out;
    }

    /** The powers 0 … columns − 1 of the elements of x, a row for each. */
    public static F64Matrix vandermonde(F64Vector x, long columns) {
        F64Matrix out = ones(x.length(), columns);
        for (long j = 1; j < columns; j++) {
            out.column(j - 1).mul(x, out.column(j));
        }
        return out;
    }
    //# end

    /** A copy of the rows, which must be equally long; the matrix is freed when it is unreachable. */
    public static F64Matrix of(double[][] rows) {
        return zeros(rows.length, rows.length == 0 ? 0 : rows[0].length).load(rows);
    }

    /** A copy of the rows, which must be equally long; the matrix lives as long as the arena. */
    public static F64Matrix of(Arena arena, double[][] rows) {
        return zeros(arena, rows.length, rows.length == 0 ? 0 : rows[0].length).load(rows);
    }

    private F64Matrix load(double[][] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != columns) {
                throw ArrayErrors.ragged(i, columns, values[i].length);
            }
            MemorySegment.copy(MemorySegment.ofArray(values[i]), 0, segment, i * columns * BYTES, columns * BYTES);
        }
        return this;
    }

    /** Shares the Java array, which holds the rows one after the other. */
    public static F64Matrix ofArray(double[] elements, long rows, long columns) {
        return (F64Matrix) ofSegment(MemorySegment.ofArray(elements), 0, Shape.of(rows, columns));
    }

    //# insert matrixShares

    // Elements and views.

    //# insert matrixSizes

    /** The element; rows and columns are counted from 0. Throws IndexOutOfBoundsException. */
    public double get(long row, long column) {
        try {
            return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("get", row, column));
        } catch (IllegalStateException e) {
            throw lost("get", e);
        }
    }

    /** Replaces the element; rows and columns are counted from 0. Throws IndexOutOfBoundsException. */
    public void set(long row, long column, double value) {
        try {
            segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, locate("set", row, column), value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("set", e);
        }
    }

    //# insert matrixViews

    /** A copy of the elements, an array for each row. */
    public double[][] toArray() {
        double[][] values = new double[javaLength("toArray", rows)][];
        for (int i = 0; i < values.length; i++) {
            values[i] = row(i).toArray();
        }
        return values;
    }

    //# only F64 F32
    //# insert matrixLinearAlgebra

    //# end
    //# only I64 I32
    /** The matrix product. Products and sums wrap around, as those of Java's numbers do. */
    public F64Matrix matmul(F64Matrix b) {
        return matmul(b, pooled(rows, b.columns));
    }

    //# insert matrixProducts

    /** Row by row: each element of a row of this matrix times a row of b. */
    private F64Matrix multiply(F64Matrix b, F64Matrix out) {
        F64Matrix right = b.isPlain() ? b : b.copy();
        out.fill(0);
        for (long i = 0; i < rows; i++) {
            long row = out.offset + i * out.columns * BYTES;
            for (long p = 0; p < columns; p++) {
                KERNELS.axpy(out.segment, row, get(i, p), right.segment, right.offset + p * out.columns * BYTES, out.segment, row, out.columns);
            }
        }
        return out;
    }

    //# end
    // The operations of F64Array, for matrices.

    //# insert matrixWhole

    @Override
    public F64Matrix fill(double value) {
        super.fill(value);
        return this;
    }

    @Override
    public F64Matrix addScaled(double alpha, F64Array x) {
        super.addScaled(alpha, x);
        return this;
    }
    //# each unary function plainUnary

    @Override
    public F64Matrix @name@() {
        return (F64Matrix) super.@name@();
    }

    /** out ← @doc@, of every element. */
    public F64Matrix @name@(F64Matrix out) {
        return (F64Matrix) super.@name@(out);
    }
    //# end
    //# each binary binaryFunction plainBinary

    /** @doc@, for a in this matrix. */
    public F64Matrix @name@(F64Matrix b) {
        return (F64Matrix) super.@name@(b);
    }

    /** out ← @doc@, for a in this matrix. */
    public F64Matrix @name@(F64Matrix b, F64Matrix out) {
        return (F64Matrix) super.@name@(b, out);
    }
    //# only @scalarForms@

    @Override
    public F64Matrix @name@(double b) {
        return (F64Matrix) super.@name@(b);
    }

    /** out ← @doc@, for a in this matrix. */
    public F64Matrix @name@(double b, F64Matrix out) {
        return (F64Matrix) super.@name@(b, out);
    }

    /** out ← @doc@, for b in a matrix. */
    public static F64Matrix @name@(double a, F64Matrix b, F64Matrix out) {
        return (F64Matrix) F64Array.@name@(a, b, out);
    }
    //# end
    //# end
    //# each ternary

    /** @doc@, for a in this matrix. */
    public F64Matrix @name@(F64Matrix b, F64Matrix c) {
        return (F64Matrix) super.@name@(b, c);
    }

    /** out ← @doc@, for a in this matrix. */
    public F64Matrix @name@(F64Matrix b, F64Matrix c, F64Matrix out) {
        return (F64Matrix) super.@name@(b, c, out);
    }
    //# end
    //# only F64 F32

    @Override
    public F64Vector mean(int axis) {
        return (F64Vector) super.mean(axis);
    }

    /** The mean for each row or for each column. */
    public F64Vector mean(Axis each) {
        return mean(each.reduced());
    }
    //# end
    //# only F64 F32 I64
    //# each reduction

    @Override
    public F64Vector @name@(int axis) {
        return (F64Vector) super.@name@(axis);
    }

    /** As along one axis, for each row or for each column. */
    public F64Vector @name@(Axis each) {
        return @name@(each.reduced());
    }
    //# end
    //# end
    //# only I32
    //# each reduction

    @Override
    public I64Vector @name@(int axis) {
        return (I64Vector) super.@name@(axis);
    }

    /** As along one axis, for each row or for each column. */
    public I64Vector @name@(Axis each) {
        return @name@(each.reduced());
    }
    //# end
    //# end
}
