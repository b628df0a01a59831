package dev.lamina.core.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The direct parts of an expression, from left to right: for walks that look, and for walks that rebuild. */
public final class Children {
    private Children() {}

    public static void forEach(Expr e, Consumer<Expr> f) {
        switch (e) {
            case Expr.Constant c -> {}
            case Expr.Reference r -> {}
            case Expr.GlobalReference g -> {}
            case Expr.Assign a -> f.accept(a.value());
            case Expr.GlobalAssign a -> f.accept(a.value());
            case Expr.GlobalDefine d -> f.accept(d.value());
            case Expr.If i -> {
                f.accept(i.test());
                f.accept(i.consequent());
                f.accept(i.alternative());
            }
            case Expr.Sequence s -> all(s.expressions(), f);
            case Expr.Let let -> {
                all(let.values(), f);
                f.accept(let.body());
            }
            case Expr.Letrec letrec -> {
                all(letrec.values(), f);
                f.accept(letrec.body());
            }
            case Expr.Fix fix -> {
                all(fix.lambdas(), f);
                f.accept(fix.body());
            }
            case Expr.Lambda lambda -> {
                for (Clause clause : lambda.clauses()) f.accept(clause.body());
            }
            case Expr.Call call -> {
                f.accept(call.operator());
                all(call.operands(), f);
            }
            case Expr.PrimitiveCall call -> all(call.operands(), f);
        }
    }

    private static void all(List<? extends Expr> expressions, Consumer<Expr> f) {
        for (Expr expression : expressions) f.accept(expression);
    }

    /** The expression with other parts; the same node when no part changed. */
    public static Expr map(Expr e, UnaryOperator<Expr> f) {
        return switch (e) {
            case Expr.Constant c -> c;
            case Expr.Reference r -> r;
            case Expr.GlobalReference g -> g;
            case Expr.Assign a -> {
                Expr value = f.apply(a.value());
                yield value == a.value() ? a : new Expr.Assign(a.variable(), value, a.span());
            }
            case Expr.GlobalAssign a -> {
                Expr value = f.apply(a.value());
                yield value == a.value() ? a : new Expr.GlobalAssign(a.global(), value, a.span());
            }
            case Expr.GlobalDefine d -> {
                Expr value = f.apply(d.value());
                yield value == d.value() ? d : new Expr.GlobalDefine(d.global(), value, d.span());
            }
            case Expr.If i -> {
                Expr test = f.apply(i.test());
                Expr consequent = f.apply(i.consequent());
                Expr alternative = f.apply(i.alternative());
                boolean same = test == i.test() && consequent == i.consequent() && alternative == i.alternative();
                yield same ? i : new Expr.If(test, consequent, alternative);
            }
            case Expr.Sequence s -> {
                List<Expr> expressions = mapAll(s.expressions(), f);
                yield expressions == s.expressions() ? s : new Expr.Sequence(expressions);
            }
            case Expr.Let let -> {
                List<Expr> values = mapAll(let.values(), f);
                Expr body = f.apply(let.body());
                yield values == let.values() && body == let.body() ? let : new Expr.Let(let.variables(), values, body);
            }
            case Expr.Letrec letrec -> {
                List<Expr> values = mapAll(letrec.values(), f);
                Expr body = f.apply(letrec.body());
                boolean same = values == letrec.values() && body == letrec.body();
                yield same ? letrec : new Expr.Letrec(letrec.variables(), values, body, letrec.span());
            }
            case Expr.Fix fix -> {
                List<Expr.Lambda> lambdas = mapAll(fix.lambdas(), lambda -> (Expr.Lambda) f.apply(lambda));
                Expr body = f.apply(fix.body());
                yield lambdas == fix.lambdas() && body == fix.body() ? fix : new Expr.Fix(fix.variables(), lambdas, body);
            }
            case Expr.Lambda lambda -> {
                List<Clause> clauses = mapAll(lambda.clauses(), clause -> clause.withBody(f.apply(clause.body())));
                yield clauses == lambda.clauses() ? lambda : new Expr.Lambda(lambda.name(), clauses, lambda.span());
            }
            case Expr.Call call -> {
                Expr operator = f.apply(call.operator());
                List<Expr> operands = mapAll(call.operands(), f);
                boolean same = operator == call.operator() && operands == call.operands();
                yield same ? call : new Expr.Call(operator, operands, call.span());
            }
            case Expr.PrimitiveCall call -> {
                List<Expr> operands = mapAll(call.operands(), f);
                yield operands == call.operands() ? call : new Expr.PrimitiveCall(call.primitive(), operands, call.span());
            }
        };
    }

    /** The list with other elements; the same list when none changed. */
    public static <T> List<T> mapAll(List<T> elements, UnaryOperator<T> f) {
        List<T> mapped = null;
        for (int i = 0; i < elements.size(); i++) {
            T changed = f.apply(elements.get(i));
            if (changed == elements.get(i)) continue;
            if (mapped == null) mapped = new ArrayList<>(elements);
            mapped.set(i, changed);
        }
        return mapped == null ? elements : mapped;
    }
}
