package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the value of a variable into the place of its only use, if that is the first thing its scope evaluates, so that
 * nothing is reordered: {@code (let ((x (f))) (if x a b))} becomes {@code (if (f) a b)}.
 */
final class FirstUse {
    /** Bounds the work for each binding, and so for the unit. */
    private static final int MAXIMUM_DEPTH = 24;

    private final Variable variable;
    private final Expr value;

    private FirstUse(Variable variable, Expr value) {
        this.variable = variable;
        this.value = value;
    }

    /** The expression with the value in place of the variable, or null if something else is evaluated before. */
    static Expr replace(Expr expr, Variable variable, Expr value) {
        return new FirstUse(variable, value).place(expr, MAXIMUM_DEPTH);
    }

    private Expr place(Expr expr, int depth) {
        if (depth == 0) return null;
        return switch (expr) {
            case Expr.Reference r -> r.variable() == variable ? value : null;
            case Expr.If i -> {
                Expr test = place(i.test(), depth - 1);
                yield test == null ? null : new Expr.If(test, i.consequent(), i.alternative());
            }
            case Expr.Sequence s -> {
                Expr first = place(s.expressions().getFirst(), depth - 1);
                yield first == null ? null : new Expr.Sequence(with(s.expressions(), 0, first));
            }
            case Expr.Let let -> {
                List<Expr> values = placeInOne(let.values(), depth);
                if (values != null) yield new Expr.Let(let.variables(), values, let.body());
                Expr body = areNothing(let.values()) ? place(let.body(), depth - 1) : null;
                yield body == null ? null : new Expr.Let(let.variables(), let.values(), body);
            }
            case Expr.Call call -> call(call, depth);
            case Expr.PrimitiveCall call -> {
                List<Expr> operands = placeInOne(call.operands(), depth);
                yield operands == null ? null : new Expr.PrimitiveCall(call.primitive(), operands, call.span());
            }
            case Expr.GlobalDefine d -> {
                Expr stored = place(d.value(), depth - 1);
                yield stored == null ? null : new Expr.GlobalDefine(d.global(), stored, d.span());
            }
            case Expr.GlobalAssign a -> {
                Expr stored = place(a.value(), depth - 1);
                yield stored == null ? null : new Expr.GlobalAssign(a.global(), stored, a.span());
            }
            default -> null;
        };
    }

    private Expr call(Expr.Call call, int depth) {
        if (!(call.operator() instanceof Expr.GlobalReference) && !isNothing(call.operator())) {
            Expr operator = place(call.operator(), depth - 1);
            return operator == null || Application.isReadLate(operator) ? null : new Expr.Call(operator, call.operands(), call.span());
        }
        List<Expr> operands = placeInOne(call.operands(), depth);
        return operands == null ? null : new Expr.Call(call.operator(), operands, call.span());
    }

    private List<Expr> placeInOne(List<Expr> operands, int depth) {
        for (int i = 0; i < operands.size(); i++) {
            if (isNothing(operands.get(i))) continue;
            Expr placed = place(operands.get(i), depth - 1);
            return placed == null ? null : with(operands, i, placed);
        }
        return null;
    }

    private boolean areNothing(List<Expr> expressions) {
        for (Expr expression : expressions) if (!isNothing(expression)) return false;
        return true;
    }

    /** Evaluating it does nothing and commutes with everything. */
    private boolean isNothing(Expr expr) {
        return expr instanceof Expr.Constant || expr instanceof Expr.Reference r && r.variable() != variable
            || expr instanceof Expr.GlobalReference g && g.global().isBuiltIn();
    }

    private static List<Expr> with(List<Expr> expressions, int place, Expr replacement) {
        List<Expr> changed = new ArrayList<>(expressions);
        changed.set(place, replacement);
        return changed;
    }
}
