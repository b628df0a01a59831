package dev.lamina.numeric.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.C64Vector;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
    private static final long SEED = 17;
    private static final double EPSILON = 0x1p-53;

    private static C128Vector random(long n) {
        var random = new Random(SEED);
        C128Vector x = C128Vector.zeros(n);
        for (long i = 0; i < n; i++) {
            x.set(i, random.nextGaussian(), random.nextGaussian());
        }
        return x;
    }

    private static double norm(C128Vector x) {
        return Math.sqrt(x.sumOfSquares());
    }

    private static void near(C128Vector expected, C128Vector given) {
        double bound = 10 * EPSILON * Math.max(1, Math.log(expected.length()) / Math.log(2)) * norm(expected);
        double error = norm(expected.sub(given));
        assertTrue(error <= bound, "length " + expected.length() + ", error " + error + ", bound " + bound + ", seed " + SEED);
    }

    /** The sums of the definition, exact but for the roots, whose angles stay below an eighth of the circle. */
    private static C128Vector definition(C128Vector x) {
        int n = (int) x.length();
        C128Vector out = C128Vector.zeros(n);
        for (int k = 0; k < n; k++) {
            BigDecimal re = BigDecimal.ZERO;
            BigDecimal im = BigDecimal.ZERO;
            for (int j = 0; j < n; j++) {
                long power = (long) j * k % n;
                BigDecimal c = new BigDecimal(StrictMath.cos(2 * Math.PI * power / n));
                BigDecimal s = new BigDecimal(-StrictMath.sin(2 * Math.PI * power / n));
                BigDecimal a = new BigDecimal(x.re(j));
                BigDecimal b = new BigDecimal(x.im(j));
                re = re.add(a.multiply(c)).subtract(b.multiply(s));
                im = im.add(a.multiply(s)).add(b.multiply(c));
            }
            out.set(k, re.doubleValue(), im.doubleValue());
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 20, 21, 24, 25, 30, 31, 32, 35, 37, 41, 45, 48, 49, 60, 64, 74, 77, 97, 100, 120, 127, 128})
    void everyLengthFollowsTheDefinition(int n) {
        C128Vector x = random(n);
        C128Vector expected = definition(x);
        near(expected, Fft.forward(x));
        near(x, Fft.inverse(expected));
        near(expected.every(-1), Fft.of(n).forward(x, C128Vector.zeros(n).every(-1)).every(1).every(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 10, 15, 16, 37, 100, 1000, 1009, 4096})
    void realTransformsAreHalfOfTheComplexOnes(int n) {
        F64Vector x = random(n).re().copy();
        C128Vector whole = Fft.forward(x.toC128());
        C128Vector half = Fft.forwardReal(x);
        near(whole.slice(0, n / 2 + 1), half);
        near(x.toC128(), Fft.inverseReal(half, n).toC128());
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1009, 4096, 6561, 15_625, 16_807, 30_030, 65_536, 65_537, 100_000, 131_071})
    void inverseOfForwardIsTheVector(int n) {
        C128Vector x = random(n);
        C128Vector transformed = Fft.forward(x);
        near(x, Fft.inverse(transformed));
        assertEquals(1, transformed.sumOfSquares() / n / x.sumOfSquares(), 20 * EPSILON * Math.log(n));
    }

    @Test
    void aMovedImpulseIsAWave() {
        int n = 3 * 1024;
        C128Vector x = C128Vector.zeros(n);
        x.set(5, Complex.ONE);
        C128Vector out = Fft.forward(x);
        for (int k = 0; k < n; k += 97) {
            assertEquals(Math.cos(2 * Math.PI * (5 * k % n) / n), out.re(k), 20 * EPSILON);
            assertEquals(-Math.sin(2 * Math.PI * (5 * k % n) / n), out.im(k), 20 * EPSILON);
        }
    }

    @Test
    void matricesAreTransformedAlongBothAxes() {
        C128Matrix x = (C128Matrix) random(12).reshape(3, 4);
        C128Matrix out = Fft.forward(x);
        assertEquals(x.sum().re(), out.get(0, 0).re(), 1e-14);
        near((C128Vector) x.reshape(12), (C128Vector) Fft.inverse(out).reshape(12));
    }

    @Test
    void shortFloatsAreComputedInDoubles() {
        C64Vector x = random(100).toC64();
        assertEquals(Fft.forward(x.toC128()).toC64(), Fft.forward(x));
    }

    @Test
    void wrongLengthsAreNamed() {
        assertEquals("fft: the operand has 3 elements, expected 4 for a length of 4",
                assertThrows(IllegalArgumentException.class, () -> Fft.of(4).forward(C128Vector.zeros(3), C128Vector.zeros(4))).getMessage());
        assertEquals("fft: length 0 is not positive",
                assertThrows(IllegalArgumentException.class, () -> Fft.forward(C128Vector.zeros(0))).getMessage());
    }

    @Test
    void convolutionsAreSumsOfProducts() {
        assertEquals(F64Vector.of(4, 13, 22, 15), Convolution.convolve(F64Vector.of(1, 2, 3), F64Vector.of(4, 5)));
        assertEquals(F64Vector.of(4, 13, 22), Convolution.convolve(F64Vector.of(1, 2, 3), F64Vector.of(4, 5), Convolution.Extent.SAME));
        assertEquals(F64Vector.of(13, 22), Convolution.convolve(F64Vector.of(1, 2, 3), F64Vector.of(4, 5), Convolution.Extent.VALID));
        assertEquals(F64Vector.of(5, 14, 23, 12), Convolution.correlate(F64Vector.of(1, 2, 3), F64Vector.of(4, 5)));
        F64Vector a = random(700).re().copy();
        F64Vector b = random(300).im().copy();
        F64Vector difference = Convolution.direct(a, b).sub(Convolution.byTransform(a, b));
        assertTrue(difference.abs().max() <= 100 * EPSILON * Math.sqrt(a.sumOfSquares() * b.sumOfSquares()), "seed " + SEED);
    }

    private static F64Matrix randomMatrix(long rows, long columns) {
        var random = new Random(SEED);
        F64Matrix x = F64Matrix.zeros(rows, columns);
        for (long i = 0; i < rows; i++) {
            for (long j = 0; j < columns; j++) {
                x.set(i, j, random.nextGaussian());
            }
        }
        return x;
    }

    @Test
    void anElementThatIsNotFiniteStaysInItsPlace() {
        F64Vector a = F64Vector.ones(500);
        a.set(400, Double.POSITIVE_INFINITY);
        F64Vector b = F64Vector.ones(100);
        F64Vector out = Convolution.convolve(a, b);
        for (long i = 0; i < out.length(); i++) {
            double ones = Math.min(i, Math.min(99, 598 - i)) + 1;
            assertEquals(i >= 400 && i < 500 ? Double.POSITIVE_INFINITY : ones, out.get(i));
        }
    }

    private static void near(C128Matrix expected, C128Matrix given) {
        assertEquals(expected.shape(), given.shape());
        near((C128Vector) expected.copy().reshape(expected.count()), (C128Vector) given.copy().reshape(given.count()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9})
    void realTransformsOfMatricesAreTheBeginningsOfTheComplexOnes(int columns) {
        for (int rows : new int[] {1, 4, 7}) {
            F64Matrix x = randomMatrix(rows, columns);
            C128Matrix z = x.toC128();
            near(Fft.forward(z).slice(0, rows, 0, columns / 2 + 1), Fft.forwardReal(x));
            near(Fft.forward(z, 1).slice(0, rows, 0, columns / 2 + 1), Fft.forwardReal(x, 1));
            near(Fft.forward(z, 0).slice(0, rows / 2 + 1, 0, columns), Fft.forwardReal(x, 0));
            near(z, Fft.inverseReal(Fft.forwardReal(x), columns).toC128());
            near(z, Fft.inverseReal(Fft.forwardReal(x, 0), 0, rows).toC128());
            near(z, Fft.inverse(Fft.forward(z)));
        }
    }

    @Test
    void transformsOfMatricesKnowTheirAxes() {
        assertThrows(IndexOutOfBoundsException.class, () -> Fft.forward(C128Matrix.zeros(2, 2), 2));
        assertThrows(IllegalArgumentException.class, () -> Fft.forwardReal(F64Matrix.zeros(2, 0)));
        assertEquals(C128Matrix.zeros(0, 3), Fft.forward(C128Matrix.zeros(0, 3)));
    }

    @Test
    void floatsAreTransformedByWayOfDoubles() {
        F32Vector x = F32Vector.of(1, 2, 3, 4, 5, 6);
        assertEquals(Fft.forwardReal(x.toF64()).toC64(), Fft.forwardReal(x));
        assertEquals(x, Fft.inverseReal(Fft.forwardReal(x), 6));
    }
}
