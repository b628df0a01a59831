package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The form the generator takes. Operands, operators, tests and stored values become simple ({@link Expr#isSimple}): when
 * one of them is not, it is bound by Let, and with it every part evaluated before it that is neither a constant nor a
 * variable. A lambda bound by Let becomes a Fix, and a lambda called on the spot a Let, so that every procedure that can
 * be known is bound in one place.
 */
final class Normalize extends Rewriter {
    private final PrimitiveTable primitives;
    /** Whether what the last {@link #rewrite} returned is simple. */
    private boolean simple;

    Normalize(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> simple(c, true);
            case Expr.Reference r -> simple(r, true);
            case Expr.GlobalReference g -> simple(g, true);
            case Expr.Lambda lambda -> simple(lambda(lambda), true);
            case Expr.GlobalDefine d -> {
                Operands value = new Operands(List.of(d.value()));
                yield value.bind(new Expr.GlobalDefine(d.global(), value.operands.getFirst(), d.span()), false);
            }
            case Expr.GlobalAssign a -> {
                Operands value = new Operands(List.of(a.value()));
                yield value.bind(new Expr.GlobalAssign(a.global(), value.operands.getFirst(), a.span()), false);
            }
            case Expr.If i -> conditional(i);
            case Expr.Sequence s -> sequence(s);
            case Expr.Let let -> let(let.variables(), let.values(), let.body());
            case Expr.Fix fix -> simple(parts(fix), false);
            case Expr.Call call -> call(call);
            case Expr.PrimitiveCall call -> {
                Operands operands = new Operands(call.operands());
                yield operands.bind(new Expr.PrimitiveCall(call.primitive(), operands.operands, call.span()), !call.primitive().has(Fact.CONTROL));
            }
            case Expr.Assign a -> throw new IllegalStateException("assignment after assignment conversion");
            case Expr.Letrec l -> throw new IllegalStateException("letrec after letrec ordering");
        };
    }

    private Expr simple(Expr expr, boolean isSimple) {
        simple = isSimple;
        return expr;
    }

    private Expr conditional(Expr.If i) {
        Operands test = new Operands(List.of(i.test()));
        Expr consequent = rewrite(i.consequent());
        boolean allSimple = simple;
        Expr alternative = rewrite(i.alternative());
        return test.bind(new Expr.If(test.operands.getFirst(), consequent, alternative), allSimple & simple);
    }

    private Expr sequence(Expr.Sequence sequence) {
        boolean allSimple = true;
        List<Expr> expressions = new ArrayList<>();
        for (Expr expression : sequence.expressions()) {
            Expr rewritten = rewrite(expression);
            allSimple &= simple;
            if (rewritten instanceof Expr.Sequence inner) expressions.addAll(inner.expressions());
            else expressions.add(rewritten);
        }
        return simple(new Expr.Sequence(expressions), allSimple);
    }

    /** Splits at the lambdas, so that all values keep their order. */
    private Expr let(List<Variable> variables, List<Expr> values, Expr body) {
        int end = values.size();
        int lambda = 0;
        while (lambda < end && !(values.get(lambda) instanceof Expr.Lambda)) lambda++;
        boolean allSimple = true;
        List<Expr> before = new ArrayList<>();
        for (Expr value : values.subList(0, lambda)) {
            before.add(rewrite(value));
            allSimple &= simple;
        }
        Expr inside;
        if (lambda == end) {
            inside = rewrite(body);
        } else {
            Expr.Lambda procedure = lambda((Expr.Lambda) values.get(lambda));
            Expr rest = let(variables.subList(lambda + 1, end), values.subList(lambda + 1, end), body);
            inside = simple(new Expr.Fix(List.of(variables.get(lambda)), List.of(procedure), rest), false);
        }
        return before.isEmpty() ? inside : simple(new Expr.Let(variables.subList(0, lambda), before, inside), allSimple & simple);
    }

    private Expr call(Expr.Call call) {
        if (call.operator() instanceof Expr.Lambda lambda) {
            Clause clause = Application.clause(lambda, call.operands().size());
            if (clause != null) {
                clause = InlinedSpans.mark(clause, lambda, call.span());
                return rewrite(Application.open(clause, call.operands(), primitives));
            }
        }
        if (call.operator() instanceof Expr.GlobalReference) {
            Operands operands = new Operands(call.operands());
            return operands.bind(new Expr.Call(call.operator(), operands.operands, call.span()), false);
        }
        List<Expr> all = new ArrayList<>(call.operands().size() + 1);
        all.add(call.operator());
        all.addAll(call.operands());
        Operands operands = new Operands(all);
        return operands.bind(new Expr.Call(operands.operands.getFirst(), operands.operands.subList(1, all.size()), call.span()), false);
    }

    /** Parts that are evaluated one after the other, and what has to be bound for them to be simple. */
    private final class Operands {
        final List<Expr> operands;
        private final List<Variable> variables = new ArrayList<>();
        private final List<Expr> values = new ArrayList<>();

        Operands(List<Expr> parts) {
            List<Expr> rewritten = new ArrayList<>(parts.size());
            int lastGeneral = -1;
            boolean[] general = new boolean[parts.size()];
            for (int i = 0; i < general.length; i++) {
                rewritten.add(rewrite(parts.get(i)));
                general[i] = !simple;
                if (general[i]) lastGeneral = i;
            }
            for (int i = 0; i <= lastGeneral; i++) if (general[i] || !isSettled(rewritten.get(i))) rewritten.set(i, name(rewritten.get(i)));
            operands = rewritten;
        }

        private Expr name(Expr value) {
            Variable variable = new Variable("t");
            variables.add(variable);
            values.add(value);
            return new Expr.Reference(variable, Span.NONE);
        }

        /** The whole, inside the bindings its parts need. */
        Expr bind(Expr whole, boolean wholeIsSimple) {
            if (variables.isEmpty()) return simple(whole, wholeIsSimple);
            return simple(splitLambdas(whole), false);
        }

        private Expr splitLambdas(Expr whole) {
            Expr result = whole;
            int end = values.size();
            for (int i = end - 1; i >= 0; i--) {
                if (!(values.get(i) instanceof Expr.Lambda lambda)) continue;
                if (i + 1 < end) result = new Expr.Let(variables.subList(i + 1, end), values.subList(i + 1, end), result);
                result = new Expr.Fix(List.of(variables.get(i)), List.of(lambda), result);
                end = i;
            }
            return end == 0 ? result : new Expr.Let(variables.subList(0, end), values.subList(0, end), result);
        }
    }

    /** Its value cannot change between its place and the end of the operands. */
    private static boolean isSettled(Expr expr) {
        return expr instanceof Expr.Constant || expr instanceof Expr.Reference
            || expr instanceof Expr.GlobalReference g && g.global().isBuiltIn();
    }
}
