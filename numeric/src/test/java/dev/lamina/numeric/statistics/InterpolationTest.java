package dev.lamina.numeric.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F64Vector;
import org.junit.jupiter.api.Test;

/** The expected numbers are those of SciPy 1.17. */
class InterpolationTest {
    private static final F64Vector X = F64Vector.of(0, 1, 2.5, 4, 4.5, 7);
    private static final F64Vector Y = F64Vector.of(1, 3, 2, 2, 5, -1);
    private static final F64Vector PLACES = F64Vector.of(0.3, 1.7, 3.0, 4.2, 6.0, 7.0, -0.5);

    private static void gives(Interpolation curve, double... expected) {
        assertArrayEquals(expected, curve.at(PLACES.slice(0, expected.length)).toArray(), 1e-13);
        for (long i = 0; i < X.length(); i++) {
            assertEquals(Y.get(i), curve.at(X.get(i)), "through the points");
        }
    }

    @Test
    void everyCurveIsThatOfSciPy() {
        gives(Interpolation.linear(X, Y), 1.6, 2.533333333333333, 2.0, 3.2, 1.4, -1.0);
        gives(Interpolation.cubicSpline(X, Y), 1.8880028368794328, 2.9987820330969264, 1.1380614657210406, 3.0166695035460998, 11.873758865248238, -1, -1.1117021276595738);
        gives(Interpolation.naturalSpline(X, Y), 1.727971093502377, 3.1126320173739512, 0.9965745142924225, 3.1596962282091927, 4.6504849445324865, -1, -0.17578446909667172);
        gives(Interpolation.pchip(X, Y), 1.8828, 2.5499259259259257, 2.0, 3.056, 3.704, -1, -0.45);
    }

    @Test
    void aSplineOfACubicIsTheCubic() {
        F64Vector x = F64Vector.of(-2, -1, 0.5, 1, 3);
        F64Vector cubic = x.mul(x).mul(x).sub(x.mul(2));
        assertEquals(1.7 * 1.7 * 1.7 - 3.4, Interpolation.cubicSpline(x, cubic).at(1.7), 1e-13);
        F64Vector three = x.slice(0, 3);
        assertEquals(0.09, Interpolation.cubicSpline(three, three.mul(three)).at(0.3), 1e-15);
        assertEquals(0.3, Interpolation.cubicSpline(F64Vector.of(0, 1), F64Vector.of(0, 1)).at(0.3), 1e-15);
    }

    @Test
    void pchipStaysBetweenItsPoints() {
        Interpolation curve = Interpolation.pchip(X, Y);
        for (long i = 0; i + 1 < X.length(); i++) {
            F64Vector inside = curve.at(F64Vector.linspace(X.get(i), X.get(i + 1), 50));
            assertTrue(inside.min() >= Math.min(Y.get(i), Y.get(i + 1)) - 1e-15 && inside.max() <= Math.max(Y.get(i), Y.get(i + 1)) + 1e-15);
        }
    }

    @Test
    void theDestinationMayLieOverThePlacesInAnyWay() {
        Interpolation curve = Interpolation.pchip(X, Y);
        F64Vector places = F64Vector.linspace(X.get(0), X.get(X.length() - 1), 9);
        F64Vector expected = curve.at(places.every(-1).copy());
        assertEquals(expected, curve.at(places.every(-1), places));
    }

    @Test
    void wrongPointsAreNamed() {
        message("linear: expected two or more points, given 2 x and 3 y", () -> Interpolation.linear(F64Vector.of(1, 2), F64Vector.of(1, 2, 3)));
        message("linear: the distance in x overflows: x[0] is -1.7E308, x[1] is 1.7E308",
                () -> Interpolation.linear(F64Vector.of(-1.7e308, 1.7e308), F64Vector.of(0, 1)));
        message("linear: the distance in x overflows: x[1] is 0.0, x[2] is Infinity",
                () -> Interpolation.linear(F64Vector.of(-1, 0, 1 / 0.0), F64Vector.of(0, 1, 2)));
        message("pchip: x is not ascending: x[0] is 1.0, x[1] is 1.0", () -> Interpolation.pchip(F64Vector.of(1, 1), F64Vector.of(1, 2)));
        assertEquals(Double.NaN, Interpolation.linear(X, Y).at(Double.NaN));
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
