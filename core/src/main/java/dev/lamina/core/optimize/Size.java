package dev.lamina.core.optimize;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import java.util.List;

/** The number of nodes, for limits and statistics. */
public final class Size {
    /** For small units, which copying makes no longer to compile. */
    private static final int LEAST_BUDGET = 2000;

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

    /** How many nodes a pass may copy: the size of the unit stays within a constant factor. */
    static int budget(Unit unit) {
        return LEAST_BUDGET + of(unit);
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
        if (count <= limit) Children.forEach(expr, this::add);
    }
}
