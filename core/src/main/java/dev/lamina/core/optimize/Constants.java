package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Char;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;

/** Constants that passes make and recognise. Integers are Long where they fit, as the reader makes them. */
final class Constants {
    static final Expr.Constant TRUE = new Expr.Constant(Syntax.of(true));
    static final Expr.Constant FALSE = new Expr.Constant(Syntax.of(false));
    static final Expr.Constant UNSPECIFIED = new Expr.Constant(Syntax.of(Syntax.Atom.UNSPECIFIED));
    /** What a variable holds before its definition has run. */
    static final Expr.Constant UNBOUND = new Expr.Constant(Syntax.of(Syntax.Atom.UNBOUND));

    private Constants() {}

    static Expr.Constant of(Object content) {
        return new Expr.Constant(Syntax.of(content));
    }

    static Expr.Constant of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static Expr.Constant ofInteger(BigInteger n) {
        return of(n.bitLength() < Long.SIZE ? (Object) n.longValue() : n);
    }

    static boolean isFalse(Expr expr) {
        return expr instanceof Expr.Constant c && Boolean.FALSE.equals(c.datum().content());
    }

    static boolean isTrue(Expr expr) {
        return expr instanceof Expr.Constant c && Boolean.TRUE.equals(c.datum().content());
    }

    static boolean isUnbound(Expr expr) {
        return expr instanceof Expr.Constant c && c.datum().content() == Syntax.Atom.UNBOUND;
    }

    /** A constant that is a word by itself: copying it never makes a second object. */
    static boolean isImmediate(Object content) {
        return switch (content) {
            case Boolean b -> true;
            case Char c -> true;
            case Double d -> true;
            case Symbol s -> true;
            case Syntax.Atom a -> true;
            case Long n -> Words.fitsFixnum(n);
            default -> false;
        };
    }

    static boolean isImmediate(Expr expr) {
        return expr instanceof Expr.Constant c && isImmediate(c.datum().content());
    }
}
