package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tests and calls on the way to a place say about the types of variables, beyond what holds everywhere. A
 * variable is bound once and types do not change, so what was found out stays true to the end of the branch; the
 * walk marks where a branch begins and forgets behind it.
 */
final class PathTypes {
    private final Map<Variable, Type> everywhere;
    private final Map<Variable, Type> here = new HashMap<>();
    private final List<Variable> changed = new ArrayList<>();
    private final List<Type> before = new ArrayList<>();

    /** @param everywhere of each variable, what holds wherever it stands; one that is not there is never bound */
    PathTypes(Map<Variable, Type> everywhere) {
        this.everywhere = everywhere;
    }

    Type of(Variable variable) {
        Type known = here.get(variable);
        return known != null ? known : everywhere.getOrDefault(variable, Type.NONE);
    }

    int mark() {
        return changed.size();
    }

    void forget(int mark) {
        while (changed.size() > mark) {
            Type old = before.removeLast();
            Variable variable = changed.removeLast();
            if (old == null) here.remove(variable);
            else here.put(variable, old);
        }
    }

    /** The operand turned out to be of this type too. */
    void narrow(Expr operand, Type type) {
        if (!(operand instanceof Expr.Reference r)) return;
        Type old = of(r.variable());
        if (old.isIn(type)) return;
        changed.add(r.variable());
        before.add(here.put(r.variable(), old.meet(type)));
    }

    /** The test came out true or false. */
    void assume(Expr test, boolean outcome) {
        switch (test) {
            case Expr.Reference r -> narrow(r, outcome ? Type.ANY.without(Type.of(Type.Kind.FALSE)) : Type.of(Type.Kind.FALSE));
            case Expr.If i -> {
                if (outcome && Constants.isFalse(i.alternative())) assumeBoth(i.test(), i.consequent(), true);
                if (!outcome && Constants.isTrue(i.consequent())) assumeBoth(i.test(), i.alternative(), false);
            }
            case Expr.PrimitiveCall call when call.operands().size() == 1 -> assumeOne(call.primitive().name(), call.operands().getFirst(), outcome);
            case Expr.PrimitiveCall call when call.primitive().name().equals("%fixnum-between?") -> {
                if (outcome) narrow(call.operands().getFirst(), Type.range(of(call.operands().get(1)).low(), of(call.operands().get(2)).high()));
            }
            case Expr.PrimitiveCall call when call.operands().size() == 2 && !call.primitive().rest() ->
                assumeOrder(call.primitive().name(), call.operands().get(0), call.operands().get(1), outcome);
            default -> {}
        }
    }

    private void assumeBoth(Expr first, Expr second, boolean outcome) {
        assume(first, outcome);
        assume(second, outcome);
    }

    private void assumeOne(String predicate, Expr operand, boolean outcome) {
        if (predicate.equals("not")) {
            assume(operand, !outcome);
            return;
        }
        Type tested = PrimitiveTypes.tested(predicate);
        if (tested != null) narrow(operand, outcome ? tested : Type.ANY.without(tested));
        else if (outcome && PrimitiveTypes.atMost(predicate) != null) narrow(operand, PrimitiveTypes.atMost(predicate));
        else if (predicate.equals("zero?")) assumeOrder("=", operand, Constants.of(0L), outcome);
        else if (predicate.equals("positive?")) assumeOrder(">", operand, Constants.of(0L), outcome);
        else if (predicate.equals("negative?")) assumeOrder("<", operand, Constants.of(0L), outcome);
    }

    /** Only of fixnums: a NaN makes every comparison false, so "not less" says nothing of flonums. */
    private void assumeOrder(String comparison, Expr a, Expr b, boolean outcome) {
        Type x = of(a);
        Type y = of(b);
        if (!x.isFixnum() || !y.isFixnum()) return;
        switch (comparison) {
            case "<" -> order(a, x, b, y, outcome, 1);
            case "<=" -> order(a, x, b, y, outcome, 0);
            case ">" -> order(b, y, a, x, outcome, 1);
            case ">=" -> order(b, y, a, x, outcome, 0);
            case "=", "eq?", "eqv?" -> equal(a, x, b, y, outcome);
            default -> {}
        }
    }

    /** a + difference <= b, or the opposite, b + 1 - difference <= a. */
    private void order(Expr a, Type x, Expr b, Type y, boolean outcome, int difference) {
        if (!outcome) {
            order(b, y, a, x, true, 1 - difference);
            return;
        }
        narrow(a, Type.range(Type.MIN_FIXNUM, y.high() - difference));
        narrow(b, Type.range(x.low() + difference, Type.MAX_FIXNUM));
    }

    private void equal(Expr a, Type x, Expr b, Type y, boolean outcome) {
        if (outcome) {
            narrow(a, y);
            narrow(b, x);
        } else {
            differ(a, x, y);
            differ(b, y, x);
        }
    }

    private void differ(Expr a, Type x, Type y) {
        if (y.low() != y.high()) return;
        if (x.low() == y.low()) narrow(a, Type.range(x.low() + 1, x.high()));
        else if (x.high() == y.low()) narrow(a, Type.range(x.low(), x.high() - 1));
    }

    /** Of what can be asked for twice: a variable or a constant. */
    private Type of(Expr e) {
        return switch (e) {
            case Expr.Reference r -> of(r.variable());
            case Expr.Constant c -> ConstantTypes.of(c.datum());
            default -> Type.ANY;
        };
    }
}
