package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the data of a source one after another: the entry for everyone who compiles text. The whole text is checked
 * to be UTF-8 first, so that a binary file gives one clear error instead of many odd ones.
 */
public final class SourceReader {
    private final Parser parser;
    private final Window window;
    private final SyntaxSink sink;

    /** Throws {@link ReadException} if the source is not text. */
    public SourceReader(Source source) {
        checkText(source);
        this.window = Window.of(source);
        this.sink = new SyntaxSink(source);
        this.parser = new Parser(window, sink);
    }

    /** All data of the source. */
    public static List<Syntax> readAll(Source source) {
        return readAll(source, false);
    }

    /** @param foldCase whether letters of identifiers are folded from the beginning, as {@code include-ci} asks */
    public static List<Syntax> readAll(Source source, boolean foldCase) {
        SourceReader reader = new SourceReader(source);
        if (foldCase) reader.parser.foldCase();
        List<Syntax> data = new ArrayList<>();
        for (Syntax datum = reader.next(); datum != null; datum = reader.next()) data.add(datum);
        return data;
    }

    /** The next datum, or null at the end. */
    public Syntax next() {
        return parser.next() == Parser.Outcome.DATUM ? sink.take() : null;
    }

    /** The offset behind the last datum read. */
    public int offset() {
        return window.position;
    }

    private static void checkText(Source source) {
        byte[] bytes = source.bytes();
        int invalid = Utf8.firstInvalid(bytes, 0, bytes.length);
        int zero = indexOfZero(bytes);
        if (zero >= 0) throw new ReadException("this is a binary file, not a text: it contains zero bytes", new Span(source, zero, zero + 1));
        if (invalid < 0) return;
        String message = "the text is not UTF-8: byte 0x%02X cannot stand here".formatted(bytes[invalid]);
        throw new ReadException(message, new Span(source, invalid, invalid + 1));
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == 0) return i;
        return -1;
    }
}
