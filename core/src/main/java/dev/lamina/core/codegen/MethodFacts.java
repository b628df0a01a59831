package dev.lamina.core.codegen;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a method needs at its entry: a poll if it can call or loop, a depth for callees if it calls in non-tail
 * position, a loop head if it calls itself in tail position.
 */
final class MethodFacts {
    private final MethodWriter method;
    private boolean tailCalls;
    private boolean callsNested;
    private boolean loops;

    private final List<Expr.PrimitiveCall> accesses = new ArrayList<>();
    private final Set<Variable> changing = new HashSet<>();

    private MethodFacts(MethodWriter method) {
        this.method = method;
    }

    static MethodFacts of(MethodWriter method, Expr body) {
        MethodFacts facts = new MethodFacts(method);
        facts.visit(body, true);
        return facts;
    }

    /** It can call or loop, so it must poll. */
    boolean leaves() {
        return tailCalls || callsNested || loops;
    }

    boolean callsNested() {
        return callsNested;
    }

    boolean loops() {
        return loops;
    }

    /** The accesses to elements of vectors that the loop's rounds do not change; none if it does not loop. */
    List<Expr.PrimitiveCall> accesses() {
        if (!loops) return List.of();
        List<Expr.PrimitiveCall> fixed = new ArrayList<>();
        for (Expr.PrimitiveCall access : accesses) {
            if (isFixedVector(access.operands().getFirst())) fixed.add(access);
        }
        return fixed;
    }

    /**
     * The reads of elements of vectors that are elements themselves, and the same ones in all rounds: rows of a matrix. Where the
     * loop ends, rows may have been replaced, so those that are used there too are left out.
     */
    List<Expr.PrimitiveCall> rowReads() {
        RoundEffects effects = new RoundEffects(method.calls);
        if (!loops || callsNested || effects.any(method.clause.body())) return List.of();
        List<Expr.PrimitiveCall> fixed = new ArrayList<>();
        for (Expr.PrimitiveCall p : effects.inRounds()) if (isRowRead(p) && isFixedRow(p) && !isUsedAtEnd(p, effects)) fixed.add(p);
        return fixed;
    }

    private static boolean isUsedAtEnd(Expr.PrimitiveCall read, RoundEffects effects) {
        for (Expr.PrimitiveCall p : effects.atEnd()) if (isRowAccess(p) && HoistedViews.areOfOneVector(read, p)) return true;
        return false;
    }

    private boolean isFixedRow(Expr.PrimitiveCall read) {
        List<Expr> row = ((Expr.PrimitiveCall) read.operands().getFirst()).operands();
        return isFixedVector(row.get(0)) && isFixed(row.get(1)) && isTotal(read.operands().get(1));
    }

    private boolean isFixedVector(Expr e) {
        return isFixed(e) && e instanceof Expr.Reference r && Rep.of(r.variable().type()) == Rep.WORD;
    }

    private boolean isFixed(Expr e) {
        return e instanceof Expr.Constant || e instanceof Expr.Reference r && method.isParameter(r.variable()) && !changing.contains(r.variable());
    }

    /** Whether it has no errors, so that it can as well be evaluated before the row. */
    private static boolean isTotal(Expr index) {
        return switch (index) {
            case Expr.Constant _, Expr.Reference _ -> true;
            case Expr.PrimitiveCall p -> FixnumWriter.isArithmetic(p) && isTotal(p.operands().get(0)) && isTotal(p.operands().get(1));
            default -> false;
        };
    }

    private static boolean isRowRead(Expr.PrimitiveCall p) {
        return isRowAccess(p) && Element.of(p).isRead(p);
    }

    private static boolean isRowAccess(Expr.PrimitiveCall p) {
        if (Element.of(p) == null) return false;
        return p.operands().getFirst() instanceof Expr.PrimitiveCall row && Element.of(row) == Element.WORD && Element.WORD.isRead(row);
    }

    private void visit(Expr e, boolean tail) {
        switch (e) {
            case Expr.Let let -> {
                visitAll(let.values());
                visit(let.body(), tail);
            }
            case Expr.Fix fix -> visit(fix.body(), tail);
            case Expr.Sequence s -> {
                visitAll(s.expressions().subList(0, s.expressions().size() - 1));
                visit(s.expressions().getLast(), tail);
            }
            case Expr.If i -> {
                visit(i.test(), false);
                visit(i.consequent(), tail);
                visit(i.alternative(), tail);
            }
            case Expr.Call call -> {
                visitAll(call.operands());
                if (!tail) callsNested = true;
                else if (method.calls.isSelfCall(call)) again(call);
                else tailCalls = true;
            }
            case Expr.GlobalDefine d -> visit(d.value(), false);
            case Expr.GlobalAssign a -> visit(a.value(), false);
            case Expr.PrimitiveCall p -> {
                visitAll(p.operands());
                if (p.primitive().has(Primitive.Fact.CONTROL)) {
                    if (tail) tailCalls = true;
                    else callsNested = true;
                } else if (Element.of(p) != null && p.operands().getFirst() instanceof Expr.Reference) {
                    accesses.add(p);
                }
            }
            default -> {}
        }
    }

    private void again(Expr.Call call) {
        loops = true;
        List<Variable> parameters = method.clause.required();
        for (int i = 0; i < parameters.size(); i++) {
            boolean stays = call.operands().get(i) instanceof Expr.Reference r && r.variable() == parameters.get(i);
            if (!stays) changing.add(parameters.get(i));
        }
    }

    private void visitAll(List<Expr> expressions) {
        for (Expr e : expressions) visit(e, false);
    }
}
