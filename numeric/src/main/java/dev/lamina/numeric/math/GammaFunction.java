package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.Polynomial.at;

/**
 * The gamma function and its logarithm. Up to 20 the argument is moved into 1.5 … 2.5, where a polynomial (our own fit)
 * serves, by the product of the numbers between, kept with its rounding error; beyond stands Stirling's series; negative
 * arguments are reflected. Source for the methods: Abramowitz and Stegun 6.1.
 */
final class GammaFunction {
    private GammaFunction() {}

    private static final double STIRLING_FROM = 20;
    private static final double OVERFLOW = 171.7;
    private static final double UNDERFLOW = -184;
    private static final double ROOT_OF_TWO_PI = 2.5066282746310007;
    private static final double LOG_OF_ROOT = 0.9189385332046728;
    /** From here on the series of Stirling's formula is below half an ulp. */
    private static final double SERIES_ENDS = 1e17;

    /** Below this Γ(x) is 1/x. */
    private static final double TINY = 0x1p-60;

    /** Γ(2 + z) for |z| ≤ 0.5. */
    private static final double[] ABOUT_TWO = {1.0, 0.42278433509846713, 0.41184033042644064, 0.0815769192470858, 0.07424901075338801,
        -0.00026698206868206766, 0.011154045724557167, -0.0028526458243686085, 0.002103933174405157, -0.0009195737556751735,
        0.0004903909165362433, -0.00024094266875000244, 0.00012165162946720078, -6.078180215145502e-05, 3.0576257282864494e-05,
        -1.5296289519910945e-05, 7.216424561413336e-06, -3.609421076900372e-06, 2.6259112907777463e-06, -1.3131191509664216e-06};
    /** Γ'(2), for the rounding error of the argument. */
    private static final double SLOPE_AT_TWO = 0.42278433509846713;

    /** ln Γ(2 + z) / z for |z| ≤ 0.5. */
    private static final double[] LOG_ABOUT_TWO = {0.42278433509846713, 0.32246703342411326, -0.0673523010531981, 0.02058080842778038,
        -0.0073855510286719986, 0.002890510331034267, -0.0011927539118428156, 0.0005096695154115458, -0.00022315475400520507,
        9.945767355819498e-05, -4.49263133791557e-05, 2.0505590755833454e-05, -9.438715099211532e-06, 4.38470440459836e-06,
        -2.0439048107029907e-06, 9.200527894968101e-07, -4.3252393445604814e-07, 2.78740805211359e-07, -1.3219945666117874e-07};
    /** The same for 0.5 ≤ z ≤ 1, in z − 0.75. */
    private static final double[] LOG_UP_TO_THREE = {0.6336195558865828, 0.247041958785133, -0.03767510661422349, 0.00829689036757034,
        -0.002139402296228459, 0.0006019200234121049, -0.00017884025132451978, 5.512638801321984e-05, -1.744196744802413e-05,
        5.624990457536914e-06, -1.8412455215499009e-06, 6.239277630524128e-07, -2.0856131100286914e-07};

    /** The coefficients of 1/x, 1/x³, … in what Stirling's formula lacks. */
    private static final double[] STIRLING = {0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
        0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242};

    static double gamma(double x) {
        if (x == 0) {
            return 1 / x;
        }
        if (x != x || x == Double.NEGATIVE_INFINITY || x < 0 && x == Math.rint(x)) {
            return Double.NaN;
        }
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x >= STIRLING_FROM) {
            return stirling(x);
        }
        return x > -STIRLING_FROM ? moved(x) : reflected(x);
    }

    /** √2π x^(x − ½) e^(series − x), the power in two halves, since the whole may be infinite where the result is not. */
    private static double stirling(double x) {
        double half = Functions.pow(x, 0.5 * x - 0.25);
        return half * (Functions.exp(-x, series(x)) * ROOT_OF_TWO_PI) * half;
    }

    private static double series(double x) {
        return x > SERIES_ENDS ? 0 : at(STIRLING, 1 / (x * x)) / x;
    }

    /** −π / (x sin πx Γ(−x)); where Γ(−x) is infinite the result is still a subnormal number. */
    private static double reflected(double x) {
        if (x < UNDERFLOW) {
            return Math.floor(x) % 2 == 0 ? 0.0 : -0.0;
        }
        double half = Functions.pow(-x, -0.5 * x - 0.25);
        double rest = Functions.exp(x, series(-x)) * ROOT_OF_TWO_PI;
        return -Math.PI / (x * sinOfPi(x) * rest) / half / half;
    }

    /** sin πx, x not being an integer. */
    private static double sinOfPi(double x) {
        double nearest = Math.rint(x);
        double sin = Functions.sin(Math.PI * (x - nearest));
        return nearest % 2 == 0 ? sin : -sin;
    }

    private static double moved(double x) {
        long steps = (long) Math.rint(x - 2);
        double z = x - steps;
        double zLow = (x - (z + steps)) + 0.0;
        double value = at(ABOUT_TWO, z - 2);
        double valueLow = zLow * SLOPE_AT_TWO;
        double product = 1;
        double productLow = 0;
        double from = steps > 0 ? z : x;
        for (long i = 0; i < Math.abs(steps); i++) {
            double factor = from + i;
            double factorLow = from - (factor - i) + (i - (factor - (factor - i)));
            double next = product * factor;
            productLow = Math.fma(product, factor, -next) + product * factorLow + productLow * factor;
            product = next;
        }
        if (steps > 0) {
            double result = value * product;
            return result + (Math.fma(value, product, -result) + value * productLow + valueLow * product);
        }
        double result = value / product;
        double correction = (Math.fma(-result, product, value) + valueLow - result * productLow) / product;
        return Double.isFinite(correction) ? result + correction : result;
    }

    static double logGamma(double x) {
        if (x != x || Double.isInfinite(x)) {
            return x * x;
        }
        if (Math.abs(x) < TINY) {
            return -Functions.log(Math.abs(x));
        }
        if (x < 0) {
            return x == Math.rint(x) ? Double.POSITIVE_INFINITY
                    : Functions.log(Math.PI / Math.abs(x * sinOfPi(x))) - logGamma(-x);
        }
        if (x < 0.5) {
            return x * at(LOG_ABOUT_TWO, x) - Functions.log1p(x) - Functions.log(x);
        }
        if (x < 1.5) {
            double z = x - 1;
            return z * at(LOG_ABOUT_TWO, z) - Functions.log1p(z);
        }
        if (x < 3) {
            double z = x - 2;
            return z * (z <= 0.5 ? at(LOG_ABOUT_TWO, z) : at(LOG_UP_TO_THREE, z - 0.75));
        }
        return x < STIRLING_FROM ? Functions.log(moved(x)) : (x - 0.5) * (Functions.log(x) - 1) + (LOG_OF_ROOT - 0.5 + series(x));
    }
}
