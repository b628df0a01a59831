package dev.lamina.memory.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The encoding on every edge, and on 20 million random pairs of operands. */
class WordsTest {
    private static final int PAIRS = 20_000_000;
    private static final long[] EDGES = {
        0, 1, -1, 2, -2, 41, 1L << 31, -(1L << 31), (1L << 32) - 1, 1L << 49, -(1L << 49),
        Words.MAX_FIXNUM, Words.MAX_FIXNUM - 1, Words.MIN_FIXNUM, Words.MIN_FIXNUM + 1,
    };
    private static final double[] DOUBLES = {
        0.0, -0.0, 1.0, -1.0, 0.1, Math.PI, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0x1p52, -0x1p52, 0x1p1023,
    };

    @Test
    void fixnumsReturnAsTheyWere() {
        for (long n : EDGES) {
            long word = Words.ofFixnum(n);
            assertTrue(Words.isFixnum(word), Long.toString(n));
            assertFalse(Words.isFlonum(word) || Words.isPointer(word) || Words.isCharacter(word), Long.toString(n));
            assertEquals(n, Words.fixnum(word));
        }
        assertFalse(Words.fitsFixnum(Words.MAX_FIXNUM + 1));
        assertFalse(Words.fitsFixnum(Words.MIN_FIXNUM - 1));
        assertEquals(Words.ZERO, Words.ofFixnum(0));
        assertEquals(Words.ONE, Words.ofFixnum(1));
    }

    @Test
    void fixnumsFillTheTopOfTheEncoding() {
        assertEquals(0xFFF8_0000_0000_0000L, Words.ofFixnum(Words.MIN_FIXNUM));
        assertEquals(-1L, Words.ofFixnum(Words.MAX_FIXNUM));
        assertFalse(Words.isFixnum(0xFFF7_FFFF_FFFF_FFFFL));
    }

    @Test
    void doublesAreTheirOwnBits() {
        for (double d : DOUBLES) {
            long word = Words.ofDouble(d);
            assertEquals(Double.doubleToRawLongBits(d), word);
            assertTrue(Words.isFlonum(word), Double.toString(d));
            assertFalse(Words.isFixnum(word) || Words.isPointer(word), Double.toString(d));
            assertEquals(Double.doubleToRawLongBits(d), Double.doubleToRawLongBits(Words.toDouble(word)));
        }
    }

    @Test
    void everyNanBecomesTheOne() {
        long[] nans = {0x7FF8_0000_0000_0000L, 0xFFF8_0000_0000_0000L, 0x7FF0_0000_0000_0001L, -1L, Words.PAIR | 4096, Words.FALSE};
        for (long bits : nans) {
            assertEquals(Words.NAN, Words.ofDouble(Double.longBitsToDouble(bits)), Long.toHexString(bits));
        }
        assertTrue(Words.isFlonum(Words.NAN));
    }

    @Test
    void constantsAreDistinctAndNothingElse() {
        long[] constants = {Words.EMPTY_LIST, Words.FALSE, Words.TRUE, Words.EOF, Words.UNSPECIFIED, Words.DEFAULT, Words.UNBOUND,
            Words.BROKEN, Words.SENTINEL, Words.ofCharacter(0), Words.ofCharacter('a'), Words.ofCharacter(Character.MAX_CODE_POINT)};
        for (int i = 0; i < constants.length; i++) {
            for (int j = 0; j < i; j++) assertTrue(constants[i] != constants[j], i + " and " + j);
            assertFalse(Words.isFixnum(constants[i]) || Words.isFlonum(constants[i]) || Words.isPointer(constants[i]));
            assertEquals(i >= 9, Words.isCharacter(constants[i]));
        }
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) assertEquals(c, Words.character(Words.ofCharacter(c)));
    }

    @Test
    void tagsSayTheirClassAndGiveTheAddressBack() {
        long[] tags = {Words.SYMBOL, Words.PROCEDURE, Words.OBJECT, Words.PAIR, Words.STRING};
        for (long address : new long[] {8, 4096, 0x7FFF_FFFF_FFF8L, Words.ADDRESS_MASK & -8}) {
            for (long tag : tags) {
                long word = Words.tagged(tag, address);
                assertTrue(Words.isPointer(word));
                assertFalse(Words.isFixnum(word) || Words.isFlonum(word));
                assertEquals(address, Words.address(word));
                assertEquals(tag == Words.PAIR, (word ^ Words.PAIR) >>> 48 == 0, "one exclusive or and one shift test the tag");
                assertEquals(tag == Words.SYMBOL, Words.isSymbol(word));
                assertEquals(tag == Words.PROCEDURE, Words.isProcedure(word));
                assertEquals(tag == Words.OBJECT, Words.isObject(word));
                assertEquals(tag == Words.PAIR, Words.isPair(word));
                assertEquals(tag == Words.STRING, Words.isString(word));
            }
        }
    }

    @Test
    void noHeaderAndNoForwardingMarkIsAValue() {
        for (Kind kind : Kind.values()) {
            for (long length : new long[] {0, 1, 1000, Layout.LENGTH_MASK}) {
                long header = Layout.header(kind, length);
                assertFalse(Words.isFixnum(header) || Words.isFlonum(header) || Words.isPointer(header), kind.toString());
            }
        }
        long forward = Words.FORWARD | 4096;
        assertFalse(Words.isFixnum(forward) || Words.isFlonum(forward) || Words.isPointer(forward));
    }

    @Test
    void arithmeticOnWordsAgreesWithNumbersAtTheEdges() {
        for (long a : EDGES) {
            for (long b : EDGES) checkFixnums(a, b);
        }
    }

    /** What compiled code relies on: one test for two fixnums, one for overflow, and the order of the words. */
    @Test
    void arithmeticOnWordsAgreesWithNumbersOnRandomPairs() {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        System.out.println("WordsTest: seed " + seed);
        long state = seed;
        for (int i = 0; i < PAIRS; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            long a = state >> 13 + (int) (state & 31);
            state = state * 6364136223846793005L + 1442695040888963407L;
            long b = state >> 13 + (int) (state & 31);
            if (!fixnumsAgree(a, b) || !bitsAgree(state)) throw new AssertionError(a + " and " + b + ", seed " + seed);
        }
    }

    private static boolean fixnumsAgree(long a, long b) {
        long x = Words.ofFixnum(a);
        long y = Words.ofFixnum(b);
        long sum = x + y + Words.FIXNUM_BIAS;
        long difference = x - y - Words.FIXNUM_BIAS;
        boolean sumFits = sum >> Words.FIXNUM_SHIFT == -1;
        boolean differenceFits = difference >> Words.FIXNUM_SHIFT == -1;
        return Words.areFixnums(x, y)
                && sumFits == Words.fitsFixnum(a + b) && (!sumFits || sum == Words.ofFixnum(a + b))
                && differenceFits == Words.fitsFixnum(a - b) && (!differenceFits || difference == Words.ofFixnum(a - b))
                && Long.compare(a, b) == Long.compare(x, y);
    }

    /** Any 64 bits are in at most one class, and a double made of them is a flonum when it enters. */
    private static boolean bitsAgree(long bits) {
        int classes = (Words.isFixnum(bits) ? 1 : 0) + (Words.isFlonum(bits) ? 1 : 0) + (Words.isPointer(bits) ? 1 : 0)
                + (bits >>> 48 == 0x7FF9 ? 1 : 0);
        long word = Words.ofDouble(Double.longBitsToDouble(bits));
        return classes <= 1 && Words.isFlonum(word) && !Words.isFixnum(word) && !Words.areFixnums(word, Words.ofFixnum(bits >> 20));
    }

    private static void checkFixnums(long a, long b) {
        assertTrue(fixnumsAgree(a, b), a + " and " + b);
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        assertEquals(product.bitLength() <= 50, Math.multiplyHigh(a, b) == a * b >> 63 && Words.fitsFixnum(a * b), a + " × " + b);
    }

    @Test
    void twoFixnumsAreToldFromEverythingElse() {
        Random random = new Random(1);
        long[] others = {Words.ofDouble(1.5), Words.NAN, Words.FALSE, Words.PAIR | 4096, Words.ofDouble(-1e300), Words.ofCharacter('x'),
            Layout.header(Kind.VECTOR, 3), Words.ofDouble(Double.NEGATIVE_INFINITY)};
        for (long other : others) {
            for (int i = 0; i < 1000; i++) {
                long fixnum = Words.ofFixnum(random.nextLong() >> 13 + random.nextInt(50));
                assertFalse(Words.areFixnums(fixnum, other) || Words.areFixnums(other, fixnum), Words.describe(other));
            }
        }
    }
}
