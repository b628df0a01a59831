package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** {@code let let* letrec letrec*}. A named {@code let} is a {@link Loop}. */
final class LetForm extends Form {
    private final List<Variable> variables = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();

    LetForm(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    Expr expand(String name) {
        Syntax[] parts = parts(3);
        if (kind == CoreForm.LET && parts[1].isSymbol()) return new Loop(expressions, kind, form, frame, use).named(parts);
        Syntax[] bindings = parts(parts[1], 0);
        if (bindings.length == 0) return body(parts, frame, name);
        return switch (kind) {
            case LET -> let(bindings, parts, name);
            case LET_STAR -> nested(bindings, parts, name);
            case LETREC -> letrec(bindings, parts, name);
            case LETREC_STAR -> letrecStar(bindings, parts, name);
            default -> throw new AssertionError(kind);
        };
    }

    private Expr body(Syntax[] parts, Frame inner, String name) {
        return new Body(expressions, kind.keyword(), form, inner, use).expand(parts, 2, name);
    }

    private Expr let(Syntax[] bindings, Syntax[] parts, String name) {
        Frame inner = new Frame(frame);
        for (Syntax binding : bindings) {
            Syntax[] pair = binding(binding);
            values.add(expressions.named(text(pair[0]), pair[1], frame, Use.VALUE));
            variables.add(bind(pair[0], inner));
        }
        return new Expr.Let(variables, values, body(parts, inner, name));
    }

    private Expr nested(Syntax[] bindings, Syntax[] parts, String name) {
        Frame inner = frame;
        for (Syntax binding : bindings) {
            Syntax[] pair = binding(binding);
            values.add(expressions.named(text(pair[0]), pair[1], inner, Use.VALUE));
            inner = new Frame(inner);
            variables.add(bind(pair[0], inner));
            expressions.descend(binding);
        }
        Expr result = body(parts, inner, name);
        expressions.ascend(bindings.length);
        for (int i = bindings.length - 1; i >= 0; i--) result = Code.let(variables.get(i), values.get(i), result);
        return result;
    }

    private Expr letrecStar(Syntax[] bindings, Syntax[] parts, String name) {
        Frame inner = recursive(bindings);
        return new Expr.Letrec(variables, values, body(parts, inner, name), form.span());
    }

    /**
     * {@code letrec} evaluates all values before it gives any variable its value, which a continuation captured in one of
     * them can tell from {@code letrec*}. So values that are more than a procedure or a constant have a name of their own
     * until all are known. A call may return twice: then the variable is one place, made before, that is stored in twice.
     */
    private Expr letrec(Syntax[] bindings, Syntax[] parts, String name) {
        Frame inner = recursive(bindings);
        List<Expr> steps = new ArrayList<>();
        for (int i = 0; i < bindings.length; i++) {
            Expr value = values.get(i);
            if (value instanceof Expr.Lambda || value instanceof Expr.Constant) continue;
            Variable early = variables.get(i).copy();
            Expr known = new Expr.Reference(early, bindings[i].span());
            if (value.isSimple()) {
                variables.add(variables.get(i));
                values.add(known);
                variables.set(i, early);
            } else {
                steps.add(new Expr.Assign(variables.get(i), known, bindings[i].span()));
                variables.add(early);
                values.add(value);
                values.set(i, Code.UNBOUND);
            }
        }
        steps.add(body(parts, inner, name));
        return new Expr.Letrec(variables, values, Code.sequence(steps), form.span());
    }

    /** Binds all variables, then expands the values in their scope. */
    private Frame recursive(Syntax[] bindings) {
        Frame inner = new Frame(frame);
        Syntax[][] pairs = new Syntax[bindings.length][];
        for (int i = 0; i < bindings.length; i++) {
            pairs[i] = binding(bindings[i]);
            variables.add(bind(pairs[i][0], inner));
        }
        for (Syntax[] pair : pairs) values.add(expressions.named(text(pair[0]), pair[1], inner, Use.VALUE));
        return inner;
    }

    private Syntax[] binding(Syntax binding) {
        Syntax[] pair = SyntaxLists.elements(binding);
        if (pair == null || pair.length != 2) throw Messages.malformedPart(kind, "(variable expression)", binding);
        identifier(pair[0]);
        return pair;
    }

    private Variable bind(Syntax identifier, Frame inner) {
        Variable variable = new Variable(text(identifier));
        if (!inner.add(identifier, new Binding.Local(variable))) throw Messages.duplicate(kind, identifier);
        return variable;
    }
}
