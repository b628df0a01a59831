package dev.lamina.core.primitive.number;

import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Word;

/**
 * Elementary functions of x + iy in doubles, with the branch cuts of R7RS 6.2.6; the sign of a zero says from which side a point
 * on a cut is seen. Source: Kahan, "Branch Cuts for Complex Elementary Functions, or Much Ado About Nothing's Sign
 * Bit", 1987.
 */
final class ComplexFunctions {
    private ComplexFunctions() {}

    /** Beyond this, tanh is 1 in doubles and cosh² may overflow. */
    private static final double FLAT = 20;
    /** Squares of larger numbers, and of smaller ones, may leave the range of doubles. */
    private static final double LARGE = 0x1p500;
    private static final double SMALL = 0x1p-500;

    interface Function {
        @Word long apply(Ctx c, double x, double y);
    }

    static @Word long apply(Ctx c, @Word long number, Function function) {
        return function.apply(c, Complexes.toDouble(Complexes.real(number)), Complexes.toDouble(Complexes.imaginary(number)));
    }

    static @Word long exp(Ctx c, double x, double y) {
        double length = Math.exp(x);
        return Complexes.make(c, y == 0 ? length : length * Math.cos(y), y == 0 ? y : length * Math.sin(y));
    }

    static @Word long log(Ctx c, double x, double y) {
        return Complexes.make(c, logOfMagnitude(x, y), Math.atan2(y, x));
    }

    /** Near 1 the logarithm of the square is taken from its distance to 1. */
    private static double logOfMagnitude(double x, double y) {
        double large = Math.max(Math.abs(x), Math.abs(y));
        double small = Math.min(Math.abs(x), Math.abs(y));
        double magnitude = Math.hypot(x, y);
        if (magnitude > 0.5 && magnitude < 2) return Math.log1p((large - 1) * (large + 1) + small * small) / 2;
        if (large > LARGE && large < Double.POSITIVE_INFINITY) return Math.log(Math.hypot(x / LARGE, y / LARGE)) + Math.log(LARGE);
        return Math.log(magnitude);
    }

    static @Word long sin(Ctx c, double x, double y) {
        return Complexes.make(c, Math.sin(x) * Math.cosh(y), Math.cos(x) * Math.sinh(y));
    }

    static @Word long cos(Ctx c, double x, double y) {
        return Complexes.make(c, Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y));
    }

    static @Word long tan(Ctx c, double x, double y) {
        if (Math.abs(y) > FLAT) return Complexes.make(c, 4 * Math.sin(x) * Math.cos(x) * Math.exp(-2 * Math.abs(y)), Math.copySign(1, y));
        double sinh = Math.sinh(y);
        double cos = Math.cos(x);
        double divisor = cos * cos + sinh * sinh;
        return Complexes.make(c, Math.sin(x) * cos / divisor, sinh * Math.cosh(y) / divisor);
    }

    static @Word long asin(Ctx c, double x, double y) {
        Root minus = Root.of(1 - x, -y);
        Root plus = Root.of(1 + x, y);
        double real = Math.atan2(x, minus.x * plus.x - minus.y * plus.y);
        return Complexes.make(c, real, asinh(minus.x * plus.y - minus.y * plus.x));
    }

    static @Word long acos(Ctx c, double x, double y) {
        Root minus = Root.of(1 - x, -y);
        Root plus = Root.of(1 + x, y);
        return Complexes.make(c, 2 * Math.atan2(minus.x, plus.x), asinh(plus.x * minus.y - plus.y * minus.x));
    }

    static @Word long atan(Ctx c, double x, double y) {
        double real = Math.atan2(2 * x, (1 - y) * (1 + y) - x * x) / 2;
        double size = Math.abs(y);
        double imaginary = Math.log1p(4 * size / (x * x + (size - 1) * (size - 1))) / 4;
        return Complexes.make(c, real, Math.copySign(imaginary, y));
    }

    private static double asinh(double d) {
        double size = Math.abs(d);
        if (size > LARGE) return Math.copySign(Math.log(size) + Math.log(2), d);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), d);
    }

    static @Word long sqrt(Ctx c, double x, double y) {
        Root root = Root.of(x, y);
        return Complexes.make(c, root.x, root.y);
    }

    /** The square root whose real part is not negative. */
    private record Root(double x, double y) {
        static Root of(double x, double y) {
            if (Double.isInfinite(y)) return new Root(Double.POSITIVE_INFINITY, y);
            double size = Math.max(Math.abs(x), Math.abs(y));
            if (size == 0) return new Root(0, y);
            if (size > LARGE && size < Double.POSITIVE_INFINITY) return scaled(x * 0x1p-600, y * 0x1p-600, 0x1p300);
            if (size < SMALL) return scaled(x * 0x1p600, y * 0x1p600, 0x1p-300);
            return scaled(x, y, 1);
        }

        private static Root scaled(double x, double y, double factor) {
            double root = Math.sqrt((Math.abs(x) + Math.hypot(x, y)) / 2);
            double other = Double.isInfinite(root) ? 0 : Math.abs(y) / (2 * root);
            if (x >= 0) return new Root(root * factor, Math.copySign(other * factor, y));
            return new Root(other * factor, Math.copySign(root * factor, y));
        }
    }
}
