package dev.lamina.core.expand;

import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The use of a procedural macro that is being expanded: where it stands, and the marks of what the transformer introduces.
 * Templates of one place of definition share a mark, so that their identifiers are the same ones.
 */
public final class MacroUse {
    private final Frame frame;
    private final Expansion own;
    private final Map<Frame, Expansion> expansions = new IdentityHashMap<>();
    private int temporaries;

    MacroUse(Frame frame, Expansion own) {
        this.frame = frame;
        this.own = own;
        expansions.put(own.home(), own);
    }

    /** Code outside of any transformer that makes syntax. */
    static MacroUse none(Frame home) {
        return new MacroUse(home, Expansion.unmarked(home));
    }

    public Span span() {
        return own.span();
    }

    Frame frame() {
        return frame;
    }

    /** The mark of what templates written at a place introduce. */
    Expansion expansion(Frame home) {
        return expansions.computeIfAbsent(home, key -> new Expansion(key, span()));
    }

    /** The identifier as a template of the macro would introduce it: explicit renaming. */
    public Syntax rename(Syntax identifier) {
        return own.introduce(identifier);
    }

    /** An identifier that nothing else can name. */
    public Syntax temporary() {
        Expansion fresh = new Expansion(own.home(), span());
        return fresh.introduce(new Syntax(new Symbol("t" + ++temporaries), Scopes.NONE, span()));
    }

    /** {@code free-identifier=?}: whether both would refer to the same binding where the macro is used. */
    public boolean isSame(Syntax a, Syntax b) {
        Binding meaning = Frame.resolve(a, frame);
        if (!Binding.isSame(meaning, Frame.resolve(b, frame))) return false;
        return meaning != null || Form.text(a).equals(Form.text(b));
    }

    /** {@code bound-identifier=?}: whether a binding of one would bind the other. */
    public static boolean isBoundSame(Syntax a, Syntax b) {
        return Name.of(a).equals(Name.of(b));
    }
}
