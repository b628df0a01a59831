package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A loop that assigns a variable of the procedure around it carries the variable's value from round to round as a parameter, and
 * puts it into the variable's box where it ends ({@link CarriedBox}); so the sum of {@code (set! sum (+ sum x))} is typed, and
 * stays in a register, like that of a loop with an accumulator:
 * <pre>
 *   (fix ((loop (lambda (k) (if (= k n) e (begin (%set-box! b (+ (%unbox b) x)) (call loop (+ k 1))))))) (call loop 0))
 *   (fix ((loop (lambda (k v) (if (= k n) (begin (%set-box! b v) e) (let ((v* (+ v x))) (call loop (+ k 1) v*))))))
 *     (call loop 0 (%unbox b)))
 * </pre>
 * Nobody may see that the box is behind: no closure holds it, and the loop calls nothing. An error in the loop leaves the variable's
 * scope for good, unless a continuation was captured in it: so nothing unknown has been called since the box was made.
 */
final class CarryAssignments extends Rewriter {
    private final PrimitiveTable primitives;
    private SharedBoxes boxes;
    /** The boxes made since something unknown was called, in the order of evaluation. */
    private Set<Variable> fresh = new LinkedHashSet<>();
    /** Procedures that call nothing but each other. */
    private final Set<Variable> calm = new HashSet<>();

    CarryAssignments(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    Unit rewrite(Unit unit) {
        boxes = SharedBoxes.of(unit);
        return boxes.areNone() ? unit : super.rewrite(unit);
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.Let let -> let(let);
            case Expr.If conditional -> conditional(conditional);
            case Expr.Fix fix -> fix(fix);
            case Expr.Lambda lambda -> apart(lambda);
            case Expr.Call call -> {
                Expr rewritten = parts(call);
                if (!isCalm(call)) fresh.clear();
                yield rewritten;
            }
            case Expr.PrimitiveCall call -> {
                Expr rewritten = parts(call);
                if (call.primitive().has(Primitive.Fact.CONTROL)) fresh.clear();
                yield rewritten;
            }
            default -> parts(expr);
        };
    }

    private boolean isCalm(Expr.Call call) {
        return call.operator() instanceof Expr.Reference r && calm.contains(r.variable());
    }

    private Expr let(Expr.Let let) {
        List<Expr> values = rewriteAll(let.values());
        for (Variable variable : let.variables()) if (boxes.isPrivate(variable)) fresh.add(variable);
        Expr body = rewrite(let.body());
        return values == let.values() && body == let.body() ? let : new Expr.Let(let.variables(), values, body);
    }

    private Expr conditional(Expr.If conditional) {
        Expr test = rewrite(conditional.test());
        Set<Variable> before = new LinkedHashSet<>(fresh);
        Expr consequent = rewrite(conditional.consequent());
        Set<Variable> other = fresh;
        fresh = before;
        Expr alternative = rewrite(conditional.alternative());
        fresh.retainAll(other);
        boolean same = test == conditional.test() && consequent == conditional.consequent() && alternative == conditional.alternative();
        return same ? conditional : new Expr.If(test, consequent, alternative);
    }

    /** Code that runs at any time, however often. */
    private Expr.Lambda apart(Expr.Lambda lambda) {
        Set<Variable> outside = fresh;
        fresh = new LinkedHashSet<>();
        Expr.Lambda rewritten = lambda(lambda);
        fresh = outside;
        return rewritten;
    }

    private Expr fix(Expr.Fix fix) {
        LoopRounds rounds = LoopRounds.of(fix);
        Expr.Fix carried = rounds != null && rounds.areCalm() ? loop(fix, rounds)
            : new Expr.Fix(fix.variables(), fix.lambdas().stream().map(this::apart).toList(), fix.body());
        return new Expr.Fix(carried.variables(), carried.lambdas(), rewrite(carried.body()));
    }

    private Expr.Fix loop(Expr.Fix fix, LoopRounds rounds) {
        if (rounds.isCalm()) calm.add(rounds.name());
        Set<Variable> outside = fresh;
        fresh = new LinkedHashSet<>(outside);
        Expr.Fix carried = new Expr.Fix(fix.variables(), lambdas(fix.lambdas()), fix.body());
        for (Variable box : outside) carried = new CarriedBox(box, LoopRounds.of(carried), primitives).in(carried);
        fresh = outside;
        return carried;
    }
}
