package dev.lamina.core.codegen;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Closure conversion: finds every lambda of a unit, decides how each is implemented (see {@link Routine}) and computes
 * its free variables. Both are least fixed points over the call graph: a lifted routine's free variables are also free
 * where it is called, and a procedure is static when all its free variables are static procedures.
 */
final class Routines {
    /** A JVM method takes 255 slots; beyond this many words a routine is a closure instead of being lifted. */
    private static final int MAX_WORDS = 100;
    /** What one that is not lifted may take: two slots a word leave some for the context and the depth. */
    static final int MOST_PARAMETERS = 120;

    private final Unit unit;
    private final List<Routine> all = new ArrayList<>();
    private final Map<Expr.Lambda, Routine> byLambda = new IdentityHashMap<>();
    private final Map<Variable, Routine> byVariable = new HashMap<>();
    private final Map<Global, Routine> byGlobal = new HashMap<>();
    private final Set<Variable> escaping = new HashSet<>();

    private Routines(Unit unit) {
        this.unit = unit;
    }

    /** @param main the unit's body as a procedure; it becomes entry 0 */
    static Routines of(Unit unit, Expr.Lambda main) {
        Routines routines = new Routines(unit);
        if (unit.closed()) routines.findKnownGlobals();
        routines.lambda(main, null, null, null);
        routines.chooseForms();
        return routines;
    }

    List<Routine> all() {
        return all;
    }

    Routine of(Expr.Lambda lambda) {
        return byLambda.get(lambda);
    }

    /** The entry of each lambda that a global is defined as. */
    Map<String, Integer> definitions() {
        return defined;
    }

    /** The routine that a variable always holds, or null. */
    Routine of(Variable variable) {
        return byVariable.get(variable);
    }

    /** The routine that a global of this closed unit always holds, or null. */
    Routine of(Global global) {
        return byGlobal.get(global);
    }

    // Globals that are defined once, by a lambda, and never assigned

    private final Map<Global, Expr> definitions = new HashMap<>();
    private final Map<String, Integer> defined = new HashMap<>();
    private final Set<Global> changing = new HashSet<>();

    private void findKnownGlobals() {
        for (Expr form : unit.body()) {
            if (form instanceof Expr.GlobalDefine define) {
                if (definitions.put(define.global(), define.value()) != null) changing.add(define.global());
            }
        }
        GlobalAssignments.collect(unit.body(), changing);
    }

    private boolean isKnown(Expr.GlobalDefine define) {
        return unit.closed() && !changing.contains(define.global()) && definitions.get(define.global()) == define.value();
    }

    // Gathering

    private Routine lambda(Expr.Lambda lambda, Routine parent, Variable binding, Global global) {
        Routine routine = new Routine(lambda, all.size(), parent, binding, global);
        all.add(routine);
        byLambda.put(lambda, routine);
        if (parent != null) parent.children.add(routine);
        if (binding != null) byVariable.put(binding, routine);
        if (global != null) byGlobal.put(global, routine);
        for (Clause clause : lambda.clauses()) {
            routine.bound.addAll(clause.required());
            if (clause.rest() != null) routine.bound.add(clause.rest());
            visit(clause.body(), routine);
        }
        return routine;
    }

    private void visit(Expr e, Routine in) {
        switch (e) {
            case Expr.Constant _, Expr.GlobalReference _ -> {}
            case Expr.Reference r -> {
                in.references.add(r.variable());
                escaping.add(r.variable());
            }
            case Expr.GlobalAssign a -> visit(a.value(), in);
            case Expr.GlobalDefine d -> {
                if (d.value() instanceof Expr.Lambda l) {
                    Routine routine = lambda(l, in, null, isKnown(d) ? d.global() : null);
                    defined.put(d.global().name(), routine.entry);
                } else visit(d.value(), in);
            }
            case Expr.If i -> {
                visit(i.test(), in);
                visit(i.consequent(), in);
                visit(i.alternative(), in);
            }
            case Expr.Sequence s -> visitAll(s.expressions(), in);
            case Expr.Let l -> {
                bind(l.variables(), l.values(), in);
                visit(l.body(), in);
            }
            case Expr.Fix f -> {
                bind(f.variables(), f.lambdas(), in);
                visit(f.body(), in);
            }
            case Expr.Lambda l -> lambda(l, in, null, null);
            case Expr.Call call -> call(call, in);
            case Expr.PrimitiveCall p -> visitAll(p.operands(), in);
            case Expr.Assign _, Expr.Letrec _ -> throw new AssertionError("not in normal form: " + e.getClass());
        }
    }

    private void visitAll(List<Expr> expressions, Routine in) {
        for (Expr e : expressions) visit(e, in);
    }

    private void bind(List<Variable> variables, List<? extends Expr> values, Routine in) {
        in.bound.addAll(variables);
        for (int i = 0; i < variables.size(); i++) {
            if (values.get(i) instanceof Expr.Lambda l) lambda(l, in, variables.get(i), null);
            else visit(values.get(i), in);
        }
    }

    /** A call by name of a variable that holds a lambda does not make the lambda escape, if a clause accepts it. */
    private void call(Expr.Call call, Routine in) {
        if (call.operator() instanceof Expr.Reference r) in.references.add(r.variable());
        else visit(call.operator(), in);
        visitAll(call.operands(), in);
        if (call.operator() instanceof Expr.Reference r) calls.add(new CallByName(r.variable(), call.operands().size(), in));
    }

    private record CallByName(Variable variable, int operands, Routine in) {}

    private final List<CallByName> calls = new ArrayList<>();

    // Deciding

    private void chooseForms() {
        for (CallByName call : calls) {
            Routine callee = byVariable.get(call.variable());
            if (callee == null || callee.clauseFor(call.operands()) < 0) escaping.add(call.variable());
            else call.in().knownCallees.add(callee);
        }
        for (Routine r : all) {
            if (r.binding != null && !escaping.contains(r.binding)) r.form = Routine.Form.LIFTED;
        }
        boolean changed = true;
        while (changed) {
            computeFree();
            changed = closeOver();
        }
        for (Routine r : all) r.free = List.copyOf(r.freeSet);
    }

    /** Turns static routines with free variables into closures, and lifted ones with too many into values. */
    private boolean closeOver() {
        boolean changed = false;
        for (Routine r : all) {
            if (r.form == Routine.Form.STATIC && !r.freeSet.isEmpty()) {
                r.form = Routine.Form.CLOSURE;
                changed = true;
            } else if (r.isLifted() && !r.freeSet.isEmpty() && wordsWith(r) > MAX_WORDS) {
                r.form = Routine.Form.CLOSURE;
                changed = true;
            }
        }
        return changed;
    }

    private static int wordsWith(Routine r) {
        int most = 0;
        for (Clause clause : r.clauses()) most = Math.max(most, clause.required().size() + 1);
        return most + r.freeSet.size();
    }

    private void computeFree() {
        for (Routine r : all) {
            r.freeSet.clear();
            for (Variable v : r.references) if (isFreeIn(v, r)) r.freeSet.add(v);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = all.size() - 1; i >= 0; i--) {
                Routine r = all.get(i);
                for (Routine callee : r.knownCallees) if (callee.isLifted()) changed |= addFree(r, callee);
                for (Routine child : r.children) if (!child.isLifted()) changed |= addFree(r, child);
            }
        }
    }

    private boolean addFree(Routine to, Routine from) {
        if (to == from) return false;
        boolean changed = false;
        for (Variable v : from.freeSet) if (isFreeIn(v, to)) changed |= to.freeSet.add(v);
        return changed;
    }

    /** Variables that hold static or lifted routines need not be carried; a closure finds itself in its own parameter. */
    private boolean isFreeIn(Variable v, Routine r) {
        if (r.bound.contains(v)) return false;
        Routine held = byVariable.get(v);
        return held == null || held.form == Routine.Form.CLOSURE && held != r;
    }
}
