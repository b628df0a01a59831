package dev.lamina.core.expand;

import dev.lamina.core.read.Span;

/**
 * A form that is not correct: who complains (the keyword of the form), what was expected and given, and where. All
 * texts are made in {@link Messages}. No Java stack trace, because malformed programs are ordinary.
 */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String who;
    private final transient Span span;

    public SyntaxException(String who, String message, Span span) {
        super(message, null, false, false);
        this.who = who;
        this.span = span;
    }

    public String who() {
        return who;
    }

    public Span span() {
        return span;
    }

    /** {@code file:line:column: who: message}. */
    public String report() {
        return span + ": " + who + ": " + getMessage();
    }
}
