package dev.lamina.core.read;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Decimal text and quotients of integers to the nearest double, ties to even. Short decimals take one exact
 * multiplication or division (Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990); the rest goes
 * through parsers that round correctly: Java's, and from a certain number on Lemire's ("Number Parsing at a Gigabyte per
 * Second", 2021).
 */
public final class Rounding {
    private Rounding() {}

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final int SAFE_DIGITS = 18;
    private static final int MANTISSA_BITS = 53;
    /** So many long decimals go through Java's own parser: the other is 7 times faster, but costs 20 ms at its first use. */
    private static final int FEW_DECIMALS = 500;
    private static int longDecimals;

    /**
     * The decimal in the text between {@code from} (its sign or first digit) and {@code end}: the digits between
     * {@code digits} and {@code mantissaEnd} as an integer, leaving out the point, times 10^exponent.
     */
    static double decimal(byte[] text, int from, int digits, int mantissaEnd, int end, long exponent) {
        boolean negative = text[from] == '-';
        if (mantissaEnd - digits <= SAFE_DIGITS && Math.abs(exponent) < EXACT_POWERS.length) {
            long mantissa = mantissa(text, digits, mantissaEnd);
            if (mantissa <= EXACT_MANTISSA) {
                double value = exponent < 0 ? mantissa / EXACT_POWERS[(int) -exponent] : mantissa * EXACT_POWERS[(int) exponent];
                return negative ? -value : value;
            }
        }
        return longDecimals++ < FEW_DECIMALS ? Double.parseDouble(new String(text, from, end - from, StandardCharsets.ISO_8859_1))
                : JavaDoubleParser.parseDouble(text, from, end - from);
    }

    private static long mantissa(byte[] text, int from, int to) {
        long mantissa = 0;
        for (int i = from; i < to; i++) if (text[i] != '.') mantissa = mantissa * 10 + text[i] - '0';
        return mantissa;
    }

    /** The double nearest to numerator / denominator, denominator > 0. */
    public static double quotient(BigInteger numerator, BigInteger denominator) {
        int shift = MANTISSA_BITS + 2 - (numerator.abs().bitLength() - denominator.bitLength());
        BigInteger scaled = shift >= 0 ? numerator.abs().shiftLeft(shift) : numerator.abs();
        BigInteger[] parts = scaled.divideAndRemainder(shift >= 0 ? denominator : denominator.shiftLeft(-shift));
        // The lowest bit of the quotient stands for everything that was cut off.
        BigInteger quotient = parts[0].shiftLeft(1).or(parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
        double magnitude = scaled(quotient, -shift - 1);
        return numerator.signum() < 0 ? -magnitude : magnitude;
    }

    /** The double nearest to n·2^exponent, rounded once even where doubles have fewer bits. */
    private static double scaled(BigInteger n, int exponent) {
        int highest = n.bitLength() - 1 + exponent;
        int bits = highest >= Double.MIN_EXPONENT ? MANTISSA_BITS : MANTISSA_BITS - (Double.MIN_EXPONENT - highest);
        int dropped = n.bitLength() - bits;
        if (dropped <= 0) return Math.scalb(n.doubleValue(), exponent);
        BigInteger kept = n.shiftRight(dropped);
        boolean half = n.testBit(dropped - 1);
        boolean more = n.getLowestSetBit() < dropped - 1;
        if (half && (more || kept.testBit(0))) kept = kept.add(BigInteger.ONE);
        return Math.scalb(kept.doubleValue(), exponent + dropped);
    }
}
