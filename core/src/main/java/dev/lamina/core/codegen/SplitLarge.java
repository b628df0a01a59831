package dev.lamina.core.codegen;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts procedures that would become methods of more than 8000 bytes, which HotSpot never compiles. Parts of a large
 * body become local procedures without parameters; closure conversion then turns their free variables into parameters.
 * Works from the innermost parts outwards, so what is left in the original method is small.
 */
final class SplitLarge {
    private static final int LARGE = 5000;
    private static final int PART = 1200;

    /** Estimated bytes of a body that is left alone. */
    private final int large;
    /** Estimated bytes from which a part of a large body becomes a procedure. */
    private final int part;
    private int outlined;

    private SplitLarge(int fineness) {
        large = LARGE / fineness;
        part = PART / fineness;
    }

    /** @param fineness 1, or how many times smaller the parts shall be */
    static Unit split(Unit unit, int fineness) {
        return new SplitLarge(fineness).split(unit);
    }

    private Unit split(Unit unit) {
        List<Expr> body = new ArrayList<>();
        int size = 0;
        for (Expr form : unit.body()) {
            Expr split = lambdas(form);
            body.add(split);
            size += CodeSize.of(split);
        }
        return unit.withBody(size > large ? List.of(sequence(parts(body))) : body);
    }

    /** Splits the large lambdas inside an expression. */
    private Expr lambdas(Expr e) {
        return switch (e) {
            case Expr.Lambda l -> lambda(l);
            default -> Children.map(e, this::lambdas);
        };
    }

    private Expr.Lambda lambda(Expr.Lambda l) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : l.clauses()) {
            Expr body = lambdas(clause.body());
            clauses.add(clause.withBody(CodeSize.of(body) > large ? shrink(body) : body));
        }
        return new Expr.Lambda(l.name(), clauses, l.span());
    }

    /** The expression with its large parts outlined: estimated to be not much larger than a part. */
    private Expr shrink(Expr e) {
        return switch (e) {
            case Expr.Sequence s -> sequence(parts(s.expressions()));
            case Expr.If i -> conditional(i);
            case Expr.Let l -> let(l.variables(), parts(l.values()), l.body());
            case Expr.Fix f -> new Expr.Fix(f.variables(), f.lambdas(), part(f.body()));
            case Expr.PrimitiveCall p -> bound(p.operands(), p.span(), operands -> new Expr.PrimitiveCall(p.primitive(), operands, p.span()), p);
            case Expr.Call c -> bound(c.operands(), c.span(), operands -> new Expr.Call(c.operator(), operands, c.span()), c);
            case Expr.GlobalDefine d -> bound(List.of(d.value()), d.span(), value -> new Expr.GlobalDefine(d.global(), value.getFirst(), d.span()), d);
            default -> e;
        };
    }

    /** Bindings that add up go on in a Let inside, which may be outlined: no value sees the variables. */
    private Expr let(List<Variable> variables, List<Expr> values, Expr body) {
        int count = 0;
        int size = 0;
        while (count < values.size() && size <= part) size += CodeSize.of(values.get(count++));
        if (count == values.size()) return new Expr.Let(variables, values, part(body));
        Expr rest = let(variables.subList(count, variables.size()), values.subList(count, values.size()), body);
        Expr outlined = CodeSize.of(rest) <= part ? rest : outline(rest);
        return new Expr.Let(List.copyOf(variables.subList(0, count)), List.copyOf(values.subList(0, count)), outlined);
    }

    private Expr conditional(Expr.If i) {
        Expr consequent = part(i.consequent());
        Expr alternative = part(i.alternative());
        return bound(List.of(i.test()), Span.NONE, test -> new Expr.If(test.getFirst(), consequent, alternative),
                new Expr.If(i.test(), consequent, alternative));
    }

    /** What is left of an expression decides, so that parts lie as far apart as they may. */
    private Expr part(Expr e) {
        Expr shrunk = shrink(e);
        return CodeSize.of(shrunk) <= part ? shrunk : outline(shrunk);
    }

    private List<Expr> parts(List<Expr> expressions) {
        List<Expr> parts = new ArrayList<>(expressions.size());
        for (Expr e : expressions) parts.add(part(e));
        return parts;
    }

    /** Runs of small expressions that add up become procedures: of two at least, since the call of one may be as large as it. */
    private Expr sequence(List<Expr> expressions) {
        List<Expr> groups = new ArrayList<>();
        List<Expr> group = new ArrayList<>();
        int size = 0;
        for (Expr e : expressions) {
            group.add(e);
            size += CodeSize.of(e);
            if (size > part && group.size() > 1) {
                groups.add(outline(joined(group)));
                group = new ArrayList<>();
                size = 0;
            }
        }
        if (!group.isEmpty()) groups.add(joined(group));
        return groups.size() > 1 && CodeSize.ofAll(groups) > large ? sequence(groups) : joined(groups);
    }

    private static Expr joined(List<Expr> expressions) {
        return expressions.size() == 1 ? expressions.getFirst() : new Expr.Sequence(expressions);
    }

    /**
     * An operation on operands. If parts of them were outlined they are no longer simple: they are computed one after
     * the other and bound. Else it stays as it is.
     */
    private Expr bound(List<Expr> operands, Span span, Function<List<Expr>, Expr> operation, Expr unchanged) {
        int before = outlined;
        List<Expr> parts = parts(operands);
        if (outlined == before) return unchanged;
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Expr value = parts.get(i);
            if (value instanceof Expr.Constant || value instanceof Expr.Reference || value instanceof Expr.Lambda) continue;
            Variable v = new Variable("operand");
            variables.add(v);
            values.add(value);
            parts.set(i, new Expr.Reference(v, span));
        }
        return new Expr.Let(variables, values, operation.apply(parts));
    }

    private Expr outline(Expr e) {
        outlined++;
        Variable name = new Variable("part");
        Expr.Lambda lambda = new Expr.Lambda("part", List.of(new Clause(List.of(), null, e)), Span.NONE);
        Expr call = new Expr.Call(new Expr.Reference(name, Span.NONE), List.of(), Span.NONE);
        return new Expr.Fix(List.of(name), List.of(lambda), call);
    }
}
