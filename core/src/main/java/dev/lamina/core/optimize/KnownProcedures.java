package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * The procedures that {@link InferTypes} knows by name: lambdas bound to variables, and in a closed unit those that a
 * global is defined as once. What is known of one is what its calls give it and what it returns.
 */
final class KnownProcedures {
    /** How often a bound of a parameter's range may change before it is given up. */
    private static final int PATIENCE = 3;

    static final class Known {
        final Expr.Lambda lambda;
        /** Whether there can be calls that are not seen. */
        boolean isOpen;
        boolean isCalled;
        Type result = Type.NONE;
        /** Of the calls from outside of the procedure itself, for {@link Counter}. */
        final Map<Variable, Type> entries = new HashMap<>();

        /** How it counts if it is a counting loop, or null. */
        final Counter counter;

        private Known(Expr.Lambda lambda, boolean isOpen, Counter counter) {
            this.lambda = lambda;
            this.isOpen = isOpen;
            this.counter = counter;
        }
    }

    private final Map<Variable, Known> local = new HashMap<>();
    private final Map<Global, Known> global = new HashMap<>();
    private final Map<Variable, Integer> changes = new HashMap<>();
    private final Definitions definitions;
    private final Usage usage;

    /** Of each variable, the join of what it is bound to. */
    final Map<Variable, Type> types = new HashMap<>();
    /** Whether something has been learnt since it was last set to false. */
    boolean changed;

    KnownProcedures(Unit unit) {
        definitions = Definitions.of(unit);
        usage = Usage.of(unit);
    }

    /** The procedure that a variable always holds, or null. */
    Known of(Variable variable) {
        return local.get(variable);
    }

    /** The procedure that a global always holds, or null. */
    Known of(Global name) {
        Definitions.Definition definition = definitions.of(name);
        if (definition == null || !(definition.value() instanceof Expr.Lambda lambda)) return null;
        return global.computeIfAbsent(name, n -> new Known(lambda, true, null));
    }

    Known bind(Variable variable, Expr.Lambda lambda) {
        return local.computeIfAbsent(variable, v -> new Known(lambda, usage.of(v).total > usage.of(v).called, Counter.of(v, lambda)));
    }

    /** A parameter gets one more value. */
    void join(Variable variable, Type type) {
        Type old = types.getOrDefault(variable, Type.NONE);
        Type joined = old.join(type);
        if (joined.equals(old)) return;
        boolean isRestless = !old.isNone() && changes.merge(variable, 1, Integer::sum) > PATIENCE;
        types.put(variable, isRestless ? widened(old, joined) : joined);
        changed = true;
    }

    void returns(Known known, Type type) {
        Type joined = known.result.join(type).kindsOnly();
        if (joined.equals(known.result)) return;
        known.result = joined;
        changed = true;
    }

    void called(Known known) {
        changed |= !known.isCalled;
        known.isCalled = true;
    }

    /** Nothing is known any more of what is called. */
    void giveUp() {
        for (Known known : local.values()) known.isOpen = true;
        for (Known known : local.values()) known.result = Type.ANY;
        for (Known known : global.values()) known.result = Type.ANY;
    }

    /** A bound that still moves goes to the end. */
    private static Type widened(Type old, Type joined) {
        long low = joined.low() < old.low() ? joined.low() >= 0 ? 0 : Type.MIN_FIXNUM : joined.low();
        long high = joined.high() > old.high() ? joined.high() <= Type.INDEX.high() ? Type.INDEX.high() : Type.MAX_FIXNUM : joined.high();
        return joined.has(Type.Kind.FIXNUM) ? new Type(joined.kinds(), low, high) : joined;
    }
}
