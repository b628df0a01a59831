package dev.lamina.core.primitive.number;

import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The four operations on numbers of which at least one is not real. Parts are combined by {@link Arithmetic}, exactly
 * where they are exact. A real operand has no imaginary part: it is not treated as one with the imaginary part 0.0,
 * so that signs of zero and infinities survive.
 */
final class ComplexArithmetic {
    private ComplexArithmetic() {}

    static @Word long add(Ctx c, @Word long a, @Word long b) {
        return Complexes.make(c, Arithmetic.add(c, Complexes.real(a), Complexes.real(b)), addImaginary(c, Complexes.imaginary(a), Complexes.imaginary(b)));
    }

    private static @Word long addImaginary(Ctx c, @Word long a, @Word long b) {
        if (a == Words.ZERO) return b;
        return b == Words.ZERO ? a : Arithmetic.add(c, a, b);
    }

    static @Word long subtract(Ctx c, @Word long a, @Word long b) {
        return add(c, a, negate(c, b));
    }

    static @Word long negate(Ctx c, @Word long a) {
        return Complexes.make(c, Arithmetic.negate(c, Complexes.real(a)), Arithmetic.negate(c, Complexes.imaginary(a)));
    }

    static @Word long multiply(Ctx c, @Word long a, @Word long b) {
        if (!Complexes.isComplex(a)) return scale(c, b, a);
        if (!Complexes.isComplex(b)) return scale(c, a, b);
        long p = Complexes.real(a);
        long q = Complexes.imaginary(a);
        long r = Complexes.real(b);
        long s = Complexes.imaginary(b);
        return Complexes.make(c, Arithmetic.subtract(c, Arithmetic.multiply(c, p, r), Arithmetic.multiply(c, q, s)),
                Arithmetic.add(c, Arithmetic.multiply(c, p, s), Arithmetic.multiply(c, q, r)));
    }

    private static @Word long scale(Ctx c, @Word long a, @Word long factor) {
        if (factor == Words.ZERO) return Words.ZERO;
        return Complexes.make(c, Arithmetic.multiply(c, Complexes.real(a), factor), Arithmetic.multiply(c, Complexes.imaginary(a), factor));
    }

    /** b is not exact zero. */
    static @Word long divide(Ctx c, @Word long a, @Word long b) {
        if (!Complexes.isComplex(b)) {
            return Complexes.make(c, Arithmetic.divide(c, Complexes.real(a), b), Arithmetic.divide(c, Complexes.imaginary(a), b));
        }
        if (!isExact(a) || !Complexes.isExact(b)) return divideInexact(c, a, b);
        long norm = norm(c, b);
        long conjugate = Complexes.make(c, Complexes.real(b), Arithmetic.negate(c, Complexes.imaginary(b)));
        return divide(c, multiply(c, a, conjugate), norm);
    }

    /** Without overflow where the result has none. Source: Smith, "Algorithm 116: Complex division", CACM 1962. */
    private static @Word long divideInexact(Ctx c, @Word long a, @Word long b) {
        double p = Complexes.toDouble(Complexes.real(a));
        double q = Complexes.toDouble(Complexes.imaginary(a));
        double r = Complexes.toDouble(Complexes.real(b));
        double s = Complexes.toDouble(Complexes.imaginary(b));
        if (Math.abs(r) >= Math.abs(s)) {
            double ratio = s / r;
            double divisor = r + s * ratio;
            return Complexes.make(c, (p + q * ratio) / divisor, (q - p * ratio) / divisor);
        }
        double ratio = r / s;
        double divisor = r * ratio + s;
        return Complexes.make(c, (p * ratio + q) / divisor, (q * ratio - p) / divisor);
    }

    /** The square of the magnitude. */
    static @Word long norm(Ctx c, @Word long a) {
        long real = Complexes.real(a);
        long imaginary = Complexes.imaginary(a);
        return Arithmetic.add(c, Arithmetic.multiply(c, real, real), Arithmetic.multiply(c, imaginary, imaginary));
    }

    static boolean areEqual(@Word long a, @Word long b) {
        return Arithmetic.order("=", Complexes.real(a), Complexes.real(b)) == 0
                && Arithmetic.order("=", Complexes.imaginary(a), Complexes.imaginary(b)) == 0;
    }

    static boolean isExact(@Word long number) {
        return !Words.isFlonum(Complexes.isComplex(number) ? Complexes.imaginary(number) : number);
    }
}
