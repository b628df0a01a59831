package dev.lamina.core.optimize;

import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Type.Kind;
import dev.lamina.core.read.Char;
import dev.lamina.core.read.Complex;
import dev.lamina.core.read.Ratio;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.math.BigInteger;

/** The type of a quoted datum. */
final class ConstantTypes {
    private ConstantTypes() {}

    static Type of(Syntax datum) {
        return switch (datum.content()) {
            case Long n -> n >= Type.MIN_FIXNUM && n <= Type.MAX_FIXNUM ? Type.range(n, n) : Type.of(Kind.BIGNUM);
            case Double d -> Type.FLONUM;
            case BigInteger n -> Type.of(Kind.BIGNUM);
            case Ratio r -> Type.of(Kind.RATIO);
            case Complex c -> Type.of(Kind.COMPLEX);
            case Boolean b -> Type.of(b ? Kind.TRUE : Kind.FALSE);
            case SyntaxPair p -> Type.of(Kind.PAIR);
            case Symbol s -> Type.of(Kind.SYMBOL);
            case String s -> Type.of(Kind.STRING);
            case Char c -> Type.of(Kind.CHAR);
            case Syntax[] elements -> Type.of(Kind.VECTOR);
            case byte[] bytes -> Type.of(Kind.BYTEVECTOR);
            case double[] doubles -> Type.of(Kind.F64VECTOR);
            case Syntax.Atom atom -> atom == Syntax.Atom.EMPTY ? Type.of(Kind.NULL) : Type.of(Kind.OTHER);
            default -> Type.ANY;
        };
    }
}
