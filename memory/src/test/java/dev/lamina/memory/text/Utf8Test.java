package dev.lamina.memory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void everyScalarValueReturnsAndIsEncodedAsTheStandardLibraryDoes() {
        byte[] buffer = new byte[Utf8.MAX_BYTES];
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (!Utf8.isScalar(c)) continue;
            int end = Utf8.encode(c, buffer, 0);
            String name = Integer.toHexString(c);
            assertEquals(Utf8.encodedLength(c), end, name);
            assertEquals(end, Utf8.length(buffer[0]), name);
            assertEquals(end, Utf8.sequence(buffer, 0, end), name);
            assertEquals(c, Utf8.decode(buffer, 0), name);
            assertEquals(Character.toString(c), new String(buffer, 0, end, StandardCharsets.UTF_8), name);
        }
    }

    @Test
    void textHasAsManyCodePointsAsTheStandardLibrarySays() {
        for (String text : new String[] {"", "plain", "naïve λ → 💡", "\u0000\u007f\u0080\u07ff\u0800\uffff"}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(-1, Utf8.firstInvalid(bytes, 0, bytes.length), text);
            assertEquals(text.codePointCount(0, text.length()), Utf8.countCodePoints(bytes, 0, bytes.length), text);
        }
    }

    @Test
    void malformedSequencesAreRecognised() {
        int[][] malformed = {{0x80}, {0xBF}, {0xC0, 0x80}, {0xC1, 0xBF}, {0xC3}, {0xC3, 0x41}, {0xE0, 0x80, 0x80}, {0xE2, 0x82}, {0xED, 0xA0, 0x80},
            {0xF0, 0x80, 0x80, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xF8, 0x88, 0x80, 0x80}, {0xFF}, {0xFE}};
        for (int[] bytes : malformed) {
            byte[] content = new byte[bytes.length + 1];
            content[0] = 'a';
            for (int i = 0; i < bytes.length; i++) content[i + 1] = (byte) bytes[i];
            assertEquals(1, Utf8.firstInvalid(content, 0, content.length), Arrays.toString(content));
        }
    }

    @Test
    void whatIsCutOffIsNotCalledInvalid() {
        byte[] lamp = "💡".getBytes(StandardCharsets.UTF_8);
        for (int end = 1; end < lamp.length; end++) assertEquals(0, Utf8.sequence(lamp, 0, end));
        assertEquals(lamp.length, Utf8.sequence(lamp, 0, lamp.length));
    }
}
