package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes bindings that nothing uses, procedures that only dead procedures call, and values that are computed for
 * nothing, in one walk from the end to the beginning: when a binding is reached, all its uses are known. Effects and
 * possible errors stay, in their order.
 */
final class EliminateDeadCode {
    private final Set<Variable> used = new HashSet<>();

    private EliminateDeadCode() {}

    static Unit run(Unit unit) {
        EliminateDeadCode pass = new EliminateDeadCode();
        List<Expr> body = new ArrayList<>();
        for (Expr form : unit.body()) body.add(pass.value(form));
        return unit.withBody(body);
    }

    /** An expression whose value is wanted. */
    private Expr value(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> c;
            case Expr.GlobalReference g -> g;
            case Expr.Reference r -> {
                used.add(r.variable());
                yield r;
            }
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.GlobalAssign a -> new Expr.GlobalAssign(a.global(), value(a.value()), a.span());
            case Expr.GlobalDefine d -> new Expr.GlobalDefine(d.global(), value(d.value()), d.span());
            case Expr.If i -> new Expr.If(value(i.test()), value(i.consequent()), value(i.alternative()));
            case Expr.Sequence s -> {
                Expr last = value(s.expressions().getLast());
                yield after(s.expressions().subList(0, s.expressions().size() - 1), last);
            }
            case Expr.Let let -> let(let, value(let.body()));
            case Expr.Fix fix -> fix(fix, value(fix.body()));
            case Expr.Call call -> Application.rebuilt(call, value(call.operator()), values(call.operands()));
            case Expr.PrimitiveCall call -> new Expr.PrimitiveCall(call.primitive(), values(call.operands()), call.span());
            case Expr.Assign a -> throw new IllegalStateException("assignment after assignment conversion");
            case Expr.Letrec l -> throw new IllegalStateException("letrec after letrec ordering");
        };
    }

    private List<Expr> values(List<Expr> expressions) {
        List<Expr> values = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) values.add(value(expression));
        return values;
    }

    private Expr.Lambda lambda(Expr.Lambda lambda) {
        List<Clause> clauses = new ArrayList<>(lambda.clauses().size());
        for (Clause clause : lambda.clauses()) clauses.add(clause.withBody(value(clause.body())));
        return new Expr.Lambda(lambda.name(), clauses, lambda.span());
    }

    /** Effects, still to be walked, and then what has been walked. */
    private Expr after(List<Expr> effects, Expr rest) {
        List<Expr> kept = new ArrayList<>(List.of(rest));
        addEffects(effects, kept);
        return Simplifier.sequence(new ArrayList<>(kept.reversed()));
    }

    /** Adds what has to be done of an expression whose value is not wanted; the list is in reverse order. */
    private void addEffect(Expr expr, List<Expr> reversed) {
        if (Effects.isDroppable(expr)) return;
        switch (expr) {
            case Expr.Sequence s -> addEffects(s.expressions(), reversed);
            case Expr.PrimitiveCall call when Effects.isDroppable(call.primitive()) -> addEffects(call.operands(), reversed);
            case Expr.If i when Effects.isDroppable(i.consequent()) && Effects.isDroppable(i.alternative()) -> addEffect(i.test(), reversed);
            case Expr.If i -> reversed.add(new Expr.If(value(i.test()), effect(i.consequent()), effect(i.alternative())));
            case Expr.Let let -> reversed.add(let(let, effect(let.body())));
            case Expr.Fix fix -> reversed.add(fix(fix, effect(fix.body())));
            default -> reversed.add(value(expr));
        }
    }

    private void addEffects(List<Expr> expressions, List<Expr> reversed) {
        for (int i = expressions.size() - 1; i >= 0; i--) addEffect(expressions.get(i), reversed);
    }

    private Expr effect(Expr expr) {
        List<Expr> reversed = new ArrayList<>();
        addEffect(expr, reversed);
        return reversed.isEmpty() ? Constants.UNSPECIFIED : Simplifier.sequence(new ArrayList<>(reversed.reversed()));
    }

    private Expr let(Expr.Let let, Expr body) {
        Expr result = body;
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (int i = let.variables().size() - 1; i >= 0; i--) {
            Variable variable = let.variables().get(i);
            Expr value = let.values().get(i);
            if (used.contains(variable)) {
                variables.addFirst(variable);
                values.addFirst(value(value));
            } else if (!Effects.isDroppable(value)) {
                if (!variables.isEmpty()) result = new Expr.Let(variables, values, result);
                variables = new ArrayList<>();
                values = new ArrayList<>();
                result = after(List.of(value), result);
            }
        }
        return variables.isEmpty() ? result : new Expr.Let(variables, values, result);
    }

    /** Procedures that are used, and those that used procedures use. */
    private Expr fix(Expr.Fix fix, Expr body) {
        int size = fix.variables().size();
        Expr.Lambda[] walked = new Expr.Lambda[size];
        boolean found = true;
        while (found) {
            found = false;
            for (int i = 0; i < size; i++) {
                if (walked[i] != null || !used.contains(fix.variables().get(i))) continue;
                walked[i] = lambda(fix.lambdas().get(i));
                found = true;
            }
        }
        List<Variable> variables = new ArrayList<>();
        List<Expr.Lambda> lambdas = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (walked[i] == null) continue;
            variables.add(fix.variables().get(i));
            lambdas.add(walked[i]);
        }
        return variables.isEmpty() ? body : new Expr.Fix(variables, lambdas, body);
    }
}
