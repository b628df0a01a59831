package dev.lamina.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.bench.result.Noise;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    private static final int REPETITIONS = 600;

    @Test
    void aSteadyMachineHasNoNoise() {
        Noise noise = Steadiness.of(times(1e6, i -> 0), 2);
        assertEquals(0, noise.jitter());
        assertEquals(0, noise.resolution());
        assertEquals(1e6, noise.loopNanos());
    }

    @Test
    void shortDisturbancesAreJitterAndNotDrift() {
        var random = new Random(3);
        Noise noise = Steadiness.of(times(1e6, i -> random.nextDouble()), 2);
        assertTrue(noise.jitter() > 0.2, noise::toString);
        assertTrue(noise.drift() < 0.1, noise::toString);
    }

    @Test
    void aSlowSecondIsDriftThatForksHelpAgainst() {
        double[] times = times(1e6, i -> i < REPETITIONS / 2 ? 0 : 0.3);
        Noise few = Steadiness.of(times, 2);
        assertTrue(few.resolution() > 0.3, few::toString);
        assertTrue(Steadiness.of(times, 8).resolution() < 0.51 * few.resolution());
    }

    private static double[] times(double nanos, IntToDoubleFunction more) {
        return IntStream.range(0, REPETITIONS).mapToDouble(i -> nanos * (1 + more.applyAsDouble(i))).toArray();
    }
}
