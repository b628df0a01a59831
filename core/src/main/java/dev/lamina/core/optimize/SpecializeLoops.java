package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.optimize.LoopGuesses.Guess;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives loops over elements a second version for the usual case. Nothing is declared, so the end of a loop may be any
 * number and a sum may become anything; but it costs one test before the loop to know that the end is a fixnum, and one
 * test in each round to know that the sum is still a flonum:
 * <pre>
 *   (if (%fixnum-between? n 0 …) (let ((n n)) (fix ((loop …)) …)) (fix ((loop …)) …))
 *   (fix ((loop (lambda (i s) … (let ((t (+ s x))) (if (flonum? t) (call loop i t) (call loop* i t)))))
 *         (loop* the same)) …)
 * </pre>
 * The tests are ordinary code, and {@link InferTypes} learns from them like from any other; the second version takes
 * the general case with the meaning that the program has. (Chambers and Ungar 1990, loops split by type.)
 */
final class SpecializeLoops extends Rewriter {
    /** Nodes of a loop that is copied, at most. */
    private static final int LARGE = 300;
    /** Nodes by which a unit may grow, at most: the number of places in a unit is limited. */
    private static final int MOST_GROWTH = 10_000;
    /** Units beyond this are left alone. */
    private static final int HUGE = 50_000;

    private final PrimitiveTable primitives;
    private KnownProcedures known;
    private int budget;

    SpecializeLoops(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    Unit rewrite(Unit unit) {
        if (primitives.find("%fixnum-between?", 3) == null) return unit;
        int size = Size.of(unit);
        List<Expr> candidates = Candidates.of(unit);
        if (size > HUGE || candidates.isEmpty()) return unit;
        known = InferTypes.settle(unit.isWhole() ? unit : unit.withBody(candidates));
        budget = Math.min(500 + 2 * size, MOST_GROWTH);
        return super.rewrite(unit);
    }

    @Override
    Expr rewrite(Expr expr) {
        Expr narrowed = narrowed(expr);
        return narrowed instanceof Expr.Fix fix && isLoop(fix) ? loop(fix) : parts(narrowed);
    }

    /** A procedure whose call gives a variable's value, and that nobody else calls, stands in the place of the value. */
    private static Expr narrowed(Expr expr) {
        boolean isOfOne = expr instanceof Expr.Fix fix && fix.variables().size() == 1 && fix.body() instanceof Expr.Let let && let.values().size() == 1;
        if (!isOfOne) return expr;
        Expr.Fix fix = (Expr.Fix) expr;
        Expr.Let let = (Expr.Let) fix.body();
        Variable name = fix.variables().getFirst();
        if (!isCallOf(name, let.values().getFirst()) || Mentions.variable(let.body(), name)) return expr;
        return new Expr.Let(let.variables(), List.of(new Expr.Fix(fix.variables(), fix.lambdas(), let.values().getFirst())), let.body());
    }

    /** One procedure that is only called by name, with the right number of operands, and entered in one place. */
    private boolean isLoop(Expr.Fix fix) {
        if (!isEntered(fix)) return false;
        Variable name = fix.variables().getFirst();
        Expr.Lambda lambda = fix.lambdas().getFirst();
        KnownProcedures.Known procedure = known.of(name);
        boolean isKnown = procedure != null && !procedure.isOpen && lambda.clauses().size() == 1 && lambda.clauses().getFirst().rest() == null;
        return isKnown && Calls.allGive(lambda.clauses().getFirst().required().size(), name, fix);
    }

    private static boolean isEntered(Expr.Fix fix) {
        return fix.variables().size() == 1 && isCallOf(fix.variables().getFirst(), fix.body());
    }

    private static boolean isCallOf(Variable name, Expr expr) {
        return expr instanceof Expr.Call call && call.operator() instanceof Expr.Reference r && r.variable() == name;
    }

    private Expr loop(Expr.Fix fix) {
        int size = Size.of(fix, LARGE);
        if (size > LARGE || size > budget) return parts(fix);
        Map<Variable, Guess> guesses = LoopGuesses.of(fix.lambdas().getFirst(), known.types);
        if (guesses.isEmpty()) return accumulating(fix);
        budget -= size;
        Expr general = Copier.copy(fix);
        Map<Variable, Type> before = new HashMap<>();
        guesses.forEach((variable, guess) -> before.put(variable, known.types.put(variable, guess.type())));
        Expr special = accumulating(fix);
        known.types.putAll(before);
        return new Expr.If(test(guesses), renamed(guesses, special), general);
    }

    private Expr test(Map<Variable, Guess> guesses) {
        Expr all = null;
        for (Map.Entry<Variable, Guess> entry : guesses.entrySet()) {
            Expr one = test(entry.getKey(), entry.getValue());
            all = all == null ? one : new Expr.If(all, one, Constants.FALSE);
        }
        return all;
    }

    private Expr test(Variable variable, Guess guess) {
        Expr reference = new Expr.Reference(variable, Span.NONE);
        if (guess.isFlonum()) return isFlonum(reference);
        return call("%fixnum-between?", reference, Constants.of(guess.low()), Constants.of(guess.high()));
    }

    private Expr isFlonum(Expr operand) {
        return call("flonum?", operand);
    }

    private Expr call(String name, Expr... operands) {
        return new Expr.PrimitiveCall(primitives.require(name, operands.length), List.of(operands), Span.NONE);
    }

    /** The variables that were guessed get a name of their own, which has the type. */
    private static Expr renamed(Map<Variable, Guess> guesses, Expr special) {
        Map<Variable, Variable> renamed = new HashMap<>();
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (Variable variable : guesses.keySet()) {
            Variable typed = variable.copy();
            renamed.put(variable, typed);
            variables.add(typed);
            values.add(new Expr.Reference(variable, Span.NONE));
        }
        Expr body = new Rewriter() {
            @Override
            Expr rewrite(Expr expr) {
                boolean isRenamed = expr instanceof Expr.Reference r && renamed.containsKey(r.variable());
                return isRenamed ? new Expr.Reference(renamed.get(((Expr.Reference) expr).variable()), ((Expr.Reference) expr).span()) : parts(expr);
            }
        }.rewrite(special);
        return new Expr.Let(variables, values, body);
    }

    // Sums that stay flonums

    private Expr accumulating(Expr.Fix fix) {
        Variable name = fix.variables().getFirst();
        Expr.Lambda lambda = fix.lambdas().getFirst();
        boolean[] accumulates = LoopGuesses.accumulators(name, lambda, known.types);
        int size = Size.of(fix, LARGE);
        boolean any = false;
        for (boolean one : accumulates) any |= one;
        if (!any || size > budget || !LoopGuesses.pays(lambda, known.types)) return parts(fix);
        budget -= size;
        Variable general = name.copy();
        Rewriter dispatch = new Rewriter() {
            @Override
            Expr rewrite(Expr expr) {
                return isCallOf(name, expr) ? dispatch((Expr.Call) expr, accumulates, general) : parts(expr);
            }
        };
        Expr.Lambda copy = (Expr.Lambda) dispatch.rewrite(Copier.copy(lambda, Span.NONE));
        Expr.Lambda special = (Expr.Lambda) dispatch.rewrite(parts(lambda));
        return new Expr.Fix(List.of(name, general), List.of(special, copy), dispatch.rewrite(fix.body()));
    }

    /** A call of the version that the operands' types allow. */
    private Expr dispatch(Expr.Call call, boolean[] accumulates, Variable general) {
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        List<Expr> operands = new ArrayList<>();
        Expr test = null;
        for (int i = 0; i < accumulates.length; i++) {
            Expr operand = call.operands().get(i);
            boolean isSettled = operand instanceof Expr.Constant || operand instanceof Expr.Reference;
            if (!isSettled) {
                Variable variable = new Variable("t");
                variables.add(variable);
                values.add(operand);
                operand = new Expr.Reference(variable, Span.NONE);
            }
            operands.add(operand);
            if (accumulates[i]) test = test == null ? isFlonum(operand) : new Expr.If(test, isFlonum(operand), Constants.FALSE);
        }
        Expr other = new Expr.Call(new Expr.Reference(general, Span.NONE), operands, call.span());
        Expr choice = new Expr.If(test, new Expr.Call(call.operator(), operands, call.span()), other);
        return variables.isEmpty() ? choice : new Expr.Let(variables, values, choice);
    }

    /**
     * Looks for loops that could pay, whatever the types are: where there is none, types need not be found, of which forms of an open
     * unit have no others in common.
     */
    private static final class Candidates extends Rewriter {
        private boolean inLoop;
        private boolean found;

        static List<Expr> of(Unit unit) {
            List<Expr> forms = new ArrayList<>();
            for (Expr form : unit.body()) {
                Candidates candidates = new Candidates();
                candidates.rewrite(form);
                if (candidates.found) forms.add(form);
            }
            return forms;
        }

        @Override
        Expr rewrite(Expr expr) {
            boolean outer = inLoop;
            Expr narrowed = narrowed(expr);
            inLoop |= narrowed instanceof Expr.Fix fix && isEntered(fix);
            found |= inLoop && expr instanceof Expr.PrimitiveCall call && LoopGuesses.mayPay(call);
            if (!found) parts(narrowed);
            inLoop = outer;
            return expr;
        }
    }

    /** Looks at the calls of a procedure. */
    private static final class Calls extends Rewriter {
        private final int parameters;
        private final Variable name;
        private boolean differ;

        private Calls(int parameters, Variable name) {
            this.parameters = parameters;
            this.name = name;
        }

        static boolean allGive(int parameters, Variable name, Expr expr) {
            Calls calls = new Calls(parameters, name);
            calls.rewrite(expr);
            return !calls.differ;
        }

        @Override
        Expr rewrite(Expr expr) {
            if (isCallOf(name, expr)) differ |= ((Expr.Call) expr).operands().size() != parameters;
            return parts(expr);
        }
    }
}
