package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Ratios;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;

/** Numbers as fractions, R7RS 6.2.6: their parts, and the simplest one in an interval. A flonum stands for its exact value. */
public final class Rationals {
    private Rationals() {}

    @Procedure(value = "numerator", facts = {PURE, FOLDABLE}, doc = "The numerator in lowest terms.")
    public static @Word long numerator(@Word long number) {
        if (!Numbers.isRational(number)) throw Errors.wrongType("numerator", "a rational number", number);
        return Words.isFlonum(number) ? Words.ofDouble(Fractions.numerator(Words.toDouble(number)).doubleValue()) : Ratios.numerator(number);
    }

    @Procedure(value = "denominator", facts = {PURE, FOLDABLE}, doc = "The denominator in lowest terms, positive.")
    public static @Word long denominator(@Word long number) {
        if (!Numbers.isRational(number)) throw Errors.wrongType("denominator", "a rational number", number);
        return Words.isFlonum(number) ? Words.ofDouble(Fractions.denominator(Words.toDouble(number)).doubleValue()) : Ratios.denominator(number);
    }

    @Procedure(value = "rationalize", facts = {PURE, FOLDABLE}, doc = "The simplest rational number that differs from x by no more than y.")
    public static @Word long rationalize(Ctx c, @Word long x, @Word long y) {
        Arithmetic.checkReal("rationalize", x);
        Arithmetic.checkReal("rationalize", y);
        if (!Words.isFlonum(x) && !Words.isFlonum(y)) return simplest(c, x, Fractions.abs(c, y));
        double center = Arithmetic.toDouble("rationalize", x);
        double distance = Math.abs(Arithmetic.toDouble("rationalize", y));
        if (Double.isInfinite(distance)) return Words.ofDouble(Double.isFinite(center) ? 0 : Double.NaN);
        if (!Double.isFinite(center) || distance != distance) return Words.ofDouble(center + distance);
        return Numbers.inexact(c, simplest(c, Numbers.exact(c, x), Fractions.abs(c, Numbers.exact(c, y))));
    }

    private static @Word long simplest(Ctx c, @Word long x, @Word long distance) {
        long low = Fractions.subtract(c, Fractions.abs(c, x), distance);
        if (Fractions.sign(low) <= 0) return Words.ZERO;
        long simplest = simplestBetween(c, low, Fractions.add(c, Fractions.abs(c, x), distance));
        return Fractions.sign(x) < 0 ? Fractions.negate(c, simplest) : simplest;
    }

    /** The fraction of least denominator between two positive numbers: the terms that their continued fractions share, and one more. */
    private static @Word long simplestBetween(Ctx c, @Word long low, @Word long high) {
        BigInteger[] p = {BigInteger.ZERO, BigInteger.ONE};
        BigInteger[] q = {BigInteger.ONE, BigInteger.ZERO};
        long a = low;
        long b = high;
        while (true) {
            long term = Fractions.floor(c, a);
            boolean last = !Ratios.isRatio(a) || Bignum.compare(term, Fractions.floor(c, b)) < 0;
            if (last && Ratios.isRatio(a)) extend(p, q, Integers.add(c, term, Words.ONE));
            else extend(p, q, term);
            if (last) return Ratios.make(c, Bignum.of(c, p[1]), Bignum.of(c, q[1]));
            long rest = Fractions.subtract(c, a, term);
            a = Fractions.divide(c, Words.ONE, Fractions.subtract(c, b, term));
            b = Fractions.divide(c, Words.ONE, rest);
        }
    }

    /** The next convergent of a continued fraction: p[1]/q[1] after p[0]/q[0]. */
    private static void extend(BigInteger[] p, BigInteger[] q, @Word long term) {
        BigInteger factor = Bignum.toBigInteger(term);
        BigInteger numerator = factor.multiply(p[1]).add(p[0]);
        BigInteger denominator = factor.multiply(q[1]).add(q[0]);
        p[0] = p[1];
        q[0] = q[1];
        p[1] = numerator;
        q[1] = denominator;
    }
}
