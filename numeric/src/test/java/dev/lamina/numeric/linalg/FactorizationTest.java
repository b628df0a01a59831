package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F32Matrix;
import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorizationTest {
    private static F64Matrix permuted(F64Matrix a, long[] order) {
        F64Matrix out = F64Matrix.zeros(a.rows(), a.columns());
        for (int i = 0; i < order.length; i++) {
            out.row(i).set(a.row(order[i]));
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 17, 33, 70})
    void luKeepsItsRatio(int n) {
        Gallery.square(n).forEach((name, a) -> {
            var lu = a.lu();
            double ratio = Ratio.of(permuted(a, lu.permutation()), lu.lower().matmul(lu.upper()), n, a.norm1(), Ratio.EPSILON);
            // The growth matrix is the one whose elements double at each step: the bar holds relative to |L||U|.
            double growth = lu.lower().abs().matmul(lu.upper().abs()).norm1() / Math.max(a.norm1(), Double.MIN_NORMAL);
            Ratio.within(30 * Math.max(1, name.equals("growth") ? growth : 1), ratio, name + " " + n);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 33})
    void solutionsKeepTheirRatio(int n) {
        Gallery.square(n).forEach((name, a) -> {
            if (!a.lu().isSingular() && !name.equals("growth") && !name.endsWith("ankDeficient")) {
                F64Matrix b = Gallery.random(n, 3);
                F64Matrix x = a.solve(b);
                double scale = Math.scalb(1.0, -Math.getExponent(a.norm1()));
                F64Matrix residual = a.mul(scale).matmul(x).sub(b.mul(scale));
                double bound = a.norm1() * scale * x.norm1() + b.norm1() * scale * n;
                Ratio.within(30, residual.norm1() / (bound * Ratio.EPSILON), name + " " + n);
            }
        });
    }

    @Test
    void inversesKeepTheirRatio() {
        for (int n : new int[] {1, 2, 5, 40, 129}) {
            F64Matrix a = Gallery.random(n, n);
            F64Matrix inverse = a.inverse();
            double error = a.matmul(inverse).sub(F64Matrix.eye(n)).norm1();
            Ratio.within(30, error / (n * a.norm1() * inverse.norm1() * Ratio.EPSILON), "inverse " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 17, 63, 150})
    void choleskyKeepsItsRatio(int n) {
        for (double scale : new double[] {1, 1e-150, 1e150}) {
            F64Matrix half = Gallery.random(n, n).mul(scale);
            F64Matrix a = half.matmul(half.transpose()).add(F64Matrix.eye(n).mul(n * scale * scale));
            F64Matrix l = a.cholesky().lower();
            Ratio.within(30, Ratio.of(a, l.matmul(l.transpose()), n, a.norm1(), Ratio.EPSILON), "cholesky " + n);
            F64Vector ones = F64Vector.ones(n);
            F64Vector x = a.cholesky().solve(a.matmul(ones));
            assertTrue(x.sub(ones).abs().max() < 1e-9, "n = " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 33, 70})
    void qrKeepsItsRatio(int n) {
        for (boolean pivoted : new boolean[] {false, true}) {
            Gallery.square(n).forEach((name, a) -> qrHolds(name, a, pivoted));
            qrHolds("tall", Gallery.random(2 * n + 1, n), pivoted);
            qrHolds("wide", Gallery.random(n, 2 * n + 1), pivoted);
        }
    }

    private static void qrHolds(String name, F64Matrix a, boolean pivoted) {
        var qr = pivoted ? a.pivotedQr() : a.qr();
        String what = name + " " + a.shape() + (pivoted ? " pivoted" : "");
        F64Matrix columns = permuted(a.transpose(), qr.permutation()).transpose();
        Ratio.within(30, Ratio.of(columns, qr.q().matmul(qr.r()), a.rows(), a.norm1(), Ratio.EPSILON), what);
        Ratio.within(30, Ratio.orthogonality(qr.q(), Ratio.EPSILON), what + " Q");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 33, 70})
    void ldlKeepsItsRatio(int n) {
        Gallery.square(n).forEach((name, a) -> {
            F64Matrix symmetric = a.mul(0.5).add(a.transpose().mul(0.5));
            var ldl = symmetric.ldl();
            long[] order = Arrays.stream(ldl.permutation()).asLongStream().toArray();
            F64Matrix expected = permuted(permuted(symmetric, order).transpose(), order);
            F64Matrix actual = ldl.lower().matmul(ldl.middle()).matmul(ldl.lower().transpose());
            Ratio.within(30, Ratio.of(expected, actual, n, symmetric.norm1(), Ratio.EPSILON), name + " " + n);
        });
        F64Matrix a = Gallery.random(n, n);
        F64Matrix symmetric = a.add(a.transpose());
        F64Matrix x = symmetric.ldl().solve(F64Matrix.ones(n, 2));
        double residual = symmetric.matmul(x).sub(F64Matrix.ones(n, 2)).norm1();
        Ratio.within(30 * n, residual / (symmetric.norm1() * x.norm1() * Ratio.EPSILON), "solve " + n);
        assertEquals(symmetric.det(), symmetric.ldl().det(), 1e-12 * Math.max(1, Math.abs(symmetric.det())) * n);
    }

    /** After the first step only errors of rounding are left, which differ on both sides of the diagonal. */
    @Test
    void ldlOfAMatrixOfNearlyRankOneHasPivots() {
        for (int n = 3; n < 40; n++) {
            F64Matrix a = Gallery.random(n, n);
            F64Matrix symmetric = a.add(a.transpose()).mul(1e-40);
            symmetric.row(0).set(a.row(0));
            symmetric.column(0).set(a.row(0));
            var ldl = symmetric.ldl();
            long[] order = Arrays.stream(ldl.permutation()).asLongStream().toArray();
            F64Matrix expected = permuted(permuted(symmetric, order).transpose(), order);
            F64Matrix actual = ldl.lower().matmul(ldl.middle()).matmul(ldl.lower().transpose());
            Ratio.within(30, Ratio.of(expected, actual, n, symmetric.norm1(), Ratio.EPSILON), "nearly rank one " + n);
        }
    }

    @Test
    void leastSquaresIsOrthogonalToTheColumns() {
        F64Matrix a = Gallery.random(60, 20);
        F64Matrix b = Gallery.random(60, 2);
        F64Matrix residual = b.sub(a.matmul(a.leastSquares(b)));
        Ratio.within(30, residual.transpose().matmul(a).norm1() / (a.norm1() * b.norm1() * 60 * Ratio.EPSILON), "least squares");
    }

    @Test
    void leastSquaresSeeWhichColumnsDependOnOthers() {
        for (double scale : new double[] {1, 1e-300, 1e290}) {
            F64Matrix a = Gallery.random(40, 3).mul(scale);
            a.column(1).set(a.column(0).add(a.column(2).mul(3)));
            message("leastSquares: column 2 is a combination of others (40×3); leastSquaresMinimumNorm solves this too",
                    () -> a.leastSquares(F64Vector.ones(40)));
            assertFalse(a.pivotedQr().hasIndependentColumns());
            a.set(0, 1, a.get(0, 1) * (1 + 1e-9));
            assertTrue(a.pivotedQr().hasIndependentColumns());
        }
        assertFalse(F64Matrix.zeros(2, 3).pivotedQr().hasIndependentColumns());
    }

    /** Of condition 10¹⁵, most of which comes from the scale of the columns. */
    @Test
    void aPolynomialOfDegreeTenIsFitted() {
        F64Matrix a = F64Matrix.vandermonde(F64Vector.linspace(-8.75, -3, 82), 11);
        F64Vector coefficients = F64Vector.zeros(11);
        for (int power = 0; power < 11; power++) {
            coefficients.set(power, Math.scalb(1.0, -3 * power));
        }
        F64Vector fitted = a.leastSquares(a.matmul(coefficients));
        assertTrue(fitted.div(coefficients).sub(1).abs().max() < 1e-5, fitted.toString());
    }

    @Test
    void productsKeepTheirBound() {
        int[][] sizes = {{1, 1, 1}, {3, 5, 7}, {64, 64, 64}, {65, 67, 300}, {150, 170, 140}, {300, 2, 300}, {2, 300, 300}, {260, 250, 520}};
        for (int[] size : sizes) {
            F64Matrix a = Gallery.random(size[0], size[2]);
            F64Matrix b = Gallery.random(size[2], size[1]);
            F64Matrix bound = a.abs().matmul(b.abs());
            F64Matrix expected = F64Matrix.zeros(size[0], size[1]);
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[1]; j++) {
                    expected.set(i, j, a.row(i).dot(b.column(j)));
                }
            }
            F64Matrix[] lefts = {a, a.transpose().copy().transpose(), (F64Matrix) ((F64Matrix) a.every(0, -1)).copy().every(0, -1)};
            F64Matrix[] rights = {b, b.transpose().copy().transpose(), F64Matrix.ofArray(new double[size[2] * size[1]], size[2], size[1]).set(b)};
            for (F64Matrix left : lefts) {
                for (F64Matrix right : rights) {
                    F64Matrix out = F64Matrix.zeros(size[1], size[0]).transpose().fill(Double.NaN);
                    F64Matrix product = left.matmul(right);
                    for (F64Matrix made : List.of(product, left.matmul(right, out))) {
                        assertTrue(made.sub(expected).abs().sub(bound.mul((size[2] + 2) * 2 * Ratio.EPSILON)).max() <= 0);
                    }
                    if (Blas.current() instanceof JavaBlas) {
                        assertEquals(product, out, "the layout decides no bit");
                    }
                }
            }
        }
    }

    @Test
    void gemmScalesAndAdds() {
        for (int n : new int[] {5, 200}) {
            F64Matrix a = Gallery.random(n, n);
            F64Matrix c = F64Matrix.ones(n, n);
            F64Matrix expected = a.matmul(a).mul(2).add(3);
            assertTrue(c.gemm(2, a, a, 3).sub(expected).abs().max() < 1e-11);
            F64Matrix square = a.matmul(a);
            assertEquals(square, a.matmul(a, a), "a destination that is an operand");
        }
    }

    @Test
    void emptyShapesWork() {
        assertEquals(1, F64Matrix.zeros(0, 0).det());
        assertEquals(F64Matrix.zeros(3, 4), F64Matrix.zeros(3, 0).matmul(F64Matrix.zeros(0, 4)));
        assertEquals(0, F64Matrix.zeros(0, 5).qr().r().rows());
        assertEquals(0, F64Matrix.zeros(5, 0).qr().q().columns());
        assertEquals(0, F64Matrix.zeros(0, 0).cholesky().lower().rows());
        assertEquals(0, F64Matrix.zeros(0, 0).solve(F64Matrix.zeros(0, 2)).rows());
    }

    @Test
    void floatsWorkAlike() {
        F32Matrix a = F32Matrix.zeros(90, 90);
        F64Matrix wide = Gallery.random(90, 90);
        for (int i = 0; i < 90; i++) {
            for (int j = 0; j < 90; j++) {
                a.set(i, j, (float) wide.get(i, j));
            }
        }
        F32Matrix b = F32Matrix.ones(90, 2);
        float unit = 0x1p-24f;
        F32Matrix x = a.solve(b);
        assertTrue(a.matmul(x).sub(b).norm1() <= 30 * a.norm1() * x.norm1() * unit);
        var qr = a.qr();
        assertTrue(qr.q().matmul(qr.r()).sub(a).norm1() <= 30 * 90 * a.norm1() * unit);
        F32Matrix s = a.matmul(a.transpose()).add(F32Matrix.eye(90));
        F32Matrix l = s.cholesky().lower();
        assertTrue(l.matmul(l.transpose()).sub(s).norm1() <= 30 * 90 * s.norm1() * unit);
    }

    @Test
    void scaleDoesNotMatterToConditionsAndDeterminants() {
        Gallery.square(12).forEach((name, a) -> {
            double rcond = a.lu().rcond();
            assertTrue(rcond >= 0 && rcond <= 1, name + ": " + rcond);
        });
        assertEquals(0.5, F64Matrix.diag(F64Vector.of(1e-308, 2e-308)).lu().rcond(), 1e-15);
        assertEquals(1, F64Matrix.diag(F64Vector.of(1e300, 1e300, 1e-300, 1e-300)).det(), 1e-15);
        assertEquals(-8, F32Matrix.diag(F32Vector.of(2e30f, -4e30f, 1e-30f, 1e-30f)).det(), 1e-5);
        assertEquals(Double.NEGATIVE_INFINITY, F64Matrix.diag(F64Vector.of(1e300, -1e300)).det());
        assertEquals(1e-310, F64Matrix.diag(F64Vector.of(1e-155, 1e-155)).det(), 1e-322);
    }

    @Test
    void determinantsAndConditionsAreKnown() {
        F64Matrix a = F64Matrix.of(new double[][] {{4, 1}, {2, 3}});
        assertEquals(10, a.det(), 1e-14);
        assertEquals(Math.log(10), a.logAbsDet(), 1e-15);
        assertEquals(-1, F64Matrix.of(new double[][] {{0, 1}, {1, 0}}).det());
        assertEquals(0, F64Matrix.zeros(3, 3).det());
        assertEquals(0, F64Matrix.zeros(3, 3).lu().rcond());
        assertEquals(1 / (6 * 0.5), a.lu().rcond(), 1e-15);
        assertEquals(7, a.trace());
        assertEquals(6, a.norm1());
        assertEquals(5, a.normInfinity());
        assertEquals(Math.sqrt(30), a.normFrobenius(), 1e-15);
        assertEquals(Math.sqrt(30) * 1e300, a.mul(1e300).normFrobenius(), 1e286);
        assertEquals(F64Matrix.of(new double[][] {{4, 1, 0, 0}, {2, 3, 0, 0}, {0, 0, 4, 1}, {0, 0, 2, 3}}), F64Matrix.eye(2).kron(a));
    }

    @Test
    void whatCannotWorkIsNamed() {
        F64Matrix a = F64Matrix.zeros(3, 4);
        message("matmul: inner dimensions differ: a is 3×4, b is 5×2", () -> a.matmul(F64Matrix.zeros(5, 2)));
        message("matmul: the destination is 2×2, the result is 3×2", () -> a.matmul(F64Matrix.zeros(4, 2), F64Matrix.zeros(2, 2)));
        message("solve: expected a square matrix, given 3×4", () -> a.solve(F64Vector.zeros(3)));
        message("solve: matrix is singular: pivot 2 is zero (3×3, rcond 0)",
                () -> F64Matrix.diag(F64Vector.of(1, 2, 0)).solve(F64Vector.ones(3)));
        message("solve: the right side must have as many rows as a: a is 3×3, b is 2×1", () -> F64Matrix.eye(3).solve(F64Vector.ones(2)));
        message("cholesky: leading minor 3 is not positive (5×5)",
                () -> F64Matrix.diag(F64Vector.of(1, 2, -1, 1, 1)).cholesky());
        message("lu: the matrix has elements that are not finite (2×2)",
                () -> F64Matrix.of(new double[][] {{1, Double.NaN}, {0, 1}}).solve(F64Vector.ones(2)));
        F64Matrix closed;
        try (Arena arena = Arena.ofConfined()) {
            closed = F64Matrix.zeros(arena, 2, 2);
        }
        message("matmul: the memory of f64 2×2 is closed", () -> closed.matmul(closed));
        message("lu: the memory of f64 2×2 is closed", closed::lu);
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(RuntimeException.class, action::run).getMessage());
    }
}
