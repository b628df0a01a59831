package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.LongWork;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.core.runtime.MultipleValues;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.Axis;
import dev.lamina.numeric.array.F64Cholesky;
import dev.lamina.numeric.array.F64Ldl;
import dev.lamina.numeric.array.F64Lu;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Qr;
import dev.lamina.numeric.array.F64Svd;
import dev.lamina.numeric.array.F64SymmetricEigen;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Linear algebra of matrices of flonums, by the numeric library, for the library (lamina matrix). Operands are views of
 * the heap, in which nothing moves before a primitive returns; sums and products are written where the result will stay,
 * the results of factorizations are copied. What takes long is given to a worker, so that an interrupt need not wait for it. What the numeric library refuses is raised under the Scheme name.
 */
public final class F64Matrices {
    private F64Matrices() {}

    /** Multiplications, some milliseconds of them. Then a worker computes with copies of the operands, which takes little beside it. */
    private static final double LONG_WORK = 1 << 26;

    // Sums and products

    @Procedure(value = "%f64matrix-add", facts = EFFECT_FREE, doc = "The sums of the elements of two f64matrices.")
    public static @Word long add(Ctx c, @Word long a, @Word long b) {
        return elementwise(c, "matrix+", a, b, F64Matrix::add);
    }

    @Procedure(value = "%f64matrix-subtract", facts = EFFECT_FREE, doc = "The differences of the elements of two f64matrices.")
    public static @Word long subtract(Ctx c, @Word long a, @Word long b) {
        return elementwise(c, "matrix-", a, b, F64Matrix::sub);
    }

    @Procedure(value = "%f64matrix-multiply-elements", facts = EFFECT_FREE, doc = "The products of the elements of two f64matrices.")
    public static @Word long multiplyElements(Ctx c, @Word long a, @Word long b) {
        return elementwise(c, "matrix-hadamard", a, b, F64Matrix::mul);
    }

    /** An operation on all elements of two matrices, with a destination. */
    @FunctionalInterface
    private interface Elementwise {
        F64Matrix apply(F64Matrix a, F64Matrix b, F64Matrix out);
    }

    private static @Word long elementwise(Ctx c, String who, @Word long a, @Word long b, Elementwise operation) {
        F64Matrix first = view(who, a);
        F64Matrix second = view(who, b);
        if (first.rows() != second.rows() || first.columns() != second.columns()) throw Errors.shapes(who, a, b);
        @Word long out = F64Results.matrix(c, first.rows(), first.columns());
        operation.apply(first, second, Matrix.view(out));
        return out;
    }

    @Procedure(value = "%f64matrix-scale", facts = EFFECT_FREE, doc = "The elements times the number.")
    public static @Word long scale(Ctx c, @Word long a, double factor) {
        F64Matrix matrix = view("matrix-scale", a);
        @Word long out = F64Results.matrix(c, matrix.rows(), matrix.columns());
        matrix.mul(factor, Matrix.view(out));
        return out;
    }

    @Procedure(value = "%f64matrix-multiply", facts = EFFECT_FREE, doc = "The matrix product.")
    public static @Word long multiply(Ctx c, @Word long a, @Word long b) {
        F64Matrix left = view("matrix*", a);
        F64Matrix right = view("matrix*", b);
        if (isLong(left, right)) return F64Results.matrixOf(c, compute("matrix*", a, b, F64Matrix::matmul));
        @Word long out = F64Results.matrix(c, left.rows(), right.columns());
        Refusals.named("matrix*", () -> left.matmul(right, Matrix.view(out)));
        return out;
    }

    @Procedure(value = "%f64matrix-kronecker", facts = EFFECT_FREE, doc = "The Kronecker product.")
    public static @Word long kronecker(Ctx c, @Word long a, @Word long b) {
        return F64Results.matrixOf(c, compute("matrix-kronecker", a, b, F64Matrix::kron));
    }

    // Equations

    @Procedure(value = "%f64matrix-solve", facts = EFFECT_FREE, doc = "The x with ax = b.")
    public static @Word long solve(Ctx c, @Word long a, @Word long b) {
        return F64Results.matrixOf(c, compute("matrix-solve", a, b, F64Matrix::solve));
    }

    @Procedure(value = "%f64matrix-inverse", facts = EFFECT_FREE, doc = "The inverse.")
    public static @Word long inverse(Ctx c, @Word long a) {
        return F64Results.matrixOf(c, compute("matrix-inverse", a, F64Matrix::inverse));
    }

    @Procedure(value = "%f64matrix-determinant", facts = EFFECT_FREE, doc = "The determinant.")
    public static double determinant(@Word long a) {
        return compute("matrix-determinant", a, F64Matrix::det);
    }

    @Procedure(value = "%f64matrix-least-squares", facts = EFFECT_FREE, doc = "The x of least error, and of those that of least norm.")
    public static @Word long leastSquares(Ctx c, @Word long a, @Word long b) {
        return F64Results.matrixOf(c, compute("matrix-least-squares", a, b, F64Matrices::leastSquares));
    }

    private static F64Matrix leastSquares(F64Matrix system, F64Matrix right) {
        if (system.rows() < system.columns()) return system.leastSquaresMinimumNorm(right);
        F64Qr factors = system.pivotedQr();
        return factors.hasIndependentColumns() ? factors.solve(right) : system.leastSquaresMinimumNorm(right);
    }

    @Procedure(value = "%f64matrix-pseudo-inverse", facts = EFFECT_FREE, doc = "The inverse of Moore and Penrose.")
    public static @Word long pseudoInverse(Ctx c, @Word long a) {
        return F64Results.matrixOf(c, compute("matrix-pseudo-inverse", a, F64Matrix::pseudoInverse));
    }

    @Procedure(value = "%f64matrix-exponential", facts = EFFECT_FREE, doc = "e to the power of the matrix.")
    public static @Word long exponential(Ctx c, @Word long a) {
        return F64Results.matrixOf(c, compute("matrix-exp", a, F64Matrix::expm));
    }

    // Factorizations

    @Procedure(value = "%f64matrix-lu", facts = EFFECT_FREE, doc = "Three values: L, U, and the vector of the rows of the matrix in the order of those of LU.")
    public static @Word long lu(Ctx c, @Word long a) {
        F64Lu factors = compute("matrix-lu", a, F64Matrix::lu);
        return MultipleValues.of(c, Arguments.list(c, F64Results.matrixOf(c, factors.lower()), F64Results.matrixOf(c, factors.upper()), F64Results.integersOf(c, factors.permutation())));
    }

    @Procedure(value = "%f64matrix-ldl", facts = EFFECT_FREE, doc = "Three values: L, D, and the vector of the rows of the symmetric matrix in the order of those of LDLᵀ.")
    public static @Word long ldl(Ctx c, @Word long a) {
        F64Ldl factors = compute("matrix-ldl", a, F64Matrix::ldl);
        long[] order = Arrays.stream(factors.permutation()).asLongStream().toArray();
        return MultipleValues.of(c, Arguments.list(c, F64Results.matrixOf(c, factors.lower()), F64Results.matrixOf(c, factors.middle()), F64Results.integersOf(c, order)));
    }

    @Procedure(value = "%f64matrix-cholesky", facts = EFFECT_FREE, doc = "The lower triangle of Cholesky's factorization.")
    public static @Word long cholesky(Ctx c, @Word long a) {
        F64Cholesky factors = compute("matrix-cholesky", a, F64Matrix::cholesky);
        return F64Results.matrixOf(c, factors.lower());
    }

    @Procedure(value = "%f64matrix-qr", facts = EFFECT_FREE, doc = "Two values: Q and R.")
    public static @Word long qr(Ctx c, @Word long a) {
        F64Qr factors = compute("matrix-qr", a, F64Matrix::qr);
        return MultipleValues.of(c, F64Results.matrixOf(c, factors.q()), F64Results.matrixOf(c, factors.r()));
    }

    @Procedure(value = "%f64matrix-svd", facts = EFFECT_FREE, doc = "Three values: U, the singular values, and V.")
    public static @Word long svd(Ctx c, @Word long a) {
        F64Svd factors = compute("matrix-svd", a, F64Matrix::svd);
        return MultipleValues.of(c, Arguments.list(c, F64Results.matrixOf(c, factors.u()), F64Results.vectorOf(c, factors.values()), F64Results.matrixOf(c, factors.v())));
    }

    @Procedure(value = "%f64matrix-eigen-symmetric", facts = EFFECT_FREE, doc = "Two values: the eigenvalues in ascending order, and the eigenvectors as columns.")
    public static @Word long eigenSymmetric(Ctx c, @Word long a) {
        F64SymmetricEigen factors = compute("matrix-eigen-symmetric", a, F64Matrix::eigenSymmetric);
        return MultipleValues.of(c, F64Results.vectorOf(c, factors.values()), F64Results.matrixOf(c, factors.vectors()));
    }

    @Procedure(value = "%f64matrix-eigen", facts = EFFECT_FREE, doc = "Two lists: the real and imaginary parts of the eigenvalues, and those of the eigenvectors.")
    public static @Word long eigen(Ctx c, @Word long a) {
        var factors = compute("matrix-eigen", a, F64Matrix::eigen);
        @Word long values = Arguments.list(c, F64Results.vectorOf(c, factors.values().re()), F64Results.vectorOf(c, factors.values().im()));
        @Word long vectors = Arguments.list(c, F64Results.matrixOf(c, factors.vectors().re()), F64Results.matrixOf(c, factors.vectors().im()));
        return MultipleValues.of(c, values, vectors);
    }

    // Single numbers

    @Procedure(value = "%f64matrix-rank", facts = EFFECT_FREE, doc = "The number of singular values that are not negligible.")
    public static @Word long rank(@Word long a) {
        return Words.ofFixnum(compute("matrix-rank", a, F64Matrix::matrixRank));
    }

    @Procedure(value = "%f64matrix-condition", facts = EFFECT_FREE, doc = "The condition in the 2-norm.")
    public static double condition(@Word long a) {
        return compute("matrix-condition", a, F64Matrix::cond);
    }

    @Procedure(value = "%f64matrix-frobenius-norm", facts = EFFECT_FREE, doc = "The root of the sum of the squares.")
    public static double frobeniusNorm(@Word long a) {
        return compute("matrix-norm", a, F64Matrix::normFrobenius);
    }

    @Procedure(value = "%f64matrix-greatest-magnitude", facts = EFFECT_FREE, doc = "The greatest magnitude of an element.")
    public static double greatestMagnitude(@Word long a) {
        return compute("matrix-norm", a, F64Matrix::maxAbs);
    }

    @Procedure(value = "%f64matrix-2-norm", facts = EFFECT_FREE, doc = "The greatest singular value.")
    public static double norm2(@Word long a) {
        return compute("matrix-op-2norm", a, F64Matrix::norm2);
    }

    @Procedure(value = "%f64matrix-1-norm", facts = EFFECT_FREE, doc = "The greatest sum of magnitudes of a column.")
    public static double norm1(@Word long a) {
        return compute("matrix-op-1norm", a, F64Matrix::norm1);
    }

    // Rows and columns

    @Procedure(value = "%f64matrix-row-sums", facts = EFFECT_FREE, doc = "The sum of each row.")
    public static @Word long rowSums(Ctx c, @Word long a) {
        return F64Results.vectorOf(c, compute("matrix-row-sums", a, x -> x.sum(Axis.ROWS)));
    }

    @Procedure(value = "%f64matrix-row-means", facts = EFFECT_FREE, doc = "The mean of each row.")
    public static @Word long rowMeans(Ctx c, @Word long a) {
        return F64Results.vectorOf(c, compute("matrix-row-means", a, x -> x.mean(Axis.ROWS)));
    }

    // Shared

    /** The numeric library's view of an operand that must be an f64matrix. */
    private static F64Matrix view(String who, @Word long matrix) {
        if (!Matrices.isF64Matrix(matrix)) throw Errors.wrongType(who, "an f64matrix", matrix);
        return Matrix.view(matrix);
    }

    private static <T> T compute(String who, @Word long a, Function<F64Matrix, T> operation) {
        F64Matrix operand = view(who, a);
        if (!isLong(operand, operand)) return Refusals.named(who, () -> operation.apply(operand));
        F64Matrix copy = operand.copy();
        return Refusals.named(who, () -> LongWork.byWorker(() -> operation.apply(copy)));
    }

    private static <T> T compute(String who, @Word long a, @Word long b, BiFunction<F64Matrix, F64Matrix, T> operation) {
        F64Matrix first = view(who, a);
        F64Matrix second = view(who, b);
        if (!isLong(first, second)) return Refusals.named(who, () -> operation.apply(first, second));
        F64Matrix left = first.copy();
        F64Matrix right = second.copy();
        return Refusals.named(who, () -> LongWork.byWorker(() -> operation.apply(left, right)));
    }

    /** Whether a product or factorization of these may take so long that someone wants to interrupt it. */
    private static boolean isLong(F64Matrix a, F64Matrix b) {
        return (double) a.rows() * a.columns() * Math.max(1, b.columns()) >= LONG_WORK;
    }
}
