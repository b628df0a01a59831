package dev.lamina.core.codegen;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One lambda on its way to machine code. There are three ways to implement it:
 *
 * <ul>
 * <li><b>lifted</b>: it is only ever called by name. No closure exists; its free variables are further parameters, and
 *     its self tail calls are jumps. Loops are lifted routines.
 * <li><b>static</b>: it is used as a value and has no free variables. One procedure object is made when the unit is linked.
 * <li><b>closure</b>: made at run time with its free variables captured; its methods take the procedure itself.
 * </ul>
 */
final class Routine {
    enum Form { LIFTED, STATIC, CLOSURE }

    final Expr.Lambda lambda;
    final int entry;
    final Routine parent;
    /** The variable that always holds it, or null. */
    final Variable binding;
    /** The top-level variable that always holds it, or null. */
    final Global global;

    Form form = Form.STATIC;
    /** Parameters behind the ordinary ones when lifted, captured variables of a closure. */
    List<Variable> free = List.of();
    /** Java method names, one per clause. */
    final List<String> methods = new ArrayList<>();
    /** The point that enters each clause with its arguments in a frame. */
    final int[] entryPoints;

    // Gathered by Routines
    final Set<Variable> bound = new LinkedHashSet<>();
    final Set<Variable> references = new LinkedHashSet<>();
    final Set<Routine> knownCallees = new LinkedHashSet<>();
    final List<Routine> children = new ArrayList<>();
    final Set<Variable> freeSet = new LinkedHashSet<>();

    Routine(Expr.Lambda lambda, int entry, Routine parent, Variable binding, Global global) {
        this.lambda = lambda;
        this.entry = entry;
        this.parent = parent;
        this.binding = binding;
        this.global = global;
        this.entryPoints = new int[lambda.clauses().size()];
    }

    boolean isLifted() {
        return form == Form.LIFTED;
    }

    boolean takesSelf() {
        return form == Form.CLOSURE;
    }

    String name() {
        return lambda.name();
    }

    List<Clause> clauses() {
        return lambda.clauses();
    }

    /** The index of the clause that a call with so many operands selects, or −1. */
    int clauseFor(int operands) {
        for (int i = 0; i < clauses().size(); i++) if (clauses().get(i).accepts(operands)) return i;
        return -1;
    }

    /** Words that the clause's method takes: itself if a closure, parameters, rest list, lifted variables. */
    int words(int clause) {
        Clause c = clauses().get(clause);
        return (takesSelf() ? 1 : 0) + c.required().size() + (c.rest() == null ? 0 : 1) + (isLifted() ? free.size() : 0);
    }
}
