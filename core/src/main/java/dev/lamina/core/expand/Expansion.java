package dev.lamina.core.expand;

import dev.lamina.core.read.Scope;
import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;

/**
 * One use of a macro: the scope that marks what it introduces. It knows where the macro was defined, which is where the
 * marked identifiers mean what they mean, and the place of the use, which all introduced syntax takes as its own.
 */
final class Expansion implements Scope {
    private final Frame home;
    private final Span span;
    private final boolean marks;
    private Scopes lastMarked = Scopes.NONE;
    private Scopes lastMark;
    private int size;

    Expansion(Frame home, Span span) {
        this(home, span, true);
    }

    private Expansion(Frame home, Span span, boolean marks) {
        this.home = home;
        this.span = span;
        this.marks = marks;
        this.lastMark = lastMarked.with(this);
    }

    /** What fills templates when no macro is being expanded: identifiers stay what they are. */
    static Expansion unmarked(Frame home) {
        return new Expansion(home, Span.NONE, false);
    }

    Frame home() {
        return home;
    }

    Span span() {
        return span;
    }

    /** How many nodes it has introduced so far. */
    int size() {
        return size;
    }

    /** An identifier of the macro's template, as introduced. */
    Syntax introduce(Syntax identifier) {
        assert identifier.content() instanceof Symbol;
        size++;
        return new Syntax(identifier.content(), mark(identifier.scopes()), span);
    }

    Syntax pair(Syntax car, Syntax cdr) {
        size++;
        return new Syntax(new SyntaxPair(car, cdr), span);
    }

    Syntax of(Object content) {
        return new Syntax(content, span);
    }

    /** Nearly all identifiers of a template have the same scopes: remembering one set makes most sets identical. */
    private Scopes mark(Scopes scopes) {
        if (!marks) return scopes;
        if (scopes != lastMarked) {
            lastMarked = scopes;
            lastMark = scopes.with(this);
        }
        return lastMark;
    }
}
