package dev.lamina.core.primitive.number;

import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.Operands;
import dev.lamina.core.primitive.TestHeap;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Ratios;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Exact rational arithmetic against a model of pairs of BigInteger, and its way to and from doubles against BigDecimal. */
class FractionsTest {
    private static final long SEED = 3;
    private final Ctx c = TestHeap.context();
    private final Random random = new Random(SEED);

    /** A fraction that need not be in lowest terms. */
    private record Model(BigInteger numerator, BigInteger denominator) {
        Model plus(Model o) {
            return new Model(numerator.multiply(o.denominator).add(o.numerator.multiply(denominator)), denominator.multiply(o.denominator));
        }

        Model times(Model o) {
            return new Model(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
        }

        Model inverse() {
            return numerator.signum() < 0 ? new Model(denominator.negate(), numerator.negate()) : new Model(denominator, numerator);
        }

        Model negated() {
            return new Model(numerator.negate(), denominator);
        }

        int compareTo(Model o) {
            return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
        }

        /** The integer below, by division of BigDecimal: another way than the one that is tested. */
        BigInteger rounded(RoundingMode mode) {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, mode).toBigInteger();
        }
    }

    private Model model(int bits) {
        BigInteger denominator = Operands.random(random, bits).abs().add(BigInteger.ONE);
        return new Model(Operands.random(random, bits), denominator);
    }

    private @Word long word(Model m) {
        return Fractions.divide(c, integer(c, m.numerator), integer(c, m.denominator));
    }

    private void assertValue(Model expected, @Word long actual) {
        BigInteger common = expected.numerator.gcd(expected.denominator);
        assertEquals(expected.numerator.divide(common), integer(Ratios.numerator(actual)), () -> expected + ", seed " + SEED);
        assertEquals(expected.denominator.divide(common), integer(Ratios.denominator(actual)), () -> expected + ", seed " + SEED);
    }

    @Test
    void theFourOperationsAgreeWithTheModel() {
        for (int i = 0; i < 20_000; i++) {
            int bits = i % 3 == 0 ? 10 : i % 3 == 1 ? 60 : 300;
            Model a = model(bits);
            Model b = model(bits);
            assertValue(a.plus(b), Arithmetic.add(c, word(a), word(b)));
            assertValue(a.plus(b.negated()), Arithmetic.subtract(c, word(a), word(b)));
            assertValue(a.times(b), Arithmetic.multiply(c, word(a), word(b)));
            if (b.numerator.signum() != 0) assertValue(a.times(b.inverse()), Arithmetic.divide(c, word(a), word(b)));
            assertValue(a.negated(), Arithmetic.negate(c, word(a)));
        }
    }

    @Test
    void orderAgreesWithTheModelAndWithDoubles() {
        for (int i = 0; i < 20_000; i++) {
            Model a = model(i % 2 == 0 ? 8 : 120);
            Model b = model(i % 2 == 0 ? 8 : 120);
            assertEquals(a.compareTo(b), Integer.signum(Arithmetic.order("<", word(a), word(b))));
            double d = Ratios.toDouble(word(a));
            Model exact = new Model(Fractions.numerator(d), Fractions.denominator(d));
            assertEquals(a.compareTo(exact), Arithmetic.order("<", word(a), flonum(d)), () -> a + ", seed " + SEED);
        }
        assertTrue(Arithmetic.lessThan(word(new Model(BigInteger.ONE, BigInteger.TWO)), flonum(Double.POSITIVE_INFINITY)));
    }

    @Test
    void roundingAgreesWithTheModel() {
        for (int i = 0; i < 20_000; i++) {
            Model a = i % 2 == 0 ? new Model(BigInteger.valueOf(random.nextInt(41) - 20), BigInteger.TWO) : model(100);
            assertEquals(a.rounded(RoundingMode.FLOOR), integer(Fractions.floor(c, word(a))));
            assertEquals(a.rounded(RoundingMode.CEILING), integer(Fractions.ceiling(c, word(a))));
            assertEquals(a.rounded(RoundingMode.DOWN), integer(Fractions.truncate(c, word(a))));
            assertEquals(a.rounded(RoundingMode.HALF_EVEN), integer(Fractions.round(c, word(a))), () -> a + ", seed " + SEED);
        }
    }

    @Test
    void theNearestDoubleIsTheOneOfManyDigits() {
        for (int i = 0; i < 5_000; i++) {
            Model a = model(i % 2 == 0 ? 60 : 900);
            double expected = new BigDecimal(a.numerator).divide(new BigDecimal(a.denominator), new MathContext(800)).doubleValue();
            assertEquals(expected, Ratios.toDouble(word(a)), () -> a + ", seed " + SEED);
        }
    }

    @Test
    void everyFiniteDoubleHasAnExactValueAndComesBack() {
        for (int i = 0; i < 20_000; i++) {
            double d = Operands.randomDouble(random);
            if (!Double.isFinite(d)) continue;
            long exact = Fractions.ofDouble(c, d);
            assertEquals(d + 0.0, Ratios.toDouble(exact), () -> d + ", seed " + SEED);
            assertEquals(0, Fractions.compare(exact, d));
        }
    }

    @Test
    void powersAndRootsAreExact() {
        for (int i = 0; i < 2_000; i++) {
            Model a = model(60);
            if (a.numerator.signum() == 0) continue;
            int n = random.nextInt(12);
            Model power = new Model(a.numerator.pow(n), a.denominator.pow(n));
            assertValue(power, Powers.expt(c, word(a), fixnum(n)));
            assertValue(power.inverse(), Powers.expt(c, word(a), fixnum(-n)));
            Model size = new Model(a.numerator.abs(), a.denominator);
            assertValue(size, Powers.sqrt(c, word(size.times(size))));
        }
        assertEquals(Words.ofDouble(Math.sqrt(0.1)), Powers.sqrt(c, word(new Model(BigInteger.ONE, BigInteger.TEN))));
    }
}
