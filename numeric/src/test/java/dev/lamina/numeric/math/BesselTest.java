package dev.lamina.numeric.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The values are those of mpmath with 40 digits, rounded. */
class BesselTest {
    /** In ulp of the largest value near the argument. */
    private static final double BOUND = 16;

    private static final double[][] FIRST = {
            {0, 0.5, 0.9384698072408129},
            {0, 2.404825557695773, -6.10876525973673e-17},
            {1, 1.0, 0.4400505857449335},
            {-1, 1.0, -0.4400505857449335},
            {1, -1.0, -0.4400505857449335},
            {2, 24.9, -0.09407775144790777},
            {2, 25.1, -0.1174099172477122},
            {0, 1000.0, 0.024786686152420176},
            {5, 0.001, 2.6041665581597246e-19},
            {50, 10.0, 1.7845136078715953e-30},
            {40, 39.0, 0.09683957196378708},
            {200, 150.0, 8.057702198396854e-14},
            {100, 500.0, 0.03432953285495152},
            {1, 1000000.0, -0.000725968356813763},
    };
    private static final double[][] SECOND = {
            {0, 1e-05, -7.40316028370197},
            {0, 0.5, -0.44451873350670656},
            {1, 1.0, -0.7812128213002887},
            {-1, 1.0, 0.7812128213002887},
            {2, 3.0, -0.16040039348492374},
            {2, 24.9, 0.1295913480453151},
            {2, 25.1, 0.10795318706211415},
            {0, 1000.0, 0.0047159179776228135},
            {10, 2.0, -129184.54220803929},
            {30, 60.0, 0.08717051871102699},
    };

    @Test
    void valuesAreNear() {
        for (double[] row : FIRST) assertNear(row, Bessel.first((long) row[0], row[1]), "J");
        for (double[] row : SECOND) assertNear(row, Bessel.second((long) row[0], row[1]), "Y");
    }

    private static void assertNear(double[] row, double given, String name) {
        double near = Math.abs(row[0]) <= Math.abs(row[1]) ? Math.sqrt(2 / (Math.PI * Math.abs(row[1]))) : 0;
        double scale = Math.max(Math.abs(row[2]), near);
        assertEquals(row[2], given, BOUND * Math.ulp(scale), name + (long) row[0] + " " + row[1]);
    }

    @Test
    void theEndsAreExact() {
        assertEquals(1.0, Bessel.first(0, 0));
        assertEquals(0.0, Bessel.first(3, 0));
        assertEquals(0.0, Bessel.first(1_000_000_000_000L, 5));
        assertEquals(Double.NEGATIVE_INFINITY, Bessel.second(0, 0));
        assertEquals(Double.NaN, Bessel.second(0, -1));
        assertEquals(0.0, Bessel.second(2, Double.POSITIVE_INFINITY));
        assertEquals(0.0, Bessel.first(Long.MIN_VALUE, 5));
        assertEquals(Double.NEGATIVE_INFINITY, Bessel.second(Long.MIN_VALUE, 5));
    }

    @Test
    void whatWouldTakeHoursIsRefused() {
        String message = "bessel: 1000000000000 steps of the recurrence are too many: at most 268435456";
        assertEquals(message, assertThrows(ArithmeticException.class, () -> Bessel.first(1_000_000_000_000L, 1e12)).getMessage());
        assertEquals(message, assertThrows(ArithmeticException.class, () -> Bessel.first(1_000_000_000_000L, 1e12 - 1)).getMessage());
        assertEquals(message, assertThrows(ArithmeticException.class, () -> Bessel.second(-1_000_000_000_000L, 1e13)).getMessage());
    }
}
