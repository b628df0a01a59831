//# types F64 as Scalar
package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.Constants.*;
import static dev.lamina.numeric.math.ScalarOps.*;

/**
 * Exponentials, hyperbolic functions and logarithms of the arguments that need no special care. The text is written in
 * operations that stand for one instruction each, on numbers here and on vectors in the kernels, which insert it in their
 * loops (see vector-operations.table): V is a double or a vector of them, L and M a long and a truth value. So both give
 * the same bits by construction.
 *
 * <p>Every function has a test {@code …IsUsual} for the arguments it is good for; {@link Functions} does the others. The
 * methods are the classical ones (reduction by Cody and Waite, fits of small degree as in Muller's handbook), with the
 * rounding errors of the leading terms carried along by fma so that the error stays below 0.8 ulp; the coefficients are our
 * own minimax fits. A name that ends in Low is the rounding error of its namesake: the pair is the value.
 */
public final class ScalarExponentials {
    private ScalarExponentials() {}
    //# define expReduction

        V rounded = fma(u, INVERSE_LN2, ROUND);
        V n = sub(rounded, ROUND);
        V high = fma(n, -LN2, u);
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
    //# define logParts

        V u = x;
        //# insert logReduction
        k = add(k, more);
        //# insert logPolynomial
        V natural = add(main, low);
        V naturalLow = add(sub(main, natural), low);
        V scaled = mul(natural, inverse);
        V scaledLow = fma(natural, inverse, neg(scaled));
        scaledLow = add(scaledLow, fma(natural, inverseLow, mul(naturalLow, inverse)));
    //# end
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

    public static M exp2IsUsual(V x) {
        //# share exp2IsUsual
        M usual = isWithin(abs(x), 0, EXP2_LIMIT);
        //# end
        return usual;
    }

    /** 2^x: e to the multiple of ln 2 by the fraction of x, which is exact. */
    public static V exp2(V x) {
        //# share exp2
        V rounded = add(x, ROUND);
        V fraction = sub(x, sub(rounded, ROUND));
        V r = mul(fraction, NATURAL_LOG_OF_2);
        V rLow = fma(fraction, NATURAL_LOG_OF_2_LOW, fma(fraction, NATURAL_LOG_OF_2, neg(r)));
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
        double more = 0;
        //# insert log1pMore
        //# end
        return result;
    }

    /** The same of x and a little more, which is at most an ulp of x. */
    public static V log1pMore(V x, double more) {
        //# share log1pMore
        V u = add(x, 1);
        V part = sub(u, 1);
        V uLow = add(add(add(neg(sub(u, part)), 1), sub(x, part)), more);
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
        d_ouble inverse = INVERSE_LN2;
        d_ouble inverseLow = INVERSE_LN2_LOW;
        //# insert logParts
        V high = add(k, scaled);
        V highLow = add(sub(k, high), scaled);
        V result = add(high, add(highLow, scaledLow));
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
        d_ouble inverse = INVERSE_LN10;
        d_ouble inverseLow = INVERSE_LN10_LOW;
        //# insert logParts
        V multiple = mul(k, LOG10_OF_2);
        V high = add(multiple, scaled);
        V highLow = add(sub(multiple, high), scaled);
        V result = add(high, add(highLow, fma(k, LOG10_OF_2_LOW, scaledLow)));
        //# end
        return result;
    }
}
