package dev.lamina.core.expand;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/** {@code lambda}, {@code named-lambda}, {@code case-lambda}, and the procedures that definitions abbreviate. */
final class Procedures extends Form {
    Procedures(Expressions expressions, CoreForm kind, Syntax form, Frame frame) {
        super(expressions, kind, form, frame, Use.VALUE);
    }

    Expr expand(String name) {
        Syntax[] parts = parts(kind == CoreForm.CASE_LAMBDA ? 2 : 3);
        return switch (kind) {
            case LAMBDA -> procedure(name, parts[1], parts, 2);
            case NAMED_LAMBDA -> named(parts);
            case CASE_LAMBDA -> caseLambda(name, parts);
            default -> throw new AssertionError(kind);
        };
    }

    private Expr named(Syntax[] parts) {
        if (!(parts[1].content() instanceof SyntaxPair header)) throw malformed();
        return procedure(text(identifier(header.car())), header.cdr(), parts, 2);
    }

    private Expr caseLambda(String name, Syntax[] parts) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            Syntax[] clause = parts(parts[i], 2);
            clauses.add(clause(name, clause[0], clause, 1));
        }
        return new Expr.Lambda(name, clauses, form.span());
    }

    /** A procedure whose body is the parts from index {@code from} on. */
    Expr.Lambda procedure(String name, Syntax formals, Syntax[] parts, int from) {
        return new Expr.Lambda(name, List.of(clause(name, formals, parts, from)), form.span());
    }

    private Clause clause(String name, Syntax formals, Syntax[] parts, int from) {
        Frame inner = new Frame(frame);
        List<Variable> required = new ArrayList<>();
        if (SyntaxLists.pairs(formals) < 0) throw malformed();
        Syntax rest = formals;
        for (; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) required.add(parameter(pair.car(), inner));
        Variable restVariable = rest.isEmpty() ? null : parameter(rest, inner);
        Declarations declarations = Declarations.read(kind, form, frame, parts, from);
        Expr body = new Body(expressions, kind.keyword(), form, inner, Use.VALUE).expand(parts, declarations.next(), "");
        return new Clause(required, restVariable, declarations.apply(name, required, restVariable, body));
    }

    private Variable parameter(Syntax part, Frame inner) {
        Variable variable = new Variable(text(identifier(part)));
        if (!inner.add(part, new Binding.Local(variable))) throw Messages.duplicate(kind, part);
        return variable;
    }
}
