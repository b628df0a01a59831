package dev.lamina.core.runtime;

import dev.lamina.core.read.Complex;
import dev.lamina.core.read.NumberPrinter;
import dev.lamina.core.read.Ratio;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;

/** Numbers of every kind between words and the objects in which text and source hold them: Long, BigInteger, Ratio, Double, Complex. */
public final class Numerals {
    private Numerals() {}

    public static boolean isNumber(@Word long word) {
        return Words.isFlonum(word) || Words.isFixnum(word) || Bignum.isBignum(word) || Ratios.isRatio(word) || Complexes.isComplex(word);
    }

    /** The word of a Java number. */
    public static @Word long toWord(Mutator mutator, Object number) {
        return switch (number) {
            case Long n -> Bignum.ofLong(mutator, n);
            case BigInteger n -> Bignum.of(mutator, n);
            case Ratio n -> Ratios.make(mutator, Bignum.of(mutator, n.numerator()), Bignum.of(mutator, n.denominator()));
            case Double d -> Words.ofDouble(d);
            case Complex n -> Complexes.make(mutator, toWord(mutator, n.real()), toWord(mutator, n.imaginary()));
            default -> throw new AssertionError(number);
        };
    }

    /** The Java number of a word that is a number; a Long if it fits one. */
    public static Object toJava(@Word long number) {
        if (Words.isFixnum(number)) return Words.fixnum(number);
        if (Words.isFlonum(number)) return Words.toDouble(number);
        if (Complexes.isComplex(number)) return Complex.of(toJava(Complexes.real(number)), toJava(Complexes.imaginary(number)));
        if (Ratios.isRatio(number)) return new Ratio(Bignum.toBigInteger(Ratios.numerator(number)), Bignum.toBigInteger(Ratios.denominator(number)));
        BigInteger n = Bignum.toBigInteger(number);
        return n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
    }

    /** The number as text; that of many digits is made by a worker. */
    public static String text(@Word long number, int radix) {
        Object value = toJava(number);
        return LongWork.of(bits(number), () -> NumberPrinter.print(value, radix));
    }

    private static long bits(@Word long number) {
        if (Words.isFlonum(number)) return Double.SIZE;
        if (Complexes.isComplex(number)) return bits(Complexes.real(number)) + bits(Complexes.imaginary(number));
        return Bignum.bitLength(Ratios.numerator(number)) + Bignum.bitLength(Ratios.denominator(number));
    }
}
