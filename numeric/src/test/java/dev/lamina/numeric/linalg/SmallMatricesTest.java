package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import dev.lamina.numeric.array.F32Matrix;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products, equations and inverses up to 8 × 8, which have ways of their own, and warm destination forms of any size. */
class SmallMatricesTest {
    /** HotSpot may be slow to compile on a busy machine. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void productsHaveTheBitsOfLargeOnes(int n) {
        F64Matrix a = Gallery.random(n, n);
        F64Matrix b = a.transpose();
        F64Matrix wide = F64Matrix.zeros(n + 9, n + 9);
        wide.slice(0, n, 0, n).set(a);
        F64Matrix expected = wide.matmul(wide.transpose()).slice(0, n, 0, n);
        assertEquals(expected, a.matmul(b));
        assertEquals(expected, a.matmul(b.copy()));
        assertEquals(expected, a.copy().matmul(b.copy(), F64Matrix.zeros(n, n)));
        F64Matrix both = a.copy();
        assertEquals(a.matmul(a.copy()), both.matmul(both, both), "a destination that is both operands");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void inversesKeepTheirRatio(int n) {
        Gallery.square(n).forEach((name, a) -> {
            if (!a.lu().isSingular() && a.lu().rcond() > 0x1p-50) {
                F64Matrix inverse = a.inverse(F64Matrix.zeros(n, n));
                double error = a.matmul(inverse).sub(F64Matrix.eye(n)).norm1();
                Ratio.within(30, error / (n * (a.norm1() * inverse.norm1()) * Ratio.EPSILON), name + " " + n);
                assertEquals(inverse, a.inverse());
                F64Matrix byElimination = a.inverse(F64Matrix.zeros(n, n).transpose());
                double eliminationError = a.matmul(byElimination).sub(F64Matrix.eye(n)).norm1();
                Ratio.within(30, eliminationError / (n * (a.norm1() * byElimination.norm1()) * Ratio.EPSILON), name + " eliminated " + n);
            }
        });
    }

    @Test
    void badlyScaledMatricesAreInvertedByElimination() {
        for (double small : new double[] {1e-8, 1e-100, 1e-160, 1e-300}) {
            F64Matrix a = F64Matrix.of(new double[][] {{1, 2, 3}, {small, -small, small}, {2 * small, 5 * small, 3 * small}});
            F64Matrix b = F64Matrix.of(new double[][] {{1, 0, 0}, {0, small, 0}, {0, 0, 1 / small}});
            for (F64Matrix x : new F64Matrix[] {a, b, a.transpose().copy()}) {
                double error = x.matmul(x.inverse()).sub(F64Matrix.eye(3)).norm1();
                Ratio.within(30, error / (3 * x.norm1() * x.inverse().norm1() * Ratio.EPSILON), "scale " + small);
            }
        }
    }

    @Test
    void singularAndInfiniteElementsAreNamed() {
        assertEquals("inverse: matrix is singular: pivot 1 is zero (2×2, rcond 0)",
                assertThrows(ArithmeticException.class, () -> F64Matrix.ones(2, 2).inverse()).getMessage());
        assertEquals("lu: the matrix has elements that are not finite (3×3)",
                assertThrows(IllegalArgumentException.class, () -> F64Matrix.eye(3).fill(Double.NaN).inverse()).getMessage());
        assertEquals("inverse: the destination is 2×3, the result is 2×2",
                assertThrows(IllegalArgumentException.class, () -> F64Matrix.eye(2).inverse(F64Matrix.zeros(2, 3))).getMessage());
        assertEquals("solve: the right side must have as many rows as a: a is 2×2, b is 3×1",
                assertThrows(IllegalArgumentException.class, () -> F64Matrix.eye(2).solve(F64Vector.ones(3))).getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsFoundInEveryPlace(double special) {
        for (int n = 1; n <= 8; n++) {
            for (F64Matrix regular : new F64Matrix[] {F64Matrix.eye(n), Gallery.random(n, n)}) {
                for (int place = 0; place < n * n; place++) {
                    F64Matrix broken = regular.copy();
                    broken.set(place / n, place % n, special);
                    String what = n + " rows, place " + place;
                    assertThrows(IllegalArgumentException.class, () -> broken.solve(regular.slice(0, regular.rows(), 0, 1)), what);
                    assertThrows(IllegalArgumentException.class, () -> broken.solve(regular), what);
                    assertThrows(IllegalArgumentException.class, () -> regular.solve(broken), what);
                    assertThrows(IllegalArgumentException.class, broken::inverse, what);
                }
            }
        }
    }

    @Test
    void solutionsMayTakeThePlaceOfTheirOperands() {
        F64Matrix a = Gallery.random(3, 3);
        F64Matrix b = a.matmul(F64Matrix.of(new double[][] {{1}, {2}, {3}}));
        assertArrayEquals(new double[] {1, 2, 3}, a.solve(b, b).column(0).toArray(), 1e-12);
        F64Matrix copy = a.copy();
        copy.inverse(copy);
        assertEquals(a.inverse(), copy);
        F32Matrix floats = F32Matrix.of(new float[][] {{1e-20f, 0}, {0, 1e20f}});
        assertEquals(F32Matrix.of(new float[][] {{1e20f, 0}, {0, 1e-20f}}), floats.inverse());
    }

    @Test
    void warmDestinationFormsAllocateNothing() {
        for (int n : new int[] {2, 3, 4, 5, 8, 20}) {
            F64Matrix a = Gallery.random(n, n);
            F64Matrix b = Gallery.random(n, n);
            F64Matrix out = F64Matrix.zeros(n, n);
            allocatesNothing("matmul " + n, () -> a.matmul(b, out));
            if (n <= 8) {
                allocatesNothing("solve " + n, () -> a.solve(b, out));
                F64Matrix right = Gallery.random(n, 1);
                F64Matrix column = F64Matrix.zeros(n, 1);
                allocatesNothing("solve a column " + n, () -> a.solve(right, column));
                allocatesNothing("inverse " + n, () -> a.inverse(out));
            }
        }
    }

    private static void allocatesNothing(String what, Runnable call) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (least > 0 && System.nanoTime() < deadline) {
            long before = threads.getCurrentThreadAllocatedBytes();
            call.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, what);
    }
}
