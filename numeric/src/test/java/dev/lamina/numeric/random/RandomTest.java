package dev.lamina.numeric.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a fixed seed a statistical test gives the same verdict each time; the bounds are those of one in a million. */
class RandomTest {
    private static final long SEED = 42;
    private static final int COUNT = 100_000;
    private static final double SIGMAS = 5;

    /** The known answers of the Random123 library. */
    @Test
    void philoxGivesTheKnownAnswers() {
        long[] block = new long[4];
        Philox.hash(0, 0, 0, 0, 0, 0, block);
        assertArrayEquals(new long[] {0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL}, block);
        Philox.hash(-1, -1, -1, -1, -1, -1, block);
        assertArrayEquals(new long[] {0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L}, block);
    }

    @Test
    void philoxGivesTheBitsOfNumPy() {
        Random random = Random.philox(7).stream(3);
        assertEquals(8893702929424106994L, random.nextLong());
        random.skip(1);
        assertEquals(927023405073346982L, random.nextLong());
    }

    /** The demonstration of the authors' program: state 42, stream 54. */
    @Test
    void pcgGivesTheKnownAnswers() {
        Random random = Random.pcg(42).stream(54);
        long[] expected = {0x86b1da1d72062b68L, 0x1304aa46c9853d39L, 0xa3670e9e0dd50358L, 0xf9090e529a7dae00L, 0xc85b9fd837996f2cL};
        assertArrayEquals(expected, random.longs(5).toArray());
    }

    @Test
    void skippingIsTaking() {
        for (Random[] pair : new Random[][] {{Random.philox(SEED), Random.philox(SEED)}, {Random.pcg(SEED), Random.pcg(SEED)}}) {
            for (int count : new int[] {0, 1, 2, 3, 4, 5, 1001}) {
                pair[0].longs(count).sum();
                pair[1].skip(count);
                assertEquals(pair[0].nextLong(), pair[1].nextLong(), "after " + count);
            }
        }
    }

    @Test
    void aStreamIsItsSeedAndIndex() {
        F64Matrix a = Random.philox(SEED).stream(3).normal(3, 3);
        assertEquals(a, Random.philox(SEED).stream(3).normal(3, 3));
        assertEquals(a.transpose(), Random.philox(SEED).stream(3).normal(F64Matrix.zeros(3, 3)).transpose());
        assertNotEquals(a, Random.philox(SEED).stream(4).normal(3, 3));
        assertNotEquals(a, Random.philox(SEED + 1).stream(3).normal(3, 3));
        assertNotEquals(Random.pcg(SEED).nextLong(), Random.pcg(SEED).stream(1).nextLong());
    }

    /** The largest distance between the share of numbers below x and the probability (Kolmogorov and Smirnov). */
    private static void follows(F64Vector numbers, DoubleUnaryOperator probabilityBelow) {
        F64Vector sorted = numbers.sort();
        double distance = 0;
        for (int i = 0; i < sorted.length(); i++) {
            double p = probabilityBelow.applyAsDouble(sorted.get(i));
            distance = Math.max(distance, Math.max(p - (double) i / COUNT, (i + 1.0) / COUNT - p));
        }
        assertTrue(distance * Math.sqrt(COUNT) < 2.7, "distance " + distance);
    }

    /** Mean and variance of numbers whose fourth central moment is so many squared variances. */
    private static void hasMoments(F64Vector numbers, double mean, double variance, double kurtosis) {
        assertEquals(mean, numbers.mean(), SIGMAS * Math.sqrt(variance / COUNT));
        assertEquals(variance, numbers.variance(), SIGMAS * variance * Math.sqrt((kurtosis - 1) / COUNT));
    }

    @Test
    void continuousNumbersFollowTheirDistributions() {
        for (Random random : new Random[] {Random.philox(SEED), Random.pcg(SEED)}) {
            F64Vector uniform = random.uniform(COUNT);
            follows(uniform, x -> x);
            assertTrue(uniform.min() >= 0 && uniform.max() < 1);
            F64Vector exponential = random.exponential(COUNT);
            follows(exponential, x -> -Math.expm1(-x));
            hasMoments(exponential, 1, 1, 9);
            F64Vector normal = random.normal(COUNT);
            hasMoments(normal, 0, 1, 3);
            follows(normal, RandomTest::normalBelow);
            hasMoments(random.gamma(2.5, COUNT), 2.5, 2.5, 3 + 6 / 2.5);
            hasMoments(random.gamma(0.5, COUNT), 0.5, 0.5, 3 + 6 / 0.5);
            follows(random.gamma(1, COUNT), x -> -Math.expm1(-x));
        }
    }

    /** The integral of the density by Simpson's rule. */
    private static double normalBelow(double x) {
        int steps = 200;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double t = x * i / steps;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4) * Math.exp(-t * t / 2);
        }
        return 0.5 + sum * x / steps / 3 / Math.sqrt(2 * Math.PI);
    }

    /** The tail beyond 3.44, which has code of its own: one number in 1700. */
    @Test
    void normalNumbersReachTheTail() {
        F64Vector numbers = Random.philox(SEED).normal(10L * COUNT);
        double expected = 10.0 * COUNT * 2 * 2.8805e-4;
        assertEquals(expected, numbers.abs().greater(3.442619855899).countTrue(), SIGMAS * Math.sqrt(expected));
        assertTrue(numbers.max() > 4.3 && numbers.min() < -4.3);
    }

    /** The sum of squared deviations of counts from what is expected, which is around the number of kinds. */
    private static void areExpected(long[] counts, double[] expected) {
        double sum = 0;
        int kinds = 0;
        for (int i = 0; i < counts.length; i++) {
            if (expected[i] > 5) {
                sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
                kinds++;
            }
        }
        assertEquals(kinds, sum, SIGMAS * Math.sqrt(2.0 * kinds) + SIGMAS);
    }

    private static long[] counts(I64Vector numbers, int kinds) {
        long[] counts = new long[kinds];
        for (long number : numbers.toArray()) {
            counts[(int) number]++;
        }
        return counts;
    }

    @Test
    void binomialNumbersHaveTheirProbabilities() {
        Object[][] cases = {{10, 0.3}, {100, 0.02}, {100, 0.4}, {100, 0.93}, {1000, 0.5}};
        for (Object[] c : cases) {
            int n = (Integer) c[0];
            double p = (Double) c[1];
            double[] expected = new double[n + 1];
            double logarithm = n * Math.log(1 - p);
            for (int k = 0; k <= n; k++) {
                expected[k] = COUNT * Math.exp(logarithm);
                logarithm += Math.log((double) (n - k) / (k + 1)) + Math.log(p / (1 - p));
            }
            areExpected(counts(Random.philox(SEED).binomial(n, p, COUNT), n + 1), expected);
        }
        assertEquals(I64Vector.of(5, 5), Random.pcg(1).binomial(5, 1, 2));
        assertEquals(I64Vector.of(0, 0), Random.pcg(1).binomial(5, 0, 2));
    }

    @Test
    void integersAreEquallyProbable() {
        I64Vector numbers = Random.philox(SEED).integers(-3, 4, COUNT);
        areExpected(counts(numbers.add(3), 7), IntStream.range(0, 7).mapToDouble(i -> COUNT / 7.0).toArray());
        long bound = 3L << 61;
        F64Vector large = Random.philox(SEED).integers(0, bound, COUNT).toF64().div((double) bound, F64Vector.zeros(COUNT));
        follows(large, x -> x);
    }

    @Test
    void everyPermutationIsEquallyProbable() {
        Random random = Random.pcg(SEED);
        long[] counts = new long[256];
        for (int i = 0; i < COUNT; i++) {
            long[] p = random.permutation(4).toArray();
            counts[(int) (p[0] << 6 | p[1] << 4 | p[2] << 2 | p[3])]++;
        }
        long[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
        assertEquals(24, seen.length);
        areExpected(seen, IntStream.range(0, 24).mapToDouble(i -> COUNT / 24.0).toArray());
        F64Vector v = F64Vector.arange(50);
        random.shuffle(v);
        assertNotEquals(F64Vector.arange(50), v);
        assertEquals(F64Vector.arange(50), v.sort());
    }

    @Test
    void wrongParametersAreNamed() {
        Random random = Random.philox(1);
        message("integers: range 3..3 is empty or too wide", () -> random.integers(3, 3, 1));
        message("gamma: shape -1.0 is not positive and finite", () -> random.nextGamma(-1));
        message("binomial: expected n ≥ 0 and p in 0..1, given 3 and 1.5", () -> random.binomial(3, 1.5, 1));
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
