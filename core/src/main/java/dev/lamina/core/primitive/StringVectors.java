package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Strings to vectors of characters and back, R7RS 6.8. */
public final class StringVectors {
    private StringVectors() {}

    @Procedure(value = "string->vector", facts = EFFECT_FREE, doc = "A new vector of the characters.")
    public static @Word long toVector(Ctx c, @Word long string) {
        return toVector(c, string, Words.ZERO);
    }

    @Procedure(value = "string->vector", facts = EFFECT_FREE, doc = "A new vector of the characters from start on.")
    public static @Word long toVector(Ctx c, @Word long string, @Word long start) {
        Strings.check("string->vector", string);
        return toVector(c, string, start, Words.ofFixnum(Text.length(string)));
    }

    @Procedure(value = "string->vector", facts = EFFECT_FREE, doc = "A new vector of the characters from start to before end.")
    public static @Word long toVector(Ctx c, @Word long string, @Word long start, @Word long end) {
        Strings.check("string->vector", string);
        Range.check("string->vector", start, end, Text.length(string));
        long address = c.allocate(Kind.VECTOR, end - start);
        long first = Words.fixnum(start);
        for (long i = 0; i < end - start; i++) {
            Memory.put(address + Layout.VECTOR_ELEMENTS + 8 * i, Words.ofCharacter(Text.get(string, first + i)));
        }
        return Words.tagged(Words.OBJECT, address);
    }

    @Procedure(value = "vector->string", facts = EFFECT_FREE, doc = "A new string of the characters of a vector.")
    public static @Word long ofVector(Ctx c, @Word long vector) {
        return ofVector(c, vector, Words.ZERO);
    }

    @Procedure(value = "vector->string", facts = EFFECT_FREE, doc = "A new string of the characters of a vector from start on.")
    public static @Word long ofVector(Ctx c, @Word long vector, @Word long start) {
        return ofVector(c, vector, start, Words.ofFixnum(Vectors.count("vector->string", vector)));
    }

    @Procedure(value = "vector->string", facts = EFFECT_FREE, doc = "A new string of the characters of a vector from start to before end.")
    public static @Word long ofVector(Ctx c, @Word long vector, @Word long start, @Word long end) {
        Range.check("vector->string", start, end, Vectors.count("vector->string", vector));
        long first = (vector ^ Words.OBJECT) + Layout.VECTOR_ELEMENTS + 8 * Words.fixnum(start);
        int all = 0;
        for (long i = 0; i < end - start; i++) all |= Characters.codePoint("vector->string", Memory.get(first + 8 * i));
        long string = Text.allocate(c, end - start, all > 0xFF);
        for (long i = 0; i < end - start; i++) Text.set(c, string, i, Words.character(Memory.get(first + 8 * i)));
        return string;
    }
}
