package dev.lamina.core.optimize;

import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Type.Kind;

/**
 * What arithmetic makes of types: the tower of R7RS 6.2 over {@link Type}. An operation returns only if its operands are
 * numbers, so the other kinds of an operand say nothing about the result. Exact operands give exact results, a flonum and
 * a real number give a flonum, and a complex number may give anything.
 */
final class ArithmeticTypes {
    private ArithmeticTypes() {}

    /** Beyond every sum of fixnums, so that arithmetic on bounds does not overflow. */
    private static final long HUGE = 1L << 60;

    static Type add(Type a, Type b) {
        return combine(a, b, a.low() + b.low(), a.high() + b.high());
    }

    static Type subtract(Type a, Type b) {
        return combine(a, b, a.low() - b.high(), a.high() - b.low());
    }

    static Type multiply(Type a, Type b) {
        if (!a.has(Kind.FIXNUM) || !b.has(Kind.FIXNUM)) return combine(a, b, 0, 0);
        long p = product(a.low(), b.low());
        long q = product(a.low(), b.high());
        long r = product(a.high(), b.low());
        long s = product(a.high(), b.high());
        return combine(a, b, Math.min(Math.min(p, q), Math.min(r, s)), Math.max(Math.max(p, q), Math.max(r, s)));
    }

    private static long product(long x, long y) {
        boolean fits = Math.multiplyHigh(x, y) == x * y >> 63;
        if (fits) return Math.clamp(x * y, -HUGE, HUGE);
        return x < 0 == y < 0 ? HUGE : -HUGE;
    }

    static Type divide(Type a, Type b) {
        Type exact = a.meets(Type.EXACT) && b.meets(Type.EXACT) ? Type.EXACT : Type.NONE;
        return exact.join(inexact(a, b));
    }

    /** Quotient, remainder and modulo; the bounds hold if both are fixnums. */
    static Type divideIntegers(Type a, Type b, long low, long high) {
        Type exact = Type.NONE;
        if (a.meets(Type.INTEGER) && b.meets(Type.INTEGER)) exact = a.isFixnum() && b.isFixnum() ? Type.range(low, high) : Type.INTEGER;
        if (a.isFixnum() && b.isFixnum() && high > Type.MAX_FIXNUM) exact = exact.join(Type.INTEGER);
        return a.has(Kind.FLONUM) || b.has(Kind.FLONUM) ? exact.join(Type.FLONUM) : exact;
    }

    /** The larger or smaller of two. */
    static Type select(Type a, Type b, long low, long high) {
        Type exact = Type.NONE;
        if (a.meets(Type.EXACT) && b.meets(Type.EXACT)) {
            Type either = a.meet(Type.EXACT).join(b.meet(Type.EXACT));
            exact = either.isFixnum() ? Type.range(low, high) : either;
        }
        boolean mayBeFlonum = a.has(Kind.FLONUM) && b.meets(Type.REAL) || b.has(Kind.FLONUM) && a.meets(Type.REAL);
        return mayBeFlonum ? exact.join(Type.FLONUM) : exact;
    }

    /** @param low the lower bound of the result of two fixnums; it may be no fixnum itself */
    private static Type combine(Type a, Type b, long low, long high) {
        return exact(a, b, low, high).join(inexact(a, b));
    }

    private static Type exact(Type a, Type b, long low, long high) {
        Type x = a.meet(Type.EXACT);
        Type y = b.meet(Type.EXACT);
        if (x.isNone() || y.isNone()) return Type.NONE;
        if (x.has(Kind.RATIO) || y.has(Kind.RATIO)) return Type.EXACT;
        if (!x.isFixnum() || !y.isFixnum()) return Type.INTEGER;
        Type fixnums = Type.range(low, high);
        boolean fits = low >= Type.MIN_FIXNUM && high <= Type.MAX_FIXNUM;
        return fits ? fixnums : fixnums.join(Type.of(Kind.BIGNUM));
    }

    private static Type inexact(Type a, Type b) {
        Type x = a.meet(Type.NUMBER);
        Type y = b.meet(Type.NUMBER);
        if (x.isNone() || y.isNone()) return Type.NONE;
        if (x.has(Kind.COMPLEX) || y.has(Kind.COMPLEX)) return Type.NUMBER;
        return x.has(Kind.FLONUM) || y.has(Kind.FLONUM) ? Type.FLONUM : Type.NONE;
    }
}
