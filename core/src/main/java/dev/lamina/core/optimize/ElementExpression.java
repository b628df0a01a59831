package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Translates a procedure of numbers, applied to elements of vectors, into values of a kernel: arithmetic through
 * {@link ElementOperations}, {@code if} as a selection, {@code let} and known procedures by putting values in their place. The
 * procedure must be pure: what has an effect, may wait, or calls what is not known here ends the attempt.
 */
final class ElementExpression {
    /** What is known of names where the call stands. */
    interface Scope {
        /** The procedure that a local variable is bound to, or null. */
        Expr.Lambda procedure(Variable variable);

        /** The procedure that a global is defined as for good, or null. */
        Expr.Lambda procedure(Global global);

        /** Whether the global certainly has a value. */
        boolean isDefined(Global global);
    }

    /** The walk recurses, and so do the library's on the kernel. */
    private static final int MOST_DEPTH = 300;

    private final KernelText kernel;
    private final PrimitiveTable primitives;
    private final Scope scope;
    private final ElementOperations operations;
    private final Map<Variable, ElementTerm> terms = new HashMap<>();
    private final Map<Variable, Expr.Lambda> local = new HashMap<>();
    private final Set<Expr.Lambda> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private int depth;

    ElementExpression(KernelText kernel, PrimitiveTable primitives, Scope scope) {
        this.kernel = kernel;
        this.primitives = primitives;
        this.scope = scope;
        this.operations = new ElementOperations(kernel, primitives);
    }

    ElementOperations operations() {
        return operations;
    }

    /** The value of a procedure for some terms. */
    ElementTerm apply(Expr procedure, List<ElementTerm> arguments, Span span) {
        return switch (procedure) {
            case Expr.Lambda lambda -> applyLambda(lambda, arguments, span);
            case Expr.Reference r -> applyLambda(known(procedure(r.variable()), r.variable().name(), span), arguments, span);
            case Expr.GlobalReference g when g.global().isBuiltIn() -> applyPrimitive(g.global().name(), arguments, span);
            case Expr.GlobalReference g -> applyLambda(known(scope.procedure(g.global()), g.global().name(), span), arguments, span);
            default -> throw new NotFusible("its procedure is not known here", span);
        };
    }

    private Expr.Lambda procedure(Variable variable) {
        Expr.Lambda lambda = local.get(variable);
        return lambda != null ? lambda : scope.procedure(variable);
    }

    private static Expr.Lambda known(Expr.Lambda lambda, String name, Span span) {
        if (lambda == null) throw new NotFusible("it calls " + name + ", which may be any procedure", span);
        return lambda;
    }

    private ElementTerm applyPrimitive(String name, List<ElementTerm> arguments, Span span) {
        Primitive primitive = primitives.find(name, arguments.size());
        if (primitive == null) throw new NotFusible("it calls " + name + ", which kernels do not have", span);
        return operations.call(primitive, arguments, span);
    }

    private ElementTerm applyLambda(Expr.Lambda lambda, List<ElementTerm> arguments, Span span) {
        Clause clause = Application.clause(lambda, arguments.size());
        if (clause == null || clause.rest() != null) throw new NotFusible("its procedure does not take just " + arguments.size() + " numbers", span);
        if (!running.add(lambda)) throw new NotFusible("it has a loop", span);
        for (int i = 0; i < arguments.size(); i++) terms.put(clause.required().get(i), arguments.get(i));
        ElementTerm result = term(clause.body());
        running.remove(lambda);
        return result;
    }

    /** The value of an expression outside the procedure. */
    ElementTerm value(Expr expr) {
        return term(expr);
    }

    // Expressions

    private ElementTerm term(Expr expr) {
        if (++depth > MOST_DEPTH) throw new NotFusible("it is too large", Span.NONE);
        ElementTerm result = translate(expr);
        depth--;
        return result;
    }

    private ElementTerm translate(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> new ElementTerm.Constant(c.datum().content());
            case Expr.Reference r -> reference(r);
            case Expr.GlobalReference g -> global(g);
            case Expr.If i -> conditional(i);
            case Expr.Sequence s -> {
                for (Expr part : s.expressions().subList(0, s.expressions().size() - 1)) term(part);
                yield term(s.expressions().getLast());
            }
            case Expr.Let let -> let(let);
            case Expr.Fix fix -> {
                for (int i = 0; i < fix.variables().size(); i++) local.put(fix.variables().get(i), fix.lambdas().get(i));
                yield term(fix.body());
            }
            case Expr.PrimitiveCall call -> operations.call(call.primitive(), terms(call.operands()), call.span());
            case Expr.Call call -> apply(call.operator(), terms(call.operands()), call.span());
            case Expr.Lambda lambda -> throw new NotFusible("it makes a procedure", lambda.span());
            case Expr.GlobalAssign a -> throw new NotFusible("it assigns " + a.global().name(), a.span());
            case Expr.GlobalDefine d -> throw new NotFusible("it defines " + d.global().name(), d.span());
            case Expr.Assign a -> throw new IllegalStateException("assignment after assignment conversion");
            case Expr.Letrec l -> throw new IllegalStateException("letrec after letrec ordering");
        };
    }

    private List<ElementTerm> terms(List<Expr> expressions) {
        List<ElementTerm> all = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) all.add(term(expression));
        return all;
    }

    /** A variable from outside is the same for all elements. */
    private ElementTerm reference(Expr.Reference reference) {
        ElementTerm known = terms.get(reference.variable());
        if (known != null) return known;
        if (procedure(reference.variable()) != null) throw new NotFusible("it uses a procedure as a value", reference.span());
        return new ElementTerm.Word(kernel.given(reference));
    }

    /** One that may have no value yet is read by the run time, which leaves the error to the plain program. */
    private ElementTerm global(Expr.GlobalReference reference) {
        Global global = reference.global();
        if (global.isBuiltIn()) throw new NotFusible("it uses a procedure as a value", reference.span());
        if (scope.isDefined(global)) return new ElementTerm.Word(kernel.given(reference));
        return new ElementTerm.Word(kernel.global(global));
    }

    private ElementTerm conditional(Expr.If conditional) {
        if (conditional.test() instanceof Expr.PrimitiveCall call && call.primitive().name().equals("%up-to-date?")) {
            kernel.require(call);
            return term(conditional.consequent());
        }
        ElementTerm test = operations.test(term(conditional.test()));
        if (test instanceof ElementTerm.Constant constant)
            return term(Boolean.TRUE.equals(constant.content()) ? conditional.consequent() : conditional.alternative());
        int condition = ((ElementTerm.Truth) test).condition();
        ElementTerm then = operations.where(condition, () -> term(conditional.consequent()));
        ElementTerm otherwise = operations.where(kernel.not(condition), () -> term(conditional.alternative()));
        return operations.choose(condition, then, otherwise);
    }

    private ElementTerm let(Expr.Let let) {
        for (int i = 0; i < let.variables().size(); i++) {
            if (let.values().get(i) instanceof Expr.Lambda lambda) local.put(let.variables().get(i), lambda);
            else terms.put(let.variables().get(i), term(let.values().get(i)));
        }
        return term(let.body());
    }
}
