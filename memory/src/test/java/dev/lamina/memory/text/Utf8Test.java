package dev.lamina.memory.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void everyScalarValueReturns() {
        MemorySegment buffer = MemorySegment.ofArray(new byte[4]);
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c >= 0xD800 && c <= 0xDFFF) continue;
            long end = Utf8.encode(c, buffer, 0);
            assertEquals(Utf8.bytes(c), end);
            assertEquals(c, Utf8.decode(buffer, 0, end), Integer.toHexString(c));
        }
    }

    @Test
    void bytesAreThoseOfTheStandardLibrary() {
        for (String text : new String[] {"", "plain", "naïve λ → 💡", "\uD83D\uDCA1", "\u0000\u007f\u0080\u07ff\u0800\uffff"}) {
            byte[] expected = text.getBytes(StandardCharsets.UTF_8);
            byte[] actual = new byte[(int) Utf8.bytes(text)];
            assertEquals(expected.length, Utf8.encode(text, MemorySegment.ofArray(actual), 0));
            assertArrayEquals(expected, actual);
            assertEquals(text, Utf8.string(MemorySegment.ofArray(actual), 0, actual.length));
        }
    }

    @Test
    void malformedSequencesAreRecognised() {
        int[][] malformed = {{0x80}, {0xBF}, {0xC0, 0x80}, {0xC1, 0xBF}, {0xC3}, {0xC3, 0x41}, {0xE0, 0x80, 0x80}, {0xE2, 0x82}, {0xED, 0xA0, 0x80},
            {0xF0, 0x80, 0x80, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xF8, 0x88, 0x80, 0x80}, {0xFF}, {0xFE}};
        for (int[] bytes : malformed) {
            byte[] content = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) content[i] = (byte) bytes[i];
            assertEquals(Utf8.MALFORMED, Utf8.decode(MemorySegment.ofArray(content), 0, content.length), Integer.toHexString(bytes[0]));
        }
    }

    @Test
    void aLoneSurrogateIsWrittenAsReplacement() {
        byte[] bytes = new byte[(int) Utf8.bytes("a\uD800b")];
        Utf8.encode("a\uD800b", MemorySegment.ofArray(bytes), 0);
        assertEquals("a\uFFFDb", new String(bytes, StandardCharsets.UTF_8));
    }
}
