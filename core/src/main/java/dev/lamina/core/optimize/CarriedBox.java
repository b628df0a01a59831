package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * One loop whose rounds have the value of one box as a further parameter. It is given up where the box is used in a way that
 * {@link #round} has no form for: by a procedure inside the loop, or in the middle of an expression.
 */
final class CarriedBox {
    /** The box is used in a way that has no form here. */
    private static final class Unsuited extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsuited() {
            super(null, null, false, false);
        }
    }

    private final Variable box;
    private final LoopRounds rounds;
    private final Primitive unbox;
    private final Primitive setBox;

    CarriedBox(Variable box, LoopRounds rounds, PrimitiveTable primitives) {
        this.box = box;
        this.rounds = rounds;
        unbox = primitives.require("%unbox", 1);
        setBox = primitives.require("%set-box!", 2);
    }

    /** The loop with one parameter more, or as it is. */
    Expr.Fix in(Expr.Fix loop) {
        Expr.Lambda lambda = loop.lambdas().getFirst();
        Clause clause = rounds.clause();
        if (!assigns(clause.body())) return loop;
        Variable value = box.copy();
        List<Variable> parameters = new ArrayList<>(clause.required());
        parameters.add(value);
        try {
            Clause carrying = new Clause(parameters, null, round(clause.body(), value));
            Expr.Lambda carried = new Expr.Lambda(lambda.name(), List.of(carrying), lambda.span());
            return new Expr.Fix(loop.variables(), List.of(carried), entered((Expr.Call) loop.body()));
        } catch (Unsuited _) {
            return loop;
        }
    }

    /** The loop is entered with what is in the box. */
    private Expr entered(Expr.Call call) {
        if (assigns(call)) throw new Unsuited();
        return with(call, call.operands(), new Expr.PrimitiveCall(unbox, List.of(reference(box)), Span.NONE));
    }

    private Expr with(Expr.Call call, List<Expr> operands, Expr value) {
        if (operands.size() != rounds.clause().required().size()) throw new Unsuited();
        List<Expr> all = new ArrayList<>(operands);
        all.add(value);
        return new Expr.Call(call.operator(), all, call.span());
    }

    /** An expression in tail position, where the variable has the value. */
    private Expr round(Expr e, Variable value) {
        if (!rounds.goOn(e)) return sequence(write(value), withoutLoop(e));
        return switch (e) {
            case Expr.Let let -> new Expr.Let(let.variables(), readAll(let.values(), value), round(let.body(), value));
            case Expr.Fix fix -> new Expr.Fix(fix.variables(), fix.lambdas().stream().map(l -> (Expr.Lambda) read(l, value)).toList(), round(fix.body(), value));
            case Expr.If i -> new Expr.If(read(i.test(), value), round(i.consequent(), value), round(i.alternative(), value));
            case Expr.Sequence s -> statements(s.expressions(), value, this::round);
            case Expr.Call call -> with(call, readAll(call.operands(), value), reference(value));
            default -> throw new IllegalStateException();
        };
    }

    private Expr statements(List<Expr> expressions, Variable value, BiFunction<Expr, Variable, Expr> continuation) {
        Expr first = expressions.getFirst();
        if (expressions.size() == 1) return continuation.apply(first, value);
        List<Expr> others = expressions.subList(1, expressions.size());
        if (!assigns(first)) return sequence(read(first, value), statements(others, value, continuation));
        Variable next = box.copy();
        return new Expr.Let(List.of(next), List.of(after(first, value)), statements(others, next, continuation));
    }

    private static Expr sequence(Expr first, Expr rest) {
        List<Expr> all = new ArrayList<>(List.of(first));
        if (rest instanceof Expr.Sequence s) all.addAll(s.expressions());
        else all.add(rest);
        return new Expr.Sequence(all);
    }

    /** What the variable has after an expression whose own value is not used. */
    private Expr after(Expr e, Variable value) {
        if (!assigns(e)) return e.isSimple() && Effects.isDroppable(e) ? reference(value) : sequence(read(e, value), reference(value));
        return switch (e) {
            case Expr.PrimitiveCall call when isAccess(call) -> read(call.operands().get(1), value);
            case Expr.Let let -> new Expr.Let(let.variables(), readAll(let.values(), value), after(let.body(), value));
            case Expr.If i -> new Expr.If(read(i.test(), value), after(i.consequent(), value), after(i.alternative(), value));
            case Expr.Sequence s -> statements(s.expressions(), value, this::after);
            default -> throw new Unsuited();
        };
    }

    private List<Expr> readAll(List<Expr> expressions, Variable value) {
        return expressions.stream().map(e -> read(e, value)).toList();
    }

    /** The expression with the value in the place of the variable, which it does not assign. */
    private Expr read(Expr e, Variable value) {
        return new Rewriter() {
            @Override
            Expr rewrite(Expr part) {
                if (!isAccess(part)) return parts(part);
                if (isAssignment(part)) throw new Unsuited();
                return reference(value);
            }

            @Override
            Clause rewriteClause(Clause clause) {
                return clause.withBody(withoutBox(withoutLoop(clause.body())));
            }
        }.rewrite(e);
    }

    private Expr withoutLoop(Expr e) {
        return without(part -> part instanceof Expr.Reference r && r.variable() == rounds.name(), e);
    }

    private Expr withoutBox(Expr e) {
        return without(this::isAccess, e);
    }

    private static Expr without(Predicate<Expr> unsuited, Expr e) {
        return new Rewriter() {
            @Override
            Expr rewrite(Expr part) {
                if (unsuited.test(part)) throw new Unsuited();
                return parts(part);
            }
        }.rewrite(e);
    }

    private boolean assigns(Expr e) {
        boolean[] found = {false};
        new Rewriter() {
            @Override
            Expr rewrite(Expr part) {
                found[0] |= isAssignment(part);
                return found[0] ? part : parts(part);
            }
        }.rewrite(e);
        return found[0];
    }

    private boolean isAccess(Expr e) {
        return SharedBoxes.isAccess(e) && ((Expr.Reference) ((Expr.PrimitiveCall) e).operands().getFirst()).variable() == box;
    }

    private boolean isAssignment(Expr e) {
        return isAccess(e) && ((Expr.PrimitiveCall) e).primitive() == setBox;
    }

    private Expr write(Variable value) {
        return new Expr.PrimitiveCall(setBox, List.of(reference(box), reference(value)), Span.NONE);
    }

    private static Expr reference(Variable variable) {
        return new Expr.Reference(variable, Span.NONE);
    }
}
