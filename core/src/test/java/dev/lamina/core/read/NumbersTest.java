package dev.lamina.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final long SEED = 20261121;
    private static final int RANDOM_NUMBERS = 50_000;

    private static void reads(String text, Object expected) {
        assertEquals(expected, NumberReader.read(text, 10), text);
    }

    private static void prints(double d, String expected) {
        assertEquals(expected, NumberPrinter.print(d));
    }

    @Test
    void integers() {
        reads("0", 0L);
        reads("-0", 0L);
        reads("+12", 12L);
        reads("007", 7L);
        reads("9223372036854775807", Long.MAX_VALUE);
        reads("-9223372036854775808", Long.MIN_VALUE);
        reads("9223372036854775808", BigInteger.ONE.shiftLeft(63));
        reads("#xFf", 255L);
        reads("#b-101", -5L);
        reads("#o777", 511L);
        reads("#d10", 10L);
        reads("#e10", 10L);
        reads("#x#e10", 16L);
        reads("#e#x10", 16L);
        reads("#i10", 10.0);
        reads("#x#i-10", -16.0);
        reads("#x1e2", 0x1e2L);
    }

    @Test
    void decimals() {
        reads("1.", 1.0);
        reads(".5", 0.5);
        reads("-.5e1", -5.0);
        reads("1e3", 1000.0);
        reads("1E3", 1000.0);
        reads("1e+3", 1000.0);
        reads("1e-3", 0.001);
        reads("-0.0", -0.0);
        reads("1e400", Double.POSITIVE_INFINITY);
        reads("-1e400", Double.NEGATIVE_INFINITY);
        reads("1e-400", 0.0);
        reads("0e99999999999999999999", 0.0);
        reads("1e99999999999999999999", Double.POSITIVE_INFINITY);
        reads("1e-99999999999999999999", 0.0);
        reads("9007199254740993.0", 9007199254740992.0);
        reads("9007199254740993.00000000000000000000000000001", 9007199254740994.0);
        reads("2.2250738585072011e-308", 2.2250738585072011e-308);
        reads("+inf.0", Double.POSITIVE_INFINITY);
        reads("-INF.0", Double.NEGATIVE_INFINITY);
        reads("+nan.0", Double.NaN);
        reads("-nan.0", Double.NaN);
    }

    @Test
    void exactDecimalsAndInexactRatios() {
        reads("#e1.5e1", 15L);
        reads("#e1e3", 1000L);
        reads("#e-2.50e2", -250L);
        reads("#e1e30", BigInteger.TEN.pow(30));
        reads("#e0.000e-99999999999", 0L);
        reads("6/3", 2L);
        reads("-10/5", -2L);
        reads("#x1F/1F", 1L);
        reads("#i1/3", 1.0 / 3.0);
        reads("#i-2/3", -2.0 / 3.0);
        reads("#i1/0", Double.POSITIVE_INFINITY);
        reads("#i#xF/2", 7.5);
    }

    @Test
    void realsInComplexDress() {
        reads("5+0i", 5L);
        reads("1.5-0i", 1.5);
        reads("7@0", 7L);
    }

    @Test
    void ratios() {
        reads("1/2", new Ratio(BigInteger.ONE, BigInteger.TWO));
        reads("-3/6", new Ratio(BigInteger.ONE.negate(), BigInteger.TWO));
        reads("#e1.5", new Ratio(BigInteger.valueOf(3), BigInteger.TWO));
        reads("#x-1F/2", new Ratio(BigInteger.valueOf(-31), BigInteger.TWO));
        reads("#e-.25e-1", new Ratio(BigInteger.ONE.negate(), BigInteger.valueOf(40)));
    }

    @Test
    void complexNumbers() {
        reads("+i", new Complex(0L, 1L));
        reads("1-i", new Complex(1L, -1L));
        reads("1.5-2i", new Complex(1.5, -2.0));
        reads("1/2+1/3i", new Complex(new Ratio(BigInteger.ONE, BigInteger.TWO), new Ratio(BigInteger.ONE, BigInteger.valueOf(3))));
        reads("+INF.0i", new Complex(0.0, Double.POSITIVE_INFINITY));
        reads("-nan.0-inf.0i", new Complex(Double.NaN, Double.NEGATIVE_INFINITY));
        reads("#x1f+AI", new Complex(31L, 10L));
        reads("#i1+2i", new Complex(1.0, 2.0));
        reads("#e1.5+.5i", new Complex(new Ratio(BigInteger.valueOf(3), BigInteger.TWO), new Ratio(BigInteger.ONE, BigInteger.TWO)));
        reads("2@1", new Complex(2 * Math.cos(1), 2 * Math.sin(1)));
        reads("1@-1/2", new Complex(Math.cos(-0.5), Math.sin(-0.5)));
        reads("0@1", 0L);
    }

    @Test
    void marksOfOtherPrecisionsAreExponents() {
        for (String mark : new String[] {"e", "s", "f", "d", "l", "E", "D"}) {
            reads("1" + mark + "2", 100.0);
            reads("-1.5" + mark + "-30", -1.5e-30);
            reads("1" + mark + "2+1.5i", new Complex(100.0, 1.5));
        }
    }

    @Test
    void flonumsInOtherRadices() {
        reads("#b101.1", 5.5);
        reads("#x-.8", -0.5);
        Random random = new Random(SEED);
        for (int i = 0; i < 5000; i++) {
            double d = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian();
            int radix = 2 + random.nextInt(35);
            if (!Double.isFinite(d) || Math.abs(d) > 1e200 || Math.abs(d) < 1e-200) continue;
            assertEquals(d, NumberReader.read(NumberPrinter.print((Object) d, radix), radix), () -> d + " in radix " + radix + ", seed " + SEED);
        }
        assertEquals("0.1", NumberPrinter.print((Object) 0.5, 2));
        assertEquals("100.0", NumberPrinter.print((Object) 4.0, 2));
        assertEquals("-ff.8", NumberPrinter.print((Object) (-255.5), 16));
        assertEquals("0.0", NumberPrinter.print((Object) 0.0, 3));
    }

    @Test
    void shapesOfRatiosAndComplexNumbers() {
        for (String text : new String[] {"1/3", "-22/7", "+i", "-i", "1+i", "1-2i", "+5/2i", "1/2-1/3i", "1.0+2.0i", "+1.5i", "-0.0+1.0i", "1.0-0.0i", "+inf.0i", "+nan.0-inf.0i", "1e21+1e-7i"})
            assertEquals(text, NumberPrinter.print(NumberReader.read(text, 10)));
        assertEquals("-ff/7", NumberPrinter.print(new Ratio(BigInteger.valueOf(-255), BigInteger.valueOf(7)), 16));
    }

    @Test
    void whatIsNoNumber() {
        for (String text : new String[] {"", "+", "-", ".", "...", "1.2.3", "1e", "1e+", "e1", "--1", "+-1", "1+", "1/", "/2", "1/2/3", "1.5/2", "1/2.5", "1 ", " 1", "#", "#x", "#e", "#e#e1",
                "#x#b1", "#b2", "#o8", "1a", "#xg", "#b1.2", "#b1e1", "inf.0", "nan.0", "+inf.1", "+inf.0x", "1@", "@1", "1+2", "1+2ii", "i", "i1", "1i", "0x10", "1_000", "١", "1e1.5", "#d", "abc", "+.", ".e1"}) {
            assertNull(NumberReader.read(text, 10), text);
        }
    }

    @Test
    void whatFollowsTheGrammarAndIsNoNumberSaysSo() {
        for (String text : new String[] {"#e+inf.0", "1/0", "1/0+i", "#e-nan.0i", "#e1e999999999"}) {
            assertThrows(NumberReader.Unsupported.class, () -> NumberReader.read(text, 10), text);
        }
    }

    @Test
    void otherRadices() {
        assertEquals(35L, NumberReader.read("z", 36));
        assertEquals(-18L, NumberReader.read("-i", 19));
        assertEquals(10L, NumberReader.read("#d10", 16));
        assertNull(NumberReader.read("2", 2));
        assertEquals("-zz", NumberPrinter.print(-1295L, 36));
        assertEquals("101", NumberPrinter.print(BigInteger.valueOf(5), 2));
    }

    @Test
    void shapesOfFlonums() {
        prints(1, "1.0");
        prints(-0.0, "-0.0");
        prints(0.1, "0.1");
        prints(100, "100.0");
        prints(1234.5, "1234.5");
        prints(1e-7, "1e-7");
        prints(1.5e-7, "1.5e-7");
        prints(0.000001, "0.000001");
        prints(0.00123, "0.00123");
        prints(1e10, "10000000000.0");
        prints(1e20, "100000000000000000000.0");
        prints(1e21, "1e21");
        prints(1.25e21, "1.25e21");
        prints(1e22, "1e22");
        prints(1e100, "1e100");
        prints(123456789012345680000.0, "123456789012345680000.0");
        prints(Double.MIN_VALUE, "5e-324");
        prints(-2 * Double.MIN_VALUE, "-1e-323");
        prints(Double.MAX_VALUE, "1.7976931348623157e308");
        prints(Double.POSITIVE_INFINITY, "+inf.0");
        prints(Double.NEGATIVE_INFINITY, "-inf.0");
        prints(Double.NaN, "+nan.0");
    }

    @Test
    void everyPrintedFlonumReadsBackAsItself() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            double d = switch (i % 3) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(2_000_000) / 1000.0;
                default -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            };
            if (Double.isNaN(d)) continue;
            String text = NumberPrinter.print(d);
            assertEquals(d, NumberReader.read(text, 10), () -> text + ", seed " + seed);
        }
    }

    /** More decimals than go through the parser that needs no time to load. */
    @Test
    void bothParsersOfLongDecimalsAgree() {
        String digits = "1234567890".repeat(80);
        for (int i = 0; i < 1000; i++) {
            for (String text : new String[] {digits + ".", "." + digits, "-" + digits + "." + digits + "e-1000", "1e99999999999999999999", "-1.5e-99999999999999999999",
                "0.00000000000000000000000000001e29", "2.2250738585072012e-308", "4.9e-324", "2e-324", "1.7976931348623159e308", "9007199254740993.0", "0e-999999999999"}) {
                assertEquals(Double.parseDouble(text), NumberReader.read(text, 10), text);
            }
        }
    }

    @Test
    void decimalsAreRoundedLikeJava() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            for (int k = random.nextInt(25); k >= 0; k--) text.append(random.nextInt(10));
            text.append('.');
            for (int k = random.nextInt(25); k > 0; k--) text.append(random.nextInt(10));
            if (random.nextBoolean()) text.append('e').append(random.nextInt(700) - 350);
            assertEquals(Double.parseDouble(text.toString()), NumberReader.read(text.toString(), 10), () -> text + ", seed " + seed);
        }
    }

    @Test
    void integersAgreeWithBigIntegerInEveryRadix() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_NUMBERS / 10; i++) {
            BigInteger n = new BigInteger(random.nextInt(400), random);
            if (random.nextBoolean()) n = n.negate();
            int radix = 2 + random.nextInt(35);
            Object read = NumberReader.read(NumberPrinter.print(n, radix), radix);
            assertEquals(n, read instanceof Long small ? BigInteger.valueOf(small) : read, () -> "radix " + radix + ", seed " + seed);
        }
    }

    @Test
    void longDigitStringsAreReadByHalves() {
        Random random = new Random(1);
        BigInteger n = new BigInteger(200_000, random);
        assertEquals(n, NumberReader.read(n.toString(), 10));
        assertEquals(n, NumberReader.read(n.toString(7), 7));
    }

    @Test
    void quotientsAreRoundedOnce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_NUMBERS / 10; i++) {
            BigInteger n = new BigInteger(1 + random.nextInt(200), random);
            BigInteger d = new BigInteger(1 + random.nextInt(1200), random).add(BigInteger.ONE);
            // Fifteen hundred digits are enough to tell on which side of a tie of doubles the quotient lies.
            double expected = new BigDecimal(n).divide(new BigDecimal(d), new MathContext(1500)).doubleValue();
            assertEquals(expected, NumberReader.read("#i" + n + "/" + d, 10), () -> n + "/" + d + ", seed " + seed);
        }
    }
}
