package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes {@code letrec*} apart. The strongly connected components of "needs the value of" are bound one inside the
 * other, what is needed first outermost: procedures as a Fix, other values by Let. Only a value that is needed by itself,
 * directly or through procedures, is stored with an assignment into a variable that starts unbound. Values keep their
 * order as far as it can be seen, because each is taken to need the last one before it that is not steady (that does
 * something, or depends on when it is evaluated). So a value that needs a later one is in a cycle with it, and finds it
 * unbound. Source: Ghuloum and Dybvig, "Fixing Letrec
 * (reloaded)", 2009.
 */
final class OrderLetrec extends Rewriter {
    /** The letrec that a variable belongs to and its place there. */
    private record Member(Group group, int place, boolean isValue) {}

    /** A letrec being walked: which of its values we are in, and what the values need. */
    private static final class Group {
        static final int NOT_IN_A_VALUE = -1;
        final int[][] needs;
        final int[] count;
        int current = NOT_IN_A_VALUE;
        /** How many lambdas stand around the values. */
        final int depth;

        Group(int size, int depth) {
            needs = new int[size][2];
            count = new int[size];
            this.depth = depth;
        }

        /** @param isNow the value is needed as soon as the one being walked is evaluated, not when a lambda is called */
        void need(int place, boolean isNow) {
            if (current == NOT_IN_A_VALUE) return;
            add(current, place);
            if (isNow && place > current) add(place, current);
        }

        void add(int from, int to) {
            if (count[from] == needs[from].length) needs[from] = Arrays.copyOf(needs[from], 2 * count[from]);
            needs[from][count[from]++] = to;
        }

        List<int[]> components() {
            for (int i = 0; i < needs.length; i++) needs[i] = Arrays.copyOf(needs[i], count[i]);
            return Components.of(needs);
        }
    }

    private final PrimitiveTable primitives;
    private final Map<Variable, Member> members = new HashMap<>();
    private Set<Variable> assigned;
    private int lambdaDepth;

    OrderLetrec(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    Unit rewrite(Unit unit) {
        assigned = AssignedVariables.of(unit);
        return super.rewrite(unit);
    }

    @Override
    Expr rewrite(Expr expr) {
        switch (expr) {
            case Expr.Reference r -> mention(r.variable());
            case Expr.Assign a -> mention(a.variable());
            case Expr.Letrec letrec -> {
                return order(letrec);
            }
            default -> {}
        }
        return parts(expr);
    }

    @Override
    Clause rewriteClause(Clause clause) {
        lambdaDepth++;
        Clause rewritten = super.rewriteClause(clause);
        lambdaDepth--;
        return rewritten;
    }

    private void mention(Variable variable) {
        Member member = members.get(variable);
        if (member != null) member.group.need(member.place, member.isValue && lambdaDepth == member.group.depth);
    }

    private Expr order(Expr.Letrec letrec) {
        Group group = new Group(letrec.variables().size(), lambdaDepth);
        for (int i = 0; i < group.count.length; i++)
            members.put(letrec.variables().get(i), new Member(group, i, !(letrec.values().get(i) instanceof Expr.Lambda)));
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < group.count.length; i++) {
            group.current = i;
            values.add(rewrite(letrec.values().get(i)));
        }
        group.current = Group.NOT_IN_A_VALUE;
        Expr body = rewrite(letrec.body());
        keepOrder(group, values);
        List<int[]> components = group.components();
        for (int i = components.size() - 1; i >= 0; i--) body = bind(components.get(i), group, letrec.variables(), values, body);
        return body;
    }

    private void keepOrder(Group group, List<Expr> values) {
        int previous = -1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Expr.Lambda) continue;
            if (previous >= 0) group.add(i, previous);
            if (!isSteady(values.get(i))) previous = i;
        }
    }

    /** Whether it calls nothing and is the same at all times. */
    private boolean isSteady(Expr value) {
        return switch (value) {
            case Expr.Constant c -> true;
            case Expr.Lambda l -> true;
            case Expr.Reference r -> !assigned.contains(r.variable());
            case Expr.PrimitiveCall call -> Effects.isConstruction(call.primitive()) && areSteady(call.operands());
            case Expr.Call call -> isConstruction(call) && areSteady(call.operands());
            default -> false;
        };
    }

    private boolean isConstruction(Expr.Call call) {
        if (!(call.operator() instanceof Expr.GlobalReference g) || !g.global().isBuiltIn()) return false;
        Primitive primitive = primitives.find(g.global().name(), call.operands().size());
        return primitive != null && Effects.isConstruction(primitive);
    }

    private boolean areSteady(List<Expr> values) {
        for (Expr value : values) if (!isSteady(value)) return false;
        return true;
    }

    private Expr bind(int[] component, Group group, List<Variable> variables, List<Expr> values, Expr body) {
        if (component.length == 1 && !needsItself(group, component[0])) {
            int only = component[0];
            if (!isProcedure(variables.get(only), values.get(only)))
                return new Expr.Let(List.of(variables.get(only)), List.of(values.get(only)), body);
        }
        List<Variable> procedures = new ArrayList<>();
        List<Expr.Lambda> lambdas = new ArrayList<>();
        List<Variable> stored = new ArrayList<>();
        List<Expr> steps = new ArrayList<>();
        for (int i : component) {
            Variable variable = variables.get(i);
            if (isProcedure(variable, values.get(i))) {
                procedures.add(variable);
                lambdas.add((Expr.Lambda) values.get(i));
            } else {
                stored.add(variable);
                steps.add(new Expr.Assign(variable, values.get(i), Span.NONE));
            }
        }
        if (!stored.isEmpty()) {
            steps.add(body);
            body = new Expr.Sequence(steps);
        }
        if (!procedures.isEmpty()) body = new Expr.Fix(procedures, lambdas, body);
        List<Expr> unbound = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) unbound.add(Constants.UNBOUND);
        return stored.isEmpty() ? body : new Expr.Let(stored, unbound, body);
    }

    private static boolean needsItself(Group group, int place) {
        for (int needed : group.needs[place]) if (needed == place) return true;
        return false;
    }

    private boolean isProcedure(Variable variable, Expr value) {
        return value instanceof Expr.Lambda && !assigned.contains(variable);
    }
}
