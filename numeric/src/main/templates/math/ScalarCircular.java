//# types F64 as Scalar
package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.Constants.*;
import static dev.lamina.numeric.math.ScalarOps.*;

/**
 * Circular functions and their inverses, of usual arguments. The text is for numbers and vectors alike, as
 * {@link ScalarExponentials} explains.
 */
public final class ScalarCircular {
    private ScalarCircular() {}
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
