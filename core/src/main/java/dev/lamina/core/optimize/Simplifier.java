package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One round of {@link Simplify}: a walk that knows in which context a value is wanted, what each variable stands for, and
 * which tests have been passed. There is no assignment any more, so a variable always means the same.
 *
 * <p>Invariant: an expression is walked once. What the walk has returned may be taken apart and put together again, and a
 * copy of it may be walked, never itself; so a variable that was substituted cannot come up again.
 */
final class Simplifier {
    /** What is wanted of an expression. */
    enum Context { VALUE, TEST, EFFECT }

    /** Procedures up to this size are opened at every call; of a call with a lambda or a constant more can be expected. */
    private static final int SMALL = 24;
    private static final int SMALL_FOR_GOOD_OPERANDS = 60;
    /** How deeply opened calls may nest, which ends the opening of recursion through variables. */
    private static final int MAXIMUM_DEPTH = 6;

    final PrimitiveTable primitives;
    final Usage usage;
    /** What references to a variable become: a constant, a reference, or its lambda, not yet walked, at its only call. */
    final Map<Variable, Expr> substitution = new HashMap<>();
    /** Variables that can only be #t or #f. */
    final Set<Variable> booleans = new HashSet<>();
    /** Variables bound to lambdas. */
    final Set<Variable> procedures = new HashSet<>();
    final Tests tests = new Tests();
    boolean changed;

    private final SimplifyBindings bindings;
    private final SimplifyConditionals conditionals;
    private final SimplifyPrimitives primitiveRules;
    private final ResolvePrimitives resolver;
    private final Definitions definitions;
    /** The position of the top-level form being walked, for {@link Definitions}. */
    private int place;
    private final Map<Variable, Expr.Lambda> small = new HashMap<>();
    /** How many nodes may still be copied. */
    private int budget;
    private int depth;

    Simplifier(PrimitiveTable primitives, Unit unit) {
        this.primitives = primitives;
        this.usage = Usage.of(unit);
        this.budget = Size.budget(unit);
        this.resolver = new ResolvePrimitives(primitives);
        this.definitions = Definitions.of(unit);
        this.bindings = new SimplifyBindings(this);
        this.conditionals = new SimplifyConditionals(this);
        this.primitiveRules = new SimplifyPrimitives(this);
    }

    Unit run(Unit unit) {
        List<Expr> body = new ArrayList<>(unit.body().size());
        for (Expr form : unit.body()) {
            body.add(visit(form, Context.VALUE));
            place += Definitions.places(form);
        }
        return changed ? unit.withBody(body) : unit;
    }

    Expr visit(Expr expr, Context context) {
        return switch (expr) {
            case Expr.Constant c -> inContext(c, context);
            case Expr.Reference r -> reference(r, context);
            case Expr.GlobalReference g -> g;
            case Expr.Lambda lambda -> context == Context.VALUE ? lambda(lambda) : change(Constants.TRUE);
            case Expr.GlobalAssign a -> new Expr.GlobalAssign(a.global(), visit(a.value(), Context.VALUE), a.span());
            case Expr.GlobalDefine d -> new Expr.GlobalDefine(d.global(), visit(d.value(), Context.VALUE), d.span());
            case Expr.If i -> conditionals.visit(i, context);
            case Expr.Sequence s -> sequence(s, context);
            case Expr.Let let -> bindings.let(let, context);
            case Expr.Fix fix -> bindings.fix(fix, context);
            case Expr.Call call -> call(call, context);
            case Expr.PrimitiveCall call -> primitiveRules.visit(call, context);
            case Expr.Assign a -> throw new IllegalStateException("assignment after assignment conversion");
            case Expr.Letrec l -> throw new IllegalStateException("letrec after letrec ordering");
        };
    }

    List<Expr> visitAll(List<Expr> expressions) {
        List<Expr> visited = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) visited.add(visit(expression, Context.VALUE));
        return visited;
    }

    /** Notes that the unit is no longer what it was. */
    <T> T change(T result) {
        changed = true;
        return result;
    }

    private Expr reference(Expr.Reference reference, Context context) {
        Expr meaning = substitution.getOrDefault(reference.variable(), reference);
        if (meaning instanceof Expr.Constant c) return inContext(c, context);
        if (meaning instanceof Expr.Lambda lambda) return lambda(lambda);
        if (!(meaning instanceof Expr.Reference target)) return meaning;
        Boolean truth = tests.outcome(target.variable());
        boolean isConstant = truth != null && (!truth || context == Context.TEST || booleans.contains(target.variable()));
        if (!isConstant) return target;
        usage.of(target.variable()).total--;
        return change(Constants.of(truth));
    }

    private static Expr inContext(Expr.Constant constant, Context context) {
        return context == Context.TEST && !Constants.isFalse(constant) ? Constants.TRUE : constant;
    }

    Expr.Lambda lambda(Expr.Lambda lambda) {
        List<Clause> clauses = new ArrayList<>(lambda.clauses().size());
        for (Clause clause : lambda.clauses()) clauses.add(clause.withBody(visit(clause.body(), Context.VALUE)));
        return new Expr.Lambda(lambda.name(), clauses, lambda.span());
    }

    private Expr sequence(Expr.Sequence sequence, Context context) {
        List<Expr> expressions = new ArrayList<>();
        int last = sequence.expressions().size() - 1;
        for (int i = 0; i < last; i++) addEffect(visit(sequence.expressions().get(i), Context.EFFECT), expressions);
        expressions.add(visit(sequence.expressions().get(last), context));
        if (expressions.size() != last + 1) changed = true;
        return sequence(expressions);
    }

    /** A sequence of walked expressions. */
    static Expr sequence(List<Expr> expressions) {
        if (expressions.size() == 1) return expressions.getFirst();
        if (!(expressions.getLast() instanceof Expr.Sequence inner)) return new Expr.Sequence(expressions);
        List<Expr> flat = new ArrayList<>(expressions.subList(0, expressions.size() - 1));
        flat.addAll(inner.expressions());
        return new Expr.Sequence(flat);
    }

    /** An effect, if it is one, and then a value. */
    static Expr sequence(Expr effect, Expr value) {
        List<Expr> expressions = new ArrayList<>();
        addEffect(effect, expressions);
        expressions.add(value);
        return sequence(expressions);
    }

    /** Adds what has to be done of an expression whose value is not wanted. */
    static void addEffect(Expr expr, List<Expr> effects) {
        if (Effects.isDroppable(expr)) return;
        switch (expr) {
            case Expr.Sequence s -> addEffects(s.expressions(), effects);
            case Expr.PrimitiveCall call when Effects.isDroppable(call.primitive()) -> addEffects(call.operands(), effects);
            default -> effects.add(expr);
        }
    }

    private static void addEffects(List<Expr> expressions, List<Expr> effects) {
        for (Expr expression : expressions) addEffect(expression, effects);
    }

    private Expr call(Expr.Call call, Context context) {
        Expr opened = open(call, context);
        if (opened != null) return opened;
        Expr values = primitiveRules.callWithValues(call, context);
        if (values != null) return values;
        Expr operator = visit(call.operator(), Context.VALUE);
        return applyTo(operator, call, context);
    }

    /** The call of a lambda that is known, opened, or null. */
    private Expr open(Expr.Call call, Context context) {
        if (call.operator() instanceof Expr.Lambda lambda) return openIfAccepted(lambda, call, context);
        if (!(call.operator() instanceof Expr.Reference r)) return null;
        Expr meaning = substitution.getOrDefault(r.variable(), r);
        if (meaning instanceof Expr.Lambda lambda) return openIfAccepted(lambda, call, context);
        if (!(meaning instanceof Expr.Reference target)) return null;
        Expr.Lambda lambda = small.get(target.variable());
        return lambda == null ? null : openCopy(target.variable(), lambda, call, context);
    }

    private Expr openIfAccepted(Expr.Lambda lambda, Expr.Call call, Context context) {
        Clause clause = Application.clause(lambda, call.operands().size());
        if (clause == null) return null;
        return change(visit(Application.open(InlinedSpans.mark(clause, lambda, call.span()), call.operands(), primitives), context));
    }

    private Expr openCopy(Variable variable, Expr.Lambda lambda, Expr.Call call, Context context) {
        Clause clause = Application.clause(lambda, call.operands().size());
        if (clause == null || depth == MAXIMUM_DEPTH) return null;
        int limit = hasGoodOperand(call) ? SMALL_FOR_GOOD_OPERANDS : SMALL;
        int size = Size.of(PrepareTakeovers.withoutGuard(clause.body()), limit);
        if (size > limit || size > budget) return null;
        budget -= size;
        Expr.Lambda copy = Copier.copy(new Expr.Lambda(lambda.name(), List.of(clause), lambda.span()), call.span());
        usage.count(copy);
        usage.of(variable).total--;
        usage.of(variable).called--;
        depth++;
        Expr result = openIfAccepted(copy, call, context);
        depth--;
        return result;
    }

    private boolean hasGoodOperand(Expr.Call call) {
        for (Expr operand : call.operands()) {
            if (operand instanceof Expr.Lambda || operand instanceof Expr.Constant) return true;
            if (operand instanceof Expr.Reference r && small.containsKey(r.variable())) return true;
        }
        return false;
    }

    /** Offers a walked lambda, not recursive, for opening at its calls. */
    void offer(Variable variable, Expr.Lambda lambda) {
        if (Size.isAtMost(lambda, SMALL_FOR_GOOD_OPERANDS)) small.put(variable, lambda);
    }

    /** A call with a walked operator: what the operator does before it gives the procedure is done before the call. */
    private Expr applyTo(Expr operator, Expr.Call call, Context context) {
        return switch (operator) {
            case Expr.Let let -> change(new Expr.Let(let.variables(), let.values(), applyTo(let.body(), call, context)));
            case Expr.Fix fix -> change(new Expr.Fix(fix.variables(), fix.lambdas(), applyTo(fix.body(), call, context)));
            case Expr.Sequence s -> {
                List<Expr> expressions = new ArrayList<>(s.expressions());
                expressions.set(expressions.size() - 1, applyTo(s.expressions().getLast(), call, context));
                yield change(sequence(expressions));
            }
            default -> finish(call, operator, visitAll(call.operands()));
        };
    }

    private Expr finish(Expr.Call original, Expr operator, List<Expr> operands) {
        boolean isFixed = operator instanceof Expr.GlobalReference g && isFixed(g.global());
        Expr rebuilt = isFixed ? new Expr.Call(operator, operands, original.span()) : Application.rebuilt(original, operator, operands);
        if (rebuilt instanceof Expr.Call call) return resolve(call);
        usage.of(((Expr.Let) rebuilt).variables().getFirst()).total++;
        return change(rebuilt);
    }

    private Expr resolve(Expr.Call call) {
        Expr resolved = resolver.resolve(call);
        if (resolved == call) return call;
        boolean isChain = !(resolved instanceof Expr.PrimitiveCall p && p.operands() == call.operands());
        if (isChain) usage.count(resolved instanceof Expr.Let let ? let.body() : resolved);
        return change(resolved);
    }

    /** Whether a global has its value for good when the code being walked runs. */
    boolean isFixed(Global global) {
        return global.isBuiltIn() || definitions.at(global, place) != null;
    }

    boolean isBuiltIn(Expr expr, String name) {
        return expr instanceof Expr.GlobalReference g && g.global().module().equals(Global.BUILT_IN) && g.global().name().equals(name);
    }
}
