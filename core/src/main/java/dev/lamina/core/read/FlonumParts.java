package dev.lamina.core.read;

/** A finite double as an integer times a power of two, IEEE 754: |d| = mantissa · 2^exponent. */
public final class FlonumParts {
    private static final int STORED_BITS = 52;
    /** The first bit of a normal number, which is not stored: the least mantissa of one. */
    public static final long FIRST_BIT = 1L << STORED_BITS;

    private FlonumParts() {}

    public static long mantissa(double d) {
        long stored = Double.doubleToRawLongBits(d) & FIRST_BIT - 1;
        return Math.abs(d) >= Double.MIN_NORMAL ? stored | FIRST_BIT : stored;
    }

    public static int exponent(double d) {
        assert Double.isFinite(d) : d;
        return Math.max(Math.getExponent(d), Double.MIN_EXPONENT) - STORED_BITS;
    }
}
