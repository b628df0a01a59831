package dev.lamina.core.primitive;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.list;
import static dev.lamina.memory.value.Words.DEFAULT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.number.NumberText;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.text.Utf8;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Characters, symbols, strings, bytevectors and the text of numbers. */
class TextTest {
    private final Ctx c = TestHeap.context();

    private @Word long string(String text) {
        return Text.makeString(c, text);
    }

    private static String text(@Word long string) {
        return Text.string(string);
    }

    private static @Word long character(int codePoint) {
        return Words.ofCharacter(codePoint);
    }

    // Strings against a Java model

    @Test
    void stringsBehaveLikeArraysOfCodePoints() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int[] model = new int[random.nextInt(20)];
            for (int i = 0; i < model.length; i++) model[i] = codePoint(random);
            @Word long string = string(new String(model, 0, model.length));
            for (int step = 0; step < 20; step++) {
                if (model.length > 0) change(random, model, string);
                String expected = new String(model, 0, model.length);
                assertEquals(expected, text(string), () -> "seed " + seed);
                int start = random.nextInt(model.length + 1);
                int end = start + random.nextInt(model.length + 1 - start);
                @Word long part = Strings.substring(c, string, fixnum(start), fixnum(end));
                assertEquals(new String(model, start, end - start), text(part), () -> "seed " + seed);
                assertEquals(expected + text(part), text(Strings.append(c, string, part)), () -> "seed " + seed);
                assertEquals(new String(model, start, end - start), text(Bytevectors.toString(c, Bytevectors.ofString(c, string, fixnum(start), fixnum(end)), DEFAULT, DEFAULT)));
            }
        }
    }

    private void change(Random random, int[] model, @Word long string) {
        int index = random.nextInt(model.length);
        int codePoint = codePoint(random);
        switch (random.nextInt(3)) {
            case 0 -> {
                model[index] = codePoint;
                Strings.set(c, string, fixnum(index), character(codePoint));
            }
            case 1 -> {
                java.util.Arrays.fill(model, index, model.length, codePoint);
                Strings.fill(c, string, character(codePoint), fixnum(index), DEFAULT);
            }
            default -> {
                int count = random.nextInt(model.length - index + 1);
                int from = random.nextInt(model.length - count + 1);
                System.arraycopy(model, from, model, index, count);
                Strings.copyInto(c, string, fixnum(index), string, fixnum(from), fixnum(from + count));
            }
        }
        assertEquals(character(model[index]), Strings.ref(string, fixnum(index)));
    }

    private static int codePoint(Random random) {
        int codePoint = random.nextInt(5) > 0 ? random.nextInt(300) : random.nextInt(0x110000);
        return Utf8.isScalar(codePoint) ? codePoint : 'x';
    }

    @Test
    void listsVectorsAndStringsExchangeCharacters() {
        @Word long string = string("aλ😀");
        @Word long list = Strings.toList(c, string, DEFAULT, DEFAULT);
        assertEquals("aλ😀", text(Strings.ofList(c, list)));
        assertEquals("aλ😀", text(StringVectors.ofVector(c, StringVectors.toVector(c, string, DEFAULT, DEFAULT), DEFAULT, DEFAULT)));
        assertEquals("λ", text(StringVectors.ofVector(c, StringVectors.toVector(c, string, DEFAULT, DEFAULT), fixnum(1), fixnum(2))));
        assertEquals("", text(Strings.ofList(c, Words.EMPTY_LIST)));
        assertEquals("abab", text(Strings.append(c, list(c, string("ab"), string(""), string("ab")))));
        assertEquals("string-append: expected a string, given 1", error(() -> Strings.append(c, list(c, string("ab"), fixnum(1)))));
        assertEquals("list->string: expected a character, given 1", error(() -> Strings.ofList(c, list(c, fixnum(1)))));
    }

    @Test
    void stringErrorsSayTheRange() {
        assertEquals("string-ref: index 3 is outside 0..2", error(() -> Strings.ref(string("abc"), fixnum(3))));
        assertEquals("string-ref: index -1 is outside 0..2", error(() -> Strings.ref(string("abc"), fixnum(-1))));
        assertEquals("string-ref: expected a string, given 7", error(() -> Strings.ref(fixnum(7), fixnum(0))));
        assertEquals("string-set!: expected a character, given 7", error(() -> Strings.set(c, string("abc"), fixnum(0), fixnum(7))));
        assertEquals("substring: range 2..1 is not inside 0..3", error(() -> Strings.substring(c, string("abc"), fixnum(2), fixnum(1))));
        assertEquals("make-string: expected a size (an exact integer that is not negative), given -1", error(() -> Strings.make(c, fixnum(-1), DEFAULT)));
    }

    @Test
    void caseMappingIsThatOfUnicode() {
        assertEquals("STRASSE", text(Strings.upcase(c, string("Straße"))));
        assertEquals("χαος", text(Strings.downcase(c, string("ΧΑΟΣ"))));
        assertEquals("χαοσ", text(Strings.foldcase(c, string("ΧΑΟς"))));
        assertTrue(StringOrder.equalFolded(string("Straße"), string("STRASSE")));
        assertTrue(StringOrder.equalFolded(string("ΧΑΟΣ"), string("χαος")));
        assertFalse(StringOrder.equal(string("a"), string("A")));
    }

    @Test
    void stringsAreOrderedByCodePoint() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            int[] a = random.ints(random.nextInt(4), 0, 3).map(k -> new int[] {'a', 0xFFFF, 0x10000}[k]).toArray();
            int[] b = random.ints(random.nextInt(4), 0, 3).map(k -> new int[] {'a', 0xFFFF, 0x10000}[k]).toArray();
            @Word long first = string(new String(a, 0, a.length));
            @Word long second = string(new String(b, 0, b.length));
            int order = java.util.Arrays.compare(a, b);
            assertEquals(order < 0, StringOrder.less(first, second), () -> "seed " + seed);
            assertEquals(order <= 0, StringOrder.lessOrEqual(first, second), () -> "seed " + seed);
            assertEquals(order == 0, StringOrder.equal(first, second), () -> "seed " + seed);
            assertEquals(order > 0, StringOrder.greater(first, second), () -> "seed " + seed);
        }
        assertTrue(StringOrder.less(string("a"), string("b"), list(c, string("c"))));
        assertFalse(StringOrder.less(string("a"), string("c"), list(c, string("b"))));
        assertEquals("string<?: expected a string, given 1", error(() -> StringOrder.less(string("b"), string("a"), list(c, fixnum(1)))));
    }

    // Characters

    @Test
    void characterClassesCoverUnicode() {
        assertTrue(Characters.isAlphabetic(character('λ')) && !Characters.isAlphabetic(character('1')));
        assertTrue(Characters.isNumeric(character('٣')) && !Characters.isNumeric(character('½')));
        assertTrue(Characters.isWhitespace(character(0xA0)) && Characters.isWhitespace(character(0x85)) && !Characters.isWhitespace(character(0x200B)));
        assertTrue(Characters.isUpperCase(character('Σ')) && Characters.isLowerCase(character('σ')));
        assertEquals(fixnum(3), Characters.digitValue(character('٣')));
        assertEquals(fixnum(0), Characters.digitValue(character(0x0AE6)));
        assertEquals(Words.FALSE, Characters.digitValue(character('a')));
        assertEquals(character('ß'), Characters.upcase(character('ß')));
        assertEquals(character('Ä'), Characters.upcase(character('ä')));
    }

    @Test
    void charactersAndIntegers() {
        assertEquals(fixnum(955), Characters.toInteger(character('λ')));
        assertEquals(character('λ'), Characters.ofInteger(fixnum(955)));
        assertEquals("integer->char: expected a Unicode scalar value (0 to 1114111, but not 55296 to 57343), given 55296", error(() -> Characters.ofInteger(fixnum(0xD800))));
        assertTrue(Characters.less(character('a'), character('b'), list(c, character('c'))));
        assertTrue(Characters.equalFolded(character('a'), character('A')));
        assertEquals("char<?: expected a character, given 1", error(() -> Characters.less(fixnum(1), character('b'))));
    }

    // Symbols

    @Test
    void aNameHasOneSymbol() {
        @Word long symbol = Symbols.ofString(c, string("αβγ"));
        assertEquals(symbol, Symbols.ofString(c, string("αβγ")));
        assertEquals("αβγ", text(Symbols.toString(c, symbol)));
        assertTrue(Symbols.less(Symbols.ofString(c, string("a")), symbol));
        assertNotEquals(symbol, Symbols.uninterned(c, string("αβγ")));
        assertTrue(Symbols.equal(symbol, symbol, list(c, symbol)));
    }

    // Bytevectors

    @Test
    void bytevectors() {
        @Word long bytes = Bytevectors.ofArguments(c, list(c, fixnum(1), fixnum(2), fixnum(255)));
        assertEquals(fixnum(255), Bytevectors.ref(bytes, fixnum(2)));
        Bytevectors.copyInto(bytes, fixnum(1), bytes, fixnum(0), fixnum(2));
        assertEquals(fixnum(2), Bytevectors.ref(bytes, fixnum(2)));
        assertEquals(fixnum(6), Bytevectors.length(Bytevectors.append(c, list(c, bytes, bytes))));
        assertEquals("bytevector-u8-set!: expected a byte (0 to 255), given 256", error(() -> Bytevectors.set(bytes, fixnum(0), fixnum(256))));
        assertEquals("bytevector-u8-ref: index 3 is outside 0..2", error(() -> Bytevectors.ref(bytes, fixnum(3))));
        @Word long invalid = Bytevectors.ofArguments(c, list(c, fixnum('a'), fixnum(0xC3), fixnum('b')));
        assertEquals("utf8->string: byte 195 at index 1 is not UTF-8", error(() -> Bytevectors.toString(c, invalid, DEFAULT, DEFAULT)));
        assertEquals("b", text(Bytevectors.toString(c, invalid, fixnum(2), DEFAULT)));
        assertEquals("日本".getBytes(StandardCharsets.UTF_8).length, Words.fixnum(Bytevectors.length(Bytevectors.ofString(c, string("日本"), DEFAULT, DEFAULT))));
    }

    // Numbers

    @Test
    void numbersToTextAndBack() {
        assertEquals("-1010", text(NumberText.toString(c, fixnum(-10), fixnum(2))));
        assertEquals("zz", text(NumberText.toString(c, fixnum(1295), fixnum(36))));
        assertEquals("0.1", text(NumberText.toString(c, Words.ofDouble(0.1), DEFAULT)));
        BigInteger big = new BigInteger("123456789012345678901234567890");
        @Word long word = NumberText.ofString(c, string(big.toString(16)), fixnum(16));
        assertEquals(big, TestHeap.integer(word));
        assertEquals(big.toString(7), text(NumberText.toString(c, word, fixnum(7))));
        assertEquals(Words.FALSE, NumberText.ofString(c, string("1x"), DEFAULT));
        assertEquals("1/2", text(NumberText.toString(c, NumberText.ofString(c, string("2/4"), DEFAULT), DEFAULT)));
        assertEquals(Words.FALSE, NumberText.ofString(c, string("1/0"), DEFAULT));
        assertEquals(Words.FALSE, NumberText.ofString(c, string("λ"), DEFAULT));
        assertEquals(fixnum(255), NumberText.ofString(c, string("#xff"), DEFAULT));
        assertEquals("number->string: expected a radix from 2 to 36, given 1", error(() -> NumberText.toString(c, fixnum(1), fixnum(1))));
    }
}
