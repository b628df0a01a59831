package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Span;

/**
 * Keeps error traces exact: every place in the body of a procedure that is opened at a call learns which procedure it
 * was in and where that was called. A procedure without a name leaves no mark of its own, but is now where the call is.
 * Code without a position takes that of the call. Procedures inside the body are left alone: they are marked when they
 * are opened themselves.
 */
final class InlinedSpans extends Rewriter {
    private final Span.Caller caller;
    private final Span site;

    private InlinedSpans(Span.Caller caller, Span site) {
        this.caller = caller;
        this.site = site;
    }

    /** The clause of a lambda that is about to be opened at the call. */
    static Clause mark(Clause clause, Expr.Lambda lambda, Span site) {
        if (!site.isKnown()) return clause;
        Span.Caller caller = lambda.name().isEmpty() ? site.caller() : new Span.Caller(lambda.name(), site);
        return clause.withBody(new InlinedSpans(caller, site).rewrite(clause.body()));
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.Reference r -> new Expr.Reference(r.variable(), in(r.span()));
            case Expr.GlobalReference g -> new Expr.GlobalReference(g.global(), in(g.span()));
            case Expr.GlobalAssign a -> new Expr.GlobalAssign(a.global(), rewrite(a.value()), in(a.span()));
            case Expr.Call c -> new Expr.Call(rewrite(c.operator()), rewriteAll(c.operands()), in(c.span()));
            case Expr.PrimitiveCall p -> new Expr.PrimitiveCall(p.primitive(), rewriteAll(p.operands()), in(p.span()));
            default -> parts(expr);
        };
    }

    @Override
    Clause rewriteClause(Clause clause) {
        return clause;
    }

    private Span in(Span span) {
        return span.isKnown() ? span.in(caller) : site;
    }
}
