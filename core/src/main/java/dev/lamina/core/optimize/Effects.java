package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Primitive.Fact;
import java.util.List;

/** What evaluating an expression can do besides giving a value. After assignment conversion; conservative. */
final class Effects {
    private Effects() {}

    /** No effect, no error, and it ends: it may be dropped when its value is not used. */
    static boolean isDroppable(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> true;
            case Expr.Reference r -> true;
            case Expr.Lambda l -> true;
            case Expr.GlobalReference g -> g.global().isBuiltIn();
            case Expr.PrimitiveCall p -> isDroppable(p.primitive()) && areDroppable(p.operands());
            case Expr.If i -> isDroppable(i.test()) && isDroppable(i.consequent()) && isDroppable(i.alternative());
            case Expr.Sequence s -> areDroppable(s.expressions());
            case Expr.Let let -> areDroppable(let.values()) && isDroppable(let.body());
            case Expr.Fix fix -> isDroppable(fix.body());
            default -> false;
        };
    }

    /** Calling it, its operands evaluated, does nothing but make a value. */
    static boolean isDroppable(Primitive primitive) {
        if (!primitive.has(Fact.PURE) && !primitive.has(Fact.EFFECT_FREE)) return false;
        return primitive.has(Fact.TOTAL) || isAllocation(primitive.name());
    }

    /** Its only error is that the heap is full, which nobody misses. */
    private static boolean isAllocation(String name) {
        return switch (name) {
            case "cons", "list", "vector", "%box", "values" -> true;
            default -> false;
        };
    }

    /** Its value depends on its operands alone, except for being a new object. */
    static boolean isConstruction(Primitive primitive) {
        return primitive.has(Fact.PURE) && primitive.has(Fact.TOTAL) || isAllocation(primitive.name());
    }

    static boolean areDroppable(List<Expr> expressions) {
        for (Expr expression : expressions) if (!isDroppable(expression)) return false;
        return true;
    }
}
