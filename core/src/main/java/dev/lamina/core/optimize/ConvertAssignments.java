package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the value of every assigned variable into a box, so that from here on no variable ever changes: closures copy
 * their variables, frames can be saved and entered again, and later passes substitute freely. A variable that starts
 * unbound ({@link OrderLetrec}) is read with a check.
 */
final class ConvertAssignments extends Rewriter {
    private final Primitive box;
    private final Primitive unbox;
    private final Primitive setBox;
    private final PrimitiveTable primitives;
    private Set<Variable> assigned;
    private final Set<Variable> startUnbound = new HashSet<>();

    ConvertAssignments(PrimitiveTable primitives) {
        this.primitives = primitives;
        this.box = primitives.require("%box", 1);
        this.unbox = primitives.require("%unbox", 1);
        this.setBox = primitives.require("%set-box!", 2);
    }

    @Override
    Unit rewrite(Unit unit) {
        assigned = AssignedVariables.of(unit);
        return assigned.isEmpty() ? unit : super.rewrite(unit);
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.Reference r when assigned.contains(r.variable()) -> read(r);
            case Expr.Assign a ->
                new Expr.PrimitiveCall(setBox, List.of(new Expr.Reference(a.variable(), a.span()), rewrite(a.value())), a.span());
            case Expr.Let let -> let(let);
            default -> parts(expr);
        };
    }

    private Expr read(Expr.Reference reference) {
        if (!startUnbound.contains(reference.variable())) return new Expr.PrimitiveCall(unbox, List.of(reference), reference.span());
        Expr name = Constants.of(new Symbol(reference.variable().name()));
        return new Expr.PrimitiveCall(primitives.require("%unbox-checked", 2), List.of(reference, name), reference.span());
    }

    private Expr let(Expr.Let let) {
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < let.values().size(); i++) {
            Variable variable = let.variables().get(i);
            Expr value = rewrite(let.values().get(i));
            boolean changes = assigned.contains(variable);
            if (changes && Constants.isUnbound(value)) startUnbound.add(variable);
            values.add(changes ? boxed(value) : value);
        }
        return new Expr.Let(let.variables(), values, rewrite(let.body()));
    }

    private Expr boxed(Expr value) {
        return new Expr.PrimitiveCall(box, List.of(value), Span.NONE);
    }

    /** An assigned parameter keeps its name for the box; the argument gets a new one. */
    @Override
    Clause rewriteClause(Clause clause) {
        List<Variable> required = new ArrayList<>();
        List<Variable> boxes = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (Variable parameter : clause.required()) required.add(argument(parameter, boxes, values));
        Variable rest = clause.rest() == null ? null : argument(clause.rest(), boxes, values);
        Expr body = rewrite(clause.body());
        return boxes.isEmpty() ? clause.withBody(body) : new Clause(required, rest, new Expr.Let(boxes, values, body));
    }

    private Variable argument(Variable parameter, List<Variable> boxes, List<Expr> values) {
        if (!assigned.contains(parameter)) return parameter;
        Variable argument = parameter.copy();
        boxes.add(parameter);
        values.add(boxed(new Expr.Reference(argument, Span.NONE)));
        return argument;
    }
}
