package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.signal.Fft;

/**
 * Discrete Fourier transforms of any length. Real data is an f64vector; complex data is a vector of numbers, and what is
 * computed from it holds inexact complex numbers.
 */
public final class Fourier {
    private Fourier() {}

    @Procedure(value = "%vector-fft", facts = EFFECT_FREE, doc = "The Fourier transform of a vector of numbers.")
    public static @Word long forward(Ctx c, @Word long signal) {
        C128Vector elements = complexOf("fft", signal);
        return vectorOf(c, Refusals.named("fft", () -> Fft.forward(elements)));
    }

    @Procedure(value = "%vector-inverse-fft", facts = EFFECT_FREE, doc = "The vector of numbers whose Fourier transform this is.")
    public static @Word long inverse(Ctx c, @Word long spectrum) {
        C128Vector elements = complexOf("inverse-fft", spectrum);
        return vectorOf(c, Refusals.named("inverse-fft", () -> Fft.inverse(elements)));
    }

    @Procedure(value = "%f64vector-fft", facts = EFFECT_FREE, doc = "The first half of the Fourier transform of real numbers, with the middle; the other half is its conjugate.")
    public static @Word long forwardReal(Ctx c, @Word long signal) {
        F64Vector elements = F64Results.view("real-fft", signal);
        return vectorOf(c, Refusals.named("real-fft", () -> Fft.forwardReal(elements)));
    }

    @Procedure(value = "%vector-inverse-real-fft", facts = EFFECT_FREE, doc = "The f64vector of so many elements, the first half of whose Fourier transform this is.")
    public static @Word long inverseReal(Ctx c, @Word long spectrum, @Word long length) {
        C128Vector half = complexOf("inverse-real-fft", spectrum);
        long count = Range.size("inverse-real-fft", length);
        return F64Results.vectorOf(c, Refusals.named("inverse-real-fft", () -> Fft.inverseReal(half, count)));
    }

    private static C128Vector complexOf(String who, @Word long numbers) {
        long count = Vectors.count(who, numbers);
        C128Vector elements = C128Vector.zeros(count);
        for (long i = 0; i < count; i++) {
            @Word long number = Arithmetic.check(who, Vectors.ref(numbers, Words.ofFixnum(i)));
            elements.set(i, Arithmetic.toDouble(who, Complexes.real(number)), Arithmetic.toDouble(who, Complexes.imaginary(number)));
        }
        return elements;
    }

    private static @Word long vectorOf(Ctx c, C128Vector elements) {
        long address = c.allocate(Kind.VECTOR, elements.length());
        for (long i = 0; i < elements.length(); i++)
            Memory.put(address + Layout.VECTOR_ELEMENTS + Layout.WORD_BYTES * i, Complexes.make(c, elements.re(i), elements.im(i)));
        return Words.tagged(Words.OBJECT, address);
    }
}
