package dev.lamina.core.codegen;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of a method's local slots an expression reads: what a frame saved before it must hold. A captured variable is
 * read through the procedure itself, which {@link #SELF} stands for.
 */
final class Liveness {
    /** The method's own procedure, as if it were a variable. */
    static final Variable SELF = new Variable("self");

    private final Routines routines;
    private final Routine routine;
    private final Map<Expr, Set<Variable>> known = new IdentityHashMap<>();

    Liveness(Routines routines, Routine routine) {
        this.routines = routines;
        this.routine = routine;
    }

    Set<Variable> of(Expr e) {
        Set<Variable> found = known.get(e);
        if (found == null) {
            found = new HashSet<>();
            collect(e, found);
            known.put(e, found);
        }
        return found;
    }

    Set<Variable> ofAll(List<? extends Expr> expressions, int from) {
        Set<Variable> all = new HashSet<>();
        for (Expr e : expressions.subList(from, expressions.size())) all.addAll(of(e));
        return all;
    }

    /** Where this routine finds the variable: in its own slot, or through itself; null when it is a constant. */
    Variable holder(Variable v) {
        Routine held = routines.of(v);
        if (held != null && held.form != Routine.Form.CLOSURE) return null;
        if (held == routine) return SELF;
        if (routine.bound.contains(v) || routine.isLifted()) return v;
        return SELF;
    }

    private void add(Variable v, Set<Variable> into) {
        Variable holder = holder(v);
        if (holder != null) into.add(holder);
    }

    private void addAll(Collection<Variable> variables, Set<Variable> into) {
        for (Variable v : variables) add(v, into);
    }

    private void collect(Expr e, Set<Variable> into) {
        switch (e) {
            case Expr.Constant _, Expr.GlobalReference _ -> {}
            case Expr.Reference r -> add(r.variable(), into);
            case Expr.GlobalAssign a -> into.addAll(of(a.value()));
            case Expr.GlobalDefine d -> into.addAll(of(d.value()));
            case Expr.If i -> {
                into.addAll(of(i.test()));
                into.addAll(of(i.consequent()));
                into.addAll(of(i.alternative()));
            }
            case Expr.Sequence s -> into.addAll(ofAll(s.expressions(), 0));
            case Expr.Let l -> {
                into.addAll(of(l.body()));
                into.addAll(ofAll(l.values(), 0));
                l.variables().forEach(into::remove);
            }
            case Expr.Fix f -> {
                into.addAll(of(f.body()));
                into.addAll(ofAll(f.lambdas(), 0));
                f.variables().forEach(into::remove);
            }
            case Expr.Lambda l -> {
                Routine made = routines.of(l);
                if (!made.isLifted()) addAll(made.free, into);
            }
            case Expr.Call c -> call(c, into);
            case Expr.PrimitiveCall p -> into.addAll(ofAll(p.operands(), 0));
            case Expr.Assign _, Expr.Letrec _ -> throw new AssertionError("not in normal form: " + e.getClass());
        }
    }

    private void call(Expr.Call c, Set<Variable> into) {
        into.addAll(ofAll(c.operands(), 0));
        if (c.operator() instanceof Expr.Reference r) {
            Routine callee = routines.of(r.variable());
            if (callee != null && callee.isLifted()) addAll(callee.free, into);
            else add(r.variable(), into);
        } else {
            into.addAll(of(c.operator()));
        }
    }
}
