package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
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
        assertArrayEquals(new long[] {3, 0, 1, 4, 2, 5}, F64Vector.of(0, -0.0, Double.NaN, -1, 0, -Double.NaN).argSort());
        assertArrayEquals(new long[] {2, 0, 1}, F32Vector.of(0, -0f, -1).argSort());
    }

    @Test
    void keysThatBeginAlikeAreSortedToo() {
        var random = new Random(SEED);
        for (int count : new int[] {2, 31, 1000, 4096, 4097}) {
            double[] values = random.ints(count, 0, 1 << 20).mapToDouble(i -> 1 + Math.scalb((double) i, -52)).toArray();
            values[count / 2] = -1e300;
            double[] expected = values.clone();
            Arrays.sort(expected);
            assertArrayEquals(expected, F64Vector.of(values).sort().toArray(), "seed " + SEED);
            long[] indices = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(i -> values[i])).mapToLong(i -> i).toArray();
            assertArrayEquals(indices, F64Vector.of(values).argSort(), "seed " + SEED);
        }
    }

    @Test
    void destinationsTakeTheResults() {
        F64Vector v = F64Vector.of(3, 1, 2, 1);
        F64Vector out = F64Vector.zeros(4);
        assertEquals(F64Vector.of(1, 1, 2, 3), v.sort(out));
        assertEquals(F64Vector.of(1, 2, 3), v.unique(out));
        assertEquals(F64Vector.of(3, 4, 6, 7), v.cumulativeSum(out));
        assertEquals(F64Vector.of(3, 4, 6, 7), v.cumulativeSum(F64Vector.zeros(8).every(2)));
        assertEquals(F64Vector.of(-2, 1, -1), v.diff(F64Vector.zeros(3)));
        assertEquals(F64Vector.of(2, 3), v.gather(I64Vector.of(2, 0), F64Vector.zeros(2)));
        assertEquals(I64Vector.of(1, 3, 2, 0), v.argSort(I64Vector.zeros(4)));
        assertEquals("sort: the destination is 3, the result is 4",
                assertThrows(IllegalArgumentException.class, () -> v.sort(F64Vector.zeros(3))).getMessage());
    }

    @Test
    void destinationsMayOverlapTheOperand() {
        F64Vector whole = F64Vector.of(3, 1, 2, 1, 5);
        whole.slice(0, 4).cumulativeSum(whole.slice(1, 5));
        assertEquals(F64Vector.of(3, 3, 4, 6, 7), whole);
        F64Vector v = F64Vector.of(3, 1, 2, 1);
        v.sort(v);
        assertEquals(F64Vector.of(1, 1, 2, 3), v);
        v.diff(v.slice(0, 3));
        assertEquals(F64Vector.of(0, 1, 1, 3), v);
        I64Vector indices = I64Vector.of(2, 0, 1);
        indices.gather(indices, indices);
        assertEquals(I64Vector.of(1, 2, 0), indices);
    }

    @Test
    void extremesAreThoseOfJava() {
        for (int count : new int[] {1, 5, 100, 5000, 20_000}) {
            for (double base : new double[] {-1, 0, 1, Double.MAX_VALUE, Double.NEGATIVE_INFINITY}) {
                double[] values = new Random(SEED).doubles(count).map(x -> base < 0 ? base - x : base * x).toArray();
                values[count / 3] = base < 0 ? -0.0 : 0.0;
                assertEquals(Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Math::max), F64Vector.of(values).max(), "seed " + SEED);
                assertEquals(Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Math::min), F64Vector.of(values).min(), "seed " + SEED);
                values[count / 2] = Double.NaN;
                assertEquals(Double.NaN, F64Vector.of(values).max());
            }
        }
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
