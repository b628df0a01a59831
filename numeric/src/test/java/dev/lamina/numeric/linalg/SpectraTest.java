package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F32Matrix;
import dev.lamina.numeric.array.F64Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Singular values and eigenvalues, over the whole gallery. */
class SpectraTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 33, 120})
    void singularVectorsKeepTheirRatio(int n) {
        Gallery.square(n).forEach(SpectraTest::svdHolds);
        svdHolds("tall", Gallery.random(2 * n + 3, n));
        svdHolds("wide", Gallery.random(n, 2 * n + 3));
    }

    private static void svdHolds(String name, F64Matrix a) {
        var svd = a.svd();
        String what = name + " " + a.shape();
        F64Matrix product = svd.u().matmul(F64Matrix.diag(svd.values())).matmul(svd.v().transpose());
        Ratio.within(50, Ratio.of(a, product, Math.max(a.rows(), a.columns()), a.norm1(), Ratio.ULP), what);
        Ratio.within(50, Ratio.orthogonality(svd.u(), Ratio.ULP), what + " U");
        Ratio.within(50, Ratio.orthogonality(svd.v(), Ratio.ULP), what + " V");
        for (long i = 1; i < svd.values().length(); i++) {
            assertTrue(svd.values().get(i) <= svd.values().get(i - 1) && svd.values().get(i) >= 0, what + " order");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 33, 60, 120})
    void symmetricEigenvectorsKeepTheirRatio(int n) {
        Gallery.square(n).forEach(SpectraTest::symmetricEigenHolds);
    }

    private static void symmetricEigenHolds(String name, F64Matrix a) {
        long n = a.rows();
        F64Matrix symmetric = a.mul(0.5).add(a.transpose().mul(0.5));
        var eigen = symmetric.eigenSymmetric();
        F64Matrix product = eigen.vectors().matmul(F64Matrix.diag(eigen.values())).matmul(eigen.vectors().transpose());
        Ratio.within(60, Ratio.of(symmetric, product, n, symmetric.norm1(), Ratio.ULP), name + " " + n);
        Ratio.within(60, Ratio.orthogonality(eigen.vectors(), Ratio.ULP), name + " " + n + " V");
        for (long i = 1; i < n; i++) {
            assertTrue(eigen.values().get(i) >= eigen.values().get(i - 1), name + " order");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 33})
    void eigenvectorsKeepTheirRatio(int n) {
        Gallery.square(n).forEach(SpectraTest::eigenHolds);
    }

    private static void eigenHolds(String name, F64Matrix a) {
        long n = a.rows();
        var eigen = a.eigen();
        F64Matrix re = eigen.vectors().re().copy();
        F64Matrix im = eigen.vectors().im().copy();
        F64Matrix valuesRe = F64Matrix.diag(eigen.values().re().copy());
        F64Matrix valuesIm = F64Matrix.diag(eigen.values().im().copy());
        F64Matrix expectedRe = re.matmul(valuesRe).sub(im.matmul(valuesIm));
        F64Matrix expectedIm = re.matmul(valuesIm).add(im.matmul(valuesRe));
        Ratio.within(20, Ratio.of(a.matmul(re), expectedRe, n, a.norm1(), Ratio.ULP), name + " " + n);
        Ratio.within(20, Ratio.of(a.matmul(im), expectedIm, n, a.norm1(), Ratio.ULP), name + " " + n);
        for (long k = 0; k < n; k++) {
            double square = re.column(k).dot(re.column(k)) + im.column(k).dot(im.column(k));
            assertEquals(1, square, 1e-13, name + " length");
            if (eigen.values().im(k) > 0) {
                assertEquals(eigen.values().re(k), eigen.values().re(k + 1), name);
                assertEquals(-eigen.values().im(k), eigen.values().im(k + 1), name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 70, 150})
    void matricesThatFallToTheEndOfTheRangeHaveSpectra(int n) {
        F64Matrix a = Gallery.random(n, n);
        for (int i = 0; i < n; i++) {
            double factor = Math.pow(10, -140.0 * i / n);
            a.row(i).mul(factor, a.row(i));
            a.column(i).mul(factor, a.column(i));
        }
        eigenHolds("falling", a);
        symmetricEigenHolds("falling", a);
        symmetricEigenHolds("rising", (F64Matrix) a.every(0, -1).every(1, -1));
    }

    @Test
    void theExponentialOfARotationRotates() {
        for (double angle : new double[] {0, 0.1, 3, 40}) {
            F64Matrix e = F64Matrix.of(new double[][] {{0, angle}, {-angle, 0}}).expm();
            assertEquals(Math.cos(angle), e.get(0, 0), 1e-13);
            assertEquals(-Math.sin(angle), e.get(1, 0), 1e-13);
        }
        assertEquals(Math.E, F64Matrix.eye(3).expm().get(1, 1), 1e-14);
        assertEquals(F64Matrix.eye(4), F64Matrix.zeros(4, 4).expm());
    }

    @Test
    void knownSpectraComeOut() {
        assertArrayEquals(new double[] {1, 3}, F64Matrix.of(new double[][] {{2, 1}, {1, 2}}).eigenSymmetric().values().toArray(), 1e-14);
        assertArrayEquals(new double[] {5, 3}, F64Matrix.of(new double[][] {{3, 0}, {0, -5}}).svd().values().toArray(), 1e-14);
        assertEquals(2, F64Matrix.of(new double[][] {{2, 0}, {0, 1}}).cond(), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, F64Matrix.zeros(2, 2).cond());
        assertEquals(1, F64Matrix.ones(4, 3).matrixRank());
        assertEquals(0, F64Matrix.zeros(0, 3).matrixRank());
        assertEquals(0, F64Matrix.zeros(0, 0).eigenSymmetric().values().length());
    }

    @Test
    void thePseudoInverseHasItsFourProperties() {
        F64Matrix a = Gallery.random(12, 5).matmul(Gallery.random(5, 9));
        F64Matrix p = a.pseudoInverse();
        assertTrue(a.matmul(p).matmul(a).sub(a).maxAbs() < 1e-12);
        assertTrue(p.matmul(a).matmul(p).sub(p).maxAbs() < 1e-12);
        assertTrue(a.matmul(p).sub(a.matmul(p).transpose()).maxAbs() < 1e-12);
        assertTrue(p.matmul(a).sub(p.matmul(a).transpose()).maxAbs() < 1e-12);
        F64Matrix x = a.leastSquaresMinimumNorm(F64Matrix.ones(12, 1));
        assertTrue(x.sub(p.matmul(F64Matrix.ones(12, 1))).maxAbs() < 1e-12);
    }

    @Test
    void floatsWorkAlike() {
        F32Matrix a = Gallery.random(20, 8).toF32();
        var svd = a.svd();
        assertTrue(svd.u().matmul(F32Matrix.diag(svd.values())).matmul(svd.v().transpose()).sub(a).norm1() <= 50 * 20 * a.norm1() * 0x1p-24f);
    }
}
