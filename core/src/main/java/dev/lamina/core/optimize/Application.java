package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Calls put together: a lambda applied to operands, without making a closure, and a call whose operator was rewritten. */
final class Application {
    private Application() {}

    /** The clause that takes so many arguments, or null: then the call is an error at run time. */
    static Clause clause(Expr.Lambda lambda, int arguments) {
        for (Clause clause : lambda.clauses()) if (clause.accepts(arguments)) return clause;
        return null;
    }

    /** The body with its parameters bound to the operands. The clause is used up: its variables are now bound here. */
    static Expr open(Clause clause, List<Expr> operands, PrimitiveTable primitives) {
        assert clause.accepts(operands.size());
        Expr body = PrepareTakeovers.withoutGuard(clause.body());
        if (operands.isEmpty() && clause.rest() == null) return body;
        List<Variable> variables = new ArrayList<>(clause.required());
        int required = variables.size();
        List<Expr> values = new ArrayList<>(operands.subList(0, required));
        if (clause.rest() != null) {
            variables.add(clause.rest());
            values.add(list(operands.subList(required, operands.size()), primitives));
        }
        return new Expr.Let(variables, values, body);
    }

    /**
     * The call that a pass makes of another when the operator has become a simpler expression. A global operator is read
     * behind the operands, any other before them; so one that has just become a global keeps its place by a variable.
     */
    static Expr rebuilt(Expr.Call original, Expr operator, List<Expr> operands) {
        if (isReadLate(operator) && !isReadLate(original.operator()) && !areSettled(operands)) {
            Variable procedure = new Variable("procedure");
            Expr call = new Expr.Call(new Expr.Reference(procedure, Span.NONE), operands, original.span());
            return new Expr.Let(List.of(procedure), List.of(operator), call);
        }
        return new Expr.Call(operator, operands, original.span());
    }

    /** Whether an operator is a variable that can change, or get its value, while the operands are evaluated. */
    static boolean isReadLate(Expr operator) {
        return operator instanceof Expr.GlobalReference g && !g.global().isBuiltIn();
    }

    /** Whether nothing happens when the operands are evaluated. */
    private static boolean areSettled(List<Expr> operands) {
        for (Expr operand : operands)
            if (!(operand instanceof Expr.Constant || operand instanceof Expr.Reference || operand instanceof Expr.Lambda)) return false;
        return true;
    }

    private static Expr list(List<Expr> elements, PrimitiveTable primitives) {
        if (elements.isEmpty()) return Constants.of(Syntax.Atom.EMPTY);
        Primitive list = primitives.require("list", elements.size());
        return new Expr.PrimitiveCall(list, elements, Span.NONE);
    }
}
