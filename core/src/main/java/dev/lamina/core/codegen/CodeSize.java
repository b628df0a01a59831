package dev.lamina.core.codegen;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import java.util.List;

/** Estimates the bytes of bytecode of an expression, without the lambdas inside it. Measured on generated methods. */
final class CodeSize {
    private CodeSize() {}

    private static final int LOAD = 3;
    private static final int ARITHMETIC = 95;
    private static final int COMPARISON = 85;
    private static final int PRIMITIVE = 20;
    private static final int CALL = 75;
    private static final int CLOSURE = 25;
    private static final int JUMP = 8;

    static int of(Expr e) {
        return switch (e) {
            case Expr.Constant _, Expr.Reference _ -> LOAD;
            case Expr.GlobalReference _ -> PRIMITIVE;
            case Expr.Assign a -> LOAD + of(a.value());
            case Expr.GlobalAssign a -> PRIMITIVE + of(a.value());
            case Expr.GlobalDefine d -> PRIMITIVE + of(d.value());
            case Expr.If i -> JUMP + of(i.test()) + of(i.consequent()) + of(i.alternative());
            case Expr.Sequence s -> ofAll(s.expressions());
            case Expr.Let l -> LOAD * l.variables().size() + ofAll(l.values()) + of(l.body());
            case Expr.Letrec l -> LOAD * l.variables().size() + ofAll(l.values()) + of(l.body());
            case Expr.Fix f -> CLOSURE * f.variables().size() + of(f.body());
            case Expr.Lambda _ -> CLOSURE;
            case Expr.Call c -> CALL + of(c.operator()) + ofAll(c.operands());
            case Expr.PrimitiveCall p -> primitive(p) + ofAll(p.operands());
        };
    }

    static int ofAll(List<? extends Expr> expressions) {
        int size = 0;
        for (Expr e : expressions) size += of(e);
        return size;
    }

    private static int primitive(Expr.PrimitiveCall p) {
        if (ArithmeticWriter.isArithmetic(p)) return ARITHMETIC;
        if (ArithmeticWriter.isComparison(p)) return COMPARISON;
        return p.primitive().has(Primitive.Fact.CONTROL) ? CALL : PRIMITIVE;
    }
}
