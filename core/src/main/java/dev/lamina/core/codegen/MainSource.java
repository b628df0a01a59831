package dev.lamina.core.codegen;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Span;

/**
 * Finds the text that a unit comes from: the source with the unit's name. Code of an included file may stand before any
 * other, so where an expression comes from says nothing by itself; but if none comes from a source of that name, the
 * first that is known is taken.
 */
final class MainSource {
    private final String name;
    private Source first;
    private Source named;

    private MainSource(String name) {
        this.name = name;
    }

    static Source of(Unit unit) {
        MainSource search = new MainSource(unit.name());
        for (Expr form : unit.body()) search.visit(form);
        if (search.named != null) return search.named;
        return search.first != null ? search.first : Span.NONE.source();
    }

    private void visit(Expr e) {
        if (named != null) return;
        note(span(e));
        Children.forEach(e, this::visit);
    }

    private void note(Span span) {
        if (!span.isKnown()) return;
        if (first == null) first = span.source();
        if (span.source().name().equals(name)) named = span.source();
    }

    private static Span span(Expr e) {
        return switch (e) {
            case Expr.Constant c -> c.datum().span();
            case Expr.Reference r -> r.span();
            case Expr.GlobalReference g -> g.span();
            case Expr.Assign a -> a.span();
            case Expr.GlobalAssign a -> a.span();
            case Expr.GlobalDefine d -> d.span();
            case Expr.Letrec l -> l.span();
            case Expr.Lambda l -> l.span();
            case Expr.Call c -> c.span();
            case Expr.PrimitiveCall p -> p.span();
            case Expr.If i -> Span.NONE;
            case Expr.Sequence s -> Span.NONE;
            case Expr.Let l -> Span.NONE;
            case Expr.Fix f -> Span.NONE;
        };
    }
}
