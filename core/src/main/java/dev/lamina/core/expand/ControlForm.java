package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** {@code delay delay-force parameterize guard}: calls of library procedures on thunks. */
final class ControlForm extends Form {
    ControlForm(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    Expr expand() {
        return switch (kind) {
            case DELAY -> promise("%delay");
            case DELAY_FORCE -> promise("%delay-force");
            case PARAMETERIZE -> parameterize();
            case WITH_ARENA -> withArena();
            case GUARD -> guard();
            default -> throw new AssertionError(kind);
        };
    }

    private Expr promise(String maker) {
        Syntax[] parts = parts(2);
        if (parts.length != 2) throw malformed();
        return Code.call(form.span(), maker, Code.thunk(value(parts[1]), form.span()));
    }

    private Expr parameterize() {
        Syntax[] parts = parts(3);
        List<Expr> bindings = new ArrayList<>();
        for (Syntax part : parts(parts[1], 0)) {
            Syntax[] pair = parts(part, 2);
            if (pair.length != 2) throw malformedAt(part);
            bindings.add(Code.call(part.span(), "cons", value(pair[0]), value(pair[1])));
        }
        if (bindings.isEmpty()) return body(parts, use);
        Expr body = Code.thunk(body(parts, Use.VALUE), form.span());
        return Code.call(form.span(), "%parameterize", Code.call(form.span(), "list", bindings), body);
    }

    private Expr withArena() {
        Expr inside = new Body(expressions, kind.keyword(), form, frame, Use.VALUE).expand(parts(2), 1, "");
        return Code.call(form.span(), "call-with-arena", Code.thunk(inside, form.span()));
    }

    /** The handler gets the condition and a thunk that raises it again where it was raised, for when no clause is chosen. */
    private Expr guard() {
        Syntax[] parts = parts(3);
        Syntax[] clauses = parts(parts[1], 1);
        Variable condition = new Variable(text(identifier(clauses[0])));
        Variable reraise = new Variable("reraise");
        Frame inner = new Frame(frame);
        inner.add(clauses[0], new Binding.Local(condition));
        Expr otherwise = new Expr.Call(new Expr.Reference(reraise, form.span()), List.of(), form.span());
        Expr chosen = new Conditional(expressions, kind, form, inner, Use.VALUE).clauses(clauses, 1, otherwise);
        Expr handler = Code.lambda("", List.of(condition, reraise), chosen, form.span());
        return Code.call(form.span(), "%guard", handler, Code.thunk(body(parts, Use.VALUE), form.span()));
    }

    private Expr body(Syntax[] parts, Use bodyUse) {
        return new Body(expressions, kind.keyword(), form, frame, bodyUse).expand(parts, 2, "");
    }
}
