package dev.lamina.numeric.math;

/**
 * An angle of more than 2^20, reduced to a multiple of a quarter turn and a rest of at most π/4, in two doubles.
 *
 * <p>Of the product of x = m·2^e and 2/π only some bits matter: those before them are multiples of four quarter turns,
 * those after them too small. So m is multiplied with 192 bits of 2/π, cut out at the place that e tells (Payne and Hanek
 * 1983), of which the first two count quarter turns. m has 53 bits, so the rest is known to 2^−137; the nearest that a double comes
 * to a multiple of π/2 is 2^−61, which leaves 76 bits.
 */
record LargeAngle(double rest, double restLow, long quarters) {
    /** 2/π: a word before the point, and 1216 bits after it. */
    private static final long[] TWO_OVER_PI = {
            0, 0xa2f9836e4e441529L, 0xfc2757d1f534ddc0L, 0xdb6295993c439041L,
            0xfe5163abdebbc561L, 0xb7246e3a424dd2e0L, 0x06492eea09d1921cL, 0xfe1deb1cb129a73eL,
            0xe88235f52ebb4484L, 0xe99c7026b45f7e41L, 0x3991d639835339f4L, 0x9c845f8bbdf9283bL,
            0x1ff897ffde05980fL, 0xef2f118b5a0a6d1fL, 0x6d367ecf27cb09b7L, 0x4f463f669e5fea2dL,
            0x7527bac7ebe5f17bL, 0x3d0739f78a5292eaL, 0x6bfb5fb11f8d5d08L, 0x56033046fc7b6babL,
    };
    /** Of the first word of a product, those behind the quarter turns. */
    private static final int FRACTION_BITS = 62;
    private static final double HALF_PI = 1.5707963267948966;
    private static final double HALF_PI_LOW = 6.123233995736766e-17;

    static LargeAngle of(double x) {
        assert Double.isFinite(x) && Math.abs(x) > 1 : x;
        long mantissa = Double.doubleToRawLongBits(x) & (1L << 52) - 1 | 1L << 52;
        int place = FRACTION_BITS + Math.getExponent(x) - 52;
        long middlePart = mantissa * bits(place + 64);
        long low = mantissa * bits(place + 128);
        long middle = middlePart + Math.unsignedMultiplyHigh(mantissa, bits(place + 128));
        long carry = Long.compareUnsigned(middle, middlePart) < 0 ? 1 : 0;
        long high = mantissa * bits(place) + Math.unsignedMultiplyHigh(mantissa, bits(place + 64)) + carry;
        long quarters = (high >>> FRACTION_BITS) + (high >>> FRACTION_BITS - 1 & 1);
        long rest = high - (quarters << FRACTION_BITS);
        long flip = rest >> Long.SIZE - 1;
        double unit = Math.copySign(0x1p-62, x) * (1 | flip);
        return of(rest ^ flip, middle ^ flip, low ^ flip, unit, x < 0 ? -quarters : quarters);
    }

    /** The word of 2/π that begins with this bit. */
    private static long bits(int place) {
        int word = place >>> 6;
        int skipped = place & 63;
        return skipped == 0 ? TWO_OVER_PI[word] : TWO_OVER_PI[word] << skipped | TWO_OVER_PI[word + 1] >>> -skipped;
    }

    /** A fraction of three words, the first of which counts so many quarter turns; its highest 53 bits and the next 53 are enough. */
    private static LargeAngle of(long high, long middle, long low, double unit, long quarters) {
        if (high == 0) {
            return of(middle, low, 0, unit * 0x1p-64, quarters);
        }
        int zeros = Long.numberOfLeadingZeros(high);
        long first = high << zeros | middle >>> 1 >>> ~zeros;
        long second = middle << zeros | low >>> 1 >>> ~zeros;
        double scale = Math.scalb(unit, -zeros);
        double fraction = (first >>> 11) * (scale * 0x1p11);
        double fractionLow = ((first & 0x7ff) << 42 | second >>> 22) * (scale * 0x1p-42);
        return of(fraction, fractionLow, quarters);
    }

    /** A fraction of a quarter turn to radians. */
    private static LargeAngle of(double fraction, double fractionLow, long quarters) {
        double product = fraction * HALF_PI;
        double productLow = Math.fma(fraction, HALF_PI, -product) + (fraction * HALF_PI_LOW + fractionLow * HALF_PI);
        double rest = product + productLow;
        return new LargeAngle(rest, product - rest + productLow, quarters);
    }

    double sin() {
        return ScalarCircular.sinReduced(rest, restLow, quarters);
    }

    double cos() {
        return ScalarCircular.sinReduced(rest, restLow, quarters + 1);
    }

    double tan() {
        return ScalarCircular.tanReduced(rest, restLow, quarters);
    }
}
