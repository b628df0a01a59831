package dev.lamina.core.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that positions refer to: its name as messages show it and its UTF-8 bytes. Offsets are bytes; lines and
 * columns count from one, columns in code points. The table of lines is made when the first position is asked for,
 * which is in an error or a dump.
 */
public final class Source {
    private final String name;
    private final byte[] bytes;
    private int[] lineStarts;

    public Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public static Source ofString(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int column(int offset) {
        int start = lineStarts()[line(offset) - 1];
        int end = Math.clamp(offset, start, bytes.length);
        return codePoints(start, end) + 1;
    }

    /** The text of a line without its line end, for the caret display. */
    public String lineText(int line) {
        int start = lineStarts()[line - 1];
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') end++;
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private int codePoints(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) if ((bytes[i] & 0xC0) != 0x80) count++;
        return count;
    }

    private synchronized int[] lineStarts() {
        if (lineStarts == null) lineStarts = findLineStarts();
        return lineStarts;
    }

    private int[] findLineStarts() {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
