package dev.lamina.numeric.io;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from UTF-8 memory to the nearest double, without making a string.
 *
 * <p>Up to 19 significant digits are gathered in a long w with a power of ten q. If w and 10^|q| are both doubles, one
 * multiplication or division is exact enough. Else w is multiplied with the top 128 bits of 5^q, which decides the
 * rounding in all but rare cases (Lemire, "Number parsing at a gigabyte per second", 2021; Mushtak and Lemire 2023 show
 * that 128 bits suffice). More digits, and results near the subnormal or infinite, go to the JDK's exact parser.
 */
final class DecimalParser {
    private static final int MIN_POWER = -300;
    private static final int MAX_POWER = 288;
    private static final int MAX_DIGITS = 19;
    private static final long LARGEST_EXACT = 1L << 53;
    /** The bits below the 55 that decide the rounding: all ones means that the low half of the power may matter. */
    private static final long UNCERTAIN = 0x1FF;
    private static final double[] EXACT_POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private final TextBytes text;
    private long position;
    private boolean failed;

    DecimalParser(TextBytes text) {
        this.text = text;
    }

    /** The number whose first character is at the position; afterwards {@link #position} is after its last. */
    double parse(long from, long end) {
        position = from;
        failed = false;
        boolean negative = position < end && byteAt(position) == '-';
        if (negative || position < end && byteAt(position) == '+') {
            position++;
        }
        long first = position;
        long w = digits(0, end);
        long length = position - first;
        long fraction = 0;
        if (position < end && byteAt(position) == '.') {
            position++;
            long afterPoint = position;
            w = digits(w, end);
            fraction = position - afterPoint;
        }
        if (length + fraction == 0) {
            position = first;
            return special(from, end, negative);
        }
        int power = (int) -fraction + exponent(end);
        boolean fits = length + fraction <= MAX_DIGITS || significantDigits(first) <= MAX_DIGITS;
        double magnitude = fits ? convert(w, power, from) : exact(from);
        return negative ? -magnitude : magnitude;
    }

    /** w followed by the digits at the position: eight at a time, then one by one. */
    private long digits(long w, long end) {
        while (position + Long.BYTES <= end && isDigit(byteAt(position + Long.BYTES - 1))) {
            long eight = text.eightAt(position);
            if (!allDigits(eight)) {
                break;
            }
            w = w * 100_000_000 + value(eight);
            position += Long.BYTES;
        }
        for (int c; position < end && (c = byteAt(position) - '0') >= 0 && c <= 9; position++) {
            w = w * 10 + c;
        }
        return w;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean allDigits(long eight) {
        return ((eight & 0xF0F0F0F0F0F0F0F0L) | (eight + 0x0606060606060606L & 0xF0F0F0F0F0F0F0F0L) >>> 4) == 0x3333333333333333L;
    }

    /** The number that eight digits spell: neighbours, pairs and fours combine in one multiplication each. */
    private static long value(long eight) {
        long pairs = (eight & 0x0F0F0F0F0F0F0F0FL) * 2561 >>> 8;
        long fours = (pairs & 0x00FF00FF00FF00FFL) * 6553601 >>> 16;
        return (fours & 0x0000FFFF0000FFFFL) * 42949672960001L >>> 32;
    }

    /** The digits of the number that began there, without leading zeros. */
    private long significantDigits(long first) {
        long at = first;
        while (at < position && (byteAt(at) == '0' || byteAt(at) == '.')) {
            at++;
        }
        long count = 0;
        for (; at < position && (byteAt(at) | 0x20) != 'e'; at++) {
            count += byteAt(at) == '.' ? 0 : 1;
        }
        return count;
    }

    /** The position after the number that was read last. */
    long position() {
        return position;
    }

    /** Whether there was no number at all. */
    boolean failed() {
        return failed;
    }

    private int byteAt(long at) {
        return text.at(at);
    }

    /** The exponent after e or E, 0 if there is none; a lone e is not taken. */
    private int exponent(long end) {
        if (position >= end || (byteAt(position) | 0x20) != 'e') {
            return 0;
        }
        long at = position + 1;
        boolean negative = at < end && byteAt(at) == '-';
        if (negative || at < end && byteAt(at) == '+') {
            at++;
        }
        long first = at;
        int value = 0;
        for (; at < end && isDigit(byteAt(at)); at++) {
            value = Math.min(value * 10 + byteAt(at) - '0', 99_999);
        }
        if (at == first) {
            return 0;
        }
        position = at;
        return negative ? -value : value;
    }

    private double special(long from, long end, boolean negative) {
        for (String word : new String[] {"infinity", "inf", "nan"}) {
            if (matches(word, end)) {
                position += word.length();
                double value = word.equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
                return negative ? -value : value;
            }
        }
        position = from;
        failed = true;
        return Double.NaN;
    }

    private boolean matches(String word, long end) {
        if (position + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((byteAt(position + i) | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private double convert(long w, int power, long from) {
        if (w == 0) {
            return 0;
        }
        if (w > 0 && w <= LARGEST_EXACT && power >= -22 && power <= 22) {
            return power < 0 ? w / EXACT_POWERS[-power] : w * EXACT_POWERS[power];
        }
        return power < MIN_POWER || power > MAX_POWER ? exact(from) : scaled(w, power);
    }

    /** w·10^power by a 64 × 128 bit product, for results that are normal doubles. */
    private static double scaled(long w, int power) {
        int zeros = Long.numberOfLeadingZeros(w);
        long shifted = w << zeros;
        long factor = Powers.HIGH[power - MIN_POWER];
        long low = shifted * factor;
        long high = Math.unsignedMultiplyHigh(shifted, factor);
        if ((high & UNCERTAIN) == UNCERTAIN) {
            long carry = Math.unsignedMultiplyHigh(shifted, Powers.LOW[power - MIN_POWER]);
            low += carry;
            high += Long.compareUnsigned(low, carry) < 0 ? 1 : 0;
        }
        int top = (int) (high >>> 63);
        long mantissa = high >>> top + 9;
        boolean halfway = (low & -2) == 0 && power >= -4 && power <= 23 && (mantissa & 3) == 1 && mantissa << top + 9 == high;
        mantissa = (mantissa + (halfway ? 0 : mantissa & 1)) >>> 1;
        long exponent = Powers.binaryExponent(power) + top - zeros;
        if (mantissa > LARGEST_EXACT) {
            mantissa = LARGEST_EXACT >>> 1;
            exponent++;
        }
        return Double.longBitsToDouble((exponent + Double.MAX_EXPONENT << 52) + (mantissa & (1L << 52) - 1) + (mantissa >>> 53 << 52));
    }

    private double exact(long from) {
        byte[] bytes = text.bytes(from, position);
        return Math.abs(Double.parseDouble(new String(bytes, StandardCharsets.US_ASCII)));
    }

    /** The top 128 bits of the powers of five, made when first needed. */
    private static final class Powers {
        static final long[] HIGH = new long[MAX_POWER - MIN_POWER + 1];
        static final long[] LOW = new long[MAX_POWER - MIN_POWER + 1];

        static {
            for (int power = MIN_POWER; power <= MAX_POWER; power++) {
                BigInteger top = power >= 0 ? topBits(BigInteger.valueOf(5).pow(power)) : reciprocal(BigInteger.valueOf(5).pow(-power));
                HIGH[power - MIN_POWER] = top.shiftRight(64).longValue();
                LOW[power - MIN_POWER] = top.longValue();
            }
        }

        private static BigInteger topBits(BigInteger value) {
            int excess = value.bitLength() - 128;
            return excess > 0 ? value.shiftRight(excess) : value.shiftLeft(-excess);
        }

        /** The top bits of 1/value: rounded up where 128 bits can be exact enough to matter, truncated beyond. */
        private static BigInteger reciprocal(BigInteger value) {
            int bits = value.bitLength();
            int places = bits <= 64 ? bits + 127 : 2 * bits + 128;
            return topBits(BigInteger.ONE.shiftLeft(places).divide(value).add(BigInteger.ONE));
        }

        /** The binary exponent of the product: ⌊power·log₂ 10⌋ + 63, exact in this range. */
        static int binaryExponent(int power) {
            return ((152_170 + 65_536) * power >> 16) + 63;
        }
    }
}
