package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about variables from the tests that were passed on the way to the place being looked at: whether one is
 * #f, and what type it has. Types do not change, and neither do variables, so what was true once stays true.
 */
final class Tests {
    /** Stands for the variable itself as a test. */
    private static final String ITSELF = "";

    /** For each variable, what the predicates answer. */
    private final Map<Variable, Map<String, Boolean>> answers = new HashMap<>();
    /** The predicate of a type that a variable is known to have. */
    private final Map<Variable, String> types = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<String> predicates = new ArrayList<>();

    /** False if the variable is #f here, true if it is anything else, null if that is not known. */
    Boolean outcome(Variable variable) {
        return answer(ITSELF, variable);
    }

    /** What the predicate would answer, or null if that is not known. */
    Boolean outcome(String predicate, Variable variable) {
        if (!isType(predicate)) return null;
        String type = types.get(variable);
        return type != null ? (Boolean) type.equals(predicate) : answer(predicate, variable);
    }

    private Boolean answer(String predicate, Variable variable) {
        Map<String, Boolean> known = answers.get(variable);
        return known == null ? null : known.get(predicate);
    }

    /** Predicates of which at most one is true of a value. */
    private static boolean isType(String predicate) {
        return switch (predicate) {
            case "null?", "pair?", "symbol?", "string?", "char?", "vector?", "bytevector?", "boolean?", "procedure?", "f64vector?", "eof-object?" -> true;
            default -> false;
        };
    }

    /** For {@link #forget}: what is known now. */
    int mark() {
        return variables.size();
    }

    /** Notes that a test came out true or false. */
    void assume(Expr test, boolean outcome) {
        switch (test) {
            case Expr.Reference r -> note(ITSELF, r.variable(), outcome);
            case Expr.If i -> {
                if (outcome && Constants.isFalse(i.alternative())) assumeBoth(i.test(), i.consequent(), true);
                if (!outcome && Constants.isTrue(i.consequent())) assumeBoth(i.test(), i.alternative(), false);
            }
            case Expr.PrimitiveCall call when call.operands().size() == 1 -> assume(call.primitive().name(), call.operands().getFirst(), outcome);
            default -> {}
        }
    }

    private void assumeBoth(Expr first, Expr second, boolean outcome) {
        assume(first, outcome);
        assume(second, outcome);
    }

    private void assume(String predicate, Expr operand, boolean outcome) {
        if (predicate.equals("not")) assume(operand, !outcome);
        else if (operand instanceof Expr.Reference r && isType(predicate)) note(predicate, r.variable(), outcome);
    }

    private void note(String predicate, Variable variable, boolean outcome) {
        if (answer(predicate, variable) != null) return;
        if (!answers.containsKey(variable)) answers.put(variable, new HashMap<>());
        answers.get(variable).put(predicate, outcome);
        variables.add(variable);
        predicates.add(predicate);
        if (outcome && isType(predicate)) types.putIfAbsent(variable, predicate);
    }

    void forget(int mark) {
        while (variables.size() > mark) {
            Variable variable = variables.removeLast();
            String predicate = predicates.removeLast();
            answers.get(variable).remove(predicate);
            types.remove(variable, predicate);
        }
    }
}
