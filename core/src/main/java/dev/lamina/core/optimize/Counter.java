package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Variable;
import java.util.List;

/**
 * The usual loop over an index: {@code (if (= i n) done (… (loop (+ i 1) …)))}, where n never changes inside. That i differs
 * from n says nothing about their order. But if every call from outside begins at or below n, then i is at most n whenever the
 * test is made, and less than n when it fails; so i cannot overflow, and is an index where n is a length.
 *
 * @param index the parameter that counts
 * @param end   n: a constant, a variable bound outside, or the length of one
 * @param test  the test that ends the loop
 */
record Counter(Expr.Reference index, Expr end, Expr test) {
    /** The counter of a procedure that a variable holds, or null. */
    static Counter of(Variable name, Expr.Lambda lambda) {
        if (lambda.clauses().size() != 1 || lambda.clauses().getFirst().rest() != null) return null;
        List<Variable> parameters = lambda.clauses().getFirst().required();
        if (!(lambda.clauses().getFirst().body() instanceof Expr.If conditional)) return null;
        if (!(conditional.test() instanceof Expr.PrimitiveCall test) || !isEquality(test)) return null;
        Counter counter = of(test.operands().get(0), test.operands().get(1), test, parameters);
        if (counter == null) counter = of(test.operands().get(1), test.operands().get(0), test, parameters);
        boolean counts = counter != null && !new Steps(name, null, 0).isBroken(conditional.consequent())
            && !new Steps(name, counter.index.variable(), parameters.indexOf(counter.index.variable())).isBroken(conditional.alternative());
        return counts ? counter : null;
    }

    private static boolean isEquality(Expr.PrimitiveCall test) {
        return test.operands().size() == 2 && !test.primitive().rest()
            && (test.primitive().name().equals("=") || test.primitive().name().equals("eqv?") || test.primitive().name().equals("eq?"));
    }

    private static Counter of(Expr index, Expr end, Expr test, List<Variable> parameters) {
        if (!(index instanceof Expr.Reference r) || !parameters.contains(r.variable())) return null;
        return isFixed(end, parameters) ? new Counter(r, end, test) : null;
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
        return primitive.equals("vector-length") || primitive.equals("f64vector-length") || primitive.equals("bytevector-length");
    }

    /** Looks for a call of the procedure that does not pass the index plus one; for any call if there is no index. */
    private static final class Steps extends Rewriter {
        private final Variable name;
        private final Variable index;
        private final int place;
        private boolean broken;

        Steps(Variable name, Variable index, int place) {
            this.name = name;
            this.index = index;
            this.place = place;
        }

        boolean isBroken(Expr expr) {
            rewrite(expr);
            return broken;
        }

        @Override
        Expr rewrite(Expr expr) {
            if (expr instanceof Expr.Call call && call.operator() instanceof Expr.Reference r && r.variable() == name) {
                broken |= index == null || place >= call.operands().size() || !isStep(call.operands().get(place));
            }
            return parts(expr);
        }

        private boolean isStep(Expr operand) {
            if (!(operand instanceof Expr.PrimitiveCall sum) || !sum.primitive().name().equals("+") || sum.operands().size() != 2) return false;
            return isIndex(sum.operands().get(0)) && isOne(sum.operands().get(1)) || isOne(sum.operands().get(0)) && isIndex(sum.operands().get(1));
        }

        private boolean isIndex(Expr e) {
            return e instanceof Expr.Reference r && r.variable() == index;
        }

        private static boolean isOne(Expr e) {
            return e instanceof Expr.Constant c && c.datum().content().equals(1L);
        }
    }

    /** Whether a counter that begins at this type stays at or below an end of that type. */
    static boolean isBelow(Type entry, Type end) {
        return entry.isFixnum() && end.isFixnum() && entry.high() <= end.low();
    }
}
