package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The usual loop over an index: {@code (if (= i n) done (… (loop (+ i 1)) …))}, where n never changes inside. That i differs
 * from n says nothing about their order. But if every call from outside begins at or below n, then i is at most n whenever the
 * test is made, and less than n when it fails; so i cannot overflow, and is an index where n is a length. Several versions of
 * a loop that call each other count together.
 *
 * @param index the parameter that counts
 * @param place the index's place among the parameters
 * @param end   n: a constant, a variable bound outside, or the length of one
 * @param test  the test that ends the loop
 */
record Counter(Expr.Reference index, int place, Expr end, Expr test) {
    /** The counters of procedures that are bound together; a null for each unless all of them count to the same end. */
    static List<Counter> of(List<Variable> names, List<Expr.Lambda> lambdas) {
        List<Counter> counters = new ArrayList<>();
        boolean all = true;
        for (Expr.Lambda lambda : lambdas) {
            Counter counter = of(lambda);
            all &= counter != null && (counters.isEmpty() || counter.agrees(counters.getFirst()))
                && new Steps(names, counter).areGoodIn(lambda.clauses().getFirst().body());
            counters.add(counter);
        }
        if (!all) counters.replaceAll(counter -> null);
        return counters;
    }

    private boolean agrees(Counter other) {
        return place == other.place && variableOf(end) == variableOf(other.end)
            && (variableOf(end) != null || end instanceof Expr.Constant a && other.end instanceof Expr.Constant b && a.datum().content().equals(b.datum().content()));
    }

    private static Variable variableOf(Expr end) {
        return switch (end) {
            case Expr.Reference r -> r.variable();
            case Expr.PrimitiveCall p -> variableOf(p.operands().getFirst());
            default -> null;
        };
    }

    private static Counter of(Expr.Lambda lambda) {
        if (lambda.clauses().size() != 1 || lambda.clauses().getFirst().rest() != null) return null;
        List<Variable> parameters = lambda.clauses().getFirst().required();
        if (!(lambda.clauses().getFirst().body() instanceof Expr.If conditional)) return null;
        if (!(conditional.test() instanceof Expr.PrimitiveCall test) || !isEquality(test)) return null;
        Counter counter = of(test.operands().get(0), test.operands().get(1), test, parameters);
        return counter != null ? counter : of(test.operands().get(1), test.operands().get(0), test, parameters);
    }

    private static boolean isEquality(Expr.PrimitiveCall test) {
        String name = test.primitive().name();
        return test.operands().size() == 2 && !test.primitive().rest() && (name.equals("=") || name.equals("eqv?") || name.equals("eq?"));
    }

    private static Counter of(Expr index, Expr end, Expr test, List<Variable> parameters) {
        if (!(index instanceof Expr.Reference r) || !parameters.contains(r.variable())) return null;
        return isFixed(end, parameters) ? new Counter(r, parameters.indexOf(r.variable()), end, test) : null;
    }

    private static boolean isFixed(Expr end, List<Variable> parameters) {
        return switch (end) {
            case Expr.Constant c -> true;
            case Expr.Reference r -> !parameters.contains(r.variable());
            case Expr.PrimitiveCall p -> isLength(p.primitive().name()) && isFixed(p.operands().getFirst(), parameters);
            default -> false;
        };
    }

    private static boolean isLength(String primitive) {
        return primitive.endsWith("vector-length");
    }

    /** Whether a counter that begins at this type stays at or below an end of that type. */
    static boolean isBelow(Type entry, Type end) {
        return entry.isFixnum() && end.isFixnum() && entry.high() <= end.low();
    }

    /** Looks at the calls of the procedures: none where the loop has ended, and all others pass the index plus one. */
    private static final class Steps extends Rewriter {
        private final List<Variable> names;
        private final Counter counter;
        private final Map<Variable, Expr> values = new HashMap<>();
        private boolean hasEnded;
        private boolean broken;

        Steps(List<Variable> names, Counter counter) {
            this.names = names;
            this.counter = counter;
        }

        boolean areGoodIn(Expr body) {
            Expr.If conditional = (Expr.If) body;
            hasEnded = true;
            rewrite(conditional.consequent());
            hasEnded = false;
            rewrite(conditional.alternative());
            return !broken;
        }

        @Override
        Expr rewrite(Expr expr) {
            if (expr instanceof Expr.Let let) for (int i = 0; i < let.variables().size(); i++) values.put(let.variables().get(i), let.values().get(i));
            if (expr instanceof Expr.Call call && call.operator() instanceof Expr.Reference r && names.contains(r.variable())) {
                broken |= hasEnded || counter.place >= call.operands().size() || !isStep(call.operands().get(counter.place));
            }
            return parts(expr);
        }

        private boolean isStep(Expr operand) {
            Expr value = operand instanceof Expr.Reference r ? values.get(r.variable()) : operand;
            if (!(value instanceof Expr.PrimitiveCall sum) || !sum.primitive().name().equals("+") || sum.operands().size() != 2) return false;
            return isIndex(sum.operands().get(0)) && isOne(sum.operands().get(1)) || isOne(sum.operands().get(0)) && isIndex(sum.operands().get(1));
        }

        private boolean isIndex(Expr e) {
            return e instanceof Expr.Reference r && r.variable() == counter.index.variable();
        }

        private static boolean isOne(Expr e) {
            return e instanceof Expr.Constant c && c.datum().content().equals(1L);
        }
    }
}
