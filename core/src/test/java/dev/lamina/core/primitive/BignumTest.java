package dev.lamina.core.primitive;

import static dev.lamina.core.primitive.TestHeap.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BignumTest {
    private static final long SEED = 7_031_987;

    private final Ctx c = TestHeap.context();
    private final Random random = new Random(SEED);

    @Test
    void wordsOfIntegersGiveThemBack() {
        for (BigInteger n : Operands.edges()) assertEquals(n, integer(integer(c, n)));
        for (int i = 0; i < 20_000; i++) {
            BigInteger n = Operands.random(random, 500);
            assertEquals(n, integer(integer(c, n)), "seed " + SEED);
        }
    }

    @Test
    void theNearestDoubleIsJavas() {
        for (BigInteger n : Operands.edges()) assertEquals(n.doubleValue(), Bignum.toDouble(integer(c, n)), n::toString);
        for (int i = 0; i < 50_000; i++) {
            BigInteger n = Operands.random(random, 1100);
            assertEquals(n.doubleValue(), Bignum.toDouble(integer(c, n)), () -> n + ", seed " + SEED);
        }
    }

    @Test
    void tiesGoToEven() {
        for (int bits = 54; bits < 300; bits++) {
            for (int low = 0; low < 8; low++) {
                BigInteger n = BigInteger.ONE.shiftLeft(53).add(BigInteger.valueOf(low)).shiftLeft(bits - 53);
                BigInteger half = BigInteger.ONE.shiftLeft(bits - 54);
                for (BigInteger m : new BigInteger[] {n.add(half), n.add(half).add(BigInteger.ONE), n.add(half).subtract(BigInteger.ONE)})
                    assertEquals(m.doubleValue(), Bignum.toDouble(integer(c, m)), m::toString);
            }
        }
    }

    @Test
    void integralDoublesAreExact() {
        for (int exponent = 0; exponent <= 1023; exponent++) {
            double d = Math.rint(Math.scalb(1 + random.nextDouble(), exponent)) * (random.nextBoolean() ? 1 : -1);
            if (Double.isInfinite(d)) continue;
            assertEquals(new BigDecimal(d).toBigInteger(), integer(Bignum.ofDouble(c, d)), () -> d + ", seed " + SEED);
        }
    }

    @Test
    void halvesAreTheTwosComplement() {
        BigInteger mask = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        for (BigInteger n : Operands.edges()) {
            long word = integer(c, n);
            if (!Bignum.isTwoLimbs(word)) continue;
            assertEquals(n.and(mask).longValue(), Bignum.low(word), n::toString);
            assertEquals(n.shiftRight(64).longValue(), Bignum.high(word), n::toString);
            assertEquals(n, integer(Bignum.ofSigned(c, Bignum.high(word), Bignum.low(word))));
        }
    }

    @Test
    void longsAreKept() {
        for (long n : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, Words.MIN_FIXNUM, Words.MIN_FIXNUM - 1, Words.MAX_FIXNUM, Words.MAX_FIXNUM + 1, 0, -1})
            assertEquals(BigInteger.valueOf(n), integer(Bignum.ofLong(c, n)));
        assertTrue(Words.isFixnum(Bignum.ofLong(c, Words.MIN_FIXNUM)));
    }
}
