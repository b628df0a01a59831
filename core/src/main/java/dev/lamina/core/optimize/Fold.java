package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.read.Char;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.math.BigInteger;
import java.util.List;

/**
 * Primitive calls of constants, evaluated at compile time. The answer is the constant that the run time would compute,
 * in value, exactness and sign of zero, or null: whatever could be an error, or could be answered in more than one way,
 * is left to the run time. Numbers are in {@link FoldNumbers}.
 */
final class Fold {
    private Fold() {}

    /** The value of the call, or null if it cannot be known here. */
    static Expr.Constant call(Expr.PrimitiveCall call) {
        List<Expr> operands = call.operands();
        if (operands.isEmpty() || operands.size() > 2 || !call.primitive().has(Fact.FOLDABLE)) return null;
        if (!(operands.getFirst() instanceof Expr.Constant first)) return null;
        Object a = first.datum().content();
        String name = call.primitive().name();
        if (operands.size() == 1) return unary(name, a);
        return operands.getLast() instanceof Expr.Constant second ? binary(name, a, second.datum().content()) : null;
    }

    private static Expr.Constant unary(String name, Object a) {
        return switch (name) {
            case "not" -> Constants.of(Boolean.FALSE.equals(a));
            case "null?" -> Constants.of(a == Syntax.Atom.EMPTY);
            case "pair?" -> Constants.of(a instanceof SyntaxPair);
            case "boolean?" -> Constants.of(a instanceof Boolean);
            case "symbol?" -> Constants.of(a instanceof Symbol);
            case "string?" -> Constants.of(a instanceof String);
            case "char?" -> Constants.of(a instanceof Char);
            case "vector?" -> Constants.of(a instanceof Syntax[]);
            case "bytevector?" -> Constants.of(a instanceof byte[]);
            case "procedure?" -> Constants.FALSE;
            case "eof-object?" -> Constants.of(a == Syntax.Atom.EOF);
            case "char->integer" -> a instanceof Char c ? Constants.of((long) c.codePoint()) : null;
            case "integer->char" -> a instanceof Long n && isScalarValue(n) ? Constants.of(new Char(n.intValue())) : null;
            case "string-length" -> a instanceof String s ? Constants.of((long) s.codePointCount(0, s.length())) : null;
            case "vector-length" -> a instanceof Syntax[] elements ? Constants.of((long) elements.length) : null;
            case "length" -> length(a);
            case "car" -> a instanceof SyntaxPair pair ? immediate(pair.car()) : null;
            case "cdr" -> a instanceof SyntaxPair pair ? immediate(pair.cdr()) : null;
            default -> FoldNumbers.unary(name, a);
        };
    }

    private static Expr.Constant binary(String name, Object a, Object b) {
        return switch (name) {
            case "eq?", "eqv?", "equal?" -> same(a, b);
            case "vector-ref" ->
                a instanceof Syntax[] elements && b instanceof Long i && i >= 0 && i < elements.length ? immediate(elements[i.intValue()]) : null;
            case "string-ref" -> a instanceof String s && b instanceof Long i ? character(s, i) : null;
            case "char=?" -> a instanceof Char x && b instanceof Char y ? Constants.of(x.equals(y)) : null;
            case "char<?" -> a instanceof Char x && b instanceof Char y ? Constants.of(x.codePoint() < y.codePoint()) : null;
            default -> FoldNumbers.binary(name, a, b);
        };
    }

    /** Only between words that are values by themselves; of two equal bignums or strings it depends on the objects. */
    private static Expr.Constant same(Object a, Object b) {
        if (!Constants.isImmediate(a) || !Constants.isImmediate(b)) return null;
        boolean isNaN = a instanceof Double x && Double.isNaN(x);
        return isNaN ? null : Constants.of(a.equals(b));
    }

    /** A part of a constant, unless it is an object of its own, of which there must not be two. */
    private static Expr.Constant immediate(Syntax part) {
        return Constants.isImmediate(part.content()) ? new Expr.Constant(part) : null;
    }

    private static Expr.Constant character(String s, long index) {
        if (index < 0 || index >= s.codePointCount(0, s.length())) return null;
        return Constants.of(new Char(s.codePointAt(s.offsetByCodePoints(0, (int) index))));
    }

    private static Expr.Constant length(Object content) {
        long length = 0;
        Object rest = content;
        for (; rest instanceof SyntaxPair pair; rest = pair.cdr().content()) length++;
        return rest == Syntax.Atom.EMPTY ? Constants.of(length) : null;
    }

    private static boolean isScalarValue(long n) {
        return n >= 0 && n < Character.MIN_SURROGATE || n > Character.MAX_SURROGATE && n <= Character.MAX_CODE_POINT;
    }

    static BigInteger integer(Object content) {
        return content instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) content;
    }

    static boolean isInteger(Object content) {
        return content instanceof Long || content instanceof BigInteger;
    }
}
