package dev.lamina.bench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.bench.result.Limits.Bandwidth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limits LIMITS = new Limits(List.of(new Bandwidth(1000, 80, 100), new Bandwidth(100_000, 20, 10)), 50, 100, 512);

    @Test
    void bandwidthIsTheBetterOfReadAndTriadInterpolatedByTheLogarithmOfTheSize() {
        assertEquals(100, LIMITS.bandwidth(1));
        assertEquals(100, LIMITS.bandwidth(1000));
        assertEquals(60, LIMITS.bandwidth(10_000), 1e-9);
        assertEquals(20, LIMITS.bandwidth(1e9));
    }

    private static Subject work(double bytes, double flops, boolean single) {
        return new Subject("simd", "simd/Made.number", "", "", 0, bytes, flops, single);
    }

    @Test
    void theLeastTimeIsThatOfMovingOrOfComputing() {
        assertEquals(10, LIMITS.leastNanos(work(1000, 10, false)));
        assertEquals(20, LIMITS.leastNanos(work(1000, 1000, false)));
        assertEquals(10, LIMITS.leastNanos(work(1000, 1000, true)), "floats are computed with twice as fast");
        assertEquals(0, LIMITS.leastNanos(work(0, 0, false)));
    }

    @Test
    void belowTheLeastWorkingSetThatWasMeasuredNothingIsKnown() {
        assertEquals(0, LIMITS.leastNanos(work(999, 1000, false)));
    }
}
