package dev.lamina.core.codegen;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a round of a loop can change an element of a vector. Only what is done before the method calls itself again counts: a
 * store where the loop ends is no store in it. The calls of primitives in rounds and at the end are kept apart for that.
 */
final class RoundEffects {
    private final CallWriter calls;

    private final List<Expr.PrimitiveCall> inRounds = new ArrayList<>();
    private final List<Expr.PrimitiveCall> atEnd = new ArrayList<>();

    RoundEffects(CallWriter calls) {
        this.calls = calls;
    }

    /** All of them, if there are no effects. */
    List<Expr.PrimitiveCall> inRounds() {
        return inRounds;
    }

    List<Expr.PrimitiveCall> atEnd() {
        return atEnd;
    }

    /** Of an expression in tail position. */
    boolean any(Expr e) {
        if (!goesOn(e)) {
            collect(e, atEnd);
            return false;
        }
        return switch (e) {
            case Expr.Let let -> anyOf(let.values()) || any(let.body());
            case Expr.Fix fix -> any(fix.body());
            case Expr.Sequence s -> anyOf(s.expressions().subList(0, s.expressions().size() - 1)) || any(s.expressions().getLast());
            case Expr.If i -> of(i.test()) || any(i.consequent()) || any(i.alternative());
            case Expr.Call call -> anyOf(call.operands());
            default -> true;
        };
    }

    /** Whether an expression in tail position can come to the next round. */
    private boolean goesOn(Expr e) {
        return switch (e) {
            case Expr.Let let -> goesOn(let.body());
            case Expr.Fix fix -> goesOn(fix.body());
            case Expr.Sequence s -> goesOn(s.expressions().getLast());
            case Expr.If i -> goesOn(i.consequent()) || goesOn(i.alternative());
            case Expr.Call call -> calls.isSelfCall(call);
            default -> false;
        };
    }

    private static void collect(Expr e, List<Expr.PrimitiveCall> found) {
        if (e instanceof Expr.PrimitiveCall p) found.add(p);
        Children.forEach(e, child -> collect(child, found));
    }

    private boolean anyOf(List<Expr> expressions) {
        for (Expr e : expressions) if (of(e)) return true;
        return false;
    }

    private boolean of(Expr e) {
        if (e instanceof Expr.PrimitiveCall p) inRounds.add(p);
        return switch (e) {
            case Expr.Constant _, Expr.Reference _, Expr.GlobalReference _, Expr.Lambda _ -> false;
            case Expr.PrimitiveCall p -> !isHarmless(p.primitive()) || anyOf(p.operands());
            case Expr.If i -> of(i.test()) || of(i.consequent()) || of(i.alternative());
            case Expr.Let let -> anyOf(let.values()) || of(let.body());
            case Expr.Sequence s -> anyOf(s.expressions());
            default -> true;
        };
    }

    private static boolean isHarmless(Primitive primitive) {
        return primitive.has(Primitive.Fact.PURE) || primitive.has(Primitive.Fact.EFFECT_FREE);
    }
}
