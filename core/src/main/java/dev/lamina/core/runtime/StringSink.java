package dev.lamina.core.runtime;

import java.nio.charset.StandardCharsets;

/** Collects text in a Java string, up to a limit. */
final class StringSink implements CharacterSink {
    /** Thrown at the character that does not fit any more. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super(null, null, false, false);
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    StringSink(int limit) {
        this.limit = limit;
    }

    @Override
    public void put(int codePoint) {
        if (text.length() >= limit) throw new Full();
        text.appendCodePoint(codePoint);
    }

    @Override
    public void put(byte[] utf8, int from, int to) {
        new String(utf8, from, to - from, StandardCharsets.UTF_8).codePoints().forEach(this::put);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
