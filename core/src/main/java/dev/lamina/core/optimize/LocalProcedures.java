package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The local procedures of a unit that are only called, by the variable that they are bound to: no closure need exist for
 * them, and a copy of one is as good as the procedure itself. After assignment conversion.
 */
final class LocalProcedures extends Rewriter {
    private final Map<Variable, Expr.Lambda> lambdas = new HashMap<>();
    private final Set<Variable> values = new HashSet<>();

    private LocalProcedures() {}

    static LocalProcedures of(Unit unit) {
        LocalProcedures procedures = new LocalProcedures();
        procedures.rewrite(unit);
        return procedures;
    }

    /** The procedure that is only called by this variable, or null. */
    Expr.Lambda of(Variable variable) {
        return values.contains(variable) ? null : lambdas.get(variable);
    }

    @Override
    Expr rewrite(Expr expr) {
        switch (expr) {
            case Expr.Reference r -> values.add(r.variable());
            case Expr.Call call when call.operator() instanceof Expr.Reference -> {
                rewriteAll(call.operands());
                return expr;
            }
            case Expr.Let let -> {
                for (int i = 0; i < let.values().size(); i++) {
                    if (let.values().get(i) instanceof Expr.Lambda lambda) lambdas.put(let.variables().get(i), lambda);
                }
            }
            case Expr.Fix fix -> {
                for (int i = 0; i < fix.lambdas().size(); i++) lambdas.put(fix.variables().get(i), fix.lambdas().get(i));
            }
            default -> {}
        }
        return parts(expr);
    }
}
