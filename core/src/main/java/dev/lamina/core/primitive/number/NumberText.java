package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.read.NumberReader;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.LongWork;
import dev.lamina.core.runtime.Numerals;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Numbers to text and back, R7RS 6.2.7. */
public final class NumberText {
    private NumberText() {}

    private static final int DECIMAL = 10;
    private static final long BITS_PER_DIGIT = 4;

    @Procedure(value = "number->string", optional = 1, facts = EFFECT_FREE, doc = "The number in the notation of a radix from 2 to 36, or in decimal notation.")
    public static @Word long toString(Ctx c, @Word long number, @Word long radix) {
        return Text.makeString(c, text(number, radix("number->string", radix)));
    }

    private static String text(@Word long number, int radix) {
        if (!Numerals.isNumber(number)) throw Errors.wrongType("number->string", "a number", number);
        return Numerals.text(number, radix);
    }

    @Procedure(value = "string->number", optional = 1, facts = EFFECT_FREE, doc = "The number that the string is in the notation of a radix, or in decimal notation; or #f.")
    public static @Word long ofString(Ctx c, @Word long string, @Word long radix) {
        Strings.check("string->number", string);
        byte[] text = Text.toUtf8(string);
        try {
            int base = radix("string->number", radix);
            Object number = LongWork.of(BITS_PER_DIGIT * text.length, () -> NumberReader.read(text, 0, text.length, base));
            return number == null ? Words.FALSE : Numerals.toWord(c, number);
        } catch (NumberReader.Unsupported e) {
            // R7RS: #f for a number that cannot be represented.
            return Words.FALSE;
        }
    }

    private static int radix(String who, @Word long radix) {
        if (radix == Words.DEFAULT) return DECIMAL;
        if (!Words.isFixnum(radix)) throw Errors.wrongType(who, "a radix from 2 to 36", radix);
        long n = Words.fixnum(radix);
        if (n < Character.MIN_RADIX || n > Character.MAX_RADIX) throw Errors.outOfRange(who, "a radix from 2 to 36", radix);
        return (int) n;
    }
}
