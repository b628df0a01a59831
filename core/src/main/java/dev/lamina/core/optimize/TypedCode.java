package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How {@link InferTypes} writes what it found into the code. A variable is replaced by one with its type. Arithmetic whose
 * operands are fixnums and whose result surely is one becomes an operation without tests, {@code %fixnum+}; where the operands
 * are flonums, or one is and the other a fixnum, they are marked as such, {@code (%flonum x)}, and the generator has
 * its operation on doubles. What is not certain stays as it is.
 */
final class TypedCode {
    private final PrimitiveTable primitives;
    private final Map<Variable, Variable> typed = new HashMap<>();

    TypedCode(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    // Variables

    List<Variable> bind(List<Variable> variables, KnownProcedures procedures) {
        List<Variable> bound = new ArrayList<>(variables.size());
        for (Variable v : variables) {
            Type type = procedures.of(v) != null ? Type.ANY : procedures.types.getOrDefault(v, Type.ANY).kindsOnly();
            bound.add(type.isNone() || type.equals(Type.ANY) ? v : typed.computeIfAbsent(v, old -> new Variable(old.name(), type)));
        }
        return bound;
    }

    Expr reference(Expr.Reference r) {
        Variable variable = typed.get(r.variable());
        return variable == null ? r : new Expr.Reference(variable, r.span());
    }

    /** Code that keeps its form. */
    Expr renamed(Expr expr) {
        return new Rewriter() {
            @Override
            Expr rewrite(Expr part) {
                return part instanceof Expr.Reference r ? reference(r) : parts(part);
            }
        }.rewrite(expr);
    }

    // Primitives

    /** @param operands walked, of these types */
    Expr primitive(Expr.PrimitiveCall call, List<Expr> operands, List<Type> types, Type result) {
        if (!call.primitive().rest()) {
            Expr better = operands.size() == 2 ? ofTwo(call, operands, types, result) : operands.size() == 1 ? ofOne(call, operands, types) : null;
            if (better != null) return better;
        }
        return new Expr.PrimitiveCall(call.primitive(), operands, call.span());
    }

    private Expr ofTwo(Expr.PrimitiveCall call, List<Expr> operands, List<Type> types, Type result) {
        boolean areFixnums = types.get(0).isFixnum() && types.get(1).isFixnum();
        return switch (call.primitive().name()) {
            case "+" -> areFixnums && result.isFixnum() ? call("%fixnum+", operands, call.span()) : onDoubles(call, operands, types);
            case "-" -> areFixnums && result.isFixnum() ? call("%fixnum-", operands, call.span()) : onDoubles(call, operands, types);
            case "*" -> areFixnums && result.isFixnum() ? call("%fixnum*", operands, call.span()) : onDoubles(call, operands, types);
            case "/" -> types.get(1).isFixnum() && types.get(1).low() <= 0 && types.get(1).high() >= 0 ? null : onDoubles(call, operands, types);
            case "=" -> areFixnums ? call("eq?", operands, call.span()) : onDoubles(call, operands, types);
            case "<" -> areFixnums ? call("%fixnum<", operands, call.span()) : onDoubles(call, operands, types);
            case ">" -> areFixnums ? call("%fixnum>", operands, call.span()) : onDoubles(call, operands, types);
            case "<=" -> areFixnums ? call("%fixnum<=", operands, call.span()) : onDoubles(call, operands, types);
            case ">=" -> areFixnums ? call("%fixnum>=", operands, call.span()) : onDoubles(call, operands, types);
            case "eqv?", "equal?" -> types.get(0).isFixnum() || types.get(1).isFixnum() ? call("eq?", operands, call.span()) : null;
            default -> null;
        };
    }

    private Expr ofOne(Expr.PrimitiveCall call, List<Expr> operands, List<Type> types) {
        Type type = types.getFirst();
        if (type.isFixnum() && call.primitive().name().equals("zero?"))
            return call("eq?", List.of(operands.getFirst(), Constants.of(0L)), call.span());
        if (type.isFixnum() && (call.primitive().name().equals("exact->inexact") || call.primitive().name().equals("inexact")))
            return call("%fixnum->flonum", operands, call.span());
        if (!type.isFlonum()) return null;
        String ofFlonums = switch (call.primitive().name()) {
            case "abs", "magnitude" -> "flabs";
            case "square" -> "flsquare";
            case "-" -> "fl-";
            case "floor" -> "flfloor";
            case "ceiling" -> "flceiling";
            case "truncate" -> "fltruncate";
            case "round" -> "flround";
            case "sin" -> "flsin";
            case "cos" -> "flcos";
            case "tan" -> "fltan";
            case "atan" -> "flatan";
            case "exp" -> "flexp";
            case "exact->inexact", "inexact" -> "%flonum";
            default -> null;
        };
        return ofFlonums == null ? null : call(ofFlonums, List.of(flonum(operands.getFirst(), type)), call.span());
    }

    /** If one operand is a flonum and the other a flonum or fixnum: the same on doubles, which holds the fixnum exactly. */
    private Expr onDoubles(Expr.PrimitiveCall call, List<Expr> operands, List<Type> types) {
        Type x = types.get(0);
        Type y = types.get(1);
        boolean areSuitable = x.isFlonum() && (y.isFlonum() || y.isFixnum()) || x.isFixnum() && y.isFlonum();
        if (!areSuitable || primitives.find("%flonum", 1) == null) return null;
        List<Expr> doubles = List.of(flonum(operands.get(0), x), flonum(operands.get(1), y));
        return new Expr.PrimitiveCall(call.primitive(), doubles, call.span());
    }

    private Expr flonum(Expr operand, Type type) {
        if (isDouble(operand)) return operand;
        return call(type.isFixnum() ? "%fixnum->flonum" : "%flonum", List.of(operand), Span.NONE);
    }

    /** Whether the generator computes it as a double without being told. */
    private static boolean isDouble(Expr e) {
        return switch (e) {
            case Expr.Constant c -> true;
            case Expr.Reference r -> r.variable().type().isFlonum();
            case Expr.PrimitiveCall p when p.primitive().result() == Primitive.Result.FLONUM -> true;
            case Expr.PrimitiveCall p -> isArithmetic(p.primitive().name()) && isDouble(p.operands().getFirst()) && isDouble(p.operands().getLast());
            default -> false;
        };
    }

    private static boolean isArithmetic(String name) {
        return name.equals("+") || name.equals("-") || name.equals("*") || name.equals("/");
    }

    /** A call of a primitive that the table may lack in tests; then null. */
    private Expr call(String name, List<Expr> operands, Span span) {
        Primitive primitive = primitives.find(name, operands.size());
        return primitive == null ? null : new Expr.PrimitiveCall(primitive, operands, span);
    }
}
