package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.optimize.Simplifier.Context;
import dev.lamina.core.optimize.Usage.Uses;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of {@link Simplifier} for Let and Fix. The values of a Let are walked first and become a list of steps, in
 * the order of evaluation, in which bindings inside bindings lie side by side; then the body is walked; then the steps
 * are put around it again, without those that nothing uses any more.
 */
final class SimplifyBindings {
    /** How many values between a variable's own and the body are looked through for its use. */
    private static final int LOOK_AHEAD = 4;

    /** What happens before the body. */
    private sealed interface Step {}

    /** Values that do not refer to each other. */
    private record Bind(List<Variable> variables, List<Expr> values) implements Step {}

    private record Effect(Expr expr) implements Step {}

    private record Procedures(List<Variable> variables, List<Expr.Lambda> lambdas) implements Step {}

    private final Simplifier simplifier;

    SimplifyBindings(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    private Uses uses(Variable variable) {
        return simplifier.usage.of(variable);
    }

    Expr let(Expr.Let let, Context context) {
        List<Step> steps = new ArrayList<>();
        int size = let.values().size();
        for (int i = 0; i < size; i++) {
            Variable variable = let.variables().get(i);
            Expr value = let.values().get(i);
            if (value instanceof Expr.Lambda lambda) {
                Expr rest = let.body();
                if (i + 1 < size) rest = new Expr.Let(let.variables().subList(i + 1, size), let.values().subList(i + 1, size), rest);
                return simplifier.change(around(steps, fix(new Expr.Fix(List.of(variable), List.of(lambda), rest), context)));
            }
            Context wanted = uses(variable).total == 0 ? Context.EFFECT : Context.VALUE;
            bind(variable, simplifier.visit(value, wanted), steps);
        }
        return around(steps, simplifier.visit(let.body(), context));
    }

    /** Adds the steps for a variable and its walked value. */
    private void bind(Variable variable, Expr value, List<Step> steps) {
        int before = steps.size();
        Expr rest = open(value, steps);
        boolean isOpened = rest != value;
        if (isOpened) simplifier.changed = true;
        if (uses(variable).total == 0) {
            simplifier.changed = true;
            steps.add(new Effect(rest));
        } else if (isCopied(rest, uses(variable))) {
            simplifier.changed = true;
            if (rest instanceof Expr.Reference r) uses(r.variable()).total += uses(variable).total;
            simplifier.substitution.put(variable, rest);
        } else if (rest instanceof Expr.Lambda lambda) {
            simplifier.changed = true;
            simplifier.offer(variable, lambda);
            steps.add(new Procedures(List.of(variable), List.of(lambda)));
        } else {
            if (SimplifyConditionals.isBoolean(rest)) simplifier.booleans.add(variable);
            keep(variable, rest, !isOpened && before > 0, steps);
        }
    }

    private static void keep(Variable variable, Expr value, boolean joins, List<Step> steps) {
        if (joins && steps.getLast() instanceof Bind together) {
            together.variables.add(variable);
            together.values.add(value);
        } else {
            steps.add(new Bind(new ArrayList<>(List.of(variable)), new ArrayList<>(List.of(value))));
        }
    }

    /** Adds the steps of the bindings and effects that stand around a value, and returns the value. */
    private static Expr open(Expr value, List<Step> steps) {
        Expr rest = value;
        while (true) {
            switch (rest) {
                case Expr.Let let -> {
                    steps.add(new Bind(new ArrayList<>(let.variables()), new ArrayList<>(let.values())));
                    rest = let.body();
                }
                case Expr.Fix fix -> {
                    steps.add(new Procedures(fix.variables(), fix.lambdas()));
                    rest = fix.body();
                }
                case Expr.Sequence s -> {
                    int last = s.expressions().size() - 1;
                    for (Expr effect : s.expressions().subList(0, last)) steps.add(new Effect(effect));
                    rest = s.expressions().get(last);
                }
                default -> {
                    return rest;
                }
            }
        }
    }

    /** Whether a value may stand in place of its variable everywhere: it is the same at all times and at no cost. */
    private boolean isCopied(Expr value, Uses uses) {
        return switch (value) {
            case Expr.Constant c -> uses.total == 1 || Constants.isImmediate(c);
            case Expr.Reference r -> true;
            case Expr.GlobalReference g -> simplifier.isFixed(g.global());
            default -> false;
        };
    }

    /** The body inside its steps. */
    private Expr around(List<Step> steps, Expr body) {
        Expr result = body;
        for (int i = steps.size() - 1; i >= 0; i--) {
            result = switch (steps.get(i)) {
                case Effect effect -> Simplifier.sequence(effect.expr, result);
                case Bind bind -> bind(bind, result);
                case Procedures procedures -> fix(procedures.variables, procedures.lambdas, result);
            };
        }
        return result;
    }

    private Expr bind(Bind bind, Expr body) {
        Expr result = body;
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (int i = bind.variables.size() - 1; i >= 0; i--) {
            Variable variable = bind.variables.get(i);
            Expr value = bind.values.get(i);
            Expr placed = null;
            if (uses(variable).total == 0) placed = Simplifier.sequence(value, let(variables, values, result));
            else if (uses(variable).total == 1 && values.size() <= LOOK_AHEAD)
                placed = FirstUse.replace(let(variables, values, result), variable, value);
            if (placed == null) {
                variables.addFirst(variable);
                values.addFirst(value);
                continue;
            }
            simplifier.changed = true;
            result = placed;
            variables = new ArrayList<>();
            values = new ArrayList<>();
        }
        return let(variables, values, result);
    }

    private static Expr let(List<Variable> variables, List<Expr> values, Expr body) {
        return variables.isEmpty() ? body : new Expr.Let(variables, values, body);
    }

    Expr fix(Expr.Fix fix, Context context) {
        List<Variable> variables = new ArrayList<>();
        List<Expr.Lambda> lambdas = new ArrayList<>();
        for (int i = 0; i < fix.variables().size(); i++) {
            Variable variable = fix.variables().get(i);
            Uses uses = uses(variable);
            if (uses.total == uses.self) {
                simplifier.changed = true;
            } else if (uses.total == 1 && uses.called == 1) {
                simplifier.changed = true;
                simplifier.substitution.put(variable, fix.lambdas().get(i));
            } else {
                variables.add(variable);
                lambdas.add(fix.lambdas().get(i));
                simplifier.procedures.add(variable);
            }
        }
        for (int i = 0; i < lambdas.size(); i++) lambdas.set(i, simplifier.lambda(lambdas.get(i)));
        boolean isRecursive = variables.size() > 1 || variables.size() == 1 && uses(variables.getFirst()).inner > 0;
        if (variables.size() == 1 && !isRecursive) simplifier.offer(variables.getFirst(), lambdas.getFirst());
        return fix(variables, lambdas, simplifier.visit(fix.body(), context));
    }

    /** Walked procedures around a walked body, without those that have no use left. */
    private Expr fix(List<Variable> variables, List<Expr.Lambda> lambdas, Expr body) {
        List<Variable> used = new ArrayList<>();
        List<Expr.Lambda> usedLambdas = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            if (uses(variables.get(i)).total == 0) continue;
            used.add(variables.get(i));
            usedLambdas.add(lambdas.get(i));
        }
        if (used.size() != variables.size()) simplifier.changed = true;
        return used.isEmpty() ? body : new Expr.Fix(used, usedLambdas, body);
    }
}
