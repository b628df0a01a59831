package dev.lamina.core.read;

import java.util.Arrays;

/**
 * The stretch of UTF-8 text that a lexer looks at: valid, ending between two characters, and complete when
 * {@code last}. A whole source is one window; a port slides its window over a stream and keeps in it everything
 * from the beginning of the datum being read.
 */
public class Window {
    protected byte[] bytes;
    /** What lies before it has been consumed. */
    protected int position;
    protected int limit;
    /** No text will ever follow {@code limit}. */
    protected boolean last;
    /** Set by {@code #!fold-case}: from here on symbols and character names are folded. */
    protected boolean foldCase;

    public Window(byte[] bytes, int limit, boolean last) {
        this.bytes = bytes;
        this.limit = limit;
        this.last = last;
    }

    /** The window of a whole source, once its text has been found to be valid. */
    static Window of(Source source) {
        return new Window(source.bytes(), source.bytes().length, true) {
            @Override
            protected Source source() {
                return source;
            }
        };
    }

    /** A stretch of the window, for an error. */
    public final Span span(int start, int end) {
        return new Span(source(), start, end);
    }

    /** The text as messages show it; offsets into the window are offsets into it. Asked for only in errors unless fixed. */
    protected Source source() {
        return new Source("", Arrays.copyOf(bytes, limit));
    }
}
