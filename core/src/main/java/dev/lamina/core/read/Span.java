package dev.lamina.core.read;

/** A stretch of a source, in bytes: {@code start} inclusive, {@code end} exclusive. */
public record Span(Source source, int start, int end) {
    private static final Source NOWHERE = Source.ofString("", "");
    /** For code that no text stands behind. */
    public static final Span NONE = new Span(NOWHERE, 0, 0);

    public boolean isKnown() {
        return source != NOWHERE;
    }

    public int line() {
        return source.line(start);
    }

    public int column() {
        return source.column(start);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return isKnown() ? source.name() + ":" + line() + ":" + column() : "(no position)";
    }
}
