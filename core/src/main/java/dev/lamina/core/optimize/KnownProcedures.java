package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The procedures that {@link InferTypes} knows by name: lambdas bound to variables, and in a closed unit those that a
 * global is defined as once. What is known of one is what its calls give it and what it returns.
 */
final class KnownProcedures {
    /** How often a bound of a parameter's range may change before it is given up. */
    private static final int PATIENCE = 3;

    /** Procedures that are bound together. */
    static final class Group {
        private final List<Type> entries = new ArrayList<>();

        /** What calls from outside of the group give at a place. */
        Type entry(int place) {
            return place < entries.size() ? entries.get(place) : Type.NONE;
        }

        void enter(List<Type> operands) {
            for (int i = 0; i < operands.size(); i++) {
                if (i == entries.size()) entries.add(Type.NONE);
                entries.set(i, entries.get(i).join(operands.get(i)));
            }
        }
    }

    static final class Known {
        final Expr.Lambda lambda;
        /** Whether there can be calls that are not seen. */
        boolean isOpen;
        boolean isCalled;
        Type result = Type.NONE;

        /** How it counts if it is a counting loop, or null. */
        final Counter counter;

        final Group group;

        private Known(Expr.Lambda lambda, boolean isOpen, Counter counter, Group group) {
            this.lambda = lambda;
            this.isOpen = isOpen;
            this.counter = counter;
            this.group = group;
        }
    }

    private final Map<Variable, Known> local = new HashMap<>();
    private final Map<Global, Known> global = new HashMap<>();
    /** Of all global procedures: none of them counts, so what it is entered with does not matter. */
    private final Group globals = new Group();
    private final Map<Variable, Integer> changes = new HashMap<>();
    private final Definitions definitions;
    private final Usage usage;

    /** Of each variable, the join of what it is bound to. */
    final Map<Variable, Type> types = new HashMap<>();
    /** Whether something has been learnt since it was last set to false. */
    boolean changed;
    /** Whether a result of a global procedure was among it. */
    private boolean globalChanged;

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
        return global.computeIfAbsent(name, n -> new Known(lambda, true, null, globals));
    }

    /** Notes procedures that are bound together. */
    void bind(List<Variable> variables, List<Expr.Lambda> lambdas) {
        if (local.containsKey(variables.getFirst())) return;
        List<Counter> counters = Counter.of(variables, lambdas);
        Group group = new Group();
        for (int i = 0; i < variables.size(); i++) {
            Usage.Uses uses = usage.of(variables.get(i));
            local.put(variables.get(i), new Known(lambdas.get(i), uses.total > uses.called, counters.get(i), group));
        }
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
        globalChanged |= known.group == globals;
    }

    /** Whether a global procedure has got another result since the last question. */
    boolean takeGlobalChange() {
        boolean change = globalChanged;
        globalChanged = false;
        return change;
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
