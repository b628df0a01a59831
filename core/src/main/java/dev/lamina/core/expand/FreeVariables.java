package dev.lamina.core.expand;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that a transformer refers to no local variable outside of itself: it runs when the code around it is expanded,
 * before that code has variables.
 */
final class FreeVariables {
    private final Set<Variable> bound = new HashSet<>();

    private FreeVariables() {}

    static void check(Expr transformer) {
        FreeVariables check = new FreeVariables();
        check.collect(transformer);
        check.references(transformer);
    }

    private void collect(Expr e) {
        switch (e) {
            case Expr.Let let -> bound.addAll(let.variables());
            case Expr.Letrec letrec -> bound.addAll(letrec.variables());
            case Expr.Fix fix -> bound.addAll(fix.variables());
            case Expr.Lambda lambda -> {
                for (Clause clause : lambda.clauses()) add(clause.required(), clause.rest());
            }
            default -> { }
        }
        Children.forEach(e, this::collect);
    }

    private void add(Collection<Variable> required, Variable rest) {
        bound.addAll(required);
        if (rest != null) bound.add(rest);
    }

    private void references(Expr e) {
        if (e instanceof Expr.Reference r && !bound.contains(r.variable())) throw Messages.runTimeVariable(r.variable().name(), r.span());
        if (e instanceof Expr.Assign a && !bound.contains(a.variable())) throw Messages.runTimeVariable(a.variable().name(), a.span());
        Children.forEach(e, this::references);
    }
}
