package dev.lamina.core.codegen;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import java.util.List;
import java.util.Set;

/** Finds the top-level variables that some expression assigns. */
final class GlobalAssignments {
    private GlobalAssignments() {}

    static void collect(List<? extends Expr> expressions, Set<Global> into) {
        for (Expr e : expressions) collect(e, into);
    }

    private static void collect(Expr e, Set<Global> into) {
        switch (e) {
            case Expr.Constant _, Expr.Reference _, Expr.GlobalReference _ -> {}
            case Expr.GlobalAssign a -> {
                into.add(a.global());
                collect(a.value(), into);
            }
            case Expr.Assign a -> collect(a.value(), into);
            case Expr.GlobalDefine d -> collect(d.value(), into);
            case Expr.If i -> {
                collect(i.test(), into);
                collect(i.consequent(), into);
                collect(i.alternative(), into);
            }
            case Expr.Sequence s -> collect(s.expressions(), into);
            case Expr.Let l -> {
                collect(l.values(), into);
                collect(l.body(), into);
            }
            case Expr.Letrec l -> {
                collect(l.values(), into);
                collect(l.body(), into);
            }
            case Expr.Fix f -> {
                collect(f.lambdas(), into);
                collect(f.body(), into);
            }
            case Expr.Lambda l -> {
                for (Clause clause : l.clauses()) collect(clause.body(), into);
            }
            case Expr.Call c -> {
                collect(c.operator(), into);
                collect(c.operands(), into);
            }
            case Expr.PrimitiveCall p -> collect(p.operands(), into);
        }
    }
}
