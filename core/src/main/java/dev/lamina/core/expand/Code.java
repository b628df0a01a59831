package dev.lamina.core.expand;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import java.util.Arrays;
import java.util.List;

/** The nodes that derived forms are made of beside what the user wrote. Calls go to built-in procedures by name. */
final class Code {
    static final Expr TRUE = constant(true);
    static final Expr FALSE = constant(false);
    static final Expr EMPTY = constant(Syntax.Atom.EMPTY);
    static final Expr UNSPECIFIED = constant(Syntax.Atom.UNSPECIFIED);
    static final Expr UNBOUND = constant(Syntax.Atom.UNBOUND);

    private Code() {}

    static Expr constant(Object content) {
        return new Expr.Constant(Syntax.of(content));
    }

    static Expr symbol(String name) {
        return constant(new Symbol(name));
    }

    static Expr call(Span span, String builtIn, Expr... operands) {
        return call(span, builtIn, Arrays.asList(operands));
    }

    static Expr call(Span span, String builtIn, List<Expr> operands) {
        return new Expr.Call(new Expr.GlobalReference(new Global(Global.BUILT_IN, builtIn), span), operands, span);
    }

    static Expr.Lambda lambda(String name, List<Variable> parameters, Expr body, Span span) {
        return new Expr.Lambda(name, List.of(new Clause(parameters, null, body)), span);
    }

    static Expr.Lambda thunk(Expr body, Span span) {
        return lambda("", List.of(), body, span);
    }

    static Expr let(Variable variable, Expr value, Expr body) {
        return new Expr.Let(List.of(variable), List.of(value), body);
    }

    static Expr sequence(Expr... expressions) {
        return sequence(Arrays.asList(expressions));
    }

    /** The expressions in order; at least one. */
    static Expr sequence(List<Expr> expressions) {
        assert !expressions.isEmpty();
        return expressions.size() == 1 ? expressions.getFirst() : new Expr.Sequence(expressions);
    }
}
