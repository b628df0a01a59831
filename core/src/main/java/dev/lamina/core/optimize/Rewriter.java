package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The walk that most passes share: {@link #parts} rebuilds a node from its rewritten parts, from left to right, and
 * returns the same node when no part changed. A pass overrides {@link #rewrite} for the nodes it cares about.
 */
abstract class Rewriter {
    Unit rewrite(Unit unit) {
        List<Expr> body = rewriteAll(unit.body());
        return body == unit.body() ? unit : unit.withBody(body);
    }

    Expr rewrite(Expr expr) {
        return parts(expr);
    }

    final Expr parts(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> c;
            case Expr.Reference r -> r;
            case Expr.GlobalReference g -> g;
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Assign a -> {
                Expr value = rewrite(a.value());
                yield value == a.value() ? a : new Expr.Assign(a.variable(), value, a.span());
            }
            case Expr.GlobalAssign a -> {
                Expr value = rewrite(a.value());
                yield value == a.value() ? a : new Expr.GlobalAssign(a.global(), value, a.span());
            }
            case Expr.GlobalDefine d -> {
                Expr value = rewrite(d.value());
                yield value == d.value() ? d : new Expr.GlobalDefine(d.global(), value, d.span());
            }
            case Expr.If i -> {
                Expr test = rewrite(i.test());
                Expr consequent = rewrite(i.consequent());
                Expr alternative = rewrite(i.alternative());
                boolean same = test == i.test() && consequent == i.consequent() && alternative == i.alternative();
                yield same ? i : new Expr.If(test, consequent, alternative);
            }
            case Expr.Sequence s -> {
                List<Expr> expressions = rewriteAll(s.expressions());
                yield expressions == s.expressions() ? s : new Expr.Sequence(expressions);
            }
            case Expr.Let let -> {
                List<Expr> values = rewriteAll(let.values());
                Expr body = rewrite(let.body());
                yield values == let.values() && body == let.body() ? let : new Expr.Let(let.variables(), values, body);
            }
            case Expr.Letrec letrec -> {
                List<Expr> values = rewriteAll(letrec.values());
                Expr body = rewrite(letrec.body());
                boolean same = values == letrec.values() && body == letrec.body();
                yield same ? letrec : new Expr.Letrec(letrec.variables(), values, body, letrec.span());
            }
            case Expr.Fix fix -> {
                List<Expr.Lambda> lambdas = lambdas(fix.lambdas());
                Expr body = rewrite(fix.body());
                yield lambdas == fix.lambdas() && body == fix.body() ? fix : new Expr.Fix(fix.variables(), lambdas, body);
            }
            case Expr.Call call -> {
                Expr operator = rewrite(call.operator());
                List<Expr> operands = rewriteAll(call.operands());
                boolean same = operator == call.operator() && operands == call.operands();
                yield same ? call : new Expr.Call(operator, operands, call.span());
            }
            case Expr.PrimitiveCall call -> {
                List<Expr> operands = rewriteAll(call.operands());
                yield operands == call.operands() ? call : new Expr.PrimitiveCall(call.primitive(), operands, call.span());
            }
        };
    }

    /** Rewrites a lambda without asking {@link #rewrite} about the lambda itself. */
    final Expr.Lambda lambda(Expr.Lambda lambda) {
        List<Clause> clauses = null;
        for (int i = 0; i < lambda.clauses().size(); i++) {
            Clause clause = lambda.clauses().get(i);
            Clause changed = rewriteClause(clause);
            if (changed == clause) continue;
            if (clauses == null) clauses = new ArrayList<>(lambda.clauses());
            clauses.set(i, changed);
        }
        return clauses == null ? lambda : new Expr.Lambda(lambda.name(), clauses, lambda.span());
    }

    Clause rewriteClause(Clause clause) {
        return clause.withBody(rewrite(clause.body()));
    }

    final List<Expr.Lambda> lambdas(List<Expr.Lambda> lambdas) {
        List<Expr.Lambda> rewritten = null;
        for (int i = 0; i < lambdas.size(); i++) {
            Expr.Lambda changed = lambda(lambdas.get(i));
            if (changed == lambdas.get(i)) continue;
            if (rewritten == null) rewritten = new ArrayList<>(lambdas);
            rewritten.set(i, changed);
        }
        return rewritten == null ? lambdas : rewritten;
    }

    final List<Expr> rewriteAll(List<Expr> expressions) {
        List<Expr> rewritten = null;
        for (int i = 0; i < expressions.size(); i++) {
            Expr changed = rewrite(expressions.get(i));
            if (changed == expressions.get(i)) continue;
            if (rewritten == null) rewritten = new ArrayList<>(expressions);
            rewritten.set(i, changed);
        }
        return rewritten == null ? expressions : rewritten;
    }
}
