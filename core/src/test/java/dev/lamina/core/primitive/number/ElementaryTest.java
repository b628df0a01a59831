package dev.lamina.core.primitive.number;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.core.primitive.Operands;
import dev.lamina.core.primitive.TestHeap;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.math.Functions;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    private static final long SEED = 1_748;

    private final Ctx c = TestHeap.context();

    @Test
    void exactArgumentsWithExactValuesGiveThem() {
        assertEquals(fixnum(1), Elementary.exp(c, fixnum(0)));
        assertEquals(fixnum(0), Elementary.log(c, fixnum(1)));
        assertEquals(fixnum(0), Elementary.sin(c, fixnum(0)));
        assertEquals(fixnum(1), Elementary.cos(c, fixnum(0)));
        assertEquals(fixnum(0), Elementary.atan(c, fixnum(0), fixnum(3)));
        assertEquals(fixnum(0), Elementary.acos(c, fixnum(1)));
        assertEquals(flonum(1), Elementary.exp(c, flonum(0)));
    }

    @Test
    void functionsAreThoseOfTheNumericLibrary() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            double d = random.nextGaussian() * 10;
            assertEquals(flonum(Functions.exp(d)), Elementary.exp(c, flonum(d)));
            assertEquals(flonum(Functions.sin(d)), Elementary.sin(c, flonum(d)));
            assertEquals(flonum(Functions.log(Math.abs(d))), Elementary.log(c, flonum(Math.abs(d))));
            assertEquals(flonum(Functions.atan2(d, 2)), Elementary.atan(c, flonum(d), fixnum(2)));
        }
    }

    @Test
    void logarithmsOfHugeIntegersAreFinite() {
        double expected = 5000 * Math.log(10);
        double log = Words.toDouble(Elementary.log(c, integer(c, BigInteger.TEN.pow(5000))));
        assertEquals(expected, log, 4 * Math.ulp(expected));
    }

    @Test
    void logarithmsToBase10And2AreExactOnPowers() {
        for (int n = 1; n < 20; n++) assertEquals(flonum(n), Elementary.log(c, integer(c, BigInteger.TEN.pow(n)), fixnum(10)));
        assertEquals(flonum(3), Elementary.log(c, fixnum(8), fixnum(2)));
    }

    @Test
    void exactSquaresHaveExactRoots() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5000; i++) {
            BigInteger root = Operands.random(random, 150).abs();
            assertEquals(root, integer(Powers.sqrt(c, integer(c, root.multiply(root)))), () -> root + ", seed " + SEED);
        }
        assertEquals(flonum(Math.sqrt(2)), Powers.sqrt(c, fixnum(2)));
        assertEquals(flonum(4), Powers.sqrt(c, flonum(16)));
        assertEquals(flonum(Math.sqrt(1e200)), Powers.sqrt(c, integer(c, BigInteger.TEN.pow(200).add(BigInteger.ONE))));
    }

    @Test
    void exactPowersAreExact() {
        for (int base = -7; base <= 7; base++)
            for (int exponent = 0; exponent < 70; exponent++)
                assertEquals(BigInteger.valueOf(base).pow(exponent), integer(Powers.expt(c, fixnum(base), fixnum(exponent))));
        assertEquals(BigInteger.ONE.shiftLeft(1000), integer(Powers.expt(c, fixnum(2), fixnum(1000))));
        assertEquals(fixnum(1), Powers.expt(c, fixnum(0), fixnum(0)));
        assertEquals(fixnum(1), Powers.expt(c, flonum(0), fixnum(0)));
        assertEquals(fixnum(-1), Powers.expt(c, fixnum(-1), fixnum(-3)));
        assertEquals(fixnum(1), Powers.expt(c, fixnum(-1), integer(c, BigInteger.TEN.pow(40))));
    }

    @Test
    void inexactPowersAreJavas() {
        assertEquals(flonum(Math.pow(2, 0.5)), Powers.expt(c, fixnum(2), flonum(0.5)));
        assertEquals(flonum(-8), Powers.expt(c, flonum(-2), fixnum(3)));
        assertEquals(flonum(0.25), Powers.expt(c, flonum(2), fixnum(-2)));
        assertEquals(flonum(1), Powers.expt(c, fixnum(0), flonum(0)));
    }

    @Test
    void whatHasNoValueOrIsTooLargeIsAnError() {
        assertEquals("expt: the result is too large", error(() -> Powers.expt(c, fixnum(3), fixnum(1L << 40))));
        assertEquals("expt: division by zero: 1 divided by 0", error(() -> Powers.expt(c, fixnum(0), fixnum(-1))));
        assertEquals("log: expected a number that is not zero, given 0", error(() -> Elementary.log(c, fixnum(0))));
        assertEquals("sin: expected a real number, given #t", error(() -> Elementary.sin(c, Words.TRUE)));
    }
}
