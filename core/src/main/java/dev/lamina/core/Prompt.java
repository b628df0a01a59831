package dev.lamina.core;

import dev.lamina.core.ir.ExpansionPrinter;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.PrettyPrinter;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.List;

/**
 * A {@link Scheme} as an interactive session uses it: values are kept as {@code $1 $2 …}, printed to fit a width, names are
 * described, expansion and compilation are looked at without running anything.
 */
public final class Prompt {
    /** What is shown of a value. */
    public interface Listener {
        /** @param number of the variable {@code $number} that has the value */
        void value(long number, String text);
    }

    /** A width at which nothing is laid out in lines or left out. */
    public static final int UNLIMITED = 0;

    /** How many values are kept: a session that goes on for days must not keep every array it has seen. */
    private static final int KEPT = 100;

    private final Scheme scheme;
    private final Session session;
    private long values;

    Prompt(Scheme scheme, Session session) {
        this.scheme = scheme;
        this.session = session;
    }

    /**
     * Evaluates the forms of the text; the listener is called on the Scheme thread, when what a form wrote has been sent on.
     *
     * @param width for values that do not fit in one line, or {@link #UNLIMITED}
     */
    public void evaluate(String name, String text, int width, Listener listener) {
        scheme.run(c -> session.evaluate(Source.ofString(name, text), result -> session.forEachShown(result, value -> {
            keep(c, value);
            listener.value(values, width == UNLIMITED ? Values.toText(value) : PrettyPrinter.string(value, width));
        })));
    }

    private void keep(Ctx c, @Word long value) {
        values++;
        Cells.define(c, cell(values), value);
        if (values > KEPT) Cells.define(c, cell(values - KEPT), Words.UNBOUND);
    }

    private long cell(long number) {
        return session.instance().cells().cell(FrontEnd.USER, "$" + number);
    }

    /** By the session's own thread so far, in objects. */
    public long allocatedBytes() {
        return scheme.run(c -> session.statistics().allocatedBytes() - c.unusedBytes());
    }

    /** Every name that can be used, sorted. */
    public List<String> names() {
        return scheme.names();
    }

    /** What the name means, in lines for people: kind, parameters, documentation, place; null if it means nothing. */
    public String describe(String name) {
        return scheme.run(c -> new Describer(session).describe(name));
    }

    /** The names that look like a misspelling of this one. */
    public List<String> closeNames(String name) {
        return scheme.run(c -> session.frontEnd().user().closeNames(name));
    }

    /** What the forms are expanded to. Throws {@link SchemeException.Uncaught} if they are not correct. */
    public String expand(String name, String text, int width) {
        return scheme.run(c -> ExpansionPrinter.print(preview(name, text), width));
    }

    /** Compiles the forms for the observer's eyes; they are not run. Throws {@link SchemeException.Uncaught}. */
    public void compile(String name, String text) {
        scheme.run(c -> session.frontEnd().compile(preview(name, text)));
    }

    private Unit preview(String name, String text) {
        return session.preview(Source.ofString(name, text));
    }
}
