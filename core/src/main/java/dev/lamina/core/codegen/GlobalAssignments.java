package dev.lamina.core.codegen;

import dev.lamina.core.ir.Children;
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
        if (e instanceof Expr.GlobalAssign assign) into.add(assign.global());
        Children.forEach(e, part -> collect(part, into));
    }
}
