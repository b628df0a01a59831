package dev.lamina.numeric.math;

/** The numbers of the elementary functions that are not coefficients. A constant and its …_LOW are one number in two doubles. */
public final class Constants {
    private Constants() {}

    /** Adding 1.5·2^52 leaves the nearest integer in the low bits of the sum. */
    public static final double ROUND = 0x1.8p52;
    public static final long ROUND_BITS = 0x4338000000000000L;
    public static final long ONE_EXPONENT = 1023;
    public static final int MANTISSA_BITS = 52;
    public static final long SIGN = 1L << 63;
    /** √½ as bits: a mantissa between √½ and √2 keeps the logarithm small. */
    public static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;

    public static final double INVERSE_LN2 = 1.4426950408889634;
    public static final double INVERSE_LN2_LOW = 2.0355273740931033e-17;
    /** 32 bits of ln 2, so that a multiple by an exponent is exact; and the rest. */
    public static final double LN2 = 0x1.62e42feep-1;
    public static final double LN2_LOW = 1.9082149292705877e-10;
    public static final double NATURAL_LOG_OF_2 = 0.6931471805599453;
    public static final double NATURAL_LOG_OF_2_LOW = 2.3190468138462996e-17;
    public static final double INVERSE_LN10 = 0.4342944819032518;
    public static final double INVERSE_LN10_LOW = 1.098319650216765e-17;
    /** 34 bits of log10 2, and the rest. */
    public static final double LOG10_OF_2 = 0.30102999560767785;
    public static final double LOG10_OF_2_LOW = 5.630334806675098e-11;
    public static final double TWO_OVER_PI = 0.6366197723675814;
    public static final double HALF_PI = 1.5707963267948966;
    public static final double HALF_PI_LOW = 6.123233995736766e-17;
    public static final double HALF_PI_LOWEST = -1.4973849048591698e-33;
    public static final double PI = 3.141592653589793;
    public static final double PI_LOW = 1.2246467991473532e-16;
    public static final double ATAN_HALF = 0.4636476090008061;
    public static final double ATAN_HALF_LOW = 2.2698777452961687e-17;
    public static final double ATAN_ONE = 0.7853981633974483;
    public static final double ATAN_ONE_LOW = 3.061616997868383e-17;
    public static final double ATAN_THREE_HALVES = 0.982793723247329;
    public static final double ATAN_THREE_HALVES_LOW = 1.3903311031230998e-17;
    public static final double TWO_THIRDS = 0.6666666666666666;
    public static final double TWO_THIRDS_LOW = 3.700743415417188e-17;
    public static final double CBRT_OF_2 = 1.2599210498948732;

    /** The last double whose exponential is normal, rounded toward 0, and the last trigonometric argument reduced here. */
    public static final double EXP_LIMIT = 708;
    public static final double EXP2_LIMIT = 1021;
    public static final double TRIGONOMETRIC_LIMIT = 0x1p20;
}
