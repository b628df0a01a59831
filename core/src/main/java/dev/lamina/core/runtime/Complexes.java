package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Complex numbers as words: a real number, or a {@link Kind#COMPLEX} of two. Invariant: both parts of a complex number
 * are exact or both are flonums, and an exact imaginary part is not zero: such a number is real. A flonum is a word of
 * its own, so an inexact complex number is one object without pointers to others.
 */
public final class Complexes {
    private Complexes() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.COMPLEX);

    /** Whether the word is a number that is not real. */
    public static boolean isComplex(@Word long word) {
        return Words.isObject(word) && Memory.get(Words.address(word)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    /** Of a number of any kind. */
    public static @Word long real(@Word long number) {
        return isComplex(number) ? Memory.get(Words.address(number) + Layout.COMPLEX_REAL) : number;
    }

    public static @Word long imaginary(@Word long number) {
        return isComplex(number) ? Memory.get(Words.address(number) + Layout.COMPLEX_IMAGINARY) : Words.ZERO;
    }

    public static boolean isExact(@Word long complex) {
        return !Words.isFlonum(imaginary(complex));
    }

    /** The number with these real parts; both become inexact if one is. */
    public static @Word long make(Mutator mutator, @Word long real, @Word long imaginary) {
        if (imaginary == Words.ZERO) return real;
        if (Words.isFlonum(real) == Words.isFlonum(imaginary)) return allocate(mutator, real, imaginary);
        return make(mutator, toDouble(real), toDouble(imaginary));
    }

    public static @Word long make(Mutator mutator, double real, double imaginary) {
        return allocate(mutator, Words.ofDouble(real), Words.ofDouble(imaginary));
    }

    private static @Word long allocate(Mutator mutator, @Word long real, @Word long imaginary) {
        long address = mutator.allocate(Kind.COMPLEX, 0);
        Memory.put(address + Layout.COMPLEX_REAL, real);
        Memory.put(address + Layout.COMPLEX_IMAGINARY, imaginary);
        return Words.tagged(Words.OBJECT, address);
    }

    /** The nearest double of a real number. */
    public static double toDouble(@Word long real) {
        return Words.isFlonum(real) ? Words.toDouble(real) : Ratios.toDouble(real);
    }
}
