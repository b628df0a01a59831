package dev.lamina.core.optimize;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each local variable is used. A round of simplification keeps the numbers up to date as upper bounds: it
 * counts what it copies, and does not always uncount what it drops, which the next round finds.
 */
final class Usage {
    static final class Uses {
        /** References of any kind. */
        int total;
        /** References in the place of an operator. */
        int called;
        /** Of a Fix variable: references from its own lambda. */
        int self;
        /** Of a Fix variable: references from any lambda of its Fix. */
        int inner;
    }

    private final Map<Variable, Uses> uses = new HashMap<>();

    static Usage of(Unit unit) {
        Usage usage = new Usage();
        for (Expr form : unit.body()) usage.count(form);
        return usage;
    }

    Uses of(Variable variable) {
        Uses known = uses.get(variable);
        if (known != null) return known;
        Uses fresh = new Uses();
        uses.put(variable, fresh);
        return fresh;
    }

    void count(Expr expr) {
        switch (expr) {
            case Expr.Reference r -> of(r.variable()).total++;
            case Expr.Fix fix -> {
                fix(fix);
                return;
            }
            case Expr.Call call when call.operator() instanceof Expr.Reference r -> of(r.variable()).called++;
            case Expr.Assign a -> throw new IllegalStateException("assignment after assignment conversion");
            case Expr.Letrec l -> throw new IllegalStateException("letrec after letrec ordering");
            default -> {}
        }
        Children.forEach(expr, this::count);
    }

    private void fix(Expr.Fix fix) {
        for (int i = 0; i < fix.lambdas().size(); i++) {
            Uses own = of(fix.variables().get(i));
            int before = own.total;
            count(fix.lambdas().get(i));
            own.self = own.total - before;
        }
        for (Variable variable : fix.variables()) of(variable).inner = of(variable).total;
        count(fix.body());
    }
}
