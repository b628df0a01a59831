package dev.lamina.core.read;

import java.math.BigInteger;

/**
 * The fewest digits in any radix that tell a double apart from its neighbours, without an exponent. All is done in
 * integers: the number is r/s, the borders of what rounds to it are m/s away, and digits are made as long as the rest lies between.
 * Source: Burger and Dybvig, "Printing Floating-Point Numbers Quickly and Accurately", PLDI 1996.
 */
final class RadixDigits {
    private final BigInteger radix;
    private final boolean closed;
    private BigInteger rest;
    private final BigInteger scale;
    private BigInteger above;
    private BigInteger below;

    /** @param d positive and finite */
    private RadixDigits(double d, int radix) {
        this.radix = BigInteger.valueOf(radix);
        long mantissa = FlonumParts.mantissa(d);
        int exponent = FlonumParts.exponent(d);
        boolean narrow = mantissa == FlonumParts.FIRST_BIT && exponent > FlonumParts.exponent(Double.MIN_NORMAL);
        // Everything times 4, so that half of the narrow gap below a power of two is an integer.
        closed = (mantissa & 1) == 0;
        rest = BigInteger.valueOf(mantissa).shiftLeft(2 + Math.max(exponent, 0));
        scale = BigInteger.ONE.shiftLeft(2 + Math.max(-exponent, 0));
        above = BigInteger.TWO.shiftLeft(Math.max(exponent, 0));
        below = narrow ? above.shiftRight(1) : above;
    }

    static String print(double d, int radix) {
        return new RadixDigits(d, radix).print();
    }

    /** The integer part is exact unless the gap between doubles is larger than 1; then its last digits are zeros. */
    private String print() {
        StringBuilder text = new StringBuilder();
        int places = 0;
        BigInteger unit = scale;
        while (isTooLow(unit)) {
            unit = unit.multiply(radix);
            places++;
        }
        boolean more = true;
        for (int place = places; place > 0; place--) {
            unit = unit.divide(radix);
            if (more) more = digit(unit, text);
            else text.append('0');
        }
        if (places == 0) text.append('0');
        text.append('.');
        int point = text.length();
        while (more) {
            rest = rest.multiply(radix);
            above = above.multiply(radix);
            below = below.multiply(radix);
            more = digit(scale, text);
        }
        return text.length() == point ? text.append('0').toString() : text.toString();
    }

    /** Whether the number, or what rounds to it, reaches the unit. */
    private boolean isTooLow(BigInteger unit) {
        int order = rest.add(above).compareTo(unit);
        return closed ? order >= 0 : order > 0;
    }

    /** Appends the next digit; false if it is the last that is needed. */
    private boolean digit(BigInteger unit, StringBuilder text) {
        BigInteger[] parts = rest.divideAndRemainder(unit);
        rest = parts[1];
        int low = rest.compareTo(below);
        int high = rest.add(above).compareTo(unit);
        boolean lowEnough = closed ? low <= 0 : low < 0;
        boolean highEnough = closed ? high >= 0 : high > 0;
        int digit = parts[0].intValue();
        if (highEnough && (!lowEnough || rest.shiftLeft(1).compareTo(unit) >= 0)) digit++;
        text.append(Character.forDigit(digit, radix.intValue()));
        return !lowEnough && !highEnough;
    }
}
