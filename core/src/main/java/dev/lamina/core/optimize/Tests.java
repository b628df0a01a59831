package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known about variables from the tests that were passed on the way to the place being looked at. */
final class Tests {
    private final Map<Variable, Boolean> outcomes = new HashMap<>();
    private final List<Variable> known = new ArrayList<>();

    /** False if the variable is #f here, true if it is anything else, null if that is not known. */
    Boolean outcome(Variable variable) {
        return outcomes.get(variable);
    }

    /** For {@link #forget}: what is known now. */
    int mark() {
        return known.size();
    }

    /** Notes that a test came out true or false. */
    void assume(Expr test, boolean outcome) {
        switch (test) {
            case Expr.Reference r -> {
                if (outcomes.putIfAbsent(r.variable(), outcome) == null) known.add(r.variable());
            }
            case Expr.If i -> {
                if (outcome && Constants.isFalse(i.alternative())) assumeBoth(i.test(), i.consequent(), true);
                if (!outcome && Constants.isTrue(i.consequent())) assumeBoth(i.test(), i.alternative(), false);
            }
            case Expr.PrimitiveCall call when call.primitive().name().equals("not") -> assume(call.operands().getFirst(), !outcome);
            default -> {}
        }
    }

    private void assumeBoth(Expr first, Expr second, boolean outcome) {
        assume(first, outcome);
        assume(second, outcome);
    }

    void forget(int mark) {
        while (known.size() > mark) outcomes.remove(known.removeLast());
    }
}
