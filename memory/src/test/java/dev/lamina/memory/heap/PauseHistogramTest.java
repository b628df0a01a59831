package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PauseHistogramTest {
    @Test
    void percentilesAreExactToAnEighth() {
        PauseHistogram histogram = new PauseHistogram();
        Random random = new Random(5);
        long[] nanos = new long[10_001];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (long) Math.exp(random.nextDouble() * 20);
            histogram.add(nanos[i]);
        }
        Arrays.sort(nanos);
        HeapStatistics.Pauses pauses = histogram.summary();
        assertNear(nanos[5_000], pauses.medianNanos());
        assertNear(nanos[9_900], pauses.percentile99Nanos());
        assertEquals(nanos[10_000], pauses.maximumNanos());
        assertEquals(nanos.length, pauses.count());
        assertEquals(Arrays.stream(nanos).sum(), pauses.totalNanos());
    }

    private static void assertNear(long exact, long estimate) {
        assertTrue(estimate >= exact && estimate <= exact + exact / 7, exact + " was estimated as " + estimate);
    }

    @Test
    void anEmptyOneIsZero() {
        assertEquals(new HeapStatistics.Pauses(0, 0, 0, 0, 0), new PauseHistogram().summary());
    }
}
