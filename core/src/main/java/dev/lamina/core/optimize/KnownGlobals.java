package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In a unit that is whole a global that is defined once and never assigned ({@link Definitions}) is what its definition says:
 * constants and names of built-in procedures take its place, and calls of small procedures get the lambda as their
 * operator, which the next {@link Simplify} opens. What is copied has itself been treated before, so a tower of small
 * procedures collapses; a recursive procedure is not copied. Where other units follow in an open module, nothing is known.
 */
final class KnownGlobals extends Rewriter {
    private static final int SMALL = 24;
    private static final int SMALL_FOR_GOOD_OPERANDS = 60;
    /** Definitions that are treated early because a caller needs them; beyond that they are copied as they are. */
    private static final int MAXIMUM_DEPTH = 8;

    private Definitions definitions;
    private final Map<Global, Expr.Lambda> treated = new HashMap<>();
    private final Set<Global> inProgress = new HashSet<>();
    private int place;
    private int budget;
    private boolean isInLoop;

    @Override
    Unit rewrite(Unit unit) {
        definitions = Definitions.of(unit);
        if (!unit.isWhole()) return unit;
        budget = Size.budget(unit);
        List<Expr> body = new ArrayList<>();
        boolean changed = false;
        for (Expr form : unit.body()) {
            Expr rewritten = form(form);
            changed |= rewritten != form;
            body.add(rewritten);
        }
        return changed ? unit.withBody(body) : unit;
    }

    /** Counts the places as {@link Definitions} does. */
    private Expr form(Expr form) {
        if (form instanceof Expr.Sequence sequence) {
            List<Expr> forms = new ArrayList<>();
            for (Expr part : sequence.expressions()) forms.add(form(part));
            return new Expr.Sequence(forms);
        }
        Expr rewritten = rewrite(form);
        place++;
        return rewritten;
    }

    @Override
    Expr rewrite(Expr expr) {
        return switch (expr) {
            case Expr.GlobalReference g -> constant(g);
            case Expr.GlobalDefine d when d.value() instanceof Expr.Lambda lambda && definitions.of(d.global()) != null -> {
                Expr.Lambda done = treat(d.global(), lambda, place);
                yield done == lambda ? d : new Expr.GlobalDefine(d.global(), done, d.span());
            }
            case Expr.Call call when call.operator() instanceof Expr.GlobalReference g -> call(call, g);
            case Expr.Fix fix -> loop(fix);
            default -> parts(expr);
        };
    }

    private Expr loop(Expr.Fix fix) {
        boolean outside = isInLoop;
        isInLoop = true;
        Expr rewritten = parts(fix);
        isInLoop = outside;
        return rewritten;
    }

    private Expr constant(Expr.GlobalReference reference) {
        Definitions.Definition definition = definitions.at(reference.global(), place);
        if (definition == null) return reference;
        boolean isFixed = Constants.isImmediate(definition.value())
            || definition.value() instanceof Expr.GlobalReference g && g.global().isBuiltIn();
        return isFixed ? definition.value() : reference;
    }

    private Expr call(Expr.Call call, Expr.GlobalReference operator) {
        Expr rewritten = parts(call);
        Definitions.Definition definition = definitions.at(operator.global(), place);
        if (definition == null || !(definition.value() instanceof Expr.Lambda lambda)) return rewritten;
        Expr.Call plain = (Expr.Call) rewritten;
        if (Application.clause(lambda, plain.operands().size()) == null) return plain;
        Expr.Lambda done = inProgress.size() < MAXIMUM_DEPTH ? treat(definition.global(), lambda, definition.place()) : lambda;
        int limit = hasGoodOperand(plain) ? SMALL_FOR_GOOD_OPERANDS : SMALL;
        int size = Size.of(done, limit);
        if (size > limit || size > budget || Mentions.global(done, definition.global())) return plain;
        budget -= size;
        return new Expr.Call(Copier.copy(done, call.span()), plain.operands(), call.span());
    }

    /** Whether a larger copy is worth its compilation: one with a procedure to open in it, or one that runs again and again. */
    private boolean hasGoodOperand(Expr.Call call) {
        for (Expr operand : call.operands()) if (operand instanceof Expr.Lambda || isInLoop && operand instanceof Expr.Constant) return true;
        return false;
    }

    /** The lambda of a definition with what it calls opened; as it is, if it is being treated further out. */
    private Expr.Lambda treat(Global global, Expr.Lambda lambda, int definedAt) {
        Expr.Lambda done = treated.get(global);
        if (done != null) return done;
        if (!inProgress.add(global)) return lambda;
        int outer = place;
        boolean outside = isInLoop;
        place = definedAt;
        isInLoop = false;
        done = lambda(lambda);
        place = outer;
        isInLoop = outside;
        inProgress.remove(global);
        treated.put(global, done);
        return done;
    }
}
