package dev.lamina.core.read;

import java.math.BigInteger;

/**
 * Long texts of digits to integers by halves, so that the cost follows that of multiplication; {@code BigInteger}'s own
 * constructor is quadratic. (Its {@code toString} is not.)
 */
final class Digits {
    private Digits() {}

    /** The most digits that an exponent may ask for. */
    static final long MOST = 10_000_000;
    /** Below this length the quadratic method is faster. */
    private static final int SHORT = 1000;

    static BigInteger toInteger(String digits, int radix) {
        return digits.length() <= SHORT ? new BigInteger(digits, radix) : byHalves(digits, 0, digits.length(), radix);
    }

    private static BigInteger byHalves(String digits, int from, int to, int radix) {
        if (to - from <= SHORT) return new BigInteger(digits.substring(from, to), radix);
        int low = (to - from) / 2;
        BigInteger high = byHalves(digits, from, to - low, radix);
        return high.multiply(BigInteger.valueOf(radix).pow(low)).add(byHalves(digits, to - low, to, radix));
    }
}
