package dev.lamina.core.runtime;

import java.nio.charset.StandardCharsets;

/** Takes text piece by piece: what the printer writes to. */
public interface CharacterSink {
    void put(int codePoint);

    /** UTF-8 text that is known to be valid. */
    void put(byte[] utf8, int from, int to);

    default void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] utf8 = text.substring(i).getBytes(StandardCharsets.UTF_8);
                put(utf8, 0, utf8.length);
                return;
            }
            put(c);
        }
    }
}
