package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Complex numbers and their parts, R7RS 6.2.6, {@code (scheme complex)}. */
public final class ComplexNumbers {
    private ComplexNumbers() {}

    @Procedure(value = "make-rectangular", facts = {PURE, FOLDABLE}, doc = "The number with the given real and imaginary part.")
    public static @Word long makeRectangular(Ctx c, @Word long real, @Word long imaginary) {
        return Complexes.make(c, Arithmetic.checkReal("make-rectangular", real), Arithmetic.checkReal("make-rectangular", imaginary));
    }

    @Procedure(value = "make-polar", facts = {PURE, FOLDABLE}, doc = "The number with the given magnitude and angle.")
    public static @Word long makePolar(Ctx c, @Word long magnitude, @Word long angle) {
        double length = Arithmetic.toDouble("make-polar", magnitude);
        double radians = Arithmetic.toDouble("make-polar", angle);
        if (magnitude == Words.ZERO || angle == Words.ZERO) return magnitude;
        return Complexes.make(c, length * Math.cos(radians), length * Math.sin(radians));
    }

    @Procedure(value = "real-part", facts = {PURE, FOLDABLE}, doc = "The real part.")
    public static @Word long realPart(@Word long number) {
        return Complexes.real(Arithmetic.check("real-part", number));
    }

    @Procedure(value = "imag-part", facts = {PURE, FOLDABLE}, doc = "The imaginary part; exact zero for a real number.")
    public static @Word long imaginaryPart(@Word long number) {
        return Complexes.imaginary(Arithmetic.check("imag-part", number));
    }

    @Procedure(value = "magnitude", facts = {PURE, FOLDABLE}, doc = "The distance from zero; for a real number the absolute value.")
    public static @Word long magnitude(Ctx c, @Word long number) {
        if (!Complexes.isComplex(Arithmetic.check("magnitude", number))) return Numbers.abs(c, number);
        if (Complexes.isExact(number)) return Powers.sqrt(c, ComplexArithmetic.norm(c, number));
        return Words.ofDouble(Math.hypot(Words.toDouble(Complexes.real(number)), Words.toDouble(Complexes.imaginary(number))));
    }

    @Procedure(value = "angle", facts = {PURE, FOLDABLE}, doc = "The angle from the positive real axis, from −π to π.")
    public static @Word long angle(@Word long number) {
        Arithmetic.check("angle", number);
        if (!Complexes.isComplex(number) && !Words.isFlonum(number)) return Fractions.sign(number) < 0 ? Words.ofDouble(Math.PI) : Words.ZERO;
        double imaginary = Complexes.toDouble(Complexes.imaginary(number));
        return Words.ofDouble(Math.atan2(imaginary, Complexes.toDouble(Complexes.real(number))));
    }
}
