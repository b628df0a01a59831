package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Variable;

/** Searches an expression. */
final class Mentions extends Rewriter {
    private final Object name;
    private boolean found;

    private Mentions(Object name) {
        this.name = name;
    }

    static boolean global(Expr expr, Global global) {
        return any(expr, global);
    }

    static boolean variable(Expr expr, Variable variable) {
        return any(expr, variable);
    }

    private static boolean any(Expr expr, Object name) {
        Mentions search = new Mentions(name);
        search.rewrite(expr);
        return search.found;
    }

    @Override
    Expr rewrite(Expr expr) {
        found |= switch (expr) {
            case Expr.Reference r -> r.variable() == name;
            case Expr.GlobalReference g -> g.global().equals(name);
            case Expr.GlobalAssign a -> a.global().equals(name);
            default -> false;
        };
        return found ? expr : parts(expr);
    }
}
