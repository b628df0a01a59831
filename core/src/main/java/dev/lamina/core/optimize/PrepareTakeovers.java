package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Closures of an open module must go on in other code when the module takes over a built-in name that their own code has
 * compiled in. Before that, each closure's body becomes
 *
 * <pre>  (if (%up-to-date? box) body (call (%successor box number) variable … argument …))</pre>
 *
 * where the box is one of the unit, and holds #f until then. The variables are all that the body could need when it is
 * compiled again from this stage, where nothing has been propagated or folded, so old closures hold what new code wants.
 * The test costs a load; a closure without built-in names has none. Later passes know nothing of this. The other half,
 * {@link #successors}, makes the procedures that the box will hold, and those for top-level procedures, whose objects
 * hold no variables and simply get other code.
 *
 * <p>An activation that is running goes on as it is.
 */
public final class PrepareTakeovers extends Rewriter {
    /** The module of the successors: one by the number of each closure, one by the name of each top-level procedure. */
    public static final String MODULE = "%successors";
    public static final String TOP_LEVEL = "top-level ";

    private static final Expr BOX = new Expr.Constant(Syntax.of(Syntax.Atom.SUCCESSORS));

    private record Closure(String name, Clause clause, Needs needs, Span span) {}

    private final Primitive isUpToDate;
    private final Primitive successor;
    private LocalProcedures procedures;
    private final List<Closure> closures = new ArrayList<>();
    private Set<Expr> definitions;

    PrepareTakeovers(PrimitiveTable primitives) {
        isUpToDate = primitives.require("%up-to-date?", 1);
        successor = primitives.require("%successor", 2);
    }

    @Override
    Unit rewrite(Unit unit) {
        procedures = LocalProcedures.of(unit);
        definitions = topLevelProcedures(unit);
        return super.rewrite(unit);
    }

    /** The definitions of the module's variables by procedures that nothing surrounds, of names that are defined once. */
    private static Set<Expr> topLevelProcedures(Unit unit) {
        Map<String, Expr.GlobalDefine> found = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Expr form : unit.body()) {
            if (!(form instanceof Expr.GlobalDefine d) || !d.global().module().equals(unit.module())) continue;
            if (found.put(d.global().name(), d) != null) several.add(d.global().name());
        }
        found.keySet().removeAll(several);
        Set<Expr> procedures = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expr.GlobalDefine define : found.values()) if (define.value() instanceof Expr.Lambda) procedures.add(define);
        return procedures;
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.GlobalDefine d when definitions.contains(d) ->
                new Expr.GlobalDefine(d.global(), lambda((Expr.Lambda) d.value()), d.span());
            case Expr.Lambda lambda -> guarded(lambda);
            case Expr.Let let -> let(let);
            case Expr.Fix fix -> fix(fix);
            case Expr.Call call when call.operator() instanceof Expr.Lambda lambda ->
                new Expr.Call(lambda(lambda), rewriteAll(call.operands()), call.span());
            default -> parts(expr);
        };
    }

    private Expr let(Expr.Let let) {
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < let.values().size(); i++) values.add(bound(let.variables().get(i), let.values().get(i)));
        return new Expr.Let(let.variables(), values, rewrite(let.body()));
    }

    private Expr fix(Expr.Fix fix) {
        List<Expr.Lambda> lambdas = new ArrayList<>();
        for (int i = 0; i < fix.lambdas().size(); i++) lambdas.add((Expr.Lambda) bound(fix.variables().get(i), fix.lambdas().get(i)));
        return new Expr.Fix(fix.variables(), lambdas, rewrite(fix.body()));
    }

    private Expr bound(Variable variable, Expr value) {
        return procedures.of(variable) == null ? rewrite(value) : lambda((Expr.Lambda) value);
    }

    private Expr.Lambda guarded(Expr.Lambda lambda) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : lambda.clauses()) {
            Needs needs = Needs.of(clause, procedures);
            Clause inside = rewriteClause(clause);
            clauses.add(needs.usesBuiltIns() ? guarded(new Closure(lambda.name(), clause, needs, lambda.span()), inside) : inside);
        }
        return new Expr.Lambda(lambda.name(), clauses, lambda.span());
    }

    private Clause guarded(Closure closure, Clause inside) {
        Expr number = Constants.of((long) closures.size());
        closures.add(closure);
        List<Expr> operands = new ArrayList<>();
        for (Variable variable : parameters(closure)) operands.add(new Expr.Reference(variable, Span.NONE));
        Expr next = new Expr.PrimitiveCall(successor, List.of(BOX, number), Span.NONE);
        Expr test = new Expr.PrimitiveCall(isUpToDate, List.of(BOX), Span.NONE);
        return inside.withBody(new Expr.If(test, inside.body(), new Expr.Call(next, operands, closure.span())));
    }

    /** Those of the successor: the closure's variables, then its own parameters. */
    private static List<Variable> parameters(Closure closure) {
        List<Variable> parameters = new ArrayList<>(closure.needs().variables());
        parameters.addAll(closure.clause().required());
        if (closure.clause().rest() != null) parameters.add(closure.clause().rest());
        return parameters;
    }

    /** A clause's body without the way out: where it is opened, its surroundings have been asked. */
    static Expr withoutGuard(Expr body) {
        boolean isGuarded = body instanceof Expr.If i && i.test() instanceof Expr.PrimitiveCall test
            && test.primitive().name().equals("%up-to-date?");
        return isGuarded ? ((Expr.If) body).consequent() : body;
    }

    /** The unit of the procedures that take the place of this one's, in which the built-in name is the module's own. */
    Unit successors(Unit unit, Global own) {
        rewrite(unit);
        List<Expr> body = new ArrayList<>();
        for (Expr form : unit.body()) {
            if (definitions.contains(form)) {
                Expr.GlobalDefine define = (Expr.GlobalDefine) form;
                body.add(define(TOP_LEVEL + define.global().name(), define.value()));
            }
        }
        int guarded = unit.isOutlived() ? closures.size() : 0;
        for (int i = 0; i < guarded; i++) body.add(define(String.valueOf(i), successor(closures.get(i))));
        return new Redirection(own).rewrite(unit.withBody(body).toBeOutlived());
    }

    private static Expr define(String name, Expr value) {
        return new Expr.GlobalDefine(new Global(MODULE, name), Copier.copy(value), Span.NONE);
    }

    /** A procedure that nothing surrounds: local procedures that it needs are in it, the other variables are parameters. */
    private static Expr successor(Closure closure) {
        List<Variable> local = new ArrayList<>();
        List<Expr.Lambda> lambdas = new ArrayList<>();
        closure.needs().procedures().forEach((variable, lambda) -> {
            local.add(variable);
            lambdas.add((Expr.Lambda) Copier.copy(lambda));
        });
        Expr.Lambda inner = (Expr.Lambda) Copier.copy(new Expr.Lambda(closure.name(), List.of(closure.clause()), closure.span()));
        Clause clause = inner.clauses().getFirst();
        List<Variable> parameters = new ArrayList<>(closure.needs().variables());
        parameters.addAll(clause.required());
        if (clause.rest() != null) parameters.add(clause.rest());
        Expr body = local.isEmpty() ? clause.body() : new Expr.Fix(local, lambdas, clause.body());
        return new Expr.Lambda(closure.name(), List.of(new Clause(parameters, null, body)), closure.span());
    }

    /** Puts a variable of the module in the place of a built-in one. */
    private static final class Redirection extends Rewriter {
        private final Global own;

        Redirection(Global own) {
            this.own = own;
        }

        @Override
        Expr rewrite(Expr expr) {
            if (expr instanceof Expr.GlobalReference g && g.global().isBuiltIn() && g.global().name().equals(own.name()))
                return new Expr.GlobalReference(own, g.span());
            return parts(expr);
        }
    }
}
