package dev.lamina.numeric.math;

/** The inverse hyperbolic functions as ln(1 + u), u being computed with its rounding error. */
final class InverseHyperbolic {
    private InverseHyperbolic() {}

    /** Where 1 is lost in a square, and where a square is lost beside 1. */
    private static final double LARGE = 0x1p28;
    private static final double SMALL = 0x1p-28;

    /** sgn x · ln(1 + a + a²/(1 + √(1 + a²))), a = |x|. */
    static double asinh(double x) {
        double a = Math.abs(x);
        if (!(a < LARGE)) {
            return Math.copySign(a < Double.POSITIVE_INFINITY ? ScalarExponentials.logScaled(a, 1) : a, x);
        }
        if (a < SMALL) {
            return x;
        }
        double square = a * a;
        double squareLow = Math.fma(a, a, -square);
        double sum = square + 1;
        double sumLow = (square < 1 ? 1 - sum + square : square - sum + 1) + squareLow;
        double root = Math.sqrt(sum);
        double rootLow = (Math.fma(-root, root, sum) + sumLow) / (2 * root);
        double divisor = root + 1;
        double divisorLow = root - divisor + 1 + rootLow;
        double quotient = square / divisor;
        double quotientLow = (Math.fma(-quotient, divisor, square) + squareLow - quotient * divisorLow) / divisor;
        double u = a + quotient;
        double uLow = (a > quotient ? a - u + quotient : quotient - u + a) + quotientLow;
        return Math.copySign(ScalarExponentials.log1pMore(u, uLow), x);
    }

    /** ln(1 + t + √(t(t + 2))), t = x − 1. */
    static double acosh(double x) {
        if (!(x >= 1)) {
            return Double.NaN;
        }
        if (x >= LARGE) {
            return x < Double.POSITIVE_INFINITY ? ScalarExponentials.logScaled(x, 1) : x;
        }
        double t = x - 1;
        double two = t + 2;
        double twoLow = t < 2 ? 2 - two + t : t - two + 2;
        double product = t * two;
        double productLow = Math.fma(t, two, -product) + t * twoLow;
        double root = Math.sqrt(product);
        double rootLow = root == 0 ? 0 : (Math.fma(-root, root, product) + productLow) / (2 * root);
        double u = t + root;
        return ScalarExponentials.log1pMore(u, (t > root ? t - u + root : root - u + t) + rootLow);
    }

    /** ½ ln(1 + 2x/(1 − x)). */
    static double atanh(double x) {
        double a = Math.abs(x);
        if (!(a < 1)) {
            return a == 1 ? Math.copySign(Double.POSITIVE_INFINITY, x) : Double.NaN;
        }
        if (a < SMALL) {
            return x;
        }
        double d = 1 - a;
        double dLow = 1 - d - a;
        double u = 2 * a / d;
        double uLow = (Math.fma(-u, d, 2 * a) - u * dLow) / d;
        return Math.copySign(0.5 * ScalarExponentials.log1pMore(u, uLow), x);
    }
}
