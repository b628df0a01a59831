package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Hash functions of SRFI 128 for values without parts: exact integers from 0 to before 2^30, the same for equal values. */
public final class Hashes {
    private Hashes() {}

    /** Odd, and with bits all over: the golden ratio's. */
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final int BITS = 30;

    @Procedure(value = "string-hash", facts = EFFECT_FREE, doc = "A hash of a string that is the same for strings that are string=?.")
    public static @Word long ofString(@Word long string) {
        Strings.check("string-hash", string);
        long length = Text.length(string);
        long hash = length;
        for (long i = 0; i < length; i++) hash = hash * 31 + Text.get(string, i);
        return spread(hash);
    }

    @Procedure(value = "number-hash", facts = PURE, doc = "A hash of a number that is the same for numbers that are =.")
    public static @Word long ofNumber(@Word long number) {
        Arithmetic.check("number-hash", number);
        return spread(realHash(Complexes.real(number)) + 31 * realHash(Complexes.imaginary(number)));
    }

    /** An exact number and a flonum that are equal are the same as doubles. Zeros of both signs are equal. */
    private static long realHash(@Word long real) {
        return Double.doubleToLongBits(Complexes.toDouble(real) + 0.0);
    }

    private static @Word long spread(long hash) {
        return Words.ofFixnum(hash * FACTOR >>> Long.SIZE - BITS);
    }
}
