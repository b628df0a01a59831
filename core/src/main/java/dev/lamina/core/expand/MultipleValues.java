package dev.lamina.core.expand;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code let-values let*-values receive}, and the value of {@code define-values}: a producer without parameters and a
 * consumer with those written, joined by {@code call-with-values}, which the optimizer opens.
 */
final class MultipleValues extends Form {
    MultipleValues(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    /** Parameters as written: the identifiers in order, the last one a rest parameter or not. */
    private record Formals(List<Syntax> identifiers, boolean rest) {
        List<Variable> fresh() {
            List<Variable> variables = new ArrayList<>();
            for (Syntax identifier : identifiers) variables.add(new Variable(text(identifier)));
            return variables;
        }
    }

    Expr expand() {
        Syntax[] parts = parts(kind == CoreForm.RECEIVE ? 4 : 3);
        if (kind == CoreForm.RECEIVE) return receive(parts);
        Syntax[] bindings = parts(parts[1], 0);
        return kind == CoreForm.LET_VALUES && bindings.length > 1 ? parallel(bindings, parts) : sequential(bindings, parts);
    }

    private Expr receive(Syntax[] parts) {
        Formals formals = formals(parts[1]);
        Expr producer = producer(parts[2], frame);
        List<Variable> variables = formals.fresh();
        return call(producer, formals, variables, body(parts, 3, bind(formals, variables, frame)));
    }

    private Expr sequential(Syntax[] bindings, Syntax[] parts) {
        Frame inner = frame;
        Formals[] formals = new Formals[bindings.length];
        Expr[] producers = new Expr[bindings.length];
        List<List<Variable>> variables = new ArrayList<>();
        for (int i = 0; i < bindings.length; i++) {
            Syntax[] pair = binding(bindings[i]);
            producers[i] = producer(pair[1], inner);
            formals[i] = formals(pair[0]);
            variables.add(formals[i].fresh());
            inner = bind(formals[i], variables.get(i), inner);
            expressions.descend(bindings[i]);
        }
        Expr result = body(parts, 2, inner);
        expressions.ascend(bindings.length);
        for (int i = bindings.length - 1; i >= 0; i--) result = call(producers[i], formals[i], variables.get(i), result);
        return result;
    }

    /**
     * All producers run before any variable is bound: the consumers' parameters are temporaries, so that a continuation
     * that enters a later producer again finds the variables of an earlier one fresh.
     */
    private Expr parallel(Syntax[] bindings, Syntax[] parts) {
        Frame inner = new Frame(frame);
        Formals[] formals = new Formals[bindings.length];
        Expr[] producers = new Expr[bindings.length];
        List<List<Variable>> temporaries = new ArrayList<>();
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < bindings.length; i++) {
            Syntax[] pair = binding(bindings[i]);
            producers[i] = producer(pair[1], frame);
            formals[i] = formals(pair[0]);
            temporaries.add(formals[i].fresh());
            List<Variable> bound = formals[i].fresh();
            bindIn(inner, formals[i], bound);
            variables.addAll(bound);
            for (Variable temporary : temporaries.get(i)) values.add(new Expr.Reference(temporary, bindings[i].span()));
            expressions.descend(bindings[i]);
        }
        Expr result = body(parts, 2, inner);
        expressions.ascend(bindings.length);
        if (!variables.isEmpty()) result = new Expr.Let(variables, values, result);
        for (int i = bindings.length - 1; i >= 0; i--) result = call(producers[i], formals[i], temporaries.get(i), result);
        return result;
    }

    /** For {@code (define-values parameters expression)}: the identifiers that it defines. */
    List<Syntax> defined(Syntax parameters) {
        return formals(parameters).identifiers;
    }

    /** For {@code define-values}: an expression whose value is a vector of the values, in the order of {@link #defined}. */
    Expr vector(Syntax[] parts) {
        Formals formals = formals(parts[1]);
        List<Variable> variables = formals.fresh();
        List<Expr> elements = new ArrayList<>();
        for (Variable variable : variables) elements.add(new Expr.Reference(variable, form.span()));
        return call(producer(parts[2], frame), formals, variables, Code.call(form.span(), "vector", elements));
    }

    private Expr producer(Syntax expression, Frame scope) {
        return Code.thunk(expressions.expand(expression, scope, Use.VALUE), expression.span());
    }

    private Expr call(Expr producer, Formals formals, List<Variable> variables, Expr body) {
        int required = formals.rest ? variables.size() - 1 : variables.size();
        Clause clause = new Clause(variables.subList(0, required), formals.rest ? variables.getLast() : null, body);
        return Code.call(form.span(), "call-with-values", producer, new Expr.Lambda("", List.of(clause), form.span()));
    }

    private Expr body(Syntax[] parts, int from, Frame inner) {
        return new Body(expressions, kind.keyword(), form, inner, Use.VALUE).expand(parts, from, "");
    }

    private Frame bind(Formals formals, List<Variable> variables, Frame outer) {
        Frame inner = new Frame(outer);
        bindIn(inner, formals, variables);
        return inner;
    }

    private void bindIn(Frame inner, Formals formals, List<Variable> variables) {
        for (int i = 0; i < variables.size(); i++) {
            Syntax identifier = formals.identifiers.get(i);
            if (!inner.add(identifier, new Binding.Local(variables.get(i)))) throw Messages.duplicate(kind, identifier);
        }
    }

    private Formals formals(Syntax formals) {
        if (SyntaxLists.pairs(formals) < 0) throw malformed();
        List<Syntax> identifiers = new ArrayList<>();
        Syntax rest = formals;
        for (; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) identifiers.add(identifier(pair.car()));
        if (rest.isEmpty()) return new Formals(identifiers, false);
        identifiers.add(identifier(rest));
        return new Formals(identifiers, true);
    }

    private Syntax[] binding(Syntax binding) {
        Syntax[] pair = SyntaxLists.elements(binding);
        if (pair == null || pair.length != 2) throw Messages.malformedPart(kind, "(parameters expression)", binding);
        return pair;
    }
}
