package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;

/** Searches an expression. */
final class Mentions extends Rewriter {
    private final Global global;
    private boolean found;

    private Mentions(Global global) {
        this.global = global;
    }

    static boolean global(Expr expr, Global global) {
        Mentions search = new Mentions(global);
        search.rewrite(expr);
        return search.found;
    }

    @Override
    Expr rewrite(Expr expr) {
        found |= switch (expr) {
            case Expr.GlobalReference g -> g.global().equals(global);
            case Expr.GlobalAssign a -> a.global().equals(global);
            default -> false;
        };
        return found ? expr : parts(expr);
    }
}
