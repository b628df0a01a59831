//# forms
package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.FormOps.*;
//# only Simd

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
//# end

/**
 * The elementary functions on the arguments that need no special care, written once for numbers and for vectors: V is a
 * double or a vector of them, L and M a long and a truth value, and the operations of {@code FormOps} are one instruction
 * each, rounded alike. So both forms give the same bits by construction.
 *
 * <p>Every function has a test {@code …IsUsual} for the arguments it is good for; {@link Functions} does the others. The
 * methods are the classical ones (Cody and Waite reductions, Tang 1989 and Muller's handbook), with the rounding errors of
 * the leading terms carried along by fma so that the error stays below 0.6 ulp, 1 for pow; the coefficients are our own
 * minimax fits. A name that ends in Low is the rounding error of its namesake: the pair is the value.
 */
public final class FormMath {
    private FormMath() {}

    /** Adding 1.5·2^52 leaves the nearest integer in the low bits of the sum. */
    private static final double ROUND = 0x1.8p52;
    private static final long ROUND_BITS = 0x4338000000000000L;
    private static final long ONE_EXPONENT = 1023;
    private static final int MANTISSA_BITS = 52;
    private static final long SIGN = 1L << 63;
    /** √½ as bits: a mantissa between √½ and √2 keeps the logarithm small. */
    private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;

    private static final double INVERSE_LN2 = 1.4426950408889634;
    private static final double INVERSE_LN2_LOW = 2.0355273740931033e-17;
    /** 32 bits of ln 2, so that a multiple by an exponent is exact; and the rest. */
    private static final double LN2 = 0x1.62e42feep-1;
    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double INVERSE_LN10 = 0.4342944819032518;
    private static final double INVERSE_LN10_LOW = 1.098319650216765e-17;
    /** 34 bits of log10 2, and the rest. */
    private static final double LOG10_OF_2 = 0.30102999560767785;
    private static final double LOG10_OF_2_LOW = 5.630334806675098e-11;
    private static final double TWO_OVER_PI = 0.6366197723675814;
    private static final double HALF_PI = 1.5707963267948966;
    private static final double HALF_PI_LOW = 6.123233995736766e-17;
    private static final double HALF_PI_LOWEST = -1.4973849048591698e-33;
    private static final double PI = 3.141592653589793;
    private static final double PI_LOW = 1.2246467991473532e-16;
    private static final double ATAN_HALF = 0.4636476090008061;
    private static final double ATAN_HALF_LOW = 2.2698777452961687e-17;
    private static final double ATAN_ONE = 0.7853981633974483;
    private static final double ATAN_ONE_LOW = 3.061616997868383e-17;
    private static final double ATAN_THREE_HALVES = 0.982793723247329;
    private static final double ATAN_THREE_HALVES_LOW = 1.3903311031230998e-17;
    private static final double TWO_THIRDS = 0.6666666666666666;
    private static final double TWO_THIRDS_LOW = 3.700743415417188e-17;
    private static final double CBRT_OF_2 = 1.2599210498948732;

    /** The last double whose exponential is normal, rounded toward 0, and the last trigonometric argument reduced here. */
    private static final double EXP_LIMIT = 708;
    private static final double TRIGONOMETRIC_LIMIT = 0x1p20;

    // Parts that several functions begin with.
    //# define expReduction

        V rounded = fma(x, INVERSE_LN2, ROUND);
        V n = sub(rounded, ROUND);
        V high = fma(n, -LN2, x);
        V r = fma(n, -LN2_LOW, high);
        V rLow = fma(n, -LN2_LOW, sub(high, r));
    //# end
    //# define expPolynomial

        // (e^r − 1 − r − r²/2) / r³ for |r| ≤ ln 2 / 2
        V q = fma(r, 2.0914686968086876e-09, 2.5105217004720745e-08);
        q = fma(q, r, 2.75572736431103e-07);
        q = fma(q, r, 2.7557255400206422e-06);
        q = fma(q, r, 2.4801587325547743e-05);
        q = fma(q, r, 0.00019841269874820627);
        q = fma(q, r, 0.0013888888888883748);
        q = fma(q, r, 0.008333333333326136);
        q = fma(q, r, 0.04166666666666667);
        q = fma(q, r, 0.1666666666666667);
    //# end
    //# define expTail

        V tail = fma(mul(r, r), fma(q, r, 0.5), rLow);
    //# end
    //# define expm1Parts

        // 2^n (1 + p) − 1 with the rounding error of every sum
        V half = mul(r, 0.5);
        V square = mul(half, r);
        V squareLow = fma(half, r, neg(square));
        V quadratic = add(r, square);
        V tail = add(add(sub(r, quadratic), square), fma(mul(square, add(r, r)), q, add(squareLow, rLow)));
        V p = add(quadratic, tail);
        V pLow = add(sub(quadratic, p), tail);
        V scale = powerOfTwo(rounded);
        V a = mul(scale, p);
        V b = sub(scale, 1);
        V sum = add(a, b);
        V part = sub(sum, a);
        V sumLow = add(sub(a, sub(sum, part)), sub(b, part));
        V bLow = sub(sub(scale, b), 1);
        V restLow = add(fma(scale, pLow, sumLow), bLow);
        V t = add(sum, restLow);
        V tLow = add(sub(sum, t), restLow);
    //# end
    //# define logReduction

        L shifted = minus(bits(x), SQRT_HALF_BITS);
        L exponent = shiftRight(shifted, MANTISSA_BITS);
        V m = value(minus(bits(x), shiftLeft(exponent, MANTISSA_BITS)));
        V k = sub(value(plus(exponent, ROUND_BITS)), ROUND);
    //# end
    //# define logPolynomial

        // log(1 + f) = f − f²/2 + s (f²/2 + R), s = f/(2 + f)
        V f = sub(m, 1);
        V s = div(f, add(f, 2));
        V z = mul(s, s);
        V polynomial = fma(z, 0.13086743139119072, 0.13268761951330021);
        polynomial = fma(polynomial, z, 0.1538624012056702);
        polynomial = fma(polynomial, z, 0.18181795632452163);
        polynomial = fma(polynomial, z, 0.222222223917858);
        polynomial = fma(polynomial, z, 0.2857142857080329);
        polynomial = fma(polynomial, z, 0.4000000000000088);
        polynomial = fma(polynomial, z, 0.6666666666666666);
        V half = mul(f, 0.5);
        V square = mul(half, f);
        V squareLow = fma(half, f, neg(square));
        V main = sub(f, square);
        V low = fma(s, fma(z, polynomial, square), sub(sub(sub(f, main), square), squareLow));
    //# end
    //# define sinPolynomial

        V z = mul(r, r);
        V half = mul(z, 0.5);
        V sinSeries = fma(z, 1.591810123027412e-10, -2.5051131455427946e-08);
        sinSeries = fma(sinSeries, z, 2.755731610068303e-06);
        sinSeries = fma(sinSeries, z, -0.0001984126983675497);
        sinSeries = fma(sinSeries, z, 0.008333333333330946);
        sinSeries = fma(sinSeries, z, -0.16666666666666666);
        V sinLow = fma(rLow, sub(1, half), mul(mul(z, r), sinSeries));
    //# end
    //# define cosPolynomial

        V cosSeries = fma(z, -1.1382614868556325e-11, 2.0876146024689747e-09);
        cosSeries = fma(cosSeries, z, -2.7557317270560326e-07);
        cosSeries = fma(cosSeries, z, 2.4801587298763433e-05);
        cosSeries = fma(cosSeries, z, -0.0013888888888887395);
        cosSeries = fma(cosSeries, z, 0.041666666666666664);
        V zLow = fma(r, r, neg(z));
        V cosHigh = sub(1, half);
        V cosLow = sub(sub(sub(1, cosHigh), half), fma(zLow, 0.5, mul(r, rLow)));
        cosLow = fma(mul(z, z), cosSeries, cosLow);
    //# end
    //# define atanSeries

        // (atan z − z) / z³ for |z| ≤ 7/16
        V zz = mul(z, z);
        V series = fma(zz, 0.014745576956543365, -0.03310031010333527);
        series = fma(series, zz, 0.044910508794712374);
        series = fma(series, zz, -0.052163838389235294);
        series = fma(series, zz, 0.058769015801081556);
        series = fma(series, zz, -0.0666623756357216);
        series = fma(series, zz, 0.07692285283732204);
        series = fma(series, zz, -0.09090908345125823);
        series = fma(series, zz, 0.11111111096409824);
        series = fma(series, zz, -0.1428571428556411);
        series = fma(series, zz, 0.199999999999994);
        series = fma(series, zz, -0.3333333333333333);
    //# end
    //# define asinSeries

        // asin u, or for u > 1/2 asin √((1 − u)/2), as s + (sLow + s·z·R(z))
        V u = abs(x);
        M isLarge = less(constant(x, 0.5), u);
        V z = select(isLarge, mul(sub(1, u), 0.5), mul(u, u));
        V root = sqrt(z);
        V s = select(isLarge, root, u);
        V sLow = select(isLarge, div(fma(neg(root), root, z), add(root, root)), constant(x, 0));
        V series = fma(z, 0.028757851367421566, -0.014851887071247204);
        series = fma(series, z, 0.01740087944269402);
        series = fma(series, z, 0.005457506718640358);
        series = fma(series, z, 0.01032281435018578);
        series = fma(series, z, 0.011479177415184906);
        series = fma(series, z, 0.013971212973552933);
        series = fma(series, z, 0.017352392720869973);
        series = fma(series, z, 0.02237217294214989);
        series = fma(series, z, 0.030381944138531247);
        series = fma(series, z, 0.04464285714635543);
        series = fma(series, z, 0.07499999999998433);
        series = fma(series, z, 0.16666666666666669);
        V tail = fma(mul(s, z), series, sLow);
    //# end

    /** 2 to the integer in the low bits. */
    private static V powerOfTwo(V rounded) {
        return value(shiftLeft(plus(bits(rounded), ONE_EXPONENT), MANTISSA_BITS));
    }

    /** The value with the sign of another, for functions that keep the sign of their argument and of zero. */
    private static V withSign(V value, V sign) {
        return value(or(bits(abs(value)), and(bits(sign), SIGN)));
    }

    private static M isNormalPositive(V x) {
        return isWithin(x, Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    // Exponentials.

    public static M expIsUsual(V x) {
        return isWithin(abs(x), 0, EXP_LIMIT);
    }

    /** e^x. */
    public static V exp(V x) {
        //# insert expReduction
        //# insert expPolynomial
        //# insert expTail
        V one = add(r, 1);
        V oneLow = add(sub(1, one), r);
        return mul(add(one, add(oneLow, tail)), powerOfTwo(rounded));
    }

    /** e^(x + xLow) where the result may be subnormal or infinite: −746 ≤ x ≤ 710. */
    public static V expWide(V x, V xLow) {
        //# insert expReduction
        rLow = add(rLow, xLow);
        V whole = add(r, rLow);
        rLow = add(sub(r, whole), rLow);
        r = whole;
        //# insert expPolynomial
        //# insert expTail
        V one = add(r, 1);
        V oneLow = add(sub(1, one), r);
        L exponent = minus(bits(rounded), ROUND_BITS);
        L half = shiftRight(exponent, 1);
        V first = value(shiftLeft(plus(half, ONE_EXPONENT), MANTISSA_BITS));
        V second = value(shiftLeft(plus(minus(exponent, half), ONE_EXPONENT), MANTISSA_BITS));
        return mul(mul(add(one, add(oneLow, tail)), first), second);
    }

    public static M expm1IsUsual(V x) {
        return expIsUsual(x);
    }

    /** e^x − 1. */
    public static V expm1(V x) {
        //# insert expReduction
        //# insert expPolynomial
        //# insert expm1Parts
        return withSign(add(t, tLow), x);
    }

    public static M sinhIsUsual(V x) {
        return expIsUsual(x);
    }

    /** (t + t/(t + 1)) / 2 with t = e^|x| − 1. */
    public static V sinh(V argument) {
        V x = abs(argument);
        //# insert expReduction
        //# insert expPolynomial
        //# insert expm1Parts
        V d = add(t, 1);
        V dPart = sub(d, t);
        V dLow = add(add(sub(t, sub(d, dPart)), sub(1, dPart)), tLow);
        V w = div(t, d);
        V wLow = div(sub(add(fma(neg(w), d, t), tLow), mul(w, dLow)), d);
        V twice = add(t, w);
        V twiceLow = add(add(add(sub(t, twice), w), tLow), wLow);
        return withSign(mul(add(twice, twiceLow), 0.5), argument);
    }

    public static M coshIsUsual(V x) {
        return expIsUsual(x);
    }

    /** (e + 1/e) / 2 with e = e^|x|. */
    public static V cosh(V argument) {
        V x = abs(argument);
        //# insert expReduction
        //# insert expPolynomial
        //# insert expTail
        V one = add(r, 1);
        V oneLow = add(add(sub(1, one), r), tail);
        V scale = powerOfTwo(rounded);
        V e = mul(add(one, oneLow), scale);
        V eLow = fma(scale, oneLow, sub(mul(one, scale), e));
        V inverse = div(constant(x, 1), e);
        V inverseLow = mul(sub(fma(neg(inverse), e, 1), mul(inverse, eLow)), inverse);
        V sum = add(e, inverse);
        V sumLow = add(add(add(sub(e, sum), inverse), eLow), inverseLow);
        return mul(add(sum, sumLow), 0.5);
    }

    public static M tanhIsUsual(V x) {
        return lessOrEqual(abs(x), constant(x, Double.POSITIVE_INFINITY));
    }

    /** t/(t + 2) with t = e^2|x| − 1; from 22 on it is 1. */
    public static V tanh(V argument) {
        V twice = add(abs(argument), abs(argument));
        V x = select(less(twice, constant(twice, 44)), twice, constant(twice, 44));
        //# insert expReduction
        //# insert expPolynomial
        //# insert expm1Parts
        V d = add(t, 2);
        V dPart = sub(d, t);
        V dLow = add(add(sub(t, sub(d, dPart)), sub(2, dPart)), tLow);
        V w = div(t, d);
        V wLow = div(sub(add(fma(neg(w), d, t), tLow), mul(w, dLow)), d);
        return withSign(add(w, wLow), argument);
    }

    // Logarithms.

    public static M logIsUsual(V x) {
        return isNormalPositive(x);
    }

    /** ln x. */
    public static V log(V x) {
        return logScaled(x, 0);
    }

    /** The same of x·2^more. */
    public static V logScaled(V x, double more) {
        //# insert logReduction
        k = add(k, more);
        //# insert logPolynomial
        V multiple = mul(k, LN2);
        V high = add(multiple, main);
        V highLow = add(sub(multiple, high), main);
        return add(high, add(highLow, fma(k, LN2_LOW, low)));
    }

    public static M log1pIsUsual(V x) {
        return isWithin(x, -0x1.fffffffffffffp-1, 0x1p1000);
    }

    /** ln(1 + y). */
    public static V log1p(V y) {
        V x = add(y, 1);
        V part = sub(x, 1);
        V xLow = add(sub(1, sub(x, part)), sub(y, part));
        //# insert logReduction
        //# insert logPolynomial
        V scale = value(shiftLeft(minus(ONE_EXPONENT, exponent), MANTISSA_BITS));
        low = add(low, div(mul(xLow, scale), m));
        V multiple = mul(k, LN2);
        V high = add(multiple, main);
        V highLow = add(sub(multiple, high), main);
        return withSign(add(high, add(highLow, fma(k, LN2_LOW, low))), y);
    }

    public static M log2IsUsual(V x) {
        return isNormalPositive(x);
    }

    /** log₂ x. */
    public static V log2(V x) {
        return log2Scaled(x, 0);
    }

    /** The same of x·2^more. */
    public static V log2Scaled(V x, double more) {
        //# insert logReduction
        k = add(k, more);
        //# insert logPolynomial
        V natural = add(main, low);
        V naturalLow = add(sub(main, natural), low);
        V binary = mul(natural, INVERSE_LN2);
        V binaryLow = fma(natural, INVERSE_LN2, neg(binary));
        binaryLow = add(binaryLow, fma(natural, INVERSE_LN2_LOW, mul(naturalLow, INVERSE_LN2)));
        V high = add(k, binary);
        V highLow = add(sub(k, high), binary);
        return add(high, add(highLow, binaryLow));
    }

    public static M log10IsUsual(V x) {
        return isNormalPositive(x);
    }

    /** log₁₀ x. */
    public static V log10(V x) {
        return log10Scaled(x, 0);
    }

    /** The same of x·2^more. */
    public static V log10Scaled(V x, double more) {
        //# insert logReduction
        k = add(k, more);
        //# insert logPolynomial
        V natural = add(main, low);
        V naturalLow = add(sub(main, natural), low);
        V decimal = mul(natural, INVERSE_LN10);
        V decimalLow = fma(natural, INVERSE_LN10, neg(decimal));
        decimalLow = add(decimalLow, fma(natural, INVERSE_LN10_LOW, mul(naturalLow, INVERSE_LN10)));
        V multiple = mul(k, LOG10_OF_2);
        V high = add(multiple, decimal);
        V highLow = add(sub(multiple, high), decimal);
        return add(high, add(highLow, fma(k, LOG10_OF_2_LOW, decimalLow)));
    }

    // Powers and roots.

    public static M powIsUsual(V x, V y) {
        //# insert logReduction
        V bound = mul(abs(y), add(abs(k), 1));
        return bothTrue(isNormalPositive(x), isWithin(bound, 0, EXP_LIMIT / 0.7));
    }

    /** x^y = e^(y ln x). */
    public static V pow(V x, V y) {
        return powScaled(x, y, 0);
    }

    /** (x·2^more)^y, with the logarithm to 66 bits and a result that may be subnormal or infinite. */
    public static V powScaled(V x, V y, double more) {
        //# insert logReduction
        k = add(k, more);
        V f = sub(m, 1);
        V d = add(m, 1);
        V dLow = sub(m, sub(d, 1));
        V s = div(f, d);
        V sLow = div(sub(fma(neg(s), d, f), mul(s, dLow)), d);
        V z = mul(s, s);
        V zLow = fma(add(s, s), sLow, fma(s, s, neg(z)));
        V series = fma(z, 0.11723157001190189, 0.11706238407260777);
        series = fma(series, z, 0.1333480461663011);
        series = fma(series, z, 0.153845949639382);
        series = fma(series, z, 0.18181818335379513);
        series = fma(series, z, 0.22222222221655943);
        series = fma(series, z, 0.28571428571429364);
        series = fma(series, z, 0.4);
        V cubic = mul(z, TWO_THIRDS);
        V cubicLow = add(fma(z, TWO_THIRDS, neg(cubic)), fma(z, TWO_THIRDS_LOW, mul(zLow, TWO_THIRDS)));
        V quintic = mul(mul(z, z), series);
        V v = add(cubic, quintic);
        V vLow = add(add(sub(cubic, v), quintic), cubicLow);
        V g = mul(s, v);
        V gLow = fma(s, v, neg(g));
        gLow = add(gLow, fma(s, vLow, mul(sLow, v)));
        V twice = add(s, s);
        V main = add(twice, g);
        V mainLow = add(add(sub(twice, main), g), add(add(sLow, sLow), gLow));
        V multiple = mul(k, LN2);
        V sum = add(multiple, main);
        V sumLow = add(add(sub(multiple, sum), main), fma(k, LN2_LOW, mainLow));
        V log = add(sum, sumLow);
        V logLow = add(sub(sum, log), sumLow);
        V product = mul(y, log);
        V productLow = fma(y, logLow, fma(y, log, neg(product)));
        return expWide(product, productLow);
    }

    public static M cbrtIsUsual(V x) {
        return isNormalPositive(abs(x));
    }

    /** ∛x: a fit, one Newton step, and one with the residual to twice the precision. */
    public static V cbrt(V x) {
        L magnitude = bits(abs(x));
        L exponent = minus(shiftRight(magnitude, MANTISSA_BITS), ONE_EXPONENT);
        V m = value(minus(magnitude, shiftLeft(exponent, MANTISSA_BITS)));
        V k = sub(value(plus(exponent, ROUND_BITS)), ROUND);
        V rounded = fma(k, 0.3333333333333333, ROUND);
        V j = fma(sub(rounded, ROUND), -3, k);
        M up = less(constant(x, 0.5), j);
        M down = less(j, constant(x, -0.5));
        V w = mul(m, select(up, constant(x, 2), select(down, constant(x, 0.5), constant(x, 1))));
        V y = fma(m, -0.010102212336338642, 0.08307903547963541);
        y = fma(y, m, -0.2939541180848237);
        y = fma(y, m, 0.7117423866025924);
        y = fma(y, m, 0.5092481335492415);
        y = mul(y, select(up, constant(x, CBRT_OF_2), select(down, constant(x, 1 / CBRT_OF_2), constant(x, 1))));
        V square = mul(y, y);
        y = add(y, div(fma(neg(square), y, w), mul(square, 3)));
        square = mul(y, y);
        V squareLow = fma(y, y, neg(square));
        V cube = mul(y, square);
        V cubeLow = fma(y, squareLow, fma(y, square, neg(cube)));
        y = add(y, div(sub(sub(w, cube), cubeLow), mul(square, 3)));
        return withSign(mul(y, powerOfTwo(rounded)), x);
    }

    public static M hypotIsUsual(V x, V y) {
        V a = abs(x);
        V b = abs(y);
        return bothTrue(isWithin(select(less(a, b), b, a), 0x1p-480, 0x1p510), lessOrEqual(add(a, b), constant(x, 0x1p511)));
    }

    /** √(x² + y²), with the rounding errors of the squares and of the root. */
    public static V hypot(V x, V y) {
        V a = select(less(abs(x), abs(y)), abs(y), abs(x));
        V b = select(less(abs(x), abs(y)), abs(x), abs(y));
        V aa = mul(a, a);
        V bb = mul(b, b);
        V sum = add(aa, bb);
        V sumLow = add(add(sub(aa, sum), bb), add(fma(a, a, neg(aa)), fma(b, b, neg(bb))));
        V root = sqrt(sum);
        return add(root, div(add(fma(neg(root), root, sum), sumLow), add(root, root)));
    }

    // Circular functions.

    public static M sinIsUsual(V x) {
        return isWithin(abs(x), 0, TRIGONOMETRIC_LIMIT);
    }

    public static M cosIsUsual(V x) {
        return sinIsUsual(x);
    }

    public static M tanIsUsual(V x) {
        return sinIsUsual(x);
    }
    //# define circularReduction

        // x − n π/2 in three parts: the first difference is exact, the second keeps its error
        V rounded = fma(x, TWO_OVER_PI, ROUND);
        V n = sub(rounded, ROUND);
        V first = fma(n, -HALF_PI, x);
        V second = mul(n, HALF_PI_LOW);
        V secondLow = fma(n, HALF_PI_LOW, neg(second));
        V r = sub(first, second);
        V part = sub(r, first);
        V rLow = sub(sub(first, sub(r, part)), add(second, part));
        rLow = fma(n, -HALF_PI_LOWEST, sub(rLow, secondLow));
    //# end

    public static V sin(V x) {
        //# insert circularReduction
        V result = sinReduced(r, rLow, bits(rounded));
        return select(equal(x, constant(x, 0)), x, result);
    }

    public static V cos(V x) {
        //# insert circularReduction
        return sinReduced(r, rLow, plus(bits(rounded), 1));
    }

    public static V tan(V x) {
        //# insert circularReduction
        V result = tanReduced(r, rLow, bits(rounded));
        return select(equal(x, constant(x, 0)), x, result);
    }

    /** The sine of r + rLow, |r| ≤ π/4, plus so many quarter turns. */
    public static V sinReduced(V r, V rLow, L quarters) {
        //# insert sinPolynomial
        //# insert cosPolynomial
        V magnitude = select(isOdd(quarters), add(cosHigh, cosLow), add(r, sinLow));
        return value(xor(bits(magnitude), shiftLeft(and(quarters, 2), 62)));
    }

    /** The tangent of r + rLow, |r| ≤ π/4, plus so many quarter turns. */
    public static V tanReduced(V r, V rLow, L quarters) {
        //# insert sinPolynomial
        //# insert cosPolynomial
        V sine = add(r, sinLow);
        V sineLow = add(sub(r, sine), sinLow);
        V cosine = add(cosHigh, cosLow);
        V cosineLow = add(sub(cosHigh, cosine), cosLow);
        M turned = isOdd(quarters);
        V a = select(turned, cosine, sine);
        V aLow = select(turned, cosineLow, sineLow);
        V b = select(turned, sine, cosine);
        V bLow = select(turned, sineLow, cosineLow);
        V quotient = div(a, b);
        V rest = sub(add(fma(neg(quotient), b, a), aLow), mul(quotient, bLow));
        V magnitude = add(quotient, div(rest, b));
        return value(xor(bits(magnitude), shiftLeft(quarters, 63)));
    }

    public static M asinIsUsual(V x) {
        return less(abs(x), constant(x, 1));
    }

    public static V asin(V x) {
        //# insert asinSeries
        V high = sub(HALF_PI, add(s, s));
        V highLow = sub(sub(HALF_PI, high), add(s, s));
        V large = add(high, sub(add(highLow, HALF_PI_LOW), add(tail, tail)));
        return withSign(select(isLarge, large, add(s, tail)), x);
    }

    public static M acosIsUsual(V x) {
        return asinIsUsual(x);
    }

    public static V acos(V x) {
        //# insert asinSeries
        M isNegative = less(x, constant(x, 0));
        V signed = withSign(s, x);
        V middle = sub(HALF_PI, signed);
        V middleLow = add(sub(sub(HALF_PI, middle), signed), HALF_PI_LOW);
        V near0 = add(middle, sub(middleLow, withSign(tail, x)));
        V near1 = add(add(s, s), add(tail, tail));
        V opposite = sub(PI, add(s, s));
        V oppositeLow = add(sub(sub(PI, opposite), add(s, s)), PI_LOW);
        V nearMinus1 = add(opposite, sub(oppositeLow, add(tail, tail)));
        return select(isLarge, select(isNegative, nearMinus1, near1), near0);
    }

    public static M atanIsUsual(V x) {
        return isWithin(abs(x), 0, 1e300);
    }

    /** atan c + atan((u − c)/(1 + cu)) with c one of 0, ½, 1, 3/2, ∞, so that the second argument is at most 7/16. */
    public static V atan(V x) {
        V u = abs(x);
        M from1 = lessOrEqual(constant(x, 0.4375), u);
        M from2 = lessOrEqual(constant(x, 0.6875), u);
        M from3 = lessOrEqual(constant(x, 1.1875), u);
        M from4 = lessOrEqual(constant(x, 2.4375), u);
        V zero = constant(x, 0);
        V c = select(from3, constant(x, 1.5), select(from2, constant(x, 1), select(from1, constant(x, 0.5), zero)));
        V base = select(from3, constant(x, ATAN_THREE_HALVES), select(from2, constant(x, ATAN_ONE), select(from1, constant(x, ATAN_HALF), zero)));
        V baseLow = select(from3, constant(x, ATAN_THREE_HALVES_LOW),
                select(from2, constant(x, ATAN_ONE_LOW), select(from1, constant(x, ATAN_HALF_LOW), zero)));
        base = select(from4, constant(x, HALF_PI), base);
        baseLow = select(from4, constant(x, HALF_PI_LOW), baseLow);
        V d = fma(c, u, 1);
        V dLow = select(from4, zero, fma(c, u, sub(1, d)));
        d = select(from4, u, d);
        V numerator = select(from4, constant(x, -1), sub(u, c));
        V z = div(numerator, d);
        V zLow = div(sub(fma(neg(z), d, numerator), mul(z, dLow)), d);
        //# insert atanSeries
        V high = add(base, z);
        V highLow = add(sub(base, high), z);
        V tail = add(add(baseLow, zLow), mul(mul(zz, z), series));
        V sum = select(from1, add(high, add(highLow, tail)), add(z, tail));
        return withSign(sum, x);
    }

    public static M atan2IsUsual(V y, V x) {
        return bothTrue(isWithin(abs(y), 0x1p-480, 0x1p480), isWithin(abs(x), 0x1p-480, 0x1p480));
    }

    /** The angle of the point (x, y): that of the smaller over the greater coordinate, then turned to its octant. */
    public static V atan2(V y, V x) {
        M isSteep = less(abs(x), abs(y));
        V a = select(isSteep, abs(x), abs(y));
        V b = select(isSteep, abs(y), abs(x));
        V ratio = div(a, b);
        V zero = constant(x, 0);
        M from1 = lessOrEqual(constant(x, 0.4375), ratio);
        M from2 = lessOrEqual(constant(x, 0.6875), ratio);
        V c = select(from2, constant(x, 1), select(from1, constant(x, 0.5), zero));
        V base = select(from2, constant(x, ATAN_ONE), select(from1, constant(x, ATAN_HALF), zero));
        V baseLow = select(from2, constant(x, ATAN_ONE_LOW), select(from1, constant(x, ATAN_HALF_LOW), zero));
        V numerator = fma(neg(c), b, a);
        V d = fma(c, a, b);
        V dLow = fma(c, a, sub(b, d));
        V z = div(numerator, d);
        V zLow = div(sub(fma(neg(z), d, numerator), mul(z, dLow)), d);
        //# insert atanSeries
        V tail = add(add(baseLow, zLow), mul(mul(zz, z), series));
        V high = add(base, z);
        V highLow = select(from1, add(add(sub(base, high), z), tail), tail);
        V angle = add(high, highLow);
        V angleLow = add(sub(high, angle), highLow);
        M isLeft = less(x, zero);
        V turn = select(isSteep, constant(x, HALF_PI), select(isLeft, constant(x, PI), zero));
        V turnLow = select(isSteep, constant(x, HALF_PI_LOW), select(isLeft, constant(x, PI_LOW), zero));
        M isBackward = differ(isSteep, isLeft);
        V step = select(isBackward, neg(angle), angle);
        V stepLow = select(isBackward, neg(angleLow), angleLow);
        V sum = add(turn, step);
        V sumLow = add(add(sub(turn, sum), step), add(turnLow, stepLow));
        return withSign(add(sum, sumLow), y);
    }
}
