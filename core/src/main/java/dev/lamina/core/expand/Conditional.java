package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.List;

/** The clauses of {@code cond}, which {@code guard} has too. */
final class Conditional extends Form {
    Conditional(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    Expr cond() {
        return clauses(parts(2), 1, Code.UNSPECIFIED);
    }

    /** The clauses from index {@code from} on; {@code otherwise} is what happens if none is chosen. */
    Expr clauses(Syntax[] clauses, int from, Expr otherwise) {
        Arm[] expanded = new Arm[clauses.length];
        for (int i = from; i < clauses.length; i++) {
            expanded[i] = clause(parts(clauses[i], 1), i == clauses.length - 1);
            expressions.descend(clauses[i]);
        }
        expressions.ascend(clauses.length - from);
        Expr rest = otherwise;
        for (int i = clauses.length - 1; i >= from; i--) rest = expanded[i].before(rest);
        return rest;
    }

    /** A clause, expanded: a null test is {@code else}, a null body yields the test's value. */
    private record Arm(Expr test, Variable value, Expr body) {
        Expr before(Expr rest) {
            if (test == null) return body;
            Expr choice = new Expr.If(value == null ? test : reference(value), body, rest);
            return value == null ? choice : Code.let(value, test, choice);
        }
    }

    private Arm clause(Syntax[] parts, boolean last) {
        if (isKeyword(parts[0], CoreForm.ELSE)) {
            if (!last) throw Messages.elseNotLast(kind, parts[0]);
            if (parts.length == 1) throw malformedAt(parts[0]);
            return new Arm(null, null, sequence(parts, 1));
        }
        if (parts.length == 1) return valueClause(parts[0]);
        if (isKeyword(parts[1], CoreForm.ARROW)) return receiverClause(parts);
        return new Arm(test(parts[0]), null, sequence(parts, 1));
    }

    private Arm valueClause(Syntax test) {
        if (use != Use.VALUE) return new Arm(test(test), null, Code.TRUE);
        Variable value = new Variable("test");
        return new Arm(value(test), value, reference(value));
    }

    private Arm receiverClause(Syntax[] parts) {
        if (parts.length != 3) throw malformedAt(parts[1]);
        Variable value = new Variable("test");
        Expr test = value(parts[0]);
        Expr receiver = value(parts[2]);
        return new Arm(test, value, new Expr.Call(receiver, List.of(reference(value)), parts[2].span()));
    }

    private static Expr reference(Variable variable) {
        return new Expr.Reference(variable, Span.NONE);
    }
}
