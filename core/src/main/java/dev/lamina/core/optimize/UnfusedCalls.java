package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;

/** Why calls over the elements of numeric vectors and arrays for which there are no kernels stay as they are, for people who ask. */
final class UnfusedCalls {
    private static final String ARRAYS = "(lamina arrays)";
    private static final String VECTOR = "vector-";

    private UnfusedCalls() {}

    /** Name and reason; null if the call is another. */
    static String explain(Expr expr) {
        if (!(expr instanceof Expr.Call call) || !(call.operator() instanceof Expr.GlobalReference reference)) return null;
        Global global = reference.global();
        String reason = global.isBuiltIn() ? ofVectors(global.name()) : isOverArrays(call) ? ofArrays(global.name()) : null;
        return reason == null ? null : global.name() + ": " + reason;
    }

    /** Whether it is of a procedure of the library of arrays. */
    static boolean isOverArrays(Expr.Call call) {
        return call.operator() instanceof Expr.GlobalReference reference && reference.global().module().equals(ARRAYS);
    }

    private static String ofArrays(String name) {
        return switch (name) {
            case "array-reduce", "array-fold-left" ->
                "a fold keeps its order; the elements of an array-map of packed flonums are computed by a kernel if both procedures are of arithmetic, without variables of their own";
            case "array-copy" -> "fused if it copies an array-map of packed flonums into flonums, by a procedure of arithmetic without variables of its own";
            default -> null;
        };
    }

    private static String ofVectors(String name) {
        int end = name.indexOf(VECTOR);
        if (end < 0) return null;
        String elements = ofElements(name.substring(name.startsWith("make-") ? "make-".length() : 0, end));
        if (elements == null) return null;
        return switch (name.substring(end + VECTOR.length())) {
            case "fold", "fold-right" -> "not fused: a fold keeps its order; it is a loop";
            case "for-each" -> "not fused: it is called for its effects";
            case "generator" -> "not fused: its elements are asked for one by one";
            case "map", "map!", "map-into!", "count", "index", "any", "every" -> elements.isEmpty() ? null : "not fused: " + elements;
            default -> null;
        };
    }

    /** What keeps elements of this type out of kernels, or nothing; null if it is no type. */
    private static String ofElements(String type) {
        return switch (type) {
            case "f32", "f64" -> "";
            case "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64" -> "kernels compute with flonums, and its elements are exact integers";
            case "c64", "c128" -> "kernels compute with flonums, and its elements are complex numbers";
            default -> null;
        };
    }
}
