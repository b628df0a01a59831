package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A procedure that calls itself in tail position: what it does before it calls itself again is a round, the rest is its end. */
record LoopRounds(Variable name, Clause clause) {
    /** Of a single procedure with a fixed number of parameters that is entered in one place, or null. */
    static LoopRounds of(Expr.Fix fix) {
        if (fix.variables().size() != 1 || fix.lambdas().getFirst().clauses().size() != 1) return null;
        LoopRounds rounds = new LoopRounds(fix.variables().getFirst(), fix.lambdas().getFirst().clauses().getFirst());
        return rounds.clause.rest() == null && rounds.isNext(fix.body()) ? rounds : null;
    }

    private boolean isNext(Expr e) {
        return e instanceof Expr.Call call && call.operator() instanceof Expr.Reference r && r.variable() == name;
    }

    /** Whether neither its rounds nor its end call anything but its own procedures. */
    boolean isCalm() {
        return !calls(clause.body(), new HashSet<>(Set.of(name)));
    }

    /** Whether its rounds call nothing but procedures of their own and, at their end, the next one. */
    boolean areCalm() {
        return !roundsCall(clause.body());
    }

    /** Whether an expression in tail position can come to the next round. */
    boolean goOn(Expr e) {
        return switch (e) {
            case Expr.Let let -> goOn(let.body());
            case Expr.Fix fix -> goOn(fix.body());
            case Expr.Sequence s -> goOn(s.expressions().getLast());
            case Expr.If i -> goOn(i.consequent()) || goOn(i.alternative());
            default -> isNext(e);
        };
    }

    private boolean roundsCall(Expr e) {
        if (!goOn(e)) return false;
        return switch (e) {
            case Expr.Let let -> call(let.values()) || roundsCall(let.body());
            case Expr.Fix fix -> call(fix.lambdas()) || roundsCall(fix.body());
            case Expr.Sequence s -> call(s.expressions().subList(0, s.expressions().size() - 1)) || roundsCall(s.expressions().getLast());
            case Expr.If i -> call(List.of(i.test())) || roundsCall(i.consequent()) || roundsCall(i.alternative());
            case Expr.Call call -> call(call.operands());
            default -> throw new IllegalStateException();
        };
    }

    private static boolean call(List<? extends Expr> expressions) {
        for (Expr e : expressions) if (calls(e, new HashSet<>())) return true;
        return false;
    }

    /** @param inner procedures whose bodies are looked at */
    private static boolean calls(Expr e, Set<Variable> inner) {
        boolean[] found = {false};
        new Rewriter() {
            @Override
            Expr rewrite(Expr part) {
                found[0] |= switch (part) {
                    case Expr.Call call -> !(call.operator() instanceof Expr.Reference r && inner.contains(r.variable()));
                    case Expr.PrimitiveCall call -> call.primitive().has(Primitive.Fact.CONTROL);
                    default -> false;
                };
                if (part instanceof Expr.Fix fix) inner.addAll(fix.variables());
                return found[0] || part instanceof Expr.Lambda ? part : parts(part);
            }
        }.rewrite(e);
        return found[0];
    }
}
