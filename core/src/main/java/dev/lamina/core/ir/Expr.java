package dev.lamina.core.ir;

import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.List;

/**
 * The intermediate representation: what expansion produces, every pass rewrites, and the generator reads. Nodes are
 * immutable; a pass returns the same node when nothing below it changed.
 *
 * <p>Invariants that the checker holds between passes: each variable is bound once; each reference stands inside its
 * binding; operands are evaluated from left to right; after assignment conversion there is no {@link Assign}; after
 * letrec ordering there is no {@link Letrec}; in a {@link Fix} every initial value is a {@link Lambda}.
 */
public sealed interface Expr {
    /** A quoted or self-evaluating datum. */
    record Constant(Syntax datum) implements Expr {}

    /** A local variable. The span serves messages. */
    record Reference(Variable variable, Span span) implements Expr {}

    /** A top-level variable; an error when it is not defined. */
    record GlobalReference(Global global, Span span) implements Expr {}

    /** {@code (set! variable value)}; its value is unspecified. */
    record Assign(Variable variable, Expr value, Span span) implements Expr {}

    /** {@code (set! global value)}; an error when it is not defined. */
    record GlobalAssign(Global global, Expr value, Span span) implements Expr {}

    /** {@code (define global value)}, at top level only. */
    record GlobalDefine(Global global, Expr value, Span span) implements Expr {}

    record If(Expr test, Expr consequent, Expr alternative) implements Expr {}

    /** At least two expressions, evaluated in order; the value is the last one's. */
    record Sequence(List<Expr> expressions) implements Expr {}

    /** Initial values are evaluated from left to right outside the scope of the variables. */
    record Let(List<Variable> variables, List<Expr> values, Expr body) implements Expr {}

    /** {@code letrec*}: values are evaluated in order, inside the scope. Gone after letrec ordering. */
    record Letrec(List<Variable> variables, List<Expr> values, Expr body, Span span) implements Expr {}

    /** Mutually recursive procedures. */
    record Fix(List<Variable> variables, List<Lambda> lambdas, Expr body) implements Expr {}

    /** A procedure. The name is for messages and profiles; empty if it has none. */
    record Lambda(String name, List<Clause> clauses, Span span) implements Expr {}

    /**
     * The operator is evaluated before the operands, except that a global operator is read when the call is made, so that
     * the call can be linked.
     */
    record Call(Expr operator, List<Expr> operands, Span span) implements Expr {}

    /** A call of a primitive whose parameters match the number of operands. */
    record PrimitiveCall(Primitive primitive, List<Expr> operands, Span span) implements Expr {}

    /**
     * Whether the generator can evaluate this in the middle of an expression: nothing in it calls a procedure, so the
     * stack is never unwound there. In normal form all operands, tests and operators are simple.
     */
    default boolean isSimple() {
        return switch (this) {
            case Constant c -> true;
            case Reference r -> true;
            case GlobalReference g -> true;
            case Lambda lambda -> true;
            case PrimitiveCall call -> !call.primitive().has(Primitive.Fact.CONTROL) && areSimple(call.operands());
            case If i -> i.test().isSimple() && i.consequent().isSimple() && i.alternative().isSimple();
            case Sequence s -> areSimple(s.expressions());
            case Let let -> areSimple(let.values()) && let.body().isSimple();
            case Call c -> false;
            case Fix f -> false;
            case Letrec l -> false;
            case Assign a -> false;
            case GlobalAssign a -> false;
            case GlobalDefine d -> false;
        };
    }

    private static boolean areSimple(List<Expr> expressions) {
        for (Expr expression : expressions) if (!expression.isSimple()) return false;
        return true;
    }
}
