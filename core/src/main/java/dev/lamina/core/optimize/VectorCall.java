package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a procedure over f64vectors, taken apart: the procedure that it applies to the elements, if it takes one, and its vectors.
 *
 * @param procedure the procedure of elements, or null
 * @param vectors   the operands that are vectors
 * @param factor    of {@code f64vector-scale}, else null
 */
record VectorCall(String name, Expr procedure, List<Expr> vectors, Expr factor, Span span) {
    /** Null if it is anything else. */
    static VectorCall of(Expr expr) {
        return switch (expr) {
            case Expr.Call call when call.operator() instanceof Expr.GlobalReference g && g.global().isBuiltIn() ->
                of(g.global().name(), call.operands(), call.span());
            case Expr.PrimitiveCall call -> of(call.primitive().name(), call.operands(), call.span());
            default -> null;
        };
    }

    private static VectorCall of(String name, List<Expr> operands, Span span) {
        int count = operands.size();
        return switch (name) {
            case "f64vector-map", "f64vector-map!" -> count >= 2 ? new VectorCall(name, operands.getFirst(), operands.subList(1, count), null, span) : null;
            case "f64vector-count", "f64vector-index", "f64vector-any", "f64vector-every" ->
                count == 2 ? new VectorCall(name, operands.getFirst(), operands.subList(1, count), null, span) : null;
            case "f64vector-map-into!" -> count >= 3 ? into(name, operands, span) : null;
            case "f64vector-sum", "f64vector-product", "f64vector-min", "f64vector-max", "f64vector-sum-of-squares" ->
                count == 1 ? new VectorCall(name, null, operands, null, span) : null;
            case "f64vector-dot", "f64vector-add", "f64vector-sub", "f64vector-mul", "f64vector-div" ->
                count == 2 ? new VectorCall(name, null, operands, null, span) : null;
            case "f64vector-scale" -> count == 2 ? new VectorCall(name, null, operands.subList(0, 1), operands.get(1), span) : null;
            default -> null;
        };
    }

    /** The output is the first of the vectors. */
    private static VectorCall into(String name, List<Expr> operands, Span span) {
        List<Expr> vectors = new ArrayList<>(List.of(operands.getFirst()));
        vectors.addAll(operands.subList(2, operands.size()));
        return new VectorCall(name, operands.get(1), vectors, null, span);
    }

    /** Whether it makes a new vector, element by element. */
    boolean isProducer() {
        return switch (name) {
            case "f64vector-map", "f64vector-add", "f64vector-sub", "f64vector-mul", "f64vector-div", "f64vector-scale" -> true;
            default -> false;
        };
    }

    /** What the run time makes of the elements; a producer that stands alone is a map. */
    String purpose() {
        if (isInto()) return "into";
        if (isSearch()) return "index";
        return switch (name) {
            case "f64vector-sum", "f64vector-sum-of-squares", "f64vector-dot" -> "sum";
            case "f64vector-product" -> "product";
            case "f64vector-min" -> "min";
            case "f64vector-max" -> "max";
            case "f64vector-count" -> "count";
            default -> "map";
        };
    }

    /** Whether the procedure's truth counts, not its value. */
    boolean isTest() {
        return isSearch() || name.equals("f64vector-count");
    }

    /** Whether the vectors must be equally long. */
    boolean isStrict() {
        return switch (name) {
            case "f64vector-dot", "f64vector-add", "f64vector-sub", "f64vector-mul", "f64vector-div" -> true;
            default -> false;
        };
    }

    VectorCall withProcedure(Expr other) {
        return new VectorCall(name, other, vectors, factor, span);
    }

    /** The same call of other vectors. */
    Expr with(Expr original, List<Expr> otherVectors, Expr otherFactor) {
        List<Expr> operands = new ArrayList<>();
        if (procedure != null) operands.add(procedure);
        operands.addAll(otherVectors);
        if (factor != null) operands.add(otherFactor);
        if (name.equals("f64vector-map-into!")) {
            operands.set(0, otherVectors.getFirst());
            operands.set(1, procedure);
        }
        return original instanceof Expr.Call call ? new Expr.Call(call.operator(), operands, call.span())
            : new Expr.PrimitiveCall(((Expr.PrimitiveCall) original).primitive(), operands, span);
    }

    /** The operands of a call of {@code f64vector-map-into!} that does the same. */
    List<Expr> intoOperands(List<Expr> operands) {
        if (name.equals("f64vector-map-into!")) return operands;
        List<Expr> all = new ArrayList<>(List.of(operands.get(1)));
        all.addAll(operands);
        return all;
    }

    boolean isInto() {
        return name.equals("f64vector-map!") || name.equals("f64vector-map-into!");
    }

    boolean isSearch() {
        return name.equals("f64vector-index") || name.equals("f64vector-any") || name.equals("f64vector-every");
    }
}
