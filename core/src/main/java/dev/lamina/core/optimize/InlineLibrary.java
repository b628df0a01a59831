package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import java.util.HashSet;
import java.util.Set;

/**
 * Calls of small library procedures with a procedure that is known here, as in {@code (map (lambda (x) …) l)} or
 * {@code (map car l)}: the library procedure's own lambda becomes the operator, which the next {@link Simplify} opens. So the loop is compiled
 * at the call, with the known procedure inside it, instead of being one shared loop whose call has many targets.
 */
final class InlineLibrary extends Rewriter {
    private final LibraryCode library;
    private final Set<Variable> procedures = new HashSet<>();
    private Definitions definitions;
    private int budget;

    InlineLibrary(LibraryCode library) {
        this.library = library;
    }

    @Override
    Unit rewrite(Unit unit) {
        budget = 2 * Size.budget(unit);
        definitions = Definitions.of(unit);
        return super.rewrite(unit);
    }

    @Override
    Expr rewrite(Expr expr) {
        if (expr instanceof Expr.Fix fix) procedures.addAll(fix.variables());
        Expr rewritten = parts(expr);
        return rewritten instanceof Expr.Call call && call.operator() instanceof Expr.GlobalReference g && g.global().isBuiltIn()
            ? open(call, g.global().name()) : rewritten;
    }

    private Expr open(Expr.Call call, String name) {
        if (!hasProcedure(call)) return call;
        Expr.Lambda lambda = library.procedure(name);
        if (lambda == null || Application.clause(lambda, call.operands().size()) == null) return call;
        int size = Size.of(lambda, budget);
        if (size > budget) return call;
        budget -= size;
        Expr.Lambda copy = Copier.copyLibrary(lambda, name.startsWith("%") ? name.substring(1) : name, call.span());
        // Without its name: traces leave out what the library does.
        return new Expr.Call(new Expr.Lambda("", copy.clauses(), copy.span()), call.operands(), call.span());
    }

    private boolean hasProcedure(Expr.Call call) {
        for (Expr operand : call.operands()) {
            boolean isKnown = switch (operand) {
                case Expr.Lambda l -> true;
                case Expr.Reference r -> procedures.contains(r.variable());
                case Expr.GlobalReference g -> g.global().isBuiltIn() || isProcedure(definitions.of(g.global()));
                default -> false;
            };
            if (isKnown) return true;
        }
        return false;
    }

    private static boolean isProcedure(Definitions.Definition definition) {
        return definition != null && definition.value() instanceof Expr.Lambda;
    }
}
