package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.optimize.Simplifier.Context;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of {@link Simplifier} for several values. In
 * <pre>   (call-with-values (lambda () producer) (lambda (a b) body)) </pre>
 * each place where the producer ends is looked at. Where it ends with {@code (values x y)}, a and b are bound to x and y
 * and no object is made. Where it ends with something unknown, that is kept in a variable; if it holds two values they
 * are taken out, else the general call raises its error. If the producer ends in several places, the body becomes a
 * procedure that they all call. A producer that is only a variable is left alone: that is the general call just mentioned.
 */
final class SimplifyValues {
    private final Simplifier simplifier;
    private final PrimitiveTable primitives;

    SimplifyValues(Simplifier simplifier) {
        this.simplifier = simplifier;
        this.primitives = simplifier.primitives;
    }

    /**
     * @param call     of {@code call-with-values}, as a primitive or as a procedure, not walked
     * @param operands its producer and its consumer
     * @return null if it has no form that can be opened; nothing has been walked then
     */
    Expr open(Expr call, List<Expr> operands, Context context) {
        Clause producer = operands.getFirst() instanceof Expr.Lambda lambda ? Application.clause(lambda, 0) : null;
        if (producer == null || producer.rest() != null) return null;
        if (!(operands.getLast() instanceof Expr.Lambda consumer) || consumer.clauses().size() != 1) return null;
        Clause receiver = consumer.clauses().getFirst();
        Expr produced = simplifier.visit(producer.body(), Context.VALUE);
        int ends = ends(produced);
        boolean isMatched = ends == 1 && isMatched(end(produced), receiver);
        if (!isMatched && (receiver.rest() != null || produced instanceof Expr.Reference)) return again(call, produced, simplifier.lambda(consumer));
        Clause walked = receiver.withBody(simplifier.visit(receiver.body(), context));
        simplifier.changed = true;
        if (ends == 1) return replaceEnds(produced, end -> receive(call, end, walked, consumer));
        Variable join = new Variable("receive");
        Expr.Lambda body = new Expr.Lambda("", List.of(walked), consumer.span());
        Expr result = replaceEnds(produced, end -> receive(call, end, joining(join, receiver.required()), consumer));
        return new Expr.Fix(List.of(join), List.of(body), result);
    }

    /** A clause with parameters of its own that calls the procedure with them. */
    private Clause joining(Variable join, List<Variable> parameters) {
        List<Variable> copies = new ArrayList<>();
        List<Expr> operands = new ArrayList<>();
        for (Variable parameter : parameters) {
            copies.add(parameter.copy());
            operands.add(new Expr.Reference(copies.getLast(), Span.NONE));
        }
        Clause clause = new Clause(copies, null, new Expr.Call(new Expr.Reference(join, Span.NONE), operands, Span.NONE));
        simplifier.usage.count(clause.body());
        return clause;
    }

    private static boolean isValues(Expr end) {
        return end instanceof Expr.PrimitiveCall call && call.primitive().name().equals("values");
    }

    private static boolean isMatched(Expr end, Clause receiver) {
        return isValues(end) && receiver.accepts(((Expr.PrimitiveCall) end).operands().size());
    }

    /** What happens at an end of the producer. The consumer gives its name to the error. */
    private Expr receive(Expr call, Expr end, Clause receiver, Expr.Lambda consumer) {
        if (isMatched(end, receiver)) return Application.open(receiver, ((Expr.PrimitiveCall) end).operands(), primitives);
        int count = receiver.required().size();
        Variable produced = new Variable("values");
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) parts.add(primitive("%value-ref", reference(produced), Constants.of((long) i)));
        Expr test = primitive("%value-count-is?", reference(produced), Constants.of((long) count));
        Expr taken = parts.isEmpty() ? receiver.body() : new Expr.Let(receiver.required(), parts, receiver.body());
        return new Expr.Let(List.of(produced), List.of(end), new Expr.If(test, taken, mismatch(call, reference(produced), receiver.required(), consumer)));
    }

    /** The general call, which raises the error: its consumer takes as many values but does nothing. It is left closed. */
    private Expr mismatch(Expr call, Expr produced, List<Variable> expected, Expr.Lambda consumer) {
        List<Variable> parameters = new ArrayList<>();
        for (Variable variable : expected) parameters.add(variable.copy());
        Clause nothing = new Clause(parameters, null, Constants.UNSPECIFIED);
        return again(call, produced, new Expr.Lambda(consumer.name(), List.of(nothing), consumer.span()));
    }

    private static Expr again(Expr call, Expr produced, Expr.Lambda consumer) {
        Expr producer = new Expr.Lambda("", List.of(new Clause(List.of(), null, produced)), Span.NONE);
        List<Expr> operands = List.of(producer, consumer);
        return call instanceof Expr.PrimitiveCall p ? new Expr.PrimitiveCall(p.primitive(), operands, p.span())
            : new Expr.Call(((Expr.Call) call).operator(), operands, ((Expr.Call) call).span());
    }

    private Expr reference(Variable variable) {
        simplifier.usage.of(variable).total++;
        return new Expr.Reference(variable, Span.NONE);
    }

    private Expr primitive(String name, Expr... operands) {
        Primitive primitive = primitives.require(name, operands.length);
        return new Expr.PrimitiveCall(primitive, List.of(operands), Span.NONE);
    }

    /** In how many places the expression can end; an If of which no branch ends with {@code values} is one. */
    private static int ends(Expr expr) {
        return switch (expr) {
            case Expr.If i when mentionsValues(i) -> ends(i.consequent()) + ends(i.alternative());
            case Expr.Let let -> ends(let.body());
            case Expr.Fix fix -> ends(fix.body());
            case Expr.Sequence s -> ends(s.expressions().getLast());
            default -> 1;
        };
    }

    private static boolean mentionsValues(Expr expr) {
        return switch (expr) {
            case Expr.If i -> mentionsValues(i.consequent()) || mentionsValues(i.alternative());
            case Expr.Let let -> mentionsValues(let.body());
            case Expr.Fix fix -> mentionsValues(fix.body());
            case Expr.Sequence s -> mentionsValues(s.expressions().getLast());
            default -> isValues(expr);
        };
    }

    /** The only end. */
    private static Expr end(Expr expr) {
        return switch (expr) {
            case Expr.Let let -> end(let.body());
            case Expr.Fix fix -> end(fix.body());
            case Expr.Sequence s -> end(s.expressions().getLast());
            default -> expr;
        };
    }

    private interface EndRule {
        Expr at(Expr end);
    }

    private static Expr replaceEnds(Expr expr, EndRule rule) {
        return switch (expr) {
            case Expr.If i when mentionsValues(i) ->
                new Expr.If(i.test(), replaceEnds(i.consequent(), rule), replaceEnds(i.alternative(), rule));
            case Expr.Let let -> new Expr.Let(let.variables(), let.values(), replaceEnds(let.body(), rule));
            case Expr.Fix fix -> new Expr.Fix(fix.variables(), fix.lambdas(), replaceEnds(fix.body(), rule));
            case Expr.Sequence s -> {
                List<Expr> expressions = new ArrayList<>(s.expressions());
                expressions.set(expressions.size() - 1, replaceEnds(s.expressions().getLast(), rule));
                yield new Expr.Sequence(expressions);
            }
            default -> rule.at(expr);
        };
    }
}
