package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The boxes of assigned variables, and which of them are seen by others than the procedure that makes them: by closures, or as values.
 * Procedures that only it calls, and only by name, belong to it.
 */
final class SharedBoxes extends Rewriter {
    private final LocalProcedures procedures;
    /** The procedures that a closure within the one around them calls; found walk by walk. */
    private final Set<Variable> calledFromWithin;
    private final Map<Variable, Expr.Lambda> surroundings = new HashMap<>();
    /** The closure in which each box is made; none at top level. */
    private final Map<Variable, Expr.Lambda> makers = new HashMap<>();
    private final Set<Variable> shared = new HashSet<>();
    private Expr.Lambda closure;

    private SharedBoxes(LocalProcedures procedures, Set<Variable> calledFromWithin) {
        this.procedures = procedures;
        this.calledFromWithin = calledFromWithin;
    }

    static SharedBoxes of(Unit unit) {
        LocalProcedures procedures = LocalProcedures.of(unit);
        Set<Variable> calledFromWithin = new HashSet<>();
        while (true) {
            int before = calledFromWithin.size();
            SharedBoxes boxes = new SharedBoxes(procedures, calledFromWithin);
            boxes.rewrite(unit);
            if (calledFromWithin.size() == before) return boxes;
        }
    }

    /** Whether the variable is bound to a box that only its own procedure sees. */
    boolean isPrivate(Variable variable) {
        return makers.containsKey(variable) && !shared.contains(variable);
    }

    boolean areNone() {
        return makers.isEmpty();
    }

    /** Whether the expression reads or writes the box in a variable. */
    static boolean isAccess(Expr expr) {
        if (!(expr instanceof Expr.PrimitiveCall call) || call.operands().isEmpty()) return false;
        if (!(call.operands().getFirst() instanceof Expr.Reference)) return false;
        String name = call.primitive().name();
        return name.equals("%unbox") || name.equals("%set-box!");
    }

    private static boolean isBox(Expr expr) {
        return expr instanceof Expr.PrimitiveCall call && call.primitive().name().equals("%box");
    }

    @Override
    Expr rewrite(Expr expr) {
        switch (expr) {
            case Expr.Let let -> {
                for (int i = 0; i < let.values().size(); i++) if (isBox(let.values().get(i))) makers.put(let.variables().get(i), closure);
            }
            case Expr.Reference r -> shared.add(r.variable());
            case Expr.PrimitiveCall call when isAccess(call) -> {
                Variable box = ((Expr.Reference) call.operands().getFirst()).variable();
                if (makers.get(box) != closure) shared.add(box);
                rewriteAll(call.operands().subList(1, call.operands().size()));
                return expr;
            }
            case Expr.Lambda lambda -> {
                inside(lambda, lambda);
                return expr;
            }
            case Expr.Call call when call.operator() instanceof Expr.Reference r && surroundings.containsKey(r.variable()) -> {
                if (surroundings.get(r.variable()) != closure) calledFromWithin.add(r.variable());
            }
            case Expr.Fix fix -> {
                for (Variable variable : fix.variables()) if (belongs(variable)) surroundings.put(variable, closure);
                for (int i = 0; i < fix.lambdas().size(); i++) {
                    Expr.Lambda lambda = fix.lambdas().get(i);
                    inside(lambda, belongs(fix.variables().get(i)) ? closure : lambda);
                }
                rewrite(fix.body());
                return expr;
            }
            default -> {}
        }
        return parts(expr);
    }

    private boolean belongs(Variable procedure) {
        return procedures.of(procedure) != null && !calledFromWithin.contains(procedure);
    }

    private void inside(Expr.Lambda lambda, Expr.Lambda owner) {
        Expr.Lambda outer = closure;
        closure = owner;
        lambda(lambda);
        closure = outer;
    }
}
