package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.read.CaseFold;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Locale;

/**
 * Strings, R7RS 6.7: sequences of characters with access in one step; {@link Text} knows their layout. Comparison is
 * in {@link StringOrder}, numbers are in {@code number.NumberText}, what takes a procedure is in the Scheme library.
 */
public final class Strings {
    private Strings() {}

    public static void check(String who, @Word long string) {
        if (!Words.isString(string)) throw Errors.wrongType(who, "a string", string);
    }

    private static long length(String who, @Word long string) {
        check(who, string);
        return Text.length(string);
    }

    // One character

    @Procedure(value = "string?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a string.")
    public static boolean isString(@Word long value) {
        return Words.isString(value);
    }

    @Procedure(value = "string-length", facts = PURE, doc = "The number of characters.")
    public static @Word long length(@Word long string) {
        return Words.ofFixnum(length("string-length", string));
    }

    @Procedure(value = "string-ref", facts = EFFECT_FREE, doc = "The character of the given index.")
    public static @Word long ref(@Word long string, @Word long index) {
        if (!isIndex(string, index)) throw badAccess("string-ref", string, index);
        return Words.ofCharacter(Text.get(string, Words.index(index)));
    }

    @Procedure(value = "string-set!", doc = "Replaces the character of the given index.")
    public static void set(Ctx c, @Word long string, @Word long index, @Word long character) {
        if (!isIndex(string, index)) throw badAccess("string-set!", string, index);
        Text.set(c, string, Words.index(index), Characters.codePoint("string-set!", character));
    }

    private static boolean isIndex(@Word long string, @Word long index) {
        return Words.isString(string) && Range.isIndex(index, Memory.get(string ^ Words.STRING) & Layout.LENGTH_MASK);
    }

    private static RuntimeException badAccess(String who, @Word long string, @Word long index) {
        return Errors.index(who, index, length(who, string));
    }

    // Making

    @Procedure(value = "make-string", optional = 1, facts = CONTROL, doc = "A new string of so many times the character, or spaces.")
    public static @Word long makeLarge(Ctx c, long sp, @Word long size, @Word long character) {
        return c.makeLarge(character, (maker, filling) -> make(maker, size, filling));
    }

    static @Word long make(Ctx c, @Word long size, @Word long character) {
        int codePoint = character == Words.DEFAULT ? ' ' : Characters.codePoint("make-string", character);
        return Text.makeFilled(c, Range.size("make-string", size), codePoint);
    }

    @Procedure(value = "string", rest = true, facts = EFFECT_FREE, doc = "A new string of the characters.")
    public static @Word long ofCharacters(Ctx c, @Word long characters) {
        return ofList(c, "string", characters);
    }

    @Procedure(value = "list->string", facts = EFFECT_FREE, doc = "A new string of the characters of a list.")
    public static @Word long ofList(Ctx c, @Word long list) {
        return ofList(c, "list->string", list);
    }

    private static @Word long ofList(Ctx c, String who, @Word long list) {
        long length = Lists.checkedLength(who, list);
        int all = 0;
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) all |= Characters.codePoint(who, Pairs.first(rest));
        long string = Text.allocate(c, length, all > 0xFF);
        long index = 0;
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) Text.set(c, string, index++, Words.character(Pairs.first(rest)));
        return string;
    }

    @Procedure(value = "string-append", facts = EFFECT_FREE, doc = "A new string of the characters of both.")
    public static @Word long append(Ctx c, @Word long first, @Word long second) {
        long firstLength = length("string-append", first);
        long secondLength = length("string-append", second);
        long result = Text.allocate(c, firstLength + secondLength, Text.isWide(first) || Text.isWide(second));
        Text.copy(c, first, 0, firstLength, result, 0);
        Text.copy(c, second, 0, secondLength, result, firstLength);
        return result;
    }

    @Procedure(value = "string-append", rest = true, facts = EFFECT_FREE, doc = "A new string of the characters of all.")
    public static @Word long append(Ctx c, @Word long strings) {
        long total = 0;
        boolean wide = false;
        for (long rest = strings; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            total += length("string-append", Pairs.first(rest));
            wide |= Text.isWide(Pairs.first(rest));
        }
        long result = Text.allocate(c, total, wide);
        long at = 0;
        for (long rest = strings; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long length = Text.length(Pairs.first(rest));
            Text.copy(c, Pairs.first(rest), 0, length, result, at);
            at += length;
        }
        return result;
    }

    // Parts

    @Procedure(value = "substring", facts = EFFECT_FREE, doc = "A new string of the characters from start to before end.")
    public static @Word long substring(Ctx c, @Word long string, @Word long start, @Word long end) {
        return part(c, "substring", string, start, end);
    }

    @Procedure(value = "string-copy", optional = 2, facts = EFFECT_FREE, doc = "A new string of the characters from start to before end.")
    public static @Word long copy(Ctx c, @Word long string, @Word long start, @Word long end) {
        return part(c, "string-copy", string, start, end);
    }

    private static @Word long part(Ctx c, String who, @Word long string, @Word long start, @Word long end) {
        long count = Range.count(who, start, end, length(who, string));
        return Text.substring(c, string, Range.first(start), Range.first(start) + count);
    }

    @Procedure(value = "string-copy!", optional = 2, doc = "Copies the characters of from between start and end into a string, from index at on.")
    public static void copyInto(Ctx c, @Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        long room = length("string-copy!", to);
        long count = Range.count("string-copy!", start, end, length("string-copy!", from));
        Range.checkRoom("string-copy!", at, count, room);
        Text.copy(c, from, Range.first(start), Range.first(start) + count, to, Words.fixnum(at));
    }

    @Procedure(value = "string-fill!", optional = 2, doc = "Replaces the characters from start to before end by one.")
    public static void fill(Ctx c, @Word long string, @Word long character, @Word long start, @Word long end) {
        long count = Range.count("string-fill!", start, end, length("string-fill!", string));
        Text.fill(c, string, Range.first(start), Range.first(start) + count, Characters.codePoint("string-fill!", character));
    }

    // Lists and vectors

    @Procedure(value = "string->list", optional = 2, facts = EFFECT_FREE, doc = "A new list of the characters from start to before end.")
    public static @Word long toList(Ctx c, @Word long string, @Word long start, @Word long end) {
        long count = Range.count("string->list", start, end, length("string->list", string));
        long first = Range.first(start);
        long list = Words.EMPTY_LIST;
        for (long i = first + count - 1; i >= first; i--) list = c.cons(Words.ofCharacter(Text.get(string, i)), list);
        return list;
    }

    // Case

    @Procedure(value = "string-upcase", facts = EFFECT_FREE, doc = "A new string in upper case, which may be longer.")
    public static @Word long upcase(Ctx c, @Word long string) {
        check("string-upcase", string);
        return Text.makeString(c, Text.string(string).toUpperCase(Locale.ROOT));
    }

    @Procedure(value = "string-downcase", facts = EFFECT_FREE, doc = "A new string in lower case; a final sigma is recognised.")
    public static @Word long downcase(Ctx c, @Word long string) {
        check("string-downcase", string);
        return Text.makeString(c, Text.string(string).toLowerCase(Locale.ROOT));
    }

    @Procedure(value = "string-foldcase", facts = EFFECT_FREE, doc = "A new string with its case folded, for comparison.")
    public static @Word long foldcase(Ctx c, @Word long string) {
        check("string-foldcase", string);
        return Text.makeString(c, CaseFold.fold(Text.string(string)));
    }
}
