package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import java.util.List;

/** The number of nodes, for limits and statistics. */
public final class Size {
    private final int limit;
    private int count;

    private Size(int limit) {
        this.limit = limit;
    }

    public static int of(Unit unit) {
        Size size = new Size(Integer.MAX_VALUE);
        size.addAll(unit.body());
        return size.count;
    }

    /** The size of an expression; the walk stops when it is above the limit. */
    static int of(Expr expr, int limit) {
        Size size = new Size(limit);
        size.add(expr);
        return size.count;
    }

    static boolean isAtMost(Expr expr, int limit) {
        return of(expr, limit) <= limit;
    }

    private void addAll(List<? extends Expr> expressions) {
        for (Expr expression : expressions) add(expression);
    }

    private void add(Expr expr) {
        count++;
        if (count > limit) return;
        switch (expr) {
            case Expr.Constant c -> {}
            case Expr.Reference r -> {}
            case Expr.GlobalReference g -> {}
            case Expr.Assign a -> add(a.value());
            case Expr.GlobalAssign a -> add(a.value());
            case Expr.GlobalDefine d -> add(d.value());
            case Expr.If i -> {
                add(i.test());
                add(i.consequent());
                add(i.alternative());
            }
            case Expr.Sequence s -> addAll(s.expressions());
            case Expr.Let let -> {
                addAll(let.values());
                add(let.body());
            }
            case Expr.Letrec letrec -> {
                addAll(letrec.values());
                add(letrec.body());
            }
            case Expr.Fix fix -> {
                addAll(fix.lambdas());
                add(fix.body());
            }
            case Expr.Lambda lambda -> {
                for (Clause clause : lambda.clauses()) add(clause.body());
            }
            case Expr.Call call -> {
                add(call.operator());
                addAll(call.operands());
            }
            case Expr.PrimitiveCall call -> addAll(call.operands());
        }
    }
}
