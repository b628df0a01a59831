package dev.lamina.core.optimize;

import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Type.Kind;
import java.util.List;

/**
 * What the types of primitives are: of a result, given the types of the operands; of an operand, once the call has
 * returned; and of the operand of a predicate that has answered. A primitive that is not named here has the type of
 * its Java method.
 */
final class PrimitiveTypes {
    private PrimitiveTypes() {}

    static Type result(Primitive primitive, List<Type> operands) {
        return switch (operands.size()) {
            case 1 -> ofOne(primitive, operands.getFirst());
            case 2 -> ofTwo(primitive, operands.get(0), operands.get(1));
            default -> declared(primitive);
        };
    }

    private static Type ofOne(Primitive primitive, Type x) {
        return switch (primitive.name()) {
            case "-" -> ArithmeticTypes.subtract(Type.range(0, 0), x);
            case "square" -> ArithmeticTypes.multiply(x, x);
            case "abs", "magnitude" -> x.isFixnum() && x.low() > Type.MIN_FIXNUM ? Type.range(0, Math.max(x.high(), -x.low())) : x.isFlonum() ? x : declared(primitive);
            case "floor", "ceiling", "truncate", "round" -> x.isFlonum() || x.isIn(Type.INTEGER) ? x : declared(primitive);
            case "sin", "cos", "tan", "atan", "exp" -> x.isFlonum() ? x : declared(primitive);
            case "exact->inexact", "inexact" -> x.isIn(Type.REAL) ? Type.FLONUM : declared(primitive);
            case "exact", "inexact->exact" -> x.isFixnum() ? x : x.isIn(Type.REAL) ? Type.EXACT : declared(primitive);
            default -> declared(primitive);
        };
    }

    private static Type ofTwo(Primitive primitive, Type x, Type y) {
        return switch (primitive.name()) {
            case "+" -> ArithmeticTypes.add(x, y);
            case "-" -> ArithmeticTypes.subtract(x, y);
            case "*" -> ArithmeticTypes.multiply(x, y);
            case "/" -> ArithmeticTypes.divide(x, y);
            case "min" -> ArithmeticTypes.select(x, y, Math.min(x.low(), y.low()), Math.min(x.high(), y.high()));
            case "max" -> ArithmeticTypes.select(x, y, Math.max(x.low(), y.low()), Math.max(x.high(), y.high()));
            case "quotient", "truncate-quotient" -> {
                long most = x.isFixnum() ? Math.max(Math.abs(x.low()), Math.abs(x.high())) : 0;
                yield ArithmeticTypes.divideIntegers(x, y, x.isFixnum() && x.low() >= 0 && y.low() > 0 ? 0 : -most, most);
            }
            case "remainder", "truncate-remainder" -> {
                long most = y.isFixnum() ? Math.max(Math.abs(y.low()), Math.abs(y.high())) - 1 : 0;
                yield ArithmeticTypes.divideIntegers(x, y, x.isFixnum() && x.low() >= 0 ? 0 : -Math.max(most, 0), Math.max(most, 0));
            }
            case "modulo", "floor-remainder" -> {
                long most = y.isFixnum() ? Math.max(Math.abs(y.low()), Math.abs(y.high())) - 1 : 0;
                yield ArithmeticTypes.divideIntegers(x, y, y.isFixnum() && y.low() >= 0 ? 0 : -Math.max(most, 0), Math.max(most, 0));
            }
            default -> declared(primitive);
        };
    }

    private static Type declared(Primitive primitive) {
        return switch (primitive.name()) {
            case "vector-length", "string-length", "bytevector-length", "f64vector-length", "length" -> Type.INDEX;
            case "error", "raise", "%error", "%type-error" -> Type.NONE;
            case "cons", "%cons" -> Type.of(Kind.PAIR);
            case "list" -> Type.LIST;
            case "vector", "make-vector", "vector-copy", "list->vector", "vector-append" -> Type.of(Kind.VECTOR);
            case "make-f64vector", "f64vector", "f64vector-copy", "list->f64vector", "vector->f64vector" -> Type.of(Kind.F64VECTOR);
            case "string", "make-string", "string-append", "string-copy", "substring", "number->string", "symbol->string" -> Type.of(Kind.STRING);
            case "bytevector-u8-ref" -> Type.range(0, 255);
            case "char->integer" -> Type.range(0, 0x10FFFF);
            case "+", "-", "*", "/", "abs", "magnitude", "square", "sin", "cos", "tan", "atan", "exp", "sqrt", "exact->inexact", "inexact",
                 "floor", "ceiling", "truncate", "round", "exact", "inexact->exact" -> Type.NUMBER;
            case "min", "max", "quotient", "remainder", "modulo" -> Type.REAL;
            case "%fixnum+", "%fixnum-", "%fixnum*" -> Type.FIXNUM;
            default -> ofMethod(primitive);
        };
    }

    private static Type ofMethod(Primitive primitive) {
        return switch (primitive.result()) {
            case FLONUM -> Type.FLONUM;
            case BOOLEAN -> Type.BOOLEAN;
            case WORD, NOTHING -> Type.ANY;
        };
    }

    /** What the operand must have been, now that the primitive has returned. */
    static Type accepted(Primitive primitive, int operand) {
        return switch (primitive.name()) {
            case "+", "-", "*", "/", "=", "square", "zero?" -> Type.NUMBER;
            case "<", ">", "<=", ">=", "min", "max", "positive?", "negative?" -> Type.REAL;
            case "car", "cdr", "set-car!", "set-cdr!" -> operand == 0 ? Type.of(Kind.PAIR) : Type.ANY;
            case "vector-ref", "vector-set!" -> operand == 0 ? Type.of(Kind.VECTOR) : operand == 1 ? Type.INDEX : Type.ANY;
            case "f64vector-ref", "f64vector-set!" -> operand == 0 ? Type.of(Kind.F64VECTOR) : operand == 1 ? Type.INDEX : Type.REAL;
            case "vector-length" -> Type.of(Kind.VECTOR);
            case "f64vector-length" -> Type.of(Kind.F64VECTOR);
            case "string-length" -> Type.of(Kind.STRING);
            default -> Type.ANY;
        };
    }

    /** The values of which the predicate is true, exactly; or null if it is no test of a type. */
    static Type tested(String predicate) {
        return switch (predicate) {
            case "flonum?" -> Type.FLONUM;
            case "fixnum?" -> Type.FIXNUM;
            case "exact-integer?" -> Type.INTEGER;
            case "exact-rational?" -> Type.EXACT;
            case "number?", "complex?" -> Type.NUMBER;
            case "real?" -> Type.REAL;
            case "pair?" -> Type.of(Kind.PAIR);
            case "null?" -> Type.of(Kind.NULL);
            case "symbol?" -> Type.of(Kind.SYMBOL);
            case "string?" -> Type.of(Kind.STRING);
            case "char?" -> Type.of(Kind.CHAR);
            case "vector?" -> Type.of(Kind.VECTOR);
            case "bytevector?" -> Type.of(Kind.BYTEVECTOR);
            case "f64vector?" -> Type.of(Kind.F64VECTOR);
            case "boolean?" -> Type.BOOLEAN;
            case "procedure?" -> Type.of(Kind.PROCEDURE);
            default -> null;
        };
    }

    /** Among numbers: the values of which the predicate is true, at most. */
    static Type atMost(String predicate) {
        return switch (predicate) {
            case "integer?", "rational?" -> Type.REAL;
            case "exact?" -> Type.EXACT.join(Type.of(Kind.COMPLEX));
            case "inexact?" -> Type.of(Kind.FLONUM, Kind.COMPLEX);
            default -> null;
        };
    }
}
