package dev.lamina.core.read;

/**
 * A stretch of a source, in bytes: {@code start} inclusive, {@code end} exclusive.
 *
 * @param caller for code that the optimizer has opened at a call: the procedure it was in, and that call; else null
 */
public record Span(Source source, int start, int end, Caller caller) {
    /** A call that was opened. Its site may itself be in a procedure that was opened; no name says that it is one of the library. */
    public record Caller(String procedure, Span site) {}

    private static final Source NOWHERE = Source.ofString("", "");
    /** For code that no text stands behind. */
    public static final Span NONE = new Span(NOWHERE, 0, 0);

    public Span(Source source, int start, int end) {
        this(source, start, end, null);
    }

    /** This place, when the outermost procedure that it is in has been opened at a call; null says that it was not. */
    public Span in(Caller outermost) {
        if (outermost == null) return this;
        Caller outer = caller == null ? outermost : new Caller(caller.procedure, caller.site.in(outermost));
        return new Span(source, start, end, outer);
    }

    /** This call, as the place of what a procedure of the library does that was opened here. */
    public Span inLibrary() {
        return isKnown() ? new Span(source, start, end, new Caller("", this)) : this;
    }

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
