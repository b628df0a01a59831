package dev.lamina.core.runtime;

import dev.lamina.core.read.Rounding;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Exact rational numbers as words: an exact integer, or a {@link Kind#RATIO} of two. Invariant: a ratio is in lowest
 * terms and its denominator greater than 1, so that a value has one representation.
 */
public final class Ratios {
    private Ratios() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.RATIO);

    public static boolean isRatio(@Word long word) {
        return Words.isObject(word) && Memory.get(Words.address(word)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    /** Whether the word is an exact integer or a ratio. */
    public static boolean isExactRational(@Word long word) {
        return Bignum.isExactInteger(word) || isRatio(word);
    }

    /** Of an exact rational number. */
    public static @Word long numerator(@Word long rational) {
        return isRatio(rational) ? Memory.get(Words.address(rational) + Layout.RATIO_NUMERATOR) : rational;
    }

    public static @Word long denominator(@Word long rational) {
        return isRatio(rational) ? Memory.get(Words.address(rational) + Layout.RATIO_DENOMINATOR) : Words.ONE;
    }

    /** From two integers without common divisor, the denominator positive. */
    public static @Word long make(Mutator mutator, @Word long numerator, @Word long denominator) {
        assert Bignum.compare(denominator, Words.ZERO) > 0 : Words.describe(denominator);
        if (denominator == Words.ONE) return numerator;
        long address = mutator.allocate(Kind.RATIO, 0);
        Memory.put(address + Layout.RATIO_NUMERATOR, numerator);
        Memory.put(address + Layout.RATIO_DENOMINATOR, denominator);
        return Words.tagged(Words.OBJECT, address);
    }

    /** The nearest double, ties to even. */
    public static double toDouble(@Word long rational) {
        if (!isRatio(rational)) return Bignum.toDouble(rational);
        long numerator = numerator(rational);
        long denominator = denominator(rational);
        // A fixnum is a double without rounding, so this division rounds once.
        if (Words.areFixnums(numerator, denominator)) return (double) Words.fixnum(numerator) / Words.fixnum(denominator);
        return Rounding.quotient(Bignum.toBigInteger(numerator), Bignum.toBigInteger(denominator));
    }

    public static boolean areEqual(@Word long a, @Word long b) {
        return Bignum.compare(numerator(a), numerator(b)) == 0 && Bignum.compare(denominator(a), denominator(b)) == 0;
    }
}
