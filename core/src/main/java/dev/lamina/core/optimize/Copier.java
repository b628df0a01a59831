package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies an expression with new variables for all that it binds, since each variable is bound once in a unit. Code
 * without a position, as shipped library code is, takes the position of the call it is copied to.
 */
final class Copier extends Rewriter {
    private final Map<Variable, Variable> renamed = new HashMap<>();
    private final Span place;
    /** The name that every local procedure in the copy gets, or null. */
    private final String name;

    private Copier(Span place, String name) {
        this.place = place;
        this.name = name;
    }

    static Expr copy(Expr expr) {
        return new Copier(Span.NONE, null).rewrite(expr);
    }

    static Expr.Lambda copy(Expr.Lambda lambda, Span place) {
        return (Expr.Lambda) new Copier(place, null).rewrite(lambda);
    }

    /** Of a procedure of the library: traces show what it does inside by its own name. */
    static Expr.Lambda copyLibrary(Expr.Lambda lambda, String name, Span place) {
        return (Expr.Lambda) new Copier(place, name).rewrite(lambda);
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> c;
            case Expr.Reference r -> new Expr.Reference(renamed.getOrDefault(r.variable(), r.variable()), placed(r.span()));
            case Expr.GlobalReference g -> new Expr.GlobalReference(g.global(), placed(g.span()));
            case Expr.Let let -> {
                List<Expr> values = rewriteAll(let.values());
                yield new Expr.Let(fresh(let.variables()), values, rewrite(let.body()));
            }
            case Expr.Fix fix -> {
                List<Variable> variables = fresh(fix.variables());
                yield new Expr.Fix(variables, named(lambdas(fix.lambdas())), rewrite(fix.body()));
            }
            case Expr.Call call -> new Expr.Call(rewrite(call.operator()), rewriteAll(call.operands()), placed(call.span()));
            case Expr.PrimitiveCall call -> new Expr.PrimitiveCall(call.primitive(), rewriteAll(call.operands()), checked(call.span()));
            default -> parts(expr);
        };
    }

    private List<Expr.Lambda> named(List<Expr.Lambda> lambdas) {
        return name == null ? lambdas : lambdas.stream().map(lambda -> new Expr.Lambda(name, lambda.clauses(), lambda.span())).toList();
    }

    private Span placed(Span span) {
        return span.isKnown() ? span : place;
    }

    /** What a procedure of the library does itself fails in its name; what it is handed is called in a place of the program's. */
    private Span checked(Span span) {
        return span.isKnown() || name == null ? placed(span) : place.inLibrary();
    }

    @Override
    Clause rewriteClause(Clause clause) {
        List<Variable> required = fresh(clause.required());
        Variable rest = clause.rest() == null ? null : fresh(clause.rest());
        return new Clause(required, rest, rewrite(clause.body()));
    }

    private List<Variable> fresh(List<Variable> variables) {
        List<Variable> copies = new ArrayList<>(variables.size());
        for (Variable variable : variables) copies.add(fresh(variable));
        return copies;
    }

    private Variable fresh(Variable variable) {
        Variable copy = variable.copy();
        renamed.put(variable, copy);
        return copy;
    }
}
