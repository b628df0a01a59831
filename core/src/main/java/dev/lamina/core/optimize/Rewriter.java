package dev.lamina.core.optimize;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The walk that most passes share: {@link #parts} rebuilds a node from its rewritten parts, from left to right, and
 * returns the same node when no part changed ({@link Children#map}). A pass overrides {@link #rewrite} for the nodes it
 * cares about, and {@link #rewriteClause} if it cares about parameters; the lambdas of a Fix are only rewritten inside.
 */
abstract class Rewriter implements UnaryOperator<Expr> {
    Unit rewrite(Unit unit) {
        List<Expr> body = rewriteAll(unit.body());
        return body == unit.body() ? unit : unit.withBody(body);
    }

    Expr rewrite(Expr expr) {
        return parts(expr);
    }

    @Override
    public final Expr apply(Expr expr) {
        return rewrite(expr);
    }

    final Expr parts(Expr expr) {
        return switch (expr) {
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Fix fix -> {
                List<Expr.Lambda> lambdas = lambdas(fix.lambdas());
                Expr body = rewrite(fix.body());
                yield lambdas == fix.lambdas() && body == fix.body() ? fix : new Expr.Fix(fix.variables(), lambdas, body);
            }
            default -> Children.map(expr, this);
        };
    }

    /** Rewrites a lambda without asking {@link #rewrite} about the lambda itself. */
    final Expr.Lambda lambda(Expr.Lambda lambda) {
        List<Clause> clauses = Children.mapAll(lambda.clauses(), this::rewriteClause);
        return clauses == lambda.clauses() ? lambda : new Expr.Lambda(lambda.name(), clauses, lambda.span());
    }

    Clause rewriteClause(Clause clause) {
        return clause.withBody(rewrite(clause.body()));
    }

    final List<Expr.Lambda> lambdas(List<Expr.Lambda> lambdas) {
        return Children.mapAll(lambdas, this::lambda);
    }

    final List<Expr> rewriteAll(List<Expr> expressions) {
        return Children.mapAll(expressions, this);
    }
}
