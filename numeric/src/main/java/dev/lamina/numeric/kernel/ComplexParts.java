package dev.lamina.numeric.kernel;

/** Real and imaginary parts of products and quotients: the plain formulas, quotients scaled against overflow (Smith 1962). */
final class ComplexParts {
    private ComplexParts() {}

    static double complexMulRe(double xr, double xi, double yr, double yi) {
        return xr * yr - xi * yi;
    }

    static double complexMulIm(double xr, double xi, double yr, double yi) {
        return xr * yi + xi * yr;
    }

    static double complexDivRe(double xr, double xi, double yr, double yi) {
        double ratio = ratio(yr, yi);
        return (isRealLarger(yr, yi) ? xr + xi * ratio : xr * ratio + xi) / divisor(yr, yi, ratio);
    }

    static double complexDivIm(double xr, double xi, double yr, double yi) {
        double ratio = ratio(yr, yi);
        return (isRealLarger(yr, yi) ? xi - xr * ratio : xi * ratio - xr) / divisor(yr, yi, ratio);
    }

    private static boolean isRealLarger(double yr, double yi) {
        return Math.abs(yr) >= Math.abs(yi);
    }

    private static double ratio(double yr, double yi) {
        return isRealLarger(yr, yi) ? yr == 0 ? 0 : yi / yr : yr / yi;
    }

    private static double divisor(double yr, double yi, double ratio) {
        return isRealLarger(yr, yi) ? yr + yi * ratio : yr * ratio + yi;
    }
}
