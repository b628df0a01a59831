package dev.lamina.core.port;

import dev.lamina.core.read.Utf8;
import dev.lamina.core.runtime.CharacterSink;
import java.io.OutputStream;

/** A textual output port: characters to UTF-8 in a buffer, to a stream or to a string. */
public final class TextOutput implements Output, CharacterSink {
    private final String name;
    private final ByteTarget target;
    private final boolean toString;
    /** A terminal shows each line when it is complete. */
    private final boolean flushesLines;
    private boolean open = true;
    private boolean atLineStart = true;

    private TextOutput(String name, OutputStream stream, boolean flushesLines) {
        this.name = name;
        this.target = new ByteTarget(stream, name);
        this.toString = stream == null;
        this.flushesLines = flushesLines;
    }

    public static TextOutput ofStream(String name, OutputStream stream, boolean flushesLines) {
        return new TextOutput(name, stream, flushesLines);
    }

    public static TextOutput ofString() {
        return new TextOutput("string", null, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        target.close();
    }

    @Override
    public String description() {
        return "output-port " + name;
    }

    @Override
    public void flush() {
        target.flush();
    }

    @Override
    public void put(int codePoint) {
        byte[] room = target.room(Utf8.MAX_BYTES);
        target.filledTo(Utf8.encode(codePoint, room, target.length()));
        atLineStart = codePoint == '\n';
        if (atLineStart && flushesLines) flush();
    }

    @Override
    public void put(byte[] utf8, int from, int to) {
        if (from == to) return;
        target.put(utf8, from, to - from);
        atLineStart = utf8[to - 1] == '\n';
        if (flushesLines) flush();
    }

    /** Whether nothing stands before the next character on its line. */
    public boolean isAtLineStart() {
        return atLineStart;
    }

    /** Whether {@link #contents} can be asked for. */
    public boolean isToString() {
        return toString;
    }

    /** The UTF-8 text written so far to a string port. */
    public byte[] contents() {
        return target.contents();
    }
}
