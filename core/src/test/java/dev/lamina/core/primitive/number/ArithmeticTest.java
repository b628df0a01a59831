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
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final long SEED = 20_251_121;

    private interface Operation {
        long apply(Ctx c, long a, long b);
    }

    private interface Truth {
        BigInteger apply(BigInteger a, BigInteger b);
    }

    private final Ctx c = TestHeap.context();

    private void checkIntegers(String name, Operation operation, Truth truth) {
        List<BigInteger> edges = Operands.edges();
        for (BigInteger a : edges) for (BigInteger b : edges) checkInteger(name, operation, truth, a, b);
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++)
            checkInteger(name, operation, truth, Operands.random(random, i % 100 == 0 ? 6000 : 200), Operands.random(random, i % 70 == 0 ? 6000 : 200));
    }

    private void checkInteger(String name, Operation operation, Truth truth, BigInteger a, BigInteger b) {
        long result = operation.apply(c, integer(c, a), integer(c, b));
        assertEquals(truth.apply(a, b), integer(result), () -> "(" + name + " " + a + " " + b + "), seed " + SEED);
    }

    @Test
    void sumsOfIntegersAreExact() {
        checkIntegers("+", Arithmetic::add, BigInteger::add);
    }

    @Test
    void differencesOfIntegersAreExact() {
        checkIntegers("-", Arithmetic::subtract, BigInteger::subtract);
    }

    @Test
    void productsOfIntegersAreExact() {
        checkIntegers("*", Arithmetic::multiply, BigInteger::multiply);
    }

    @Test
    void negationsOfIntegersAreExact() {
        for (BigInteger a : Operands.edges()) assertEquals(a.negate(), integer(Arithmetic.negate(c, integer(c, a))));
    }

    @Test
    void exactQuotientsAreExact() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            BigInteger a = Operands.random(random, 200);
            BigInteger b = Operands.random(random, 200);
            if (b.signum() == 0) continue;
            assertEquals(a, integer(Arithmetic.divide(c, integer(c, a.multiply(b)), integer(c, b))), () -> a + " " + b + ", seed " + SEED);
        }
    }

    private void checkFlonums(String name, Operation operation, DoubleBinaryOperator truth) {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            double x = Operands.randomDouble(random);
            double y = Operands.randomDouble(random);
            BigInteger n = Operands.random(random, 200).setBit(0);
            assertEquals(flonum(truth.applyAsDouble(x, y)), operation.apply(c, flonum(x), flonum(y)), () -> "(" + name + " " + x + " " + y + "), seed " + SEED);
            assertEquals(flonum(truth.applyAsDouble(x, n.doubleValue())), operation.apply(c, flonum(x), integer(c, n)), () -> "(" + name + " " + x + " " + n + "), seed " + SEED);
            assertEquals(flonum(truth.applyAsDouble(n.doubleValue(), x)), operation.apply(c, integer(c, n), flonum(x)), () -> "(" + name + " " + n + " " + x + "), seed " + SEED);
        }
    }

    @Test
    void flonumArithmeticIsJavas() {
        checkFlonums("+", Arithmetic::add, (x, y) -> x + y);
        checkFlonums("-", Arithmetic::subtract, (x, y) -> x - y);
        checkFlonums("*", Arithmetic::multiply, (x, y) -> x * y);
        checkFlonums("/", Arithmetic::divide, (x, y) -> x / y);
    }

    @Test
    void everyNanIsTheCanonicalOne() {
        long nan = Arithmetic.subtract(c, flonum(Double.POSITIVE_INFINITY), flonum(Double.POSITIVE_INFINITY));
        assertEquals(Words.NAN, nan);
        assertEquals(Words.NAN, Arithmetic.multiply(c, flonum(0), flonum(Double.NEGATIVE_INFINITY)));
        assertEquals(Words.NAN, Arithmetic.negate(c, Words.NAN));
    }

    @Test
    void comparisonOfExactIntegersIsExact() {
        List<BigInteger> edges = Operands.edges();
        for (BigInteger a : edges) for (BigInteger b : edges) checkOrder(integer(c, a), integer(c, b), a.compareTo(b), a + " " + b);
    }

    @Test
    void comparisonOfExactWithInexactIsExact() {
        Random random = new Random(SEED);
        List<BigInteger> edges = Operands.edges();
        for (int i = 0; i < 50_000; i++) {
            BigInteger n = i % 2 == 0 ? edges.get(random.nextInt(edges.size())) : Operands.random(random, 1100);
            double d = i % 3 == 0 ? n.doubleValue() : Operands.randomDouble(random);
            if (d != d) continue;
            int order = Double.isInfinite(d) ? (d < 0 ? 1 : -1) : new BigDecimal(n).compareTo(new BigDecimal(d));
            checkOrder(integer(c, n), flonum(d), order, n + " " + d + ", seed " + SEED);
            checkOrder(flonum(d), integer(c, n), -order, d + " " + n + ", seed " + SEED);
        }
    }

    private static void checkOrder(long a, long b, int order, String operands) {
        assertEquals(order < 0, Arithmetic.lessThan(a, b), () -> "< " + operands);
        assertEquals(order > 0, Arithmetic.greaterThan(a, b), () -> "> " + operands);
        assertEquals(order <= 0, Arithmetic.lessOrEqual(a, b), () -> "<= " + operands);
        assertEquals(order >= 0, Arithmetic.greaterOrEqual(a, b), () -> ">= " + operands);
        assertEquals(order == 0, Arithmetic.equal(a, b), () -> "= " + operands);
    }

    @Test
    void twoTo53PlusOneIsGreaterThanTheFlonum() {
        assertTrue(Arithmetic.greaterThan(integer(c, BigInteger.valueOf((1L << 53) + 1)), flonum(0x1p53)));
        assertFalse(Arithmetic.equal(integer(c, BigInteger.valueOf((1L << 53) + 1)), flonum(0x1p53)));
    }

    @Test
    void nothingIsOrderedWithNan() {
        for (long other : new long[] {fixnum(1), flonum(1), Words.NAN, integer(c, BigInteger.TEN.pow(40))}) {
            assertFalse(Arithmetic.lessThan(Words.NAN, other) || Arithmetic.lessThan(other, Words.NAN));
            assertFalse(Arithmetic.greaterThan(Words.NAN, other) || Arithmetic.greaterThan(other, Words.NAN));
            assertFalse(Arithmetic.lessOrEqual(Words.NAN, other) || Arithmetic.lessOrEqual(other, Words.NAN));
            assertFalse(Arithmetic.greaterOrEqual(Words.NAN, other) || Arithmetic.greaterOrEqual(other, Words.NAN));
            assertFalse(Arithmetic.equal(Words.NAN, other) || Arithmetic.equal(other, Words.NAN));
        }
    }

    @Test
    void manyOperandsAreCombinedFromTheLeft() {
        long more = list(c, fixnum(3), fixnum(4));
        assertEquals(fixnum(10), Arithmetic.add(c, fixnum(1), fixnum(2), more));
        assertEquals(fixnum(-8), Arithmetic.subtract(c, fixnum(1), fixnum(2), more));
        assertEquals(fixnum(24), Arithmetic.multiply(c, fixnum(1), fixnum(2), more));
        assertEquals(fixnum(2), Arithmetic.divide(c, fixnum(24), fixnum(1), more));
        assertTrue(Arithmetic.lessThan(fixnum(1), fixnum(2), more));
        assertFalse(Arithmetic.lessThan(fixnum(1), fixnum(3), more));
        assertFalse(Arithmetic.equal(fixnum(1), fixnum(1), more));
    }

    @Test
    void aComparisonThatIsAlreadyFalseStillChecksItsOperands() {
        assertEquals("<: expected a real number, given #t", error(() -> Arithmetic.lessThan(fixnum(2), fixnum(1), list(c, Words.TRUE))));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertEquals("+: expected a number, given #t", error(() -> Arithmetic.add(c, fixnum(1), Words.TRUE)));
        assertEquals("-: expected a number, given ()", error(() -> Arithmetic.negate(c, Words.EMPTY_LIST)));
        assertEquals("*: expected a number, given #f", error(() -> Arithmetic.multiply(c, flonum(1), Words.FALSE)));
        assertEquals("<: expected a real number, given #f", error(() -> Arithmetic.lessThan(Words.NAN, Words.FALSE)));
    }

    @Test
    void divisionByExactZeroIsAnError() {
        assertEquals("/: division by zero: 5 divided by 0", error(() -> Arithmetic.divide(c, fixnum(5), fixnum(0))));
        assertEquals("/: division by zero: 5.0 divided by 0", error(() -> Arithmetic.divide(c, flonum(5), fixnum(0))));
        assertEquals(flonum(Double.POSITIVE_INFINITY), Arithmetic.divide(c, fixnum(5), flonum(0)));
    }
}
