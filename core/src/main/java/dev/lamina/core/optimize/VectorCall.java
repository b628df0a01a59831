package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a procedure over vectors or matrices of flonums, taken apart: the procedure that it applies to the elements, if it takes one,
 * and its vectors.
 *
 * @param container what the elements lie in
 * @param operation the name without the container's: {@code map!} of {@code f64vector-map!}
 * @param procedure the procedure of elements, or null
 * @param vectors   the operands that are vectors
 * @param factor    of {@code f64vector-scale}, else null
 */
record VectorCall(String name, Container container, String operation, Expr procedure, List<Expr> vectors, Expr factor, Span span) {
    /** What the elements lie in. Kernels compute with f64vectors as they lie; of all others the run time makes such, piece by piece. */
    enum Container {
        F64("f64vector-", "a vector", "vectors"), F32("f32vector-", "an f32vector", "f32vectors"),
        VECTOR("vector-", "a plain vector", "plain vectors"), MATRIX("matrix-", "a matrix", "matrices");

        private final String prefix;
        /** For people. */
        private final String one;
        private final String several;

        Container(String prefix, String one, String several) {
            this.prefix = prefix;
            this.one = one;
            this.several = several;
        }

        /** Whether an exact number that is stored becomes a flonum whatever the other results are. */
        boolean converts() {
            return this == F64 || this == F32;
        }
    }

    private static final String MATRICES = "(lamina matrix)";

    /** Null if it is anything else. */
    static VectorCall of(Expr expr) {
        return switch (expr) {
            case Expr.Call call when call.operator() instanceof Expr.GlobalReference g -> of(g.global(), call.operands(), call.span());
            case Expr.PrimitiveCall call -> of(call.primitive().name(), call.operands(), call.span());
            default -> null;
        };
    }

    private static VectorCall of(Global global, List<Expr> operands, Span span) {
        if (global.isBuiltIn()) return of(global.name(), operands, span);
        boolean isMatrixMap = global.name().equals("matrix-map") && global.module().equals(MATRICES) && operands.size() >= 2;
        return isMatrixMap ? procedureFirst(global.name(), Container.MATRIX, "map", operands, span) : null;
    }

    private static VectorCall of(String name, List<Expr> operands, Span span) {
        for (Container container : Container.values()) {
            if (name.startsWith(container.prefix)) return of(name, container, name.substring(container.prefix.length()), operands, span);
        }
        return null;
    }

    private static VectorCall of(String name, Container container, String operation, List<Expr> operands, Span span) {
        return switch (container) {
            case F64 -> ofFlonums(name, container, operation, operands, span);
            case F32 -> takesProcedure(operation) ? ofFlonums(name, container, operation, operands, span) : null;
            case VECTOR -> operation.equals("map") ? ofFlonums(name, container, operation, operands, span) : null;
            case MATRIX -> null;
        };
    }

    private static boolean takesProcedure(String operation) {
        return switch (operation) {
            case "map", "map!", "map-into!", "count", "index", "any", "every" -> true;
            default -> false;
        };
    }

    private static VectorCall ofFlonums(String name, Container container, String operation, List<Expr> operands, Span span) {
        int count = operands.size();
        return switch (operation) {
            case "map", "map!" -> count >= 2 ? procedureFirst(name, container, operation, operands, span) : null;
            case "count", "index", "any", "every" -> count >= 2 ? procedureFirst(name, container, operation, operands, span) : null;
            case "map-into!" -> count >= 3 ? into(name, container, operands, span) : null;
            case "sum", "product", "min", "max", "sum-of-squares" ->
                count == 1 ? new VectorCall(name, container, operation, null, operands, null, span) : null;
            case "dot", "add", "sub", "mul", "div" -> count == 2 ? new VectorCall(name, container, operation, null, operands, null, span) : null;
            case "scale" -> count == 2 ? new VectorCall(name, container, operation, null, operands.subList(0, 1), operands.get(1), span) : null;
            default -> null;
        };
    }

    private static VectorCall procedureFirst(String name, Container container, String operation, List<Expr> operands, Span span) {
        return new VectorCall(name, container, operation, operands.getFirst(), operands.subList(1, operands.size()), null, span);
    }

    /** The output is the first of the vectors. */
    private static VectorCall into(String name, Container container, List<Expr> operands, Span span) {
        List<Expr> vectors = new ArrayList<>(List.of(operands.getFirst()));
        vectors.addAll(operands.subList(2, operands.size()));
        return new VectorCall(name, container, "map-into!", operands.get(1), vectors, null, span);
    }

    /** Whether it makes a new f64vector, element by element: such calls can be put together. */
    boolean isProducer() {
        if (container != Container.F64) return false;
        return switch (operation) {
            case "map", "add", "sub", "mul", "div", "scale" -> true;
            default -> false;
        };
    }

    /** What the run time makes of the elements, and of what; a producer that stands alone is a map. */
    String purpose() {
        String purpose = purposeOfF64();
        return switch (container) {
            case F64 -> purpose;
            case F32 -> purpose + "-f32";
            case VECTOR -> purpose + "-vector";
            case MATRIX -> purpose + "-matrix";
        };
    }

    /** What is done with so many of what, for people. */
    String description(int inputs) {
        return purposeOfF64() + " over " + (inputs == 1 ? container.one : inputs + " " + container.several);
    }

    private String purposeOfF64() {
        if (isInto()) return "into";
        if (isSearch()) return "index";
        return switch (operation) {
            case "sum", "sum-of-squares", "dot" -> "sum";
            case "product", "min", "max", "count" -> operation;
            default -> "map";
        };
    }

    /** Whether the procedure's truth counts, not its value. */
    boolean isTest() {
        return isSearch() || operation.equals("count");
    }

    /** Whether what the procedure gives for an element is the result, if it is true. */
    boolean givesTruth() {
        return operation.equals("any") || operation.equals("every");
    }

    /** Whether the vectors must be equally long. */
    boolean isStrict() {
        return switch (operation) {
            case "dot", "add", "sub", "mul", "div" -> true;
            default -> container == Container.MATRIX;
        };
    }

    VectorCall withProcedure(Expr other) {
        return new VectorCall(name, container, operation, other, vectors, factor, span);
    }

    /** The same call of other vectors. */
    Expr with(Expr original, List<Expr> otherVectors, Expr otherFactor) {
        List<Expr> operands = new ArrayList<>();
        if (procedure != null) operands.add(procedure);
        operands.addAll(otherVectors);
        if (factor != null) operands.add(otherFactor);
        if (operation.equals("map-into!")) {
            operands.set(0, otherVectors.getFirst());
            operands.set(1, procedure);
        }
        return original instanceof Expr.Call call ? new Expr.Call(call.operator(), operands, call.span())
            : new Expr.PrimitiveCall(((Expr.PrimitiveCall) original).primitive(), operands, span);
    }

    /** The procedure that does the rest of what is written into a vector. */
    Global restOfMap() {
        return new Global(Global.BUILT_IN, "%" + container.prefix + "map-from!");
    }

    /** The operands of a call of {@code f64vector-map-into!} that does the same. */
    List<Expr> intoOperands(List<Expr> operands) {
        if (operation.equals("map-into!")) return operands;
        List<Expr> all = new ArrayList<>(List.of(operands.get(1)));
        all.addAll(operands);
        return all;
    }

    boolean isInto() {
        return operation.equals("map!") || operation.equals("map-into!");
    }

    boolean isSearch() {
        return operation.equals("index") || givesTruth();
    }
}
