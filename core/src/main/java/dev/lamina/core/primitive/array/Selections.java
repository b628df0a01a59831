package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.primitive.number.Numbers;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.Mask;
import dev.lamina.numeric.array.Shape;
import java.lang.foreign.MemorySegment;

/**
 * Elements of f64vectors chosen by masks, by indices and by bounds, by the numeric library. A mask is a u8vector of 0 and 1,
 * which the library shares: of a byte it looks at the lowest bit.
 */
public final class Selections {
    private Selections() {}

    @Procedure(value = "f64vector-select", facts = EFFECT_FREE, doc = "The elements of the first vector where the mask has 1, else those of the second; a number stands for a vector of it.")
    public static @Word long select(Ctx c, @Word long mask, @Word long chosen, @Word long other) {
        Mask where = mask("f64vector-select", mask);
        F64Vector a = vectorOrNumber("f64vector-select", chosen);
        F64Vector b = vectorOrNumber("f64vector-select", other);
        @Word long out = F64Vectors.allocateUnfilled(c, where.count());
        Refusals.named("f64vector-select", () -> F64Array.where(where, a, b, F64Results.view("f64vector-select", out)));
        return out;
    }

    @Procedure(value = "f64vector-compress", facts = EFFECT_FREE, doc = "The elements where the mask has 1.")
    public static @Word long compress(Ctx c, @Word long mask, @Word long vector) {
        Mask where = mask("f64vector-compress", mask);
        F64Vector elements = F64Results.view("f64vector-compress", vector);
        return F64Results.vectorOf(c, Refusals.named("f64vector-compress", () -> elements.compress(where)));
    }

    @Procedure(value = "f64vector-clip", facts = EFFECT_FREE, doc = "The elements, those below the one bound or above the other replaced by it.")
    public static @Word long clip(Ctx c, @Word long vector, @Word long low, @Word long high) {
        F64Vector elements = F64Results.view("f64vector-clip", vector);
        double least = Arithmetic.toDouble("f64vector-clip", low);
        double greatest = Arithmetic.toDouble("f64vector-clip", high);
        @Word long out = F64Vectors.allocateUnfilled(c, elements.length());
        Refusals.named("f64vector-clip", () -> elements.clip(least, greatest, F64Results.view("f64vector-clip", out)));
        return out;
    }

    private static Mask mask(String who, @Word long mask) {
        if (!Bytevectors.isBytevector(mask)) throw Errors.wrongType(who, "a mask (a u8vector of 0 and 1)", mask);
        long count = TypedVectors.count(who, ElementTypes.U8, mask);
        boolean isView = ByteViews.isView(Words.address(mask));
        MemorySegment truths = isView ? ByteViews.owner(mask).bytes() : Memory.all().asSlice(Bytevectors.bytes(mask), count);
        return Mask.ofSegment(truths, 0, Shape.of(count));
    }

    private static F64Vector vectorOrNumber(String who, @Word long value) {
        if (F64Vectors.isF64Vector(value)) return F64Results.view(who, value);
        if (!Numbers.isReal(value)) throw Errors.wrongType(who, "an f64vector or a real number", value);
        return F64Vector.of(Arithmetic.toDouble(who, value));
    }
}
