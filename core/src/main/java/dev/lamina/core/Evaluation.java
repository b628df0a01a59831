package dev.lamina.core;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;

/** Whether further text can be evaluated in a unit's environment, by itself or from an image: it names a built-in procedure for that. */
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
            case "eval", "load", "interaction-environment", "save-image" -> true;
            default -> false;
        };
    }
}
