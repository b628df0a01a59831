package dev.lamina.core.primitive.array;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.value.Word;

/** Vectors of flonums, as the primitives that hand them to the numeric library see them: {@link TypedVectors} of one type. */
public final class F64Vectors {
    private F64Vectors() {}

    public static boolean isF64Vector(@Word long value) {
        return TypedVectors.isVector(ElementTypes.F64, value);
    }

    static long count(String who, @Word long vector) {
        return TypedVectors.count(who, ElementTypes.F64, vector);
    }

    /** A new vector whose elements the caller writes. */
    static @Word long allocateUnfilled(Ctx c, long count) {
        return TypedVectors.allocateUnfilled(c, ElementTypes.F64, count);
    }

    public static @Word long ofList(Ctx c, @Word long list) {
        return TypedVectors.ofList(c, ElementTypes.F64, list);
    }

    public static void set(@Word long vector, @Word long index, @Word long value) {
        TypedVectors.set(ElementTypes.F64, vector, index, value);
    }

    /** The address of the first element. */
    public static long elements(@Word long vector) {
        return TypedElements.address(vector);
    }
}
