package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Variable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link SpecializeLoops} would like to know of the variables that a loop uses and does not bind: that an end of
 * counting is a fixnum, that what is combined with flonums is a flonum. A guess is made only of a variable whose type leaves it open,
 * and only for loops over elements or with flonums, where it pays.
 */
final class LoopGuesses extends Rewriter {
    /** A factor of an index is at most this, so that the product of two and a sum of it are fixnums. */
    private static final long LARGEST_FACTOR = 1L << 24;

    /** A fixnum between bounds, or a flonum if low is greater than high. */
    record Guess(long low, long high) {
        static final Guess FLONUM = new Guess(1, 0);

        boolean isFlonum() {
            return low > high;
        }

        Type type() {
            return isFlonum() ? Type.FLONUM : Type.range(low, high);
        }

        private Guess and(Guess other) {
            if (isFlonum() || other.isFlonum()) return this;
            return new Guess(Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    private final Map<Variable, Type> types;
    private final Map<Variable, Guess> guesses = new LinkedHashMap<>();
    private final Set<Variable> bound = new HashSet<>();
    private boolean pays;

    private LoopGuesses(Map<Variable, Type> types) {
        this.types = types;
    }

    /** @param types of all variables, as far as they are known everywhere */
    static Map<Variable, Guess> of(Expr.Lambda loop, Map<Variable, Type> types) {
        LoopGuesses found = new LoopGuesses(types);
        found.rewrite(loop);
        found.guesses.keySet().removeAll(found.bound);
        return found.pays ? found.guesses : new HashMap<>();
    }

    /** Whether the loop reads elements or computes with flonums. */
    static boolean pays(Expr.Lambda loop, Map<Variable, Type> types) {
        LoopGuesses found = new LoopGuesses(types);
        found.rewrite(loop);
        return found.pays;
    }

    @Override
    Expr rewrite(Expr expr) {
        switch (expr) {
            case Expr.Let let -> bound.addAll(let.variables());
            case Expr.Fix fix -> bound.addAll(fix.variables());
            case Expr.PrimitiveCall call -> primitive(call);
            default -> {}
        }
        return parts(expr);
    }

    @Override
    Clause rewriteClause(Clause clause) {
        bound.addAll(clause.required());
        if (clause.rest() != null) bound.add(clause.rest());
        return super.rewriteClause(clause);
    }

    /** Whether a loop with this call could be one that pays: with flonums, if not as it is. */
    static boolean mayPay(Expr.PrimitiveCall call) {
        return isOfElement(call) || PrimitiveTypes.result(call.primitive(), Collections.nCopies(call.operands().size(), Type.FLONUM)).isFlonum();
    }

    private static boolean isOfElement(Expr.PrimitiveCall call) {
        String name = call.primitive().name();
        return name.endsWith("vector-ref") || name.endsWith("vector-set!");
    }

    private void primitive(Expr.PrimitiveCall call) {
        String name = call.primitive().name();
        pays |= isOfElement(call) || typeOf(call, types).isFlonum();
        if (call.operands().size() != 2 || call.primitive().rest()) return;
        combined(name, call.operands().get(0), call.operands().get(1));
        combined(name, call.operands().get(1), call.operands().get(0));
    }

    private void combined(String name, Expr operand, Expr other) {
        if (!(operand instanceof Expr.Reference r)) return;
        Type type = types.getOrDefault(r.variable(), Type.NONE);
        Type otherType = typeOf(other, types);
        boolean isInteger = otherType.isIn(Type.INTEGER) && !otherType.isNone();
        switch (name) {
            case "=" -> {
                if (isInteger) guess(r.variable(), type, new Guess(Math.max(lowOf(other), 0), Type.MAX_FIXNUM));
                else flonum(r.variable(), type, otherType);
            }
            case "*" -> {
                if (isInteger && !(other instanceof Expr.Constant)) guess(r.variable(), type, new Guess(-LARGEST_FACTOR, LARGEST_FACTOR));
                else flonum(r.variable(), type, otherType);
            }
            case "+", "-", "/", "<", ">", "<=", ">=" -> {
                if (isInteger && !name.equals("/")) guess(r.variable(), type, new Guess(Type.MIN_FIXNUM, Type.MAX_FIXNUM));
                else flonum(r.variable(), type, otherType);
            }
            default -> {}
        }
    }

    private long lowOf(Expr counter) {
        return Math.min(typeOf(counter, types).low(), 1);
    }

    private void flonum(Variable variable, Type type, Type other) {
        if (other.has(Type.Kind.FLONUM) && !other.has(Type.Kind.FIXNUM)) guess(variable, type, Guess.FLONUM);
    }

    /** What counts itself is left to the inference. */
    private void guess(Variable variable, Type type, Guess guess) {
        boolean isOpen = !type.isIn(guess.type()) && type.meets(guess.type()) && !type.isIn(Type.INTEGER);
        if (isOpen) guesses.merge(variable, guess, Guess::and);
    }

    /** The type of a simple expression from those of its variables. */
    static Type typeOf(Expr expr, Map<Variable, Type> types) {
        return switch (expr) {
            case Expr.Constant c -> ConstantTypes.of(c.datum());
            case Expr.Reference r -> types.getOrDefault(r.variable(), Type.ANY);
            case Expr.PrimitiveCall p -> PrimitiveTypes.result(p.primitive(), p.operands().stream().map(operand -> typeOf(operand, types)).toList());
            default -> Type.ANY;
        };
    }

    /** The places of the parameters that become the sum or product of flonums and things unknown, round for round. */
    static boolean[] accumulators(Variable name, Expr.Lambda loop, Map<Variable, Type> types) {
        List<Variable> parameters = loop.clauses().getFirst().required();
        boolean[] accumulates = new boolean[parameters.size()];
        Map<Variable, Expr> values = new HashMap<>();
        new Rewriter() {
            @Override
            Expr rewrite(Expr expr) {
                if (expr instanceof Expr.Let let) for (int i = 0; i < let.values().size(); i++) values.put(let.variables().get(i), let.values().get(i));
                if (expr instanceof Expr.Call call && call.operator() instanceof Expr.Reference r && r.variable() == name) {
                    for (int i = 0; i < accumulates.length; i++) accumulates[i] |= isSum(call.operands().get(i));
                }
                return parts(expr);
            }

            private boolean isSum(Expr given) {
                Expr operand = given instanceof Expr.Reference r ? values.getOrDefault(r.variable(), r) : given;
                if (!(operand instanceof Expr.PrimitiveCall p)) return false;
                boolean isArithmetic = switch (p.primitive().name()) {
                    case "+", "-", "*", "/" -> true;
                    default -> false;
                };
                return isArithmetic && typeOf(p, types).has(Type.Kind.FLONUM);
            }
        }.rewrite(loop);
        for (int i = 0; i < accumulates.length; i++) {
            Type type = types.getOrDefault(parameters.get(i), Type.NONE);
            accumulates[i] &= type.has(Type.Kind.FLONUM) && !type.isFlonum();
        }
        return accumulates;
    }
}
