package dev.lamina.numeric.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import dev.lamina.numeric.statistics.Statistics.QuantileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The expected numbers are those of NumPy 2.4. */
class StatisticsTest {
    private static final double TOLERANCE = 1e-14;
    private static final F64Matrix SAMPLES = F64Matrix.of(new double[][] {{1, 2, 0.5}, {2, 1, 7}, {4, 3, -1}, {3, 5, 2}});
    private static final F64Vector SHARES = F64Vector.of(0, 0.1, 0.3, 0.5, 0.9, 1);
    private static final double[][] QUANTILES = {
        {1, 1, 2, 3, 9, 9}, {1, 1, 2, 3.5, 9, 9}, {1, 1, 1, 3, 6, 9}, {1, 1, 1.4, 3, 6.6, 9}, {1, 1, 1.9, 3.5, 8.1, 9}, {1, 1, 1.7, 3.5, 9, 9},
        {1, 1, 2.1, 3.5, 6.9, 9}, {1, 1, 11 / 6.0, 3.5, 8.5, 9}, {1, 1, 1.85, 3.5, 8.4, 9}};

    @ParameterizedTest
    @EnumSource(QuantileType.class)
    void quantilesOfEveryTypeAreThoseOfNumPy(QuantileType type) {
        F64Vector sample = F64Vector.of(3, 1, 4, 1, 5, 9, 2, 6);
        assertArrayEquals(QUANTILES[type.ordinal()], Statistics.quantiles(sample, SHARES, type).toArray(), TOLERANCE);
    }

    @Test
    void medianIsTheMiddle() {
        assertEquals(2, Statistics.median(F64Vector.of(3, 1, 2)));
        assertEquals(2.5, Statistics.median(F64Matrix.of(new double[][] {{4, 1}, {2, 3}}).transpose()));
        assertEquals(Double.NaN, Statistics.median(F64Vector.of(3, Double.NaN, 2)));
        assertEquals(7, Statistics.median(F64Vector.of(7)));
        message("quantile: no elements", () -> Statistics.median(F64Vector.zeros(0)));
        message("quantile: share 1.5 is outside 0..1", () -> Statistics.quantile(F64Vector.of(7), 1.5));
    }

    @Test
    void quantilesBetweenTheEndsOfTheRangeDoNotOverflow() {
        assertEquals(0, Statistics.median(F64Vector.of(-1.7e308, 1.7e308)));
        assertEquals(1.7e308, Statistics.quantile(F64Vector.of(1.7e308, 1.7e308), 0.5, QuantileType.AVERAGED_INVERTED_CDF));
        assertEquals(Double.NEGATIVE_INFINITY, Statistics.median(F64Vector.of(Double.NEGATIVE_INFINITY, 1)));
        assertEquals(Double.POSITIVE_INFINITY, Statistics.quantile(F64Vector.of(1, Double.POSITIVE_INFINITY), 0.25));
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    @Test
    void spreadsAreThoseOfTheDefinition() {
        F64Vector v = F64Vector.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertEquals(5, Statistics.mean(v));
        assertEquals(4, v.variance());
        assertEquals(2, v.std());
        assertEquals(32.0 / 7, Statistics.variance(v, 1), TOLERANCE);
        assertArrayEquals(new double[] {1.25, 2.1875, 9.046875}, ((F64Vector) SAMPLES.variance(0)).toArray(), TOLERANCE);
    }

    /** One pass over squares would lose every digit. */
    @Test
    void aLargeMeanDoesNotHideASmallVariance() {
        assertEquals(F64Vector.of(1, 2, 3, 4).variance(), F64Vector.of(1, 2, 3, 4).add(1e9).variance());
    }

    @Test
    void covariancesAreThoseOfNumPy() {
        double[][] covariance = {{5 / 3.0, 7 / 6.0, -19 / 12.0}, {7 / 6.0, 35 / 12.0, -2.7916666666666665}, {-19 / 12.0, -2.7916666666666665, 12.0625}};
        double[][] correlation = {{1, 0.5291502622129182, -0.35312569256508114}, {0.529150262212918, 1, -0.4706537232556533},
            {-0.3531256925650812, -0.4706537232556533, 1}};
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(covariance[i], Statistics.covariance(SAMPLES).row(i).toArray(), TOLERANCE);
            assertArrayEquals(correlation[i], Statistics.correlation(SAMPLES).row(i).toArray(), TOLERANCE);
        }
        assertEquals(covariance[0][2], Statistics.covariance(SAMPLES.column(0), SAMPLES.column(2)), TOLERANCE);
        assertEquals(correlation[0][2], Statistics.correlation(SAMPLES.column(0), SAMPLES.column(2)), TOLERANCE);
    }

    @Test
    void histogramsCountEveryElementOnce() {
        var histogram = Statistics.histogram(F64Vector.of(1, 2, 2.5, 4, 4, 1.5), 3);
        assertEquals(I64Vector.of(2, 2, 2), histogram.counts());
        assertEquals(F64Vector.of(1, 2, 3, 4), histogram.edges());
        assertEquals(I64Vector.of(1, 2), Statistics.histogram(F64Vector.of(-1, 0, 1, 2, 3, Double.NaN), F64Vector.of(0, 1, 2)).counts());
        assertEquals(I64Vector.of(3), Statistics.histogram(F64Vector.of(5, 5, 5), 1).counts());
        message("histogram: the range NaN..NaN is not finite", () -> Statistics.histogram(F64Vector.of(1, Double.NaN), 2));
        message("histogram: edge 1, 0.0, is not above 1.0", () -> Statistics.histogram(F64Vector.of(1), F64Vector.of(1, 0)));
    }
}
