package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashSet;
import java.util.Set;

/** The local variables of a unit that are assigned anywhere. */
final class AssignedVariables extends Rewriter {
    private final Set<Variable> found = new HashSet<>();

    private AssignedVariables() {}

    static Set<Variable> of(Unit unit) {
        AssignedVariables assigned = new AssignedVariables();
        assigned.rewrite(unit);
        return assigned.found;
    }

    @Override
    Expr rewrite(Expr expr) {
        if (expr instanceof Expr.Assign assign) found.add(assign.variable());
        return parts(expr);
    }
}
