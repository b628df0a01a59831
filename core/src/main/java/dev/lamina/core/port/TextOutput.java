package dev.lamina.core.port;

import dev.lamina.core.runtime.CharacterSink;
import dev.lamina.memory.text.Utf8;
import java.io.OutputStream;

/** A textual output port: characters to UTF-8 in a buffer, to a stream or to a string. */
public final class TextOutput extends Output implements CharacterSink {
    /** When buffered text is sent on without being asked. */
    public enum Flushing {
        /** When the buffer is full. */
        FULL,
        /** After an operation that ended a line: for terminals. */
        LINES,
        /** After every operation: for error messages. */
        ALWAYS
    }

    private final Flushing flushing;
    private boolean endedLine;

    private TextOutput(String name, OutputStream stream, Flushing flushing) {
        super(name, stream);
        this.flushing = flushing;
    }

    public static TextOutput ofStream(String name, OutputStream stream, Flushing flushing) {
        return new TextOutput(name, stream, flushing);
    }

    public static TextOutput ofString() {
        return new TextOutput("string", null, Flushing.FULL);
    }

    @Override
    public String description() {
        return "output-port " + name;
    }

    @Override
    public void flush() {
        endedLine = false;
        super.flush();
    }

    @Override
    public void put(int codePoint) {
        byte[] room = target.room(Utf8.MAX_BYTES);
        target.filledTo(Utf8.encode(codePoint, room, target.length()));
        endedLine |= codePoint == '\n';
    }

    @Override
    public void put(byte[] utf8, int from, int to) {
        target.put(utf8, from, to - from);
        // Only a terminal wants to know; it gets its text in small pieces.
        endedLine |= flushing == Flushing.LINES;
    }

    /** An operation is complete: sends its text on, if this port does so. */
    public void finish() {
        if (flushing == Flushing.ALWAYS || flushing == Flushing.LINES && endedLine) flush();
    }
}
