package dev.lamina.core.codegen;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import java.util.List;

/**
 * What a method needs at its entry: a poll if it can call or loop, a depth for callees if it calls in non-tail
 * position, a loop head if it calls itself in tail position.
 */
final class MethodFacts {
    private final MethodWriter method;
    private boolean tailCalls;
    private boolean callsNested;
    private boolean loops;

    private MethodFacts(MethodWriter method) {
        this.method = method;
    }

    static MethodFacts of(MethodWriter method, Expr body) {
        MethodFacts facts = new MethodFacts(method);
        facts.visit(body, true);
        return facts;
    }

    /** It can call or loop, so it must poll. */
    boolean leaves() {
        return tailCalls || callsNested || loops;
    }

    boolean callsNested() {
        return callsNested;
    }

    boolean loops() {
        return loops;
    }

    private void visit(Expr e, boolean tail) {
        switch (e) {
            case Expr.Let let -> {
                visitAll(let.values());
                visit(let.body(), tail);
            }
            case Expr.Fix fix -> visit(fix.body(), tail);
            case Expr.Sequence s -> {
                visitAll(s.expressions().subList(0, s.expressions().size() - 1));
                visit(s.expressions().getLast(), tail);
            }
            case Expr.If i -> {
                visit(i.consequent(), tail);
                visit(i.alternative(), tail);
            }
            case Expr.Call call -> {
                if (!tail) callsNested = true;
                else if (method.calls.isSelfCall(call)) loops = true;
                else tailCalls = true;
            }
            case Expr.PrimitiveCall p when p.primitive().has(Primitive.Fact.CONTROL) -> {
                if (tail) tailCalls = true;
                else callsNested = true;
            }
            default -> {}
        }
    }

    private void visitAll(List<Expr> expressions) {
        for (Expr e : expressions) visit(e, false);
    }
}
