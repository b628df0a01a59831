package dev.lamina.bench.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void quartilesInterpolateBetweenSamples() {
        Summary summary = Summary.of(4, 1, 3, 2);
        assertEquals(1.75, summary.lowerQuartile());
        assertEquals(2.5, summary.median());
        assertEquals(3.25, summary.upperQuartile());
        assertEquals(2.5, summary.mean());
        assertEquals(Math.sqrt(5.0 / 3), summary.deviation(), 1e-15);
        assertEquals(1, summary.least());
        assertEquals(4, summary.greatest());
    }

    @Test
    void whatLiesBeyondTukeysFencesIsAnOutlierAndStays() {
        // Quartiles 2 and 4: the fences are −1 and 7.
        assertEquals(0, Summary.of(1, 2, 3, 4, 7).outliers());
        Summary summary = Summary.of(1, 2, 3, 4, 7.1);
        assertEquals(1, summary.outliers());
        assertEquals(5, summary.count());
        assertEquals(7.1, summary.greatest());
    }

    @Test
    void aSingleSampleHasNoDeviation() {
        Summary summary = Summary.of(5);
        assertEquals(0, summary.deviation());
        assertEquals(5, summary.median());
        assertEquals(5, summary.upperQuartile());
    }
}
