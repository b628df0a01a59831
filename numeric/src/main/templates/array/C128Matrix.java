//# types C128 C64
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A matrix of c128 elements, row by row unless it is a view with other strides. */
public final class C128Matrix extends C128Array {
    //# insert matrixBase

    public static C128Matrix of(Complex[][] rows) {
        C128Matrix out = zeros(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != out.columns) {
                throw ArrayErrors.ragged(i, out.columns, rows[i].length);
            }
            out.row(i).set(C128Vector.of(rows[i]));
        }
        return out;
    }

    /** From real and imaginary parts of one shape. */
    public static C128Matrix ofParts(R64Matrix re, R64Matrix im) {
        return (C128Matrix) C128Array.ofParts(re, im);
    }

    //# insert matrixShares

    // Elements and views.

    //# insert matrixSizes

    public Complex get(long row, long column) {
        try {
            return C128Arithmetic.get(segment, locate("get", row, column));
        } catch (IllegalStateException e) {
            throw lost("get", e);
        }
    }

    public void set(long row, long column, Complex value) {
        try {
            C128Arithmetic.set(segment, locate("set", row, column), value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("set", e);
        }
    }

    //# insert matrixViews

    /** The conjugate transposed matrix, an array of its own. */
    public C128Matrix adjoint() {
        return transpose().conj();
    }

    /** The matrix product. Error: |ĉ − c| ≤ (k + 2)·2ε·|a||b| for each element. */
    public C128Matrix matmul(C128Matrix b) {
        return matmul(b, pooled(rows, b.columns));
    }

    //# insert matrixProducts

    /** Four products of the parts. */
    private C128Matrix multiply(C128Matrix b, C128Matrix out) {
        R64Matrix leftRe = re().copy();
        R64Matrix leftIm = im().copy();
        R64Matrix rightRe = b.re().copy();
        R64Matrix rightIm = b.im().copy();
        R64Matrix part = leftRe.matmul(rightRe);
        out.re().set(part.gemm(-1, leftIm, rightIm, 1));
        leftRe.matmul(rightIm, part);
        out.im().set(part.gemm(1, leftIm, rightRe, 1));
        return out;
    }

    // The operations of C128Array, for matrices.

    //# insert matrixWhole

    @Override
    public R64Matrix re() {
        return (R64Matrix) super.re();
    }

    @Override
    public R64Matrix im() {
        return (R64Matrix) super.im();
    }

    @Override
    public R64Matrix abs() {
        return (R64Matrix) super.abs();
    }

    @Override
    public R64Matrix arg() {
        return (R64Matrix) super.arg();
    }

    @Override
    public C128Matrix fill(Complex value) {
        super.fill(value);
        return this;
    }

    @Override
    public C128Matrix mul(double b) {
        return (C128Matrix) super.mul(b);
    }
    //# each complexUnary

    @Override
    public C128Matrix @name@() {
        return (C128Matrix) super.@name@();
    }
    //# end
    //# each complexBinary

    /** @doc@, for a in this array. */
    public C128Matrix @name@(C128Matrix b) {
        return (C128Matrix) super.@name@(b);
    }

    @Override
    public C128Matrix @name@(Complex b) {
        return (C128Matrix) super.@name@(b);
    }
    //# end
}
