package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.numeric.array.F32Matrix;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is beyond the greatest number, at the end or on the way, is an error: an infinity on the way makes finite numbers that are wrong. */
class OverflowTest {
    private static final F64Matrix HUGE = F64Matrix.of(new double[][] {{1e308, 1.2e308}, {1.7e308, -1.7e308}});
    private static final F64Matrix TINY = F64Matrix.of(new double[][] {{1e-310, 2e-310}, {3e-310, 4e-310}});
    private static final F64Vector ONES = F64Vector.ones(2);

    record Use(String message, Executable use) {
        Use(String operation, int rows, int columns, Executable use) {
            this(operation + ": an element of the result overflows (" + (columns == 0 ? Shape.of(rows) : Shape.of(rows, columns)) + "); scale the operands", use);
        }

        @Override
        public String toString() {
            return message;
        }
    }

    static Stream<Use> uses() {
        F64Matrix large = F64Matrix.eye(12);
        large.slice(5, 7, 5, 7).set(HUGE);
        F64Matrix largeTiny = F64Matrix.eye(12);
        largeTiny.slice(5, 7, 5, 7).set(TINY);
        return Stream.of(
                new Use("lu", 2, 2, HUGE::lu),
                new Use("lu", 2, 2, () -> HUGE.solve(ONES)),
                new Use("lu", 2, 2, HUGE::inverse),
                new Use("lu", 2, 2, HUGE::det),
                new Use("lu", 12, 12, () -> large.solve(F64Vector.ones(12))),
                new Use("ldl", 2, 0, HUGE::ldl),
                new Use("qr", 2, 2, HUGE::qr),
                new Use("qr", 2, 2, () -> HUGE.leastSquares(ONES)),
                new Use("svd", 2, 0, HUGE::matrixRank),
                new Use("svd", 2, 0, HUGE::pseudoInverse),
                new Use("eigenSymmetric", 2, 0, HUGE::eigenSymmetric),
                new Use("eigen", 2, 0, HUGE::eigen),
                new Use("expm", 2, 2, HUGE::expm),
                new Use("expm", 2, 2, () -> F64Matrix.diag(F64Vector.of(800, -800)).expm()),
                new Use("solve", 2, 1, () -> TINY.solve(ONES)),
                new Use("solve", 12, 1, () -> largeTiny.solve(F64Vector.ones(12))),
                new Use("inverse", 2, 2, TINY::inverse),
                new Use("inverse", 2, 2, () -> F64Matrix.diag(F64Vector.of(1e40, 1e-320)).inverse()),
                new Use("inverse", 12, 12, largeTiny::inverse),
                new Use("solve", 2, 1, () -> TINY.ldl().solve(ONES)),
                new Use("solve", 2, 1, () -> F64Matrix.eye(2).mul(1e-310).cholesky().solve(ONES)),
                new Use("leastSquares", 2, 1, () -> TINY.leastSquares(ONES)),
                new Use("leastSquares", 2, 2, TINY::pseudoInverse),
                new Use("solve", 2, 1, () -> F32Matrix.eye(2).mul(1e-40f).solve(F64Vector.ones(2).toF32())),
                new Use("solve: the matrix has elements that are not finite (2×1)", () -> F64Matrix.eye(2).solve(F64Vector.of(1, Double.NaN))),
                new Use("solve: the matrix has elements that are not finite (12×1)", () -> F64Matrix.eye(12).solve(F64Vector.ones(12).mul(1 / 0.0))),
                new Use("leastSquares: the matrix has elements that are not finite (2×1)", () -> F64Matrix.eye(2).leastSquaresMinimumNorm(F64Vector.of(1, Double.NaN))));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void whatOverflowsIsNamed(Use use) {
        assertEquals(use.message, assertThrows(RuntimeException.class, use.use).getMessage());
    }

    @Test
    void whatDoesNotOverflowIsComputedNearTheEndsOfTheRange() {
        assertEquals(F64Vector.of(0x1p-1022, 0x1p-1021), F64Matrix.eye(2).mul(0x1p1022).solve(F64Vector.of(1, 2)));
        assertEquals(F64Matrix.eye(2).mul(0x1p1020), F64Matrix.eye(2).mul(0x1p-1020).inverse());
        assertEquals(F64Matrix.of(new double[][] {{1, 1e300}, {0, 1}}), F64Matrix.of(new double[][] {{0, 1e300}, {0, 0}}).expm());
        assertEquals(F64Matrix.zeros(1, 1), F64Matrix.filled(1, 1, -1e300).expm());
    }

    @Test
    void determinantsOverflowOnlyAtTheEnd() {
        F64Matrix extremes = F64Matrix.diag(F64Vector.of(0x1p-600, 0x1p-600, 0x1p600, 0x1p600));
        assertEquals(1, extremes.det());
        assertEquals(1, extremes.cholesky().det());
        assertEquals(1, extremes.ldl().det());
        F64Matrix blocks = F64Matrix.zeros(4, 4);
        blocks.set(1, 0, 0x1p600);
        blocks.set(3, 2, 0x1p-600);
        assertEquals(1, blocks.ldl().det());
    }

    @Test
    void theInverseOfAnEmptyMatrixIsEmpty() {
        assertEquals(Shape.of(0, 0), F64Matrix.zeros(0, 0).inverse().shape());
        assertEquals(Shape.of(0, 3), F64Matrix.zeros(0, 0).solve(F64Matrix.zeros(0, 3)).shape());
    }
}
