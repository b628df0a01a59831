package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of built-in procedures that the primitive table knows become primitive calls. Arithmetic and comparison of
 * several operands become chains of the binary primitives, which the generator opens; all operands are evaluated and
 * all of them are checked, as the general procedure does. A wrong number of operands stays a call, so that the error
 * is raised when the program gets there.
 */
final class ResolvePrimitives extends Rewriter {
    /** Longer chains go to the general procedure: they nest as deeply as they are long. */
    private static final int MAXIMUM_CHAIN = 8;

    private final PrimitiveTable primitives;

    ResolvePrimitives(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    Expr rewrite(Expr expr) {
        Expr rewritten = parts(expr);
        return rewritten instanceof Expr.Call call ? resolve(call) : rewritten;
    }

    /** What the call is, if its operator is a built-in procedure, or the call itself. */
    Expr resolve(Expr.Call call) {
        if (!(call.operator() instanceof Expr.GlobalReference g) || !g.global().isBuiltIn()) return call;
        String name = g.global().name();
        List<Expr> operands = call.operands();
        int count = operands.size();
        if (count == 0 && primitives.find(name, 2) != null) {
            if (name.equals("+")) return Constants.of(0L);
            if (name.equals("*")) return Constants.of(1L);
        }
        if (count > 2 && count <= MAXIMUM_CHAIN) {
            Expr chain = chain(name, operands, call.span());
            if (chain != null) return chain;
        }
        Primitive primitive = primitives.find(name, count);
        return primitive != null ? new Expr.PrimitiveCall(primitive, operands, call.span()) : call;
    }

    private Expr chain(String name, List<Expr> operands, Span span) {
        boolean arithmetic = isArithmetic(name);
        if (!arithmetic && !(isComparison(name) && operands.size() == 3)) return null;
        Primitive binary = primitives.find(name, 2);
        if (binary == null || binary.rest()) return null;
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        List<Expr> named = name(operands, arithmetic ? 2 : 0, variables, values);
        Expr body = arithmetic ? accumulate(binary, named, span) : compare(binary, named, span);
        return variables.isEmpty() ? body : new Expr.Let(variables, values, body);
    }

    private static boolean isArithmetic(String name) {
        return switch (name) {
            case "+", "*", "-", "/" -> true;
            default -> false;
        };
    }

    private static boolean isComparison(String name) {
        return switch (name) {
            case "<", ">", "<=", ">=", "=" -> true;
            default -> false;
        };
    }

    /**
     * Binds the operands, because no check of one may come before the effect of another, unless all those from a place on
     * are values already.
     */
    private static List<Expr> name(List<Expr> operands, int from, List<Variable> variables, List<Expr> values) {
        if (areValues(operands.subList(from, operands.size()))) return operands;
        List<Expr> named = new ArrayList<>();
        for (Expr operand : operands) {
            if (operand instanceof Expr.Constant) {
                named.add(operand);
                continue;
            }
            Variable variable = new Variable("t");
            variables.add(variable);
            values.add(operand);
            named.add(new Expr.Reference(variable, Span.NONE));
        }
        return named;
    }

    private static boolean areValues(List<Expr> operands) {
        for (Expr operand : operands) if (!(operand instanceof Expr.Constant || operand instanceof Expr.Reference)) return false;
        return true;
    }

    private static Expr accumulate(Primitive binary, List<Expr> operands, Span span) {
        Expr sum = operands.getFirst();
        for (Expr operand : operands.subList(1, operands.size()))
            sum = new Expr.PrimitiveCall(binary, List.of(sum, operand), span);
        return sum;
    }

    /** {@code (< a b c)}: the second comparison is made in any case, for its check of c. */
    private static Expr compare(Primitive binary, List<Expr> operands, Span span) {
        Expr first = new Expr.PrimitiveCall(binary, operands.subList(0, 2), span);
        Expr second = new Expr.PrimitiveCall(binary, operands.subList(1, 3), span);
        return new Expr.If(first, second, new Expr.Sequence(List.of(second, Constants.FALSE)));
    }
}
