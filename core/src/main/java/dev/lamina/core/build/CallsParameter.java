package dev.lamina.core.build;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds whether a procedure calls one of its own parameters: then opening it at a call with a lambda pays. */
final class CallsParameter {
    private CallsParameter() {}

    static boolean in(Expr.Lambda lambda) {
        for (Clause clause : lambda.clauses()) {
            if (calls(clause.body(), new HashSet<>(clause.required()))) return true;
        }
        return false;
    }

    private static boolean calls(Expr e, Set<Variable> parameters) {
        return switch (e) {
            case Expr.Constant _, Expr.Reference _, Expr.GlobalReference _ -> false;
            case Expr.Assign a -> calls(a.value(), parameters);
            case Expr.GlobalAssign a -> calls(a.value(), parameters);
            case Expr.GlobalDefine d -> calls(d.value(), parameters);
            case Expr.If i -> any(List.of(i.test(), i.consequent(), i.alternative()), parameters);
            case Expr.Sequence s -> any(s.expressions(), parameters);
            case Expr.Let l -> any(l.values(), parameters) || calls(l.body(), parameters);
            case Expr.Letrec l -> any(l.values(), parameters) || calls(l.body(), parameters);
            case Expr.Fix f -> any(f.lambdas(), parameters) || calls(f.body(), parameters);
            case Expr.Lambda l -> l.clauses().stream().anyMatch(clause -> calls(clause.body(), parameters));
            case Expr.Call c -> c.operator() instanceof Expr.Reference r && parameters.contains(r.variable())
                    || calls(c.operator(), parameters) || any(c.operands(), parameters);
            case Expr.PrimitiveCall p -> any(p.operands(), parameters);
        };
    }

    private static boolean any(List<? extends Expr> expressions, Set<Variable> parameters) {
        return expressions.stream().anyMatch(e -> calls(e, parameters));
    }
}
