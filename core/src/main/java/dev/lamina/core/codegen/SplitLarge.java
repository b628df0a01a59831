package dev.lamina.core.codegen;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts procedures that would become methods of more than 8000 bytes, which HotSpot never compiles. Parts of a large
 * body become local procedures without parameters; closure conversion then turns their free variables into parameters.
 * Works from the innermost parts outwards, so what is left in the original method is small.
 */
final class SplitLarge {
    /** Estimated bytes of a body that is left alone. */
    private static final int LARGE = 5000;
    /** Estimated bytes from which a part of a large body becomes a procedure. */
    private static final int PART = 1200;

    private SplitLarge() {}

    static Unit split(Unit unit) {
        List<Expr> body = new ArrayList<>();
        int size = 0;
        for (Expr form : unit.body()) {
            Expr split = lambdas(form);
            body.add(split);
            size += CodeSize.of(split);
        }
        return unit.withBody(size > LARGE ? List.of(sequence(parts(body))) : body);
    }

    /** Splits the large lambdas inside an expression. */
    private static Expr lambdas(Expr e) {
        return switch (e) {
            case Expr.Lambda l -> lambda(l);
            default -> Children.map(e, SplitLarge::lambdas);
        };
    }

    private static Expr.Lambda lambda(Expr.Lambda l) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : l.clauses()) {
            Expr body = lambdas(clause.body());
            clauses.add(clause.withBody(CodeSize.of(body) > LARGE ? shrink(body) : body));
        }
        return new Expr.Lambda(l.name(), clauses, l.span());
    }

    /** The expression with its large parts outlined: estimated to be not much larger than PART. */
    private static Expr shrink(Expr e) {
        return switch (e) {
            case Expr.Sequence s -> sequence(parts(s.expressions()));
            case Expr.If i -> new Expr.If(i.test(), part(i.consequent()), part(i.alternative()));
            case Expr.Let l -> new Expr.Let(l.variables(), parts(l.values()), part(l.body()));
            case Expr.Fix f -> new Expr.Fix(f.variables(), f.lambdas(), part(f.body()));
            case Expr.PrimitiveCall p -> operands(p);
            default -> e;
        };
    }

    private static Expr part(Expr e) {
        if (CodeSize.of(e) <= PART || e instanceof Expr.Lambda) return e;
        return outline(shrink(e));
    }

    /** Large elements become procedures, and so do runs of small ones that add up. */
    private static List<Expr> parts(List<Expr> expressions) {
        List<Expr> parts = new ArrayList<>(expressions.size());
        for (Expr e : expressions) parts.add(part(e));
        return parts;
    }

    private static Expr sequence(List<Expr> expressions) {
        List<Expr> groups = new ArrayList<>();
        List<Expr> group = new ArrayList<>();
        int size = 0;
        for (Expr e : expressions) {
            group.add(e);
            size += CodeSize.of(e);
            if (size > PART) {
                groups.add(outline(joined(group)));
                group = new ArrayList<>();
                size = 0;
            }
        }
        if (!group.isEmpty()) groups.add(joined(group));
        return groups.size() > 1 && CodeSize.ofAll(groups) > LARGE ? sequence(groups) : joined(groups);
    }

    private static Expr joined(List<Expr> expressions) {
        return expressions.size() == 1 ? expressions.getFirst() : new Expr.Sequence(expressions);
    }

    /** An operation on large operands: they are computed one after the other, each in a procedure. */
    private static Expr operands(Expr.PrimitiveCall p) {
        List<Variable> variables = new ArrayList<>();
        List<Expr> references = new ArrayList<>();
        for (int i = 0; i < p.operands().size(); i++) {
            Variable v = new Variable("operand");
            variables.add(v);
            references.add(new Expr.Reference(v, p.span()));
        }
        return new Expr.Let(variables, parts(p.operands()), new Expr.PrimitiveCall(p.primitive(), references, p.span()));
    }

    private static Expr outline(Expr e) {
        Variable name = new Variable("part");
        Expr.Lambda lambda = new Expr.Lambda("part", List.of(new Clause(List.of(), null, e)), Span.NONE);
        Expr call = new Expr.Call(new Expr.Reference(name, Span.NONE), List.of(), Span.NONE);
        return new Expr.Fix(List.of(name), List.of(lambda), call);
    }
}
