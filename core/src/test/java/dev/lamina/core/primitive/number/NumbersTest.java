package dev.lamina.core.primitive.number;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static dev.lamina.core.primitive.TestHeap.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.Operands;
import dev.lamina.core.primitive.TestHeap;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final long SEED = 626;
    private static final long INFINITE = flonum(Double.POSITIVE_INFINITY);

    private final Ctx c = TestHeap.context();
    private final long big = integer(c, BigInteger.TEN.pow(40));

    @Test
    void kindsNest() {
        for (long number : new long[] {fixnum(1), big, flonum(2), flonum(1.5), INFINITE, Words.NAN})
            assertTrue(Numbers.isNumber(number) && Numbers.isComplex(number) && Numbers.isReal(number));
        for (long number : new long[] {fixnum(1), big, flonum(2)}) assertTrue(Numbers.isInteger(number) && Numbers.isRational(number));
        assertTrue(Numbers.isRational(flonum(1.5)));
        assertFalse(Numbers.isInteger(flonum(1.5)) || Numbers.isRational(INFINITE) || Numbers.isRational(Words.NAN) || Numbers.isInteger(INFINITE));
        assertTrue(Numbers.isExactInteger(big) && Numbers.isExactRational(fixnum(-3)));
        assertFalse(Numbers.isExactInteger(flonum(2)) || Numbers.isExactNonnegativeInteger(fixnum(-3)));
        for (long other : new long[] {Words.TRUE, Words.EMPTY_LIST, Words.ofCharacter('1'), list(c, fixnum(1))}) assertFalse(Numbers.isNumber(other));
    }

    @Test
    void exactnessIsThatOfTheRepresentation() {
        assertTrue(Numbers.isExact(fixnum(1)) && Numbers.isExact(big) && Numbers.isInexact(flonum(1)) && Numbers.isInexact(Words.NAN));
        assertEquals("exact?: expected a number, given #t", error(() -> Numbers.isExact(Words.TRUE)));
    }

    @Test
    void specialValuesAreRecognized() {
        assertTrue(Numbers.isNan(Words.NAN) && Numbers.isInfinite(INFINITE) && Numbers.isFinite(big));
        assertFalse(Numbers.isNan(INFINITE) || Numbers.isInfinite(Words.NAN) || Numbers.isFinite(Words.NAN) || Numbers.isInfinite(big));
    }

    @Test
    void signsAreThoseOfTheValue() {
        assertTrue(Numbers.isZero(flonum(-0.0)) && Numbers.isZero(fixnum(0)) && Numbers.isPositive(big) && Numbers.isNegative(flonum(-1e-320)));
        assertFalse(Numbers.isZero(Words.NAN) || Numbers.isPositive(Words.NAN) || Numbers.isNegative(Words.NAN) || Numbers.isNegative(flonum(-0.0)));
        assertEquals(flonum(0), Numbers.abs(c, flonum(-0.0)));
        assertEquals(BigInteger.TWO.pow(50), integer(Numbers.abs(c, fixnum(Words.MIN_FIXNUM))));
    }

    @Test
    void parityIsThatOfTheValue() {
        assertTrue(Numbers.isOdd(fixnum(-1)) && Numbers.isEven(fixnum(0)) && Numbers.isEven(flonum(2)) && Numbers.isOdd(flonum(-3)) && Numbers.isEven(big));
        assertTrue(Numbers.isOdd(integer(c, BigInteger.TEN.pow(40).add(BigInteger.ONE))));
        assertEquals("even?: expected an integer, given 1.5", error(() -> Numbers.isEven(flonum(1.5))));
        assertEquals("odd?: expected an integer, given #f", error(() -> Numbers.isOdd(Words.FALSE)));
    }

    @Test
    void leastAndGreatestAreInexactIfAnyOperandIs() {
        assertEquals(flonum(1), Numbers.min(fixnum(1), flonum(2)));
        assertEquals(flonum(3), Numbers.max(fixnum(3), flonum(2)));
        assertEquals(flonum(1e40), Numbers.max(big, flonum(2)));
        assertEquals(big, Numbers.max(c, fixnum(3), fixnum(4), list(c, big)));
        assertEquals(Words.NAN, Numbers.max(fixnum(3), Words.NAN));
        assertEquals(Words.NAN, Numbers.min(Words.NAN, fixnum(3)));
    }

    @Test
    void roundingGoesTheRightWay() {
        double[] numbers = {-2.5, -1.5, -0.5, -0.4, 0.5, 1.5, 2.5, 3.7, 1e300};
        for (double d : numbers) {
            assertEquals(flonum(Math.floor(d)), Numbers.floor(c, flonum(d)));
            assertEquals(flonum(Math.ceil(d)), Numbers.ceiling(c, flonum(d)));
            assertEquals(flonum(Math.rint(d)), Numbers.round(c, flonum(d)));
            assertEquals(flonum(d < 0 ? Math.ceil(d) : Math.floor(d)), Numbers.truncate(c, flonum(d)));
        }
        assertEquals(big, Numbers.round(c, big));
        assertEquals("floor: expected a real number, given #t", error(() -> Numbers.floor(c, Words.TRUE)));
    }

    @Test
    void integralFlonumsHaveExactValues() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5000; i++) {
            double d = Math.rint(Operands.randomDouble(random));
            if (!Double.isFinite(d)) continue;
            assertEquals(new BigDecimal(d).toBigInteger(), integer(Numbers.exact(c, flonum(d))), () -> d + ", seed " + SEED);
        }
        assertEquals(fixnum(0), Numbers.exact(c, flonum(-0.0)));
        assertEquals("exact: expected a finite number, given +nan.0", error(() -> Numbers.exact(c, Words.NAN)));
    }

    @Test
    void numeratorAndDenominatorOfFlonumsAreInLowestTerms() {
        double[][] cases = {{0.75, 3, 4}, {-2.5, -5, 2}, {0, 0, 1}, {6, 6, 1}, {Double.MIN_VALUE, 1, Double.POSITIVE_INFINITY}, {0x1p-1022, 1, 0x1p1022}, {0x1.8p-3, 3, 16}};
        for (double[] one : cases) {
            assertEquals(flonum(one[1]), Rationals.numerator(flonum(one[0])), () -> "numerator of " + one[0]);
            assertEquals(flonum(one[2]), Rationals.denominator(flonum(one[0])), () -> "denominator of " + one[0]);
        }
    }

    @Test
    void theSimplestNumberInAnIntervalIsFound() {
        assertEquals(flonum(1.0 / 3), Rationals.rationalize(c, flonum(0.3), flonum(0.1)));
        assertEquals(flonum(-1.0 / 3), Rationals.rationalize(c, flonum(-0.3), flonum(0.1)));
        assertEquals(flonum(22.0 / 7), Rationals.rationalize(c, flonum(Math.PI), flonum(0.01)));
        assertEquals(fixnum(7), Rationals.rationalize(c, fixnum(10), fixnum(3)));
        assertEquals(fixnum(0), Rationals.rationalize(c, fixnum(-2), fixnum(3)));
        assertEquals(flonum(0), Rationals.rationalize(c, fixnum(3), INFINITE));
    }
}
