package dev.lamina.core.read;

/**
 * Text that is not a datum: what is wrong and where. It has no Java stack trace, because malformed input is ordinary.
 * {@link #isIncomplete} tells a prompt that more text could still make it right.
 */
public final class ReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final boolean incomplete;

    public ReadException(String message, Span span, boolean incomplete) {
        super(message, null, false, false);
        this.span = span;
        this.incomplete = incomplete;
    }

    public ReadException(String message, Span span) {
        this(message, span, false);
    }

    public Span span() {
        return span;
    }

    public boolean isIncomplete() {
        return incomplete;
    }

    /** {@code file:line:column: read: message}. */
    public String report() {
        return span + ": read: " + getMessage();
    }
}
