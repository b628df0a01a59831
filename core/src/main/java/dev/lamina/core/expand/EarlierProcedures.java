package dev.lamina.core.expand;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code that runs while a text is being expanded, transformers above all, runs before the text's own definitions. A
 * procedure that the text defines before it can be called all the same: a copy of it is put into the code, with copies of
 * those that it calls. Other variables do not exist yet, and saying so beats an unbound variable.
 */
final class EarlierProcedures {
    private final TopLevel text;
    private final Map<Global, Variable> copies = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();

    EarlierProcedures(TopLevel text) {
        this.text = text;
    }

    List<Expr> include(List<Expr> body) {
        List<Expr> included = new ArrayList<>(body.size());
        for (Expr form : body) included.add(new EarlierProcedures(text).include(form));
        return included;
    }

    private Expr include(Expr form) {
        if (form instanceof Expr.GlobalDefine d) return new Expr.GlobalDefine(d.global(), include(d.value()), d.span());
        Expr redirected = redirect(form);
        for (int i = 0; i < values.size(); i++) values.set(i, redirect(values.get(i)));
        return variables.isEmpty() ? form : new Expr.Letrec(variables, values, redirected, Span.NONE);
    }

    /** Procedures that are met are added to {@link #values}, and redirected in their turn. */
    private Expr redirect(Expr e) {
        if (e instanceof Expr.GlobalReference g && copy(g) != null) return new Expr.Reference(copy(g), g.span());
        return Children.map(e, this::redirect);
    }

    private Variable copy(Expr.GlobalReference reference) {
        Global global = reference.global();
        if (copies.containsKey(global)) return copies.get(global);
        Expr value = text.pendingValue(global);
        if (value != null && !(value instanceof Expr.Lambda)) throw Messages.runTimeVariable(global.name(), reference.span());
        Variable variable = value == null ? null : new Variable(global.name());
        copies.put(global, variable);
        if (variable != null) {
            variables.add(variable);
            values.add(value);
        }
        return variable;
    }
}
