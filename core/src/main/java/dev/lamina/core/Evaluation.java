package dev.lamina.core;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;

/** Whether a unit can evaluate further text in its own environment: it names a built-in procedure through which it could. */
final class Evaluation {
    private boolean found;

    private Evaluation() {}

    static boolean isIn(Unit unit) {
        Evaluation search = new Evaluation();
        for (Expr form : unit.body()) search.visit(form);
        return search.found;
    }

    private void visit(Expr e) {
        found |= e instanceof Expr.GlobalReference g && g.global().isBuiltIn() && evaluates(g.global().name());
        if (!found) Children.forEach(e, this::visit);
    }

    private static boolean evaluates(String name) {
        return switch (name) {
            case "eval", "load", "interaction-environment" -> true;
            default -> false;
        };
    }
}
