package dev.lamina.core.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilds an expression with its direct parts replaced; the same node when nothing changed. */
public final class Children {
    private Children() {}

    public static Expr map(Expr e, UnaryOperator<Expr> f) {
        return switch (e) {
            case Expr.Constant _, Expr.Reference _, Expr.GlobalReference _ -> e;
            case Expr.Assign a -> new Expr.Assign(a.variable(), f.apply(a.value()), a.span());
            case Expr.GlobalAssign a -> new Expr.GlobalAssign(a.global(), f.apply(a.value()), a.span());
            case Expr.GlobalDefine d -> new Expr.GlobalDefine(d.global(), f.apply(d.value()), d.span());
            case Expr.If i -> new Expr.If(f.apply(i.test()), f.apply(i.consequent()), f.apply(i.alternative()));
            case Expr.Sequence s -> new Expr.Sequence(all(s.expressions(), f));
            case Expr.Let l -> new Expr.Let(l.variables(), all(l.values(), f), f.apply(l.body()));
            case Expr.Letrec l -> new Expr.Letrec(l.variables(), all(l.values(), f), f.apply(l.body()), l.span());
            case Expr.Fix x -> new Expr.Fix(x.variables(), x.lambdas().stream().map(l -> (Expr.Lambda) f.apply(l)).toList(),
                    f.apply(x.body()));
            case Expr.Lambda l -> new Expr.Lambda(l.name(),
                    l.clauses().stream().map(c -> new Clause(c.required(), c.rest(), f.apply(c.body()))).toList(), l.span());
            case Expr.Call c -> new Expr.Call(f.apply(c.operator()), all(c.operands(), f), c.span());
            case Expr.PrimitiveCall p -> new Expr.PrimitiveCall(p.primitive(), all(p.operands(), f), p.span());
        };
    }

    private static List<Expr> all(List<Expr> expressions, UnaryOperator<Expr> f) {
        List<Expr> mapped = new ArrayList<>(expressions.size());
        for (Expr e : expressions) mapped.add(f.apply(e));
        return mapped;
    }
}
