package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
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
    private final int firstLine;
    private final int firstColumn;
    private int[] lineStarts;

    public Source(String name, byte[] bytes) {
        this(name, bytes, 1, 1);
    }

    /** A stretch of a longer text, which begins there. */
    public Source(String name, byte[] bytes, int firstLine, int firstColumn) {
        this.name = name;
        this.bytes = bytes;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
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
        return firstLine + index(offset);
    }

    public int column(int offset) {
        int index = index(offset);
        int start = lineStarts()[index];
        int end = Math.clamp(offset, start, bytes.length);
        return Utf8.countCodePoints(bytes, start, end) + (index == 0 ? firstColumn : 1);
    }

    /** Which of our lines the offset is in, from zero. */
    private int index(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    public int lastLine() {
        return firstLine + lineStarts().length - 1;
    }

    /** The text of a line without its line end, for the caret display. */
    public String lineText(int line) {
        int start = lineStarts()[line - firstLine];
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') end++;
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
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
