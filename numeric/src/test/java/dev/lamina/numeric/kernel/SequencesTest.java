package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Vector;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequencesTest {
    private static final long SEED = 5;

    private static double[] numbers(int count) {
        var random = new Random(SEED);
        double[] specials = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt(5) == 0 ? specials[random.nextInt(specials.length)] : random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
        }
        return numbers;
    }

    @Test
    void sortingOrdersAsJavaDoes() {
        for (int count : new int[] {0, 1, 2, 3, 100, 10_000}) {
            double[] expected = numbers(count);
            Arrays.sort(expected);
            assertArrayEquals(expected, F64Vector.of(numbers(count)).sort().toArray(), "seed " + SEED);
        }
        float[] floats = {2.5f, -1, Float.NaN, 0, -0f, 1e-40f};
        float[] sorted = floats.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, F32Vector.of(floats).sort().toArray());
    }

    @Test
    void sortingIndicesIsStable() {
        double[] values = IntStream.range(0, 5000).mapToDouble(i -> i * 7919 % 37).toArray();
        long[] expected = IntStream.range(0, 5000).boxed().sorted(Comparator.comparingDouble(i -> values[i])).mapToLong(i -> i).toArray();
        assertArrayEquals(expected, F64Vector.of(values).argSort());
    }

    @Test
    void positionsAreThoseOfTheFirst() {
        assertEquals(1, F64Vector.of(3, 1, 2, 1).argMin());
        assertEquals(0, F64Vector.of(3, 1, 3).argMax());
        assertEquals(2, F64Vector.of(3, 1, Double.NaN, Double.NaN).argMax());
        assertEquals(0, F64Vector.of(0.0, -0.0).argMin());
        assertEquals(4999, F64Vector.arange(5000).argMax());
    }

    @Test
    void runningResultsGoFromLeftToRight() {
        F64Vector v = F64Vector.of(3, 1, 2);
        assertEquals(F64Vector.of(3, 4, 6), v.cumulativeSum());
        assertEquals(F64Vector.of(3, 3, 6), v.cumulativeProduct());
        assertEquals(F64Vector.of(3, 1, 1), v.cumulativeMin());
        assertEquals(F64Vector.of(2, 2, 3), v.every(-1).cumulativeMax());
    }

    @Test
    void aCompensatedSumSurvivesCancellation() {
        assertEquals(2, F64Vector.of(1, 1e100, 1, -1e100).compensatedSum());
        assertEquals(Double.POSITIVE_INFINITY, F64Vector.of(1, Double.POSITIVE_INFINITY).compensatedSum());
    }

    /** The bound that F64Reductions states: (log₂ n + 22) ε Σ|a|. */
    @Test
    void sumsKeepTheirErrorBound() {
        var random = new Random(SEED);
        for (int count : new int[] {1, 7, 64, 1000, 4096, 100_000}) {
            double[] values = random.doubles(count, -1, 1).map(x -> x * 1e3 + 0.1).toArray();
            BigDecimal exact = Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            double magnitude = Arrays.stream(values).map(Math::abs).sum();
            double bound = (Math.log(count) / Math.log(2) + 22) * 0x1p-53 * magnitude;
            double error = exact.subtract(new BigDecimal(F64Vector.of(values).sum())).abs().doubleValue();
            assertTrue(error <= bound, count + " elements, seed " + SEED);
        }
    }
}
