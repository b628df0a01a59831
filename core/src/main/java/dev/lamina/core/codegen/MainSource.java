package dev.lamina.core.codegen;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Span;

/** Finds the text that a unit comes from: the source of the first top-level form that has one. */
final class MainSource {
    private MainSource() {}

    static Source of(Unit unit) {
        for (Expr form : unit.body()) {
            Span span = span(form);
            if (span.isKnown()) return span.source();
        }
        return Span.NONE.source();
    }

    private static Span span(Expr e) {
        return switch (e) {
            case Expr.Constant c -> c.datum().span();
            case Expr.Reference r -> r.span();
            case Expr.GlobalReference g -> g.span();
            case Expr.Assign a -> a.span();
            case Expr.GlobalAssign a -> a.span();
            case Expr.GlobalDefine d -> d.span();
            case Expr.If i -> first(span(i.test()), span(i.consequent()), span(i.alternative()));
            case Expr.Sequence s -> first(s.expressions().stream().map(MainSource::span).toArray(Span[]::new));
            case Expr.Let l -> first(first(l.values().stream().map(MainSource::span).toArray(Span[]::new)), span(l.body()));
            case Expr.Letrec l -> l.span();
            case Expr.Fix f -> first(f.lambdas().getFirst().span(), span(f.body()));
            case Expr.Lambda l -> l.span();
            case Expr.Call c -> c.span();
            case Expr.PrimitiveCall p -> p.span();
        };
    }

    private static Span first(Span... spans) {
        for (Span span : spans) if (span.isKnown()) return span;
        return Span.NONE;
    }
}
