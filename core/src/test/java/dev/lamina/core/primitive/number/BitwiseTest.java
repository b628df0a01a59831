package dev.lamina.core.primitive.number;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.core.primitive.Operands;
import dev.lamina.core.primitive.TestHeap;
import dev.lamina.core.runtime.Ctx;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitwiseTest {
    private static final long SEED = 151;

    private final Ctx c = TestHeap.context();

    private List<BigInteger> operands() {
        List<BigInteger> operands = new ArrayList<>(Operands.edges());
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) operands.add(Operands.random(random, 300));
        return operands;
    }

    @Test
    void logicIsThatOfEndlessTwosComplement() {
        for (BigInteger a : operands()) {
            long x = integer(c, a);
            assertEquals(a.not(), integer(Bitwise.not(c, x)));
            assertEquals(a.bitCount(), integer(Bitwise.bitCount(x)).intValue());
            assertEquals(a.bitLength(), integer(Bitwise.integerLength(x)).intValue());
            assertEquals(a.getLowestSetBit(), integer(Bitwise.firstSetBit(x)).intValue());
            for (BigInteger b : operands()) {
                long y = integer(c, b);
                assertEquals(a.and(b), integer(Bitwise.and(c, x, y)), () -> a + " and " + b);
                assertEquals(a.or(b), integer(Bitwise.or(c, x, y)), () -> a + " or " + b);
                assertEquals(a.xor(b), integer(Bitwise.xor(c, x, y)), () -> a + " xor " + b);
            }
        }
    }

    @Test
    void shiftsAreMultiplicationAndFloorDivision() {
        for (BigInteger a : operands()) {
            for (int count : new int[] {0, 1, 2, 12, 13, 14, 31, 32, 50, 51, 63, 64, 65, 76, 77, 126, 127, 128, 129, 300}) {
                assertEquals(a.shiftLeft(count), integer(Bitwise.shift(c, integer(c, a), fixnum(count))), () -> a + " left " + count);
                assertEquals(a.shiftRight(count), integer(Bitwise.shift(c, integer(c, a), fixnum(-count))), () -> a + " right " + count);
                assertEquals(a.testBit(count), Bitwise.isBitSet(fixnum(count), integer(c, a)), () -> a + " bit " + count);
            }
        }
    }

    @Test
    void aShiftBeyondMemoryIsAnError() {
        assertEquals("arithmetic-shift: the result is too large", error(() -> Bitwise.shift(c, fixnum(1), fixnum(1L << 40))));
        assertEquals(fixnum(0), Bitwise.shift(c, fixnum(0), fixnum(1L << 40)));
        assertEquals(fixnum(-1), Bitwise.shift(c, fixnum(-5), fixnum(-(1L << 40))));
    }

    @Test
    void onlyExactIntegersHaveBits() {
        assertEquals("bitwise-and: expected an exact integer, given 1.0", error(() -> Bitwise.and(c, fixnum(1), flonum(1))));
    }
}
