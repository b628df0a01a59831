package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.optimize.Simplifier.Context;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/** The part of {@link Simplifier} for primitive calls: folding, and the primitives that it knows by name. */
final class SimplifyPrimitives {
    /** Constant lists up to this length are searched by comparisons in the code. */
    private static final int MAXIMUM_SEARCH = 12;

    private final Simplifier simplifier;
    private final SimplifyValues values;

    SimplifyPrimitives(Simplifier simplifier) {
        this.simplifier = simplifier;
        this.values = new SimplifyValues(simplifier);
    }

    /** A call of call-with-values, opened, or null. */
    Expr callWithValues(Expr.Call call, Context context) {
        boolean matches = simplifier.isBuiltIn(call.operator(), "call-with-values") && call.operands().size() == 2;
        return matches ? values.open(call, call.operands(), context) : null;
    }

    Expr visit(Expr.PrimitiveCall call, Context context) {
        String name = call.primitive().name();
        if (name.equals("call-with-values")) {
            Expr opened = values.open(call, call.operands(), context);
            if (opened != null) return opened;
        }
        boolean isTest = name.equals("not");
        List<Expr> operands = isTest ? List.of(simplifier.visit(call.operands().getFirst(), Context.TEST)) : simplifier.visitAll(call.operands());
        Expr.PrimitiveCall walked = new Expr.PrimitiveCall(call.primitive(), operands, call.span());
        Expr better = isTest ? not(operands.getFirst(), context) : rewrite(name, walked, context);
        return better == null ? walked : simplifier.change(better);
    }

    private static Expr not(Expr operand, Context context) {
        if (operand instanceof Expr.Constant) return Constants.of(Constants.isFalse(operand));
        boolean isDouble = operand instanceof Expr.PrimitiveCall inner && inner.primitive().name().equals("not");
        if (!isDouble) return null;
        Expr twice = ((Expr.PrimitiveCall) operand).operands().getFirst();
        return context == Context.TEST || SimplifyConditionals.isBoolean(twice) ? twice : null;
    }

    /** Something better than a call with walked operands, or null. */
    private Expr rewrite(String name, Expr.PrimitiveCall call, Context context) {
        Expr folded = Fold.call(call);
        if (folded != null) return folded;
        List<Expr> operands = call.operands();
        Boolean known = operands.size() == 1 ? answer(name, operands.getFirst()) : null;
        if (known != null) return Constants.of(known);
        return switch (name) {
            case "eq?", "eqv?", "equal?" -> same(call);
            case "memq", "memv", "member" -> context == Context.TEST && operands.size() == 2 ? member(call) : null;
            case "values" -> operands.size() == 1 ? operands.getFirst() : null;
            case "apply" -> apply(call);
            default -> null;
        };
    }

    /** What a predicate answers, from the tests passed before or because its operand is a procedure that is known. */
    private Boolean answer(String predicate, Expr operand) {
        boolean isProcedure = operand instanceof Expr.Lambda || operand instanceof Expr.Reference r && simplifier.procedures.contains(r.variable());
        if (isProcedure && predicate.equals("procedure?")) return true;
        return operand instanceof Expr.Reference r ? simplifier.tests.outcome(predicate, r.variable()) : null;
    }

    private Expr same(Expr.PrimitiveCall call) {
        Expr a = call.operands().getFirst();
        Expr b = call.operands().getLast();
        if (a instanceof Expr.Reference r && b instanceof Expr.Reference s && r.variable() == s.variable()) return Constants.TRUE;
        if (call.primitive().name().equals("eq?") || !isComparedByWord(a) && !isComparedByWord(b)) return null;
        Primitive eq = simplifier.primitives.find("eq?", 2);
        return eq == null ? null : new Expr.PrimitiveCall(eq, call.operands(), call.span());
    }

    /** {@code eqv?} and {@code equal?} to such a constant is {@code eq?}. */
    private static boolean isComparedByWord(Expr expr) {
        return Constants.isImmediate(expr) && !(((Expr.Constant) expr).datum().content() instanceof Double);
    }

    /** Only whether it is there is asked: a chain of comparisons with the elements. */
    private Expr member(Expr.PrimitiveCall call) {
        Primitive eq = simplifier.primitives.find("eq?", 2);
        List<Expr> elements = immediates(call.operands().getLast());
        if (eq == null || elements == null) return null;
        Expr sought = call.operands().getFirst();
        Variable variable = sought instanceof Expr.Reference r ? r.variable() : new Variable("t");
        Expr found = Constants.FALSE;
        for (Expr element : elements.reversed())
            found = new Expr.If(new Expr.PrimitiveCall(eq, List.of(new Expr.Reference(variable, Span.NONE), element), call.span()), Constants.TRUE, found);
        simplifier.usage.count(found);
        return sought instanceof Expr.Reference ? found : new Expr.Let(List.of(variable), List.of(sought), found);
    }

    /** The elements of a constant list of constants that are words by themselves, or null. */
    private static List<Expr> immediates(Expr list) {
        if (!(list instanceof Expr.Constant constant)) return null;
        List<Expr> elements = new ArrayList<>();
        Syntax rest = constant.datum();
        for (; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) {
            Expr element = new Expr.Constant(pair.car());
            if (!isComparedByWord(element) || elements.size() == MAXIMUM_SEARCH) return null;
            elements.add(element);
        }
        return rest.isEmpty() ? elements : null;
    }

    /** {@code (apply f a (list b c))} is {@code (f a b c)}, and {@code (apply f (cons a b))} is {@code (apply f a b)}. */
    private Expr apply(Expr.PrimitiveCall call) {
        List<Expr> operands = call.operands();
        Expr procedure = operands.getFirst();
        boolean isSettled = procedure instanceof Expr.Reference || procedure instanceof Expr.Lambda
            || procedure instanceof Expr.GlobalReference g && simplifier.isFixed(g.global());
        if (operands.size() < 2 || !isSettled) return null;
        List<Expr> arguments = new ArrayList<>(operands.subList(1, operands.size() - 1));
        switch (operands.getLast()) {
            case Expr.Constant c when c.datum().isEmpty() -> {}
            case Expr.PrimitiveCall list when list.primitive().name().equals("list") -> arguments.addAll(list.operands());
            case Expr.PrimitiveCall pair when pair.primitive().name().equals("cons") -> {
                List<Expr> more = new ArrayList<>(operands.subList(0, operands.size() - 1));
                more.addAll(pair.operands());
                Primitive apply = simplifier.primitives.find("apply", more.size());
                return apply == null ? null : new Expr.PrimitiveCall(apply, more, call.span());
            }
            default -> {
                return null;
            }
        }
        return new Expr.Call(procedure, arguments, call.span());
    }
}
