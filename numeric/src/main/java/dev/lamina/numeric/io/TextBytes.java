package dev.lamina.numeric.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a text in memory, seen through a window that is copied to a Java array: in a process that has just begun, a byte of
 * a segment costs the interpreter a microsecond, one of an array next to nothing. Positions are those of the whole text.
 */
final class TextBytes {
    private static final int WINDOW_BYTES = 1 << 16;
    /** So far behind its first reader the window begins, since numbers are looked at twice. */
    private static final int BYTES_BEHIND = 64;

    /** Apart, since few texts need it, and layouts cost a process that has just begun some milliseconds. */
    private static final class EightBytes {
        static final ValueLayout.OfLong LAYOUT = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    }

    private final MemorySegment text;
    private final long size;
    private final byte[] window;
    private final MemorySegment windowSegment;
    private long start;
    private long end;

    TextBytes(MemorySegment text) {
        this.text = text;
        this.size = text.byteSize();
        this.window = new byte[(int) Math.min(WINDOW_BYTES, size)];
        this.windowSegment = MemorySegment.ofArray(window);
    }

    long size() {
        return size;
    }

    byte at(long position) {
        if (position < start || position >= end) {
            moveTo(position);
        }
        return window[(int) (position - start)];
    }

    private void moveTo(long position) {
        start = Math.max(0, position - BYTES_BEHIND);
        end = Math.min(start + window.length, size);
        MemorySegment.copy(text, start, windowSegment, 0, end - start);
    }

    /** The first of them in the lowest bits. */
    long eightAt(long position) {
        return text.get(EightBytes.LAYOUT, position);
    }

    String string(long from, long to) {
        return new String(bytes(from, to), StandardCharsets.UTF_8);
    }

    byte[] bytes(long from, long to) {
        byte[] bytes = new byte[(int) (to - from)];
        MemorySegment.copy(text, from, MemorySegment.ofArray(bytes), 0, bytes.length);
        return bytes;
    }
}
