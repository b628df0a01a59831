//# types F64 as Scalar
package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.Constants.*;
import static dev.lamina.numeric.math.ScalarOps.*;

/**
 * Powers and roots of usual arguments. The text is for numbers and vectors alike, as
 * {@link ScalarExponentials} explains.
 */
public final class ScalarPowers {
    private ScalarPowers() {}

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
        return ScalarExponentials.expWide(u, uLow);
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
}
