package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.optimize.Simplifier.Context;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The part of {@link Simplifier} for If: tests that are known, tests of tests, branches that are equal. */
final class SimplifyConditionals {
    /** A branch up to this size is copied rather than making a boolean and testing it again. */
    private static final int SMALL_BRANCH = 8;

    private final Simplifier simplifier;
    private final Primitive not;

    SimplifyConditionals(Simplifier simplifier) {
        this.simplifier = simplifier;
        this.not = simplifier.primitives.require("not", 1);
    }

    Expr visit(Expr.If i, Context context) {
        return decide(simplifier.visit(i.test(), Context.TEST), i.consequent(), i.alternative(), context);
    }

    /** @param test walked; the branches are not */
    private Expr decide(Expr test, Expr consequent, Expr alternative, Context context) {
        return switch (test) {
            case Expr.Constant c -> simplifier.change(simplifier.visit(Constants.isFalse(c) ? alternative : consequent, context));
            case Expr.GlobalReference g when g.global().isBuiltIn() -> simplifier.change(simplifier.visit(consequent, context));
            case Expr.Let let -> simplifier.change(new Expr.Let(let.variables(), let.values(), decide(let.body(), consequent, alternative, context)));
            case Expr.Fix fix -> simplifier.change(new Expr.Fix(fix.variables(), fix.lambdas(), decide(fix.body(), consequent, alternative, context)));
            case Expr.Sequence s -> {
                List<Expr> expressions = new ArrayList<>(s.expressions());
                expressions.set(expressions.size() - 1, decide(s.expressions().getLast(), consequent, alternative, context));
                yield simplifier.change(Simplifier.sequence(expressions));
            }
            case Expr.PrimitiveCall call when call.primitive() == not ->
                simplifier.change(decide(call.operands().getFirst(), alternative, consequent, context));
            default -> branch(test, consequent, alternative, context);
        };
    }

    private Expr branch(Expr test, Expr consequent, Expr alternative, Context context) {
        int mark = simplifier.tests.mark();
        simplifier.tests.assume(test, true);
        Expr whenTrue = simplifier.visit(consequent, context);
        simplifier.tests.forget(mark);
        simplifier.tests.assume(test, false);
        Expr whenFalse = simplifier.visit(alternative, context);
        simplifier.tests.forget(mark);
        return make(test, whenTrue, whenFalse, context);
    }

    /** An If of walked parts. */
    private Expr make(Expr test, Expr whenTrue, Expr whenFalse, Context context) {
        if (test instanceof Expr.Constant) return simplifier.change(Constants.isFalse(test) ? whenFalse : whenTrue);
        if (areSame(whenTrue, whenFalse)) return simplifier.change(Simplifier.sequence(test, whenTrue));
        if (context == Context.EFFECT && Effects.isDroppable(whenTrue) && Effects.isDroppable(whenFalse))
            return simplifier.change(Simplifier.sequence(test, Constants.UNSPECIFIED));
        if (Constants.isTrue(whenTrue) && Constants.isFalse(whenFalse) && (context == Context.TEST || isBoolean(test)))
            return simplifier.change(test);
        if (Constants.isFalse(whenTrue) && Constants.isTrue(whenFalse))
            return simplifier.change(new Expr.PrimitiveCall(not, List.of(test), Span.NONE));
        if (test instanceof Expr.If inner) {
            Expr flat = flatten(inner, whenTrue, whenFalse, context);
            if (flat != null) return simplifier.change(flat);
        }
        return new Expr.If(test, whenTrue, whenFalse);
    }

    /** A test that is itself an If with a known branch: the other branch decides, and one of ours is copied, if small. */
    private Expr flatten(Expr.If test, Expr whenTrue, Expr whenFalse, Context context) {
        Expr a = test.consequent();
        Expr b = test.alternative();
        if (a instanceof Expr.Constant && b instanceof Expr.Constant) {
            boolean isDecided = Constants.isFalse(a) == Constants.isFalse(b);
            if (isDecided) return Simplifier.sequence(test.test(), Constants.isFalse(a) ? whenFalse : whenTrue);
            return Constants.isFalse(a) ? make(test.test(), whenFalse, whenTrue, context) : make(test.test(), whenTrue, whenFalse, context);
        }
        if (b instanceof Expr.Constant) {
            Expr known = Constants.isFalse(b) ? whenFalse : whenTrue;
            return isSmall(known) ? make(test.test(), make(a, whenTrue, whenFalse, context), copy(known), context) : null;
        }
        if (a instanceof Expr.Constant) {
            Expr known = Constants.isFalse(a) ? whenFalse : whenTrue;
            return isSmall(known) ? make(test.test(), copy(known), make(b, whenTrue, whenFalse, context), context) : null;
        }
        return null;
    }

    private static boolean isSmall(Expr expr) {
        return Size.isAtMost(expr, SMALL_BRANCH);
    }

    private Expr copy(Expr expr) {
        Expr copy = Copier.copy(expr);
        simplifier.usage.count(copy);
        return copy;
    }

    private static boolean areSame(Expr a, Expr b) {
        if (a instanceof Expr.Reference r && b instanceof Expr.Reference s) return r.variable() == s.variable();
        return Constants.isImmediate(a) && Constants.isImmediate(b)
            && Objects.equals(((Expr.Constant) a).datum().content(), ((Expr.Constant) b).datum().content());
    }

    /** Whether it can only give #t or #f. */
    static boolean isBoolean(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> c.datum().content() instanceof Boolean;
            case Expr.PrimitiveCall call -> call.primitive().result() == Primitive.Result.BOOLEAN;
            case Expr.If i -> isBoolean(i.consequent()) && isBoolean(i.alternative());
            default -> false;
        };
    }
}
