package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.memory.value.Layout.WORD_BYTES;

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

    @Procedure(value = "string->vector", optional = 2, facts = EFFECT_FREE, doc = "A new vector of the characters from start to before end.")
    public static @Word long toVector(Ctx c, @Word long string, @Word long start, @Word long end) {
        Strings.check("string->vector", string);
        long count = Range.count("string->vector", start, end, Text.length(string));
        long address = c.allocate(Kind.VECTOR, count);
        long first = Range.first(start);
        for (long i = 0; i < count; i++) {
            Memory.put(address + Layout.VECTOR_ELEMENTS + WORD_BYTES * i, Words.ofCharacter(Text.get(string, first + i)));
        }
        return Words.tagged(Words.OBJECT, address);
    }

    @Procedure(value = "vector->string", optional = 2, facts = EFFECT_FREE, doc = "A new string of the characters of a vector from start to before end.")
    public static @Word long ofVector(Ctx c, @Word long vector, @Word long start, @Word long end) {
        long count = Range.count("vector->string", start, end, Vectors.count("vector->string", vector));
        long first = (vector ^ Words.OBJECT) + Layout.VECTOR_ELEMENTS + WORD_BYTES * Range.first(start);
        int all = 0;
        for (long i = 0; i < count; i++) all |= Characters.codePoint("vector->string", Memory.get(first + WORD_BYTES * i));
        long string = Text.allocate(c, count, all > 0xFF);
        for (long i = 0; i < count; i++) Text.set(c, string, i, Words.character(Memory.get(first + WORD_BYTES * i)));
        return string;
    }
}
