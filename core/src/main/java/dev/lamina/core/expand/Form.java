package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * One form being expanded: which, where its names are looked up, and what its value is for. A subclass knows a family
 * of forms.
 */
abstract class Form {
    final Expressions expressions;
    final CoreForm kind;
    final Syntax form;
    final Frame frame;
    final Use use;

    Form(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        this.expressions = expressions;
        this.kind = kind;
        this.form = form;
        this.frame = frame;
        this.use = use;
    }

    SyntaxException malformed() {
        return Messages.malformed(kind, form);
    }

    /** The form's parts, the keyword first. */
    Syntax[] parts(int atLeast) {
        return parts(form, atLeast);
    }

    /** The elements of a list inside the form. */
    Syntax[] parts(Syntax list, int atLeast) {
        Syntax[] parts = SyntaxLists.elements(list);
        if (parts == null || parts.length < atLeast) throw malformedAt(list);
        return parts;
    }

    SyntaxException malformedAt(Syntax part) {
        return part == form ? malformed() : Messages.malformedPart(kind, kind.grammar(), part);
    }

    Syntax identifier(Syntax part) {
        if (!part.isSymbol()) throw Messages.malformedPart(kind, "a variable", part);
        return part;
    }

    boolean isKeyword(Syntax part, CoreForm keyword) {
        return expressions.isKeyword(part, keyword, frame);
    }

    boolean startsWith(Syntax part, CoreForm keyword) {
        return part.content() instanceof SyntaxPair pair && isKeyword(pair.car(), keyword);
    }

    Expr value(Syntax part) {
        return expressions.expand(part, frame, Use.VALUE);
    }

    Expr test(Syntax part) {
        return expressions.expand(part, frame, Use.TEST);
    }

    /** The parts from index {@code from} on, as one expression. */
    Expr sequence(Syntax[] parts, int from, String name) {
        assert from < parts.length;
        int last = parts.length - 1;
        if (from == last) return expressions.named(name, parts[last], frame, use);
        List<Expr> sequence = new ArrayList<>(parts.length - from);
        for (int i = from; i < last; i++) sequence.add(expressions.expand(parts[i], frame, Use.EFFECT));
        sequence.add(expressions.named(name, parts[last], frame, use));
        return new Expr.Sequence(sequence);
    }

    Expr sequence(Syntax[] parts, int from) {
        return sequence(parts, from, "");
    }

    static String text(Syntax identifier) {
        return ((Symbol) identifier.content()).name();
    }
}
