package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a piece of code needs to be compiled apart from its unit: the variables around it, and {@link LocalProcedures} of
 * its surroundings, whose code is put with it, as is what these need. After assignment conversion, so a variable can be
 * handed over as a value.
 */
final class Needs {
    private final LocalProcedures procedures;
    private final Set<Variable> variables = new TreeSet<>(Comparator.comparingInt(Variable::id));
    private final Map<Variable, Expr.Lambda> local = new LinkedHashMap<>();
    private final Deque<Expr.Lambda> pending = new ArrayDeque<>();
    private boolean usesBuiltIns;

    private Needs(LocalProcedures procedures) {
        this.procedures = procedures;
    }

    static Needs of(Clause clause, LocalProcedures procedures) {
        Needs needs = new Needs(procedures);
        needs.collect(clause);
        while (!needs.pending.isEmpty()) for (Clause called : needs.pending.pop().clauses()) needs.collect(called);
        return needs;
    }

    /** In the order in which they were made, which is the same whenever the same text is expanded. */
    Set<Variable> variables() {
        return variables;
    }

    Map<Variable, Expr.Lambda> procedures() {
        return local;
    }

    boolean usesBuiltIns() {
        return usesBuiltIns;
    }

    private void collect(Clause clause) {
        Walk walk = new Walk();
        walk.rewriteClause(clause);
        walk.mentioned.removeAll(walk.bound);
        for (Variable variable : walk.mentioned) {
            Expr.Lambda procedure = procedures.of(variable);
            if (procedure == null) variables.add(variable);
            else if (local.put(variable, procedure) == null) pending.push(procedure);
        }
    }

    /** What one procedure mentions and binds; another may bind what is free here. */
    private final class Walk extends Rewriter {
        private final Set<Variable> bound = new HashSet<>();
        private final Set<Variable> mentioned = new LinkedHashSet<>();

        @Override
        Clause rewriteClause(Clause clause) {
            bound.addAll(clause.required());
            if (clause.rest() != null) bound.add(clause.rest());
            return super.rewriteClause(clause);
        }

        @Override
        Expr rewrite(Expr expr) {
            switch (expr) {
                case Expr.Reference r -> mentioned.add(r.variable());
                case Expr.GlobalReference g -> usesBuiltIns |= g.global().isBuiltIn();
                case Expr.Let let -> bound.addAll(let.variables());
                case Expr.Fix fix -> bound.addAll(fix.variables());
                default -> {}
            }
            return parts(expr);
        }
    }
}
