package dev.lamina.core.primitive.number;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.Operands;
import dev.lamina.core.primitive.TestHeap;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DivisionTest {
    private static final long SEED = 1_859;

    private final Ctx c = TestHeap.context();

    private void check(BigInteger a, BigInteger b) {
        if (b.signum() == 0) return;
        long x = integer(c, a);
        long y = integer(c, b);
        BigInteger[] truncated = a.divideAndRemainder(b);
        boolean down = truncated[1].signum() != 0 && truncated[1].signum() != b.signum();
        BigInteger floorQuotient = down ? truncated[0].subtract(BigInteger.ONE) : truncated[0];
        BigInteger floorRemainder = down ? truncated[1].add(b) : truncated[1];
        String operands = a + " " + b + ", seed " + SEED;
        assertEquals(truncated[0], integer(Division.quotient(c, x, y)), operands);
        assertEquals(truncated[1], integer(Division.remainder(c, x, y)), operands);
        assertEquals(truncated[0], integer(Division.truncateQuotient(c, x, y)), operands);
        assertEquals(truncated[1], integer(Division.truncateRemainder(c, x, y)), operands);
        assertEquals(floorRemainder, integer(Division.modulo(c, x, y)), operands);
        assertEquals(floorQuotient, integer(Division.floorQuotient(c, x, y)), operands);
        assertEquals(floorRemainder, integer(Division.floorRemainder(c, x, y)), operands);
        assertEquals(a.gcd(b), integer(Division.gcd(c, x, y)), operands);
        BigInteger multiple = a.signum() == 0 ? a : a.multiply(b).abs().divide(a.gcd(b));
        assertEquals(multiple, integer(Division.lcm(c, x, y)), operands);
    }

    @Test
    void divisionOfIntegersIsExactAtTheEdges() {
        List<BigInteger> edges = Operands.edges();
        for (BigInteger a : edges) for (BigInteger b : edges) check(a, b);
    }

    @Test
    void divisionOfRandomIntegersIsExact() {
        Random random = new Random(SEED);
        for (int i = 0; i < 30_000; i++) check(Operands.random(random, 300), Operands.random(random, 200));
    }

    @Test
    void twoValuesAreQuotientAndRemainder() {
        checkValues(Division.floorDivide(c, fixnum(-5), fixnum(2)), -3, 1);
        checkValues(Division.truncateDivide(c, fixnum(-5), fixnum(2)), -2, -1);
        checkValues(Powers.exactIntegerSqrt(c, fixnum(17)), 4, 1);
    }

    private static void checkValues(long values, long first, long second) {
        long elements = Words.address(values) + Layout.VALUES_ELEMENTS;
        assertEquals(fixnum(first), Memory.get(elements));
        assertEquals(fixnum(second), Memory.get(elements + 8));
    }

    @Test
    void integralFlonumsDivideExactlyAndGiveFlonums() {
        assertEquals(flonum(3), Division.quotient(c, flonum(7), fixnum(2)));
        assertEquals(flonum(-1), Division.remainder(c, fixnum(-7), flonum(2)));
        assertEquals(flonum(1), Division.modulo(c, flonum(-7), fixnum(2)));
        assertEquals(flonum(1e300 % 7), Division.remainder(c, flonum(1e300), fixnum(7)));
        assertEquals(flonum(4), Division.gcd(c, flonum(32), fixnum(-36)));
        assertEquals(flonum(288), Division.lcm(c, fixnum(32), flonum(-36)));
    }

    @Test
    void squareRootsOfIntegersAreTheLargest() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            BigInteger n = Operands.random(random, 300).abs();
            if (i % 2 == 0) n = n.multiply(n).subtract(BigInteger.valueOf(i % 3)).max(BigInteger.ZERO);
            long root = Integers.squareRoot(c, integer(c, n));
            assertEquals(n.sqrt(), integer(root), n + ", seed " + SEED);
        }
    }

    @Test
    void gcdAndLcmOfNothingAreNeutral() {
        assertEquals(fixnum(0), Division.gcd());
        assertEquals(fixnum(1), Division.lcm());
        assertEquals(fixnum(4), Division.gcd(c, fixnum(-4)));
    }

    @Test
    void errorsNameTheProcedureAndTheValue() {
        assertEquals("modulo: division by zero: 5 divided by 0", error(() -> Division.modulo(c, fixnum(5), fixnum(0))));
        assertEquals("quotient: division by zero: 5 divided by 0", error(() -> Division.quotient(c, fixnum(5), flonum(0))));
        assertEquals("quotient: expected an integer, given 1.5", error(() -> Division.quotient(c, flonum(1.5), fixnum(2))));
        assertEquals("gcd: expected an integer, given #t", error(() -> Division.gcd(c, Words.TRUE)));
        assertTrue(error(() -> Powers.exactIntegerSqrt(c, fixnum(-1))).startsWith("exact-integer-sqrt: expected an exact integer that is not negative"));
    }
}
