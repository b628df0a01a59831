//# types F64 as Scalar
package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.Constants.*;
import static dev.lamina.numeric.math.ScalarOps.*;

/**
 * The elementary functions on the arguments that need no special care. Their text is written in operations that stand for
 * one instruction each, on numbers here and on vectors in the kernels, which insert it in their loops (see
 * vector-operations.table): V is a double or a vector of them, L and M a long and a truth value. So both give the same bits
 * by construction.
 *
 * <p>Every function has a test {@code …IsUsual} for the arguments it is good for; {@link Functions} does the others. The
 * methods are the classical ones (reduction by Cody and Waite, fits of small degree as in Muller's handbook), with the
 * rounding errors of the leading terms carried along by fma so that the error stays below 0.8 ulp; the coefficients are our
 * own minimax fits. A name that ends in Low is the rounding error of its namesake: the pair is the value.
 */
public final class ScalarMath {
    private ScalarMath() {}

    // Parts that several functions begin with.
    //# define expReduction

        V rounded = fma(u, INVERSE_LN2, ROUND);
        V n = sub(rounded, ROUND);
        V high = fma(n, -LN2, u);
        V r = fma(n, -LN2_LOW, high);
        V rLow = fma(n, -LN2_LOW, sub(high, r));
    //# end
    //# define expPolynomial

        // (e^r − 1 − r − z²/2) / z³ for |z| ≤ ln 2 / 2
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

        L shifted = minus(bits(u), SQRT_HALF_BITS);
        L exponent = shiftRight(shifted, MANTISSA_BITS);
        V m = value(minus(bits(u), shiftLeft(exponent, MANTISSA_BITS)));
        V k = sub(value(plus(exponent, ROUND_BITS)), ROUND);
    //# end
    //# define logPolynomial

        // log(1 + f) = f − f²/2 + s (f²/2 + R), s = f/(2 + f)
        V f = sub(m, 1);
        V s = div(f, add(f, 2));
        V z = mul(s, s);
        // (2 atanh √z / √z − 2) / z for z ≤ 0.0295
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
        // (sin √z / √z − 1) / z for √z ≤ π/4
        V sinSeries = fma(z, 1.591810123027412e-10, -2.5051131455427946e-08);
        sinSeries = fma(sinSeries, z, 2.755731610068303e-06);
        sinSeries = fma(sinSeries, z, -0.0001984126983675497);
        sinSeries = fma(sinSeries, z, 0.008333333333330946);
        sinSeries = fma(sinSeries, z, -0.16666666666666666);
        V sinLow = fma(rLow, add(neg(half), 1), mul(mul(z, r), sinSeries));
    //# end
    //# define cosPolynomial

        // (cos √z − 1 + z/2) / z² for √z ≤ π/4
        V cosSeries = fma(z, -1.1382614868556325e-11, 2.0876146024689747e-09);
        cosSeries = fma(cosSeries, z, -2.7557317270560326e-07);
        cosSeries = fma(cosSeries, z, 2.4801587298763433e-05);
        cosSeries = fma(cosSeries, z, -0.0013888888888887395);
        cosSeries = fma(cosSeries, z, 0.041666666666666664);
        V zLow = fma(r, r, neg(z));
        V cosHigh = add(neg(half), 1);
        V cosLow = sub(sub(add(neg(cosHigh), 1), half), fma(zLow, 0.5, mul(r, rLow)));
        cosLow = fma(mul(z, z), cosSeries, cosLow);
    //# end
    //# define atanSeries

        V zz = mul(z, z);
        // (atan √zzz / √zzz − 1) / zz for √zzz ≤ 7/16
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
        V z = select(isLarge, mul(add(neg(u), 1), 0.5), mul(u, u));
        V root = sqrt(z);
        V s = select(isLarge, root, u);
        V sLow = select(isLarge, div(fma(neg(root), root, z), add(root, root)), constant(x, 0));
        // (asin √z / √z − 1) / z for √z ≤ 1/2
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

    // Exponentials.

    public static M expIsUsual(V x) {
        //# share expIsUsual
        M usual = isWithin(abs(x), 0, EXP_LIMIT);
        //# end
        return usual;
    }

    /** e^x. */
    public static V exp(V x) {
        //# share exp
        V u = x;
        //# insert expReduction
        //# insert expPolynomial
        //# insert expTail
        V one = add(r, 1);
        V oneLow = add(add(neg(one), 1), r);
        V result = mul(add(one, add(oneLow, tail)), powerOfTwo(rounded));
        //# end
        return result;
    }

    /** e^(u + uLow) where the result may be subnormal or infinite: −746 ≤ u ≤ 710. */
    public static V expWide(V u, V uLow) {
        //# share expWide
        //# insert expReduction
        rLow = add(rLow, uLow);
        V whole = add(r, rLow);
        rLow = add(sub(r, whole), rLow);
        r = whole;
        //# insert expPolynomial
        //# insert expTail
        V one = add(r, 1);
        V oneLow = add(add(neg(one), 1), r);
        L exponent = minus(bits(rounded), ROUND_BITS);
        L half = shiftRight(exponent, 1);
        V firstFactor = value(shiftLeft(plus(half, ONE_EXPONENT), MANTISSA_BITS));
        V secondFactor = value(shiftLeft(plus(minus(exponent, half), ONE_EXPONENT), MANTISSA_BITS));
        V result = mul(mul(add(one, add(oneLow, tail)), firstFactor), secondFactor);
        //# end
        return result;
    }

    public static M expm1IsUsual(V x) {
        //# share expm1IsUsual
        M usual = isWithin(abs(x), 0, EXP_LIMIT);
        //# end
        return usual;
    }

    /** e^x − 1. */
    public static V expm1(V x) {
        //# share expm1
        V u = x;
        //# insert expReduction
        //# insert expPolynomial
        //# insert expm1Parts
        V result = withSign(add(t, tLow), x);
        //# end
        return result;
    }

    public static M sinhIsUsual(V x) {
        //# share sinhIsUsual
        M usual = isWithin(abs(x), 0, EXP_LIMIT);
        //# end
        return usual;
    }

    /** (t + t/(t + 1)) / 2 with t = e^|x| − 1. */
    public static V sinh(V x) {
        //# share sinh
        V u = abs(x);
        //# insert expReduction
        //# insert expPolynomial
        //# insert expm1Parts
        V d = add(t, 1);
        V dPart = sub(d, t);
        V dLow = add(add(sub(t, sub(d, dPart)), add(neg(dPart), 1)), tLow);
        V w = div(t, d);
        V wLow = div(sub(add(fma(neg(w), d, t), tLow), mul(w, dLow)), d);
        V twice = add(t, w);
        V twiceLow = add(add(add(sub(t, twice), w), tLow), wLow);
        V result = withSign(mul(add(twice, twiceLow), 0.5), x);
        //# end
        return result;
    }

    public static M coshIsUsual(V x) {
        //# share coshIsUsual
        M usual = isWithin(abs(x), 0, EXP_LIMIT);
        //# end
        return usual;
    }

    /** (e + 1/e) / 2 with e = e^|x|. */
    public static V cosh(V x) {
        //# share cosh
        V u = abs(x);
        //# insert expReduction
        //# insert expPolynomial
        //# insert expTail
        V one = add(r, 1);
        V oneLow = add(add(add(neg(one), 1), r), tail);
        V scale = powerOfTwo(rounded);
        V e = mul(add(one, oneLow), scale);
        V eLow = fma(scale, oneLow, sub(mul(one, scale), e));
        V inverse = div(constant(x, 1), e);
        V inverseLow = mul(sub(fma(neg(inverse), e, 1), mul(inverse, eLow)), inverse);
        V sum = add(e, inverse);
        V sumLow = add(add(add(sub(e, sum), inverse), eLow), inverseLow);
        V result = mul(add(sum, sumLow), 0.5);
        //# end
        return result;
    }

    public static M tanhIsUsual(V x) {
        //# share tanhIsUsual
        M usual = lessOrEqual(abs(x), constant(x, Double.POSITIVE_INFINITY));
        //# end
        return usual;
    }

    /** t/(t + 2) with t = e^2|x| − 1; from 22 on it is 1. */
    public static V tanh(V x) {
        //# share tanh
        V twice = add(abs(x), abs(x));
        V u = select(less(twice, constant(twice, 44)), twice, constant(twice, 44));
        //# insert expReduction
        //# insert expPolynomial
        //# insert expm1Parts
        V d = add(t, 2);
        V dPart = sub(d, t);
        V dLow = add(add(sub(t, sub(d, dPart)), add(neg(dPart), 2)), tLow);
        V w = div(t, d);
        V wLow = div(sub(add(fma(neg(w), d, t), tLow), mul(w, dLow)), d);
        V result = withSign(add(w, wLow), x);
        //# end
        return result;
    }

    // Logarithms.

    public static M logIsUsual(V x) {
        //# share logIsUsual
        M usual = isNormalPositive(x);
        //# end
        return usual;
    }

    /** ln x. */
    public static V log(V x) {
        //# share log
        double more = 0;
        //# insert logScaled
        //# end
        return result;
    }

    /** The same of x·2^more. */
    public static V logScaled(V x, double more) {
        //# share logScaled
        V u = x;
        //# insert logReduction
        k = add(k, more);
        //# insert logPolynomial
        V multiple = mul(k, LN2);
        V high = add(multiple, main);
        V highLow = add(sub(multiple, high), main);
        V result = add(high, add(highLow, fma(k, LN2_LOW, low)));
        //# end
        return result;
    }

    public static M log1pIsUsual(V x) {
        //# share log1pIsUsual
        M usual = isWithin(x, -0x1.fffffffffffffp-1, 0x1p1000);
        //# end
        return usual;
    }

    /** ln(1 + x). */
    public static V log1p(V x) {
        //# share log1p
        V u = add(x, 1);
        V part = sub(u, 1);
        V uLow = add(add(neg(sub(u, part)), 1), sub(x, part));
        //# insert logReduction
        //# insert logPolynomial
        V scale = value(shiftLeft(plus(negative(exponent), ONE_EXPONENT), MANTISSA_BITS));
        low = add(low, div(mul(uLow, scale), m));
        V multiple = mul(k, LN2);
        V high = add(multiple, main);
        V highLow = add(sub(multiple, high), main);
        V result = withSign(add(high, add(highLow, fma(k, LN2_LOW, low))), x);
        //# end
        return result;
    }

    public static M log2IsUsual(V x) {
        //# share log2IsUsual
        M usual = isNormalPositive(x);
        //# end
        return usual;
    }

    /** log₂ x. */
    public static V log2(V x) {
        //# share log2
        double more = 0;
        //# insert log2Scaled
        //# end
        return result;
    }

    /** The same of x·2^more. */
    public static V log2Scaled(V x, double more) {
        //# share log2Scaled
        V u = x;
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
        V result = add(high, add(highLow, binaryLow));
        //# end
        return result;
    }

    public static M log10IsUsual(V x) {
        //# share log10IsUsual
        M usual = isNormalPositive(x);
        //# end
        return usual;
    }

    /** log₁₀ x. */
    public static V log10(V x) {
        //# share log10
        double more = 0;
        //# insert log10Scaled
        //# end
        return result;
    }

    /** The same of x·2^more. */
    public static V log10Scaled(V x, double more) {
        //# share log10Scaled
        V u = x;
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
        V result = add(high, add(highLow, fma(k, LOG10_OF_2_LOW, decimalLow)));
        //# end
        return result;
    }

    // Powers and roots.

    public static M powIsUsual(V x, V y) {
        //# share powIsUsual
        V size = sub(value(plus(shiftRight(bits(x), MANTISSA_BITS), ROUND_BITS - ONE_EXPONENT)), ROUND);
        V bound = mul(abs(y), add(abs(size), 2));
        M usual = bothTrue(isNormalPositive(x), isWithin(bound, 0, EXP_LIMIT / 0.7));
        //# end
        return usual;
    }

    /** x^y = e^(y ln x). */
    public static V pow(V x, V y) {
        //# share pow
        double more = 0;
        //# insert powLogarithm
        //# insert expWide
        //# end
        return result;
    }

    /** (x·2^more)^y, with the logarithm to 66 bits and a result that may be subnormal or infinite. */
    public static V powScaled(V x, V y, double more) {
        //# share powLogarithm
        L shifted = minus(bits(x), SQRT_HALF_BITS);
        L binary = shiftRight(shifted, MANTISSA_BITS);
        V m = value(minus(bits(x), shiftLeft(binary, MANTISSA_BITS)));
        V k = sub(value(plus(binary, ROUND_BITS)), ROUND);
        k = add(k, more);
        V f = sub(m, 1);
        V d = add(m, 1);
        V dLow = sub(m, sub(d, 1));
        V s = div(f, d);
        V sLow = div(sub(fma(neg(s), d, f), mul(s, dLow)), d);
        V z = mul(s, s);
        V zLow = fma(add(s, s), sLow, fma(s, s, neg(z)));
        // ((2 atanh √z / √z − 2) / z − 2/3) / z for z ≤ 0.0295
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
        V u = mul(y, log);
        V uLow = fma(y, logLow, fma(y, log, neg(u)));
        //# end
        return expWide(u, uLow);
    }

    public static M cbrtIsUsual(V x) {
        //# share cbrtIsUsual
        M usual = isNormalPositive(abs(x));
        //# end
        return usual;
    }

    /** ∛x: a fit, one Newton step, and one with the residual to twice the precision. */
    public static V cbrt(V x) {
        //# share cbrt
        L magnitude = bits(abs(x));
        L exponent = minus(shiftRight(magnitude, MANTISSA_BITS), ONE_EXPONENT);
        V m = value(minus(magnitude, shiftLeft(exponent, MANTISSA_BITS)));
        V k = sub(value(plus(exponent, ROUND_BITS)), ROUND);
        V rounded = fma(k, 0.3333333333333333, ROUND);
        V j = fma(sub(rounded, ROUND), -3, k);
        M up = less(constant(x, 0.5), j);
        M down = less(j, constant(x, -0.5));
        V w = mul(m, select(up, constant(x, 2), select(down, constant(x, 0.5), constant(x, 1))));
        // ∛m for 1 ≤ m < 2, to 16 bits
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
        V result = withSign(mul(y, powerOfTwo(rounded)), x);
        //# end
        return result;
    }

    public static M hypotIsUsual(V x, V y) {
        //# share hypotIsUsual
        V greatest = select(less(abs(x), abs(y)), abs(y), abs(x));
        M usual = bothTrue(isWithin(greatest, 0x1p-480, 0x1p510), lessOrEqual(add(abs(x), abs(y)), constant(x, 0x1p511)));
        //# end
        return usual;
    }

    /** √(x² + y²), with the rounding errors of the squares and of the root. */
    public static V hypot(V x, V y) {
        //# share hypot
        V a = select(less(abs(x), abs(y)), abs(y), abs(x));
        V b = select(less(abs(x), abs(y)), abs(x), abs(y));
        V aa = mul(a, a);
        V bb = mul(b, b);
        V sum = add(aa, bb);
        V sumLow = add(add(sub(aa, sum), bb), add(fma(a, a, neg(aa)), fma(b, b, neg(bb))));
        V root = sqrt(sum);
        V result = add(root, div(add(fma(neg(root), root, sum), sumLow), add(root, root)));
        //# end
        return result;
    }

    // Circular functions.

    public static M sinIsUsual(V x) {
        //# share sinIsUsual
        M usual = isWithin(abs(x), 0, TRIGONOMETRIC_LIMIT);
        //# end
        return usual;
    }

    public static M cosIsUsual(V x) {
        //# share cosIsUsual
        M usual = isWithin(abs(x), 0, TRIGONOMETRIC_LIMIT);
        //# end
        return usual;
    }

    public static M tanIsUsual(V x) {
        //# share tanIsUsual
        M usual = isWithin(abs(x), 0, TRIGONOMETRIC_LIMIT);
        //# end
        return usual;
    }
    //# define circularReduction

        // x − n π/2 in three parts: the first difference is exact, the second keeps its error
        V rounded = fma(x, TWO_OVER_PI, ROUND);
        V n = sub(rounded, ROUND);
        V high = fma(n, -HALF_PI, x);
        V second = mul(n, HALF_PI_LOW);
        V secondLow = fma(n, HALF_PI_LOW, neg(second));
        V r = sub(high, second);
        V part = sub(r, high);
        V rLow = sub(sub(high, sub(r, part)), add(second, part));
        rLow = fma(n, -HALF_PI_LOWEST, sub(rLow, secondLow));
    //# end

    public static V sin(V x) {
        //# share sin
        //# insert circularReduction
        L quarters = bits(rounded);
        //# insert sineOfRest
        result = select(equal(x, constant(x, 0)), x, result);
        //# end
        return result;
    }

    public static V cos(V x) {
        //# share cos
        //# insert circularReduction
        L quarters = plus(bits(rounded), 1);
        //# insert sineOfRest
        //# end
        return result;
    }

    public static V tan(V x) {
        //# share tan
        //# insert circularReduction
        L quarters = bits(rounded);
        //# insert tangentOfRest
        result = select(equal(x, constant(x, 0)), x, result);
        //# end
        return result;
    }

    /** The sine of r + rLow, |r| ≤ π/4, plus so many quarter turns. */
    public static V sinReduced(V r, V rLow, L quarters) {
        //# share sineOfRest
        //# insert sinPolynomial
        //# insert cosPolynomial
        V magnitude = select(isOdd(quarters), add(cosHigh, cosLow), add(r, sinLow));
        V result = value(xor(bits(magnitude), shiftLeft(and(quarters, 2), 62)));
        //# end
        return result;
    }

    /** The tangent of r + rLow, |r| ≤ π/4, plus so many quarter turns. */
    public static V tanReduced(V r, V rLow, L quarters) {
        //# share tangentOfRest
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
        V tangent = add(quotient, div(rest, b));
        V result = value(xor(bits(tangent), shiftLeft(quarters, 63)));
        //# end
        return result;
    }

    public static M asinIsUsual(V x) {
        //# share asinIsUsual
        M usual = less(abs(x), constant(x, 1));
        //# end
        return usual;
    }

    public static V asin(V x) {
        //# share asin
        //# insert asinSeries
        V high = add(neg(add(s, s)), HALF_PI);
        V highLow = sub(add(neg(high), HALF_PI), add(s, s));
        V large = add(high, sub(add(highLow, HALF_PI_LOW), add(tail, tail)));
        V result = withSign(select(isLarge, large, add(s, tail)), x);
        //# end
        return result;
    }

    public static M acosIsUsual(V x) {
        //# share acosIsUsual
        M usual = less(abs(x), constant(x, 1));
        //# end
        return usual;
    }

    public static V acos(V x) {
        //# share acos
        //# insert asinSeries
        M isNegative = less(x, constant(x, 0));
        V signed = withSign(s, x);
        V middle = add(neg(signed), HALF_PI);
        V middleLow = add(sub(add(neg(middle), HALF_PI), signed), HALF_PI_LOW);
        V near0 = add(middle, sub(middleLow, withSign(tail, x)));
        V near1 = add(add(s, s), add(tail, tail));
        V opposite = add(neg(add(s, s)), PI);
        V oppositeLow = add(sub(add(neg(opposite), PI), add(s, s)), PI_LOW);
        V nearMinus1 = add(opposite, sub(oppositeLow, add(tail, tail)));
        V result = select(isLarge, select(isNegative, nearMinus1, near1), near0);
        //# end
        return result;
    }

    public static M atanIsUsual(V x) {
        //# share atanIsUsual
        M usual = isWithin(abs(x), 0, 1e300);
        //# end
        return usual;
    }

    /** atan c + atan((u − c)/(1 + cu)) with c one of 0, ½, 1, 3/2, ∞, so that the second argument is at most 7/16. */
    public static V atan(V x) {
        //# share atan
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
        V dLow = select(from4, zero, fma(c, u, add(neg(d), 1)));
        d = select(from4, u, d);
        V numerator = select(from4, constant(x, -1), sub(u, c));
        V z = div(numerator, d);
        V zLow = div(sub(fma(neg(z), d, numerator), mul(z, dLow)), d);
        //# insert atanSeries
        V high = add(base, z);
        V highLow = add(sub(base, high), z);
        V tail = add(add(baseLow, zLow), mul(mul(zz, z), series));
        V sum = select(from1, add(high, add(highLow, tail)), add(z, tail));
        V result = withSign(sum, x);
        //# end
        return result;
    }

    public static M atan2IsUsual(V x, V y) {
        //# share atan2IsUsual
        M usual = bothTrue(isWithin(abs(x), 0x1p-480, 0x1p480), isWithin(abs(y), 0x1p-480, 0x1p480));
        //# end
        return usual;
    }

    /** The angle of the point (y, x), the ordinate first: that of the smaller over the greater coordinate, then turned to its octant. */
    public static V atan2(V x, V y) {
        //# share atan2
        M isSteep = less(abs(y), abs(x));
        V a = select(isSteep, abs(y), abs(x));
        V b = select(isSteep, abs(x), abs(y));
        V ratio = div(a, b);
        V zero = constant(y, 0);
        M from1 = lessOrEqual(constant(y, 0.4375), ratio);
        M from2 = lessOrEqual(constant(y, 0.6875), ratio);
        V c = select(from2, constant(y, 1), select(from1, constant(y, 0.5), zero));
        V base = select(from2, constant(y, ATAN_ONE), select(from1, constant(y, ATAN_HALF), zero));
        V baseLow = select(from2, constant(y, ATAN_ONE_LOW), select(from1, constant(y, ATAN_HALF_LOW), zero));
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
        M isLeft = less(y, zero);
        V turn = select(isSteep, constant(y, HALF_PI), select(isLeft, constant(y, PI), zero));
        V turnLow = select(isSteep, constant(y, HALF_PI_LOW), select(isLeft, constant(y, PI_LOW), zero));
        M isBackward = differ(isSteep, isLeft);
        V step = select(isBackward, neg(angle), angle);
        V stepLow = select(isBackward, neg(angleLow), angleLow);
        V sum = add(turn, step);
        V sumLow = add(add(sub(turn, sum), step), add(turnLow, stepLow));
        V result = withSign(add(sum, sumLow), x);
        //# end
        return result;
    }
}
