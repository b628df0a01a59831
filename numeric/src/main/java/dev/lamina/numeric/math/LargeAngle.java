package dev.lamina.numeric.math;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An angle of more than 2^20, reduced to a multiple of a quarter turn and a rest of at most π/4, in two doubles.
 *
 * <p>Of the product of x = m·2^e and 2/π only some bits matter: those before them are multiples of four quarter turns,
 * those after them too small. So m is multiplied with 256 bits of 2/π, cut out at the place that e tells (Payne and Hanek
 * 1983). The nearest that a double comes to a multiple of π/2 is 2^−61, which leaves 128 bits.
 */
record LargeAngle(double rest, double restLow, long quarters) {
    /** 2/π, 1216 bits after the point. */
    private static final BigInteger TWO_OVER_PI = new BigInteger(
            "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921c"
                    + "fe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980f"
                    + "ef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d08"
                    + "56033046fc7b6bab", 16);
    private static final int TABLE_BITS = 1216;
    private static final int WINDOW_BITS = 256;
    private static final double HALF_PI = 1.5707963267948966;
    private static final double HALF_PI_LOW = 6.123233995736766e-17;

    static LargeAngle of(double x) {
        assert Double.isFinite(x) && Math.abs(x) > 1 : x;
        int exponent = Math.getExponent(x) - 52;
        BigInteger mantissa = new BigDecimal(Math.scalb(Math.abs(x), -exponent)).toBigIntegerExact();
        int skipped = Math.max(0, exponent - 2);
        BigInteger window = TWO_OVER_PI.shiftRight(TABLE_BITS - skipped - WINDOW_BITS);
        int fractionBits = skipped + WINDOW_BITS - exponent;
        BigInteger product = mantissa.multiply(window.mod(BigInteger.ONE.shiftLeft(WINDOW_BITS)));
        BigInteger nearest = product.add(BigInteger.ONE.shiftLeft(fractionBits - 1)).shiftRight(fractionBits);
        BigInteger fraction = product.subtract(nearest.shiftLeft(fractionBits));
        double high = fraction.doubleValue();
        double low = fraction.subtract(new BigDecimal(high).toBigInteger()).doubleValue();
        return of(Math.scalb(high, -fractionBits), Math.scalb(low, -fractionBits), nearest.longValue(), x < 0);
    }

    /** A fraction of a quarter turn to radians. */
    private static LargeAngle of(double fraction, double fractionLow, long quarters, boolean isNegative) {
        double product = fraction * HALF_PI;
        double productLow = Math.fma(fraction, HALF_PI, -product) + (fraction * HALF_PI_LOW + fractionLow * HALF_PI);
        double rest = product + productLow;
        double restLow = product - rest + productLow;
        return isNegative ? new LargeAngle(-rest, -restLow, -quarters) : new LargeAngle(rest, restLow, quarters);
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
