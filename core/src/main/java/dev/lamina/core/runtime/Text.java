package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.text.Utf8;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Strings and symbols of the heap, and their way to Java and back. A string is a header and the word of a store with
 * one byte per character while every code point is below 256, else four; so any character is reached in one step, and
 * storing a wide character gives the same string another store. Source: R7RS 6.5, 6.7.
 */
public final class Text {
    private Text() {}

    private static final long WIDE_TOP = Layout.headerTop(Kind.WIDE_STORE);
    /** The first code point that needs the wide store. */
    private static final int FIRST_WIDE = 256;

    // Access

    public static long length(@Word long string) {
        return Layout.length(Memory.get(Words.address(string)));
    }

    /** Whether the string has the store of four bytes per character. */
    public static boolean isWide(@Word long string) {
        return Memory.get(store(string)) >>> Layout.LENGTH_BITS == WIDE_TOP;
    }

    /** The address of the first character in the store; it changes when the string widens or a collection moves it. */
    public static long characters(@Word long string) {
        return store(string) + Layout.STORE_CHARACTERS;
    }

    private static long store(@Word long string) {
        return Words.address(Memory.get(Words.address(string) + Layout.STRING_STORE));
    }

    public static int get(@Word long string, long index) {
        assert index >= 0 && index < length(string) : index;
        long store = store(string);
        if (Memory.get(store) >>> Layout.LENGTH_BITS == WIDE_TOP) return Memory.getInt(store + Layout.STORE_CHARACTERS + 4 * index);
        return Memory.getByte(store + Layout.STORE_CHARACTERS + index) & 0xFF;
    }

    public static void set(Mutator mutator, @Word long string, long index, int codePoint) {
        assert index >= 0 && index < length(string) : index;
        if (isWide(string)) {
            Memory.putInt(characters(string) + 4 * index, codePoint);
        } else if (codePoint < FIRST_WIDE) {
            Memory.putByte(characters(string) + index, (byte) codePoint);
        } else {
            widen(mutator, string);
            Memory.putInt(characters(string) + 4 * index, codePoint);
        }
    }

    /** Gives the string a wide store with the same characters. */
    static void widen(Mutator mutator, @Word long string) {
        long length = length(string);
        long wide = mutator.allocate(Kind.WIDE_STORE, length);
        long narrow = characters(string);
        for (long i = 0; i < length; i++) Memory.putInt(wide + Layout.STORE_CHARACTERS + 4 * i, Memory.getByte(narrow + i) & 0xFF);
        mutator.write(Words.address(string), Layout.STRING_STORE, Words.tagged(Words.OBJECT, wide));
    }

    // Making

    /** A new string of zero characters, wide or not. */
    public static @Word long allocate(Mutator mutator, long length, boolean wide) {
        long store = mutator.allocate(wide ? Kind.WIDE_STORE : Kind.LATIN_STORE, length);
        long string = mutator.allocate(Kind.STRING, length);
        Memory.put(string + Layout.STRING_STORE, Words.tagged(Words.OBJECT, store));
        return Words.tagged(Words.STRING, string);
    }

    public static @Word long makeFilled(Mutator mutator, long length, int codePoint) {
        @Word long string = allocate(mutator, length, codePoint >= FIRST_WIDE);
        fill(mutator, string, 0, length, codePoint);
        return string;
    }

    public static void fill(Mutator mutator, @Word long string, long from, long to, int codePoint) {
        if (codePoint >= FIRST_WIDE && !isWide(string)) widen(mutator, string);
        long characters = characters(string);
        if (isWide(string)) for (long i = from; i < to; i++) Memory.putInt(characters + 4 * i, codePoint);
        else Memory.fill(characters + from, to - from, (byte) codePoint);
    }

    /** Copies characters from one string to another, or inside one string, as if all were read before any is written. */
    public static void copy(Mutator mutator, @Word long from, long start, long end, @Word long to, long at) {
        boolean wide = isWide(from);
        if (wide && !isWide(to)) widen(mutator, to);
        if (wide == isWide(to)) {
            int shift = wide ? 2 : 0;
            Memory.copy(characters(from) + (start << shift), characters(to) + (at << shift), end - start << shift);
        } else {
            long source = characters(from) + start;
            long target = characters(to) + 4 * at;
            for (long i = 0; i < end - start; i++) Memory.putInt(target + 4 * i, Memory.getByte(source + i) & 0xFF);
        }
    }

    public static @Word long substring(Mutator mutator, @Word long string, long start, long end) {
        @Word long part = allocate(mutator, end - start, isWide(string) && hasWide(string, start, end));
        if (isWide(string) && !isWide(part)) {
            long source = characters(string) + 4 * start;
            long target = characters(part);
            for (long i = 0; i < end - start; i++) Memory.putByte(target + i, (byte) Memory.getInt(source + 4 * i));
        } else {
            copy(mutator, string, start, end, part, 0);
        }
        return part;
    }

    private static boolean hasWide(@Word long wideString, long start, long end) {
        long characters = characters(wideString);
        for (long i = start; i < end; i++) if (Memory.getInt(characters + 4 * i) >= FIRST_WIDE) return true;
        return false;
    }

    // Java strings and UTF-8

    public static @Word long makeString(Mutator mutator, String text) {
        int length = text.codePointCount(0, text.length());
        boolean wide = false;
        for (int i = 0; i < text.length() && !wide; i++) wide = text.charAt(i) >= FIRST_WIDE;
        @Word long string = allocate(mutator, length, wide);
        long characters = characters(string);
        if (wide) {
            for (int i = 0, k = 0; i < length; i++) {
                int codePoint = text.codePointAt(k);
                Memory.putInt(characters + 4L * i, Utf8.isScalar(codePoint) ? codePoint : 0xFFFD);
                k += Character.charCount(codePoint);
            }
        } else {
            for (int i = 0; i < length; i++) Memory.putByte(characters + i, (byte) text.charAt(i));
        }
        return string;
    }

    /** The string of valid UTF-8. */
    public static @Word long makeString(Mutator mutator, byte[] utf8, int from, int to) {
        int length = 0;
        boolean wide = false;
        for (int i = from; i < to; i++) {
            // The lead bytes C2 and C3 stand for the characters from 0x80 to 0xFF.
            wide |= (utf8[i] & 0xFF) > 0xC3;
            if ((utf8[i] & 0xC0) != 0x80) length++;
        }
        @Word long string = allocate(mutator, length, wide);
        long characters = characters(string);
        if (length == to - from) {
            Memory.copyIn(utf8, from, characters, length);
            return string;
        }
        for (int i = from; i < to; i += Utf8.length(utf8[i])) {
            int codePoint = Utf8.decode(utf8, i);
            if (wide) Memory.putInt(characters, codePoint);
            else Memory.putByte(characters, (byte) codePoint);
            characters += wide ? 4 : 1;
        }
        return string;
    }

    /** The text of a string or a symbol. */
    public static String string(@Word long word) {
        return Words.isSymbol(word) ? SymbolTable.name(word) : string(word, 0, length(word));
    }

    public static String string(@Word long string, long start, long end) {
        int length = Math.toIntExact(end - start);
        long characters = characters(string);
        if (isWide(string)) {
            int[] codePoints = new int[length];
            for (int i = 0; i < length; i++) codePoints[i] = Memory.getInt(characters + 4 * (start + i));
            return new String(codePoints, 0, length);
        }
        byte[] latin = new byte[length];
        Memory.copyOut(characters + start, latin, 0, length);
        return new String(latin, StandardCharsets.ISO_8859_1);
    }

    public static byte[] toUtf8(@Word long string, long start, long end) {
        long bytes = 0;
        for (long i = start; i < end; i++) bytes += Utf8.encodedLength(get(string, i));
        byte[] utf8 = new byte[Math.toIntExact(bytes)];
        long characters = characters(string);
        if (bytes == end - start && !isWide(string)) {
            Memory.copyOut(characters + start, utf8, 0, utf8.length);
            return utf8;
        }
        int at = 0;
        for (long i = start; i < end; i++) at = Utf8.encode(get(string, i), utf8, at);
        return utf8;
    }

    public static byte[] toUtf8(@Word long string) {
        return toUtf8(string, 0, length(string));
    }

    // Symbols

    public static @Word long symbol(Mutator mutator, String name) {
        return mutator.heap().symbols().intern(name);
    }

    /** The symbol whose name is valid UTF-8. */
    public static @Word long symbol(Mutator mutator, byte[] utf8, int from, int to) {
        return mutator.heap().symbols().intern(Arrays.copyOfRange(utf8, from, to));
    }

    public static byte[] symbolUtf8(@Word long symbol) {
        long address = Words.address(symbol);
        byte[] utf8 = new byte[Math.toIntExact(Layout.length(Memory.get(address)))];
        Memory.copyOut(address + Layout.SYMBOL_NAME, utf8, 0, utf8.length);
        return utf8;
    }
}
