package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Complex;
import dev.lamina.core.read.Ratio;
import java.math.BigInteger;

/**
 * Arithmetic of constants. Integers are exact at any size; flonum operations are the IEEE ones. An exact number meets a
 * flonum here only if it is small enough to convert without rounding and not zero, because whether {@code (* 0 x)} is
 * exact, and what {@code (+ 0 -0.0)} is, belongs to the run time.
 */
final class FoldNumbers {
    /** Integers up to here are flonums without rounding. */
    private static final long EXACT_IN_FLONUM = 1L << 53;
    /** A constant of more bits than this would rather be computed when it is needed. */
    private static final int MAXIMUM_BITS = 4096;
    private static final BigInteger MAXIMUM_EXPONENT = BigInteger.valueOf(MAXIMUM_BITS);

    private FoldNumbers() {}

    static Expr.Constant unary(String name, Object a) {
        if (a instanceof Ratio || a instanceof Complex) return null;
        boolean isInteger = Fold.isInteger(a);
        boolean isFlonum = a instanceof Double;
        return switch (name) {
            case "number?", "complex?", "real?" -> Constants.of(isInteger || isFlonum);
            case "exact-integer?" -> Constants.of(isInteger);
            case "flonum?" -> Constants.of(isFlonum);
            case "rational?" -> Constants.of(isInteger || a instanceof Double d && Double.isFinite(d));
            case "integer?" -> Constants.of(isInteger || a instanceof Double d && Double.isFinite(d) && d == Math.rint(d));
            default -> isInteger ? integer(name, Fold.integer(a)) : isFlonum ? flonum(name, (Double) a) : null;
        };
    }

    private static Expr.Constant integer(String name, BigInteger n) {
        return switch (name) {
            case "-" -> Constants.ofInteger(n.negate());
            case "abs" -> Constants.ofInteger(n.abs());
            case "square" -> small(n, n) ? Constants.ofInteger(n.multiply(n)) : null;
            case "1+", "add1" -> Constants.ofInteger(n.add(BigInteger.ONE));
            case "zero?" -> Constants.of(n.signum() == 0);
            case "positive?" -> Constants.of(n.signum() > 0);
            case "negative?" -> Constants.of(n.signum() < 0);
            case "even?" -> Constants.of(!n.testBit(0));
            case "odd?" -> Constants.of(n.testBit(0));
            case "exact?" -> Constants.TRUE;
            case "inexact?" -> Constants.FALSE;
            case "exact" -> Constants.ofInteger(n);
            case "inexact", "exact->inexact" -> Constants.of(n.doubleValue());
            default -> null;
        };
    }

    private static Expr.Constant flonum(String name, double d) {
        return switch (name) {
            case "-" -> Constants.of(-d);
            case "abs" -> Constants.of(Math.abs(d));
            case "square" -> Constants.of(d * d);
            case "zero?" -> Constants.of(d == 0);
            case "positive?" -> Constants.of(d > 0);
            case "negative?" -> Constants.of(d < 0);
            case "exact?" -> Constants.FALSE;
            case "inexact?" -> Constants.TRUE;
            case "inexact", "exact->inexact" -> Constants.of(d);
            case "exact" -> Math.abs(d) <= EXACT_IN_FLONUM && d == Math.rint(d) ? Constants.of((long) d) : null;
            case "sqrt" -> d >= 0 ? Constants.of(Math.sqrt(d)) : null;
            default -> null;
        };
    }

    static Expr.Constant binary(String name, Object a, Object b) {
        if (Fold.isInteger(a) && Fold.isInteger(b)) return integers(name, Fold.integer(a), Fold.integer(b));
        if (!converts(a) || !converts(b)) return null;
        return flonums(name, ((Number) a).doubleValue(), ((Number) b).doubleValue());
    }

    private static boolean converts(Object content) {
        return content instanceof Double || content instanceof Long n && n != 0 && Math.abs(n) <= EXACT_IN_FLONUM;
    }

    private static Expr.Constant integers(String name, BigInteger a, BigInteger b) {
        return switch (name) {
            case "+" -> small(a, b) ? Constants.ofInteger(a.add(b)) : null;
            case "-" -> small(a, b) ? Constants.ofInteger(a.subtract(b)) : null;
            case "*" -> small(a, b) ? Constants.ofInteger(a.multiply(b)) : null;
            case "/" -> b.signum() != 0 && small(a, b) ? Constants.of(Ratio.of(a, b)) : null;
            case "quotient", "truncate-quotient" -> b.signum() == 0 ? null : Constants.ofInteger(a.divide(b));
            case "remainder", "truncate-remainder" -> b.signum() == 0 ? null : Constants.ofInteger(a.remainder(b));
            case "modulo", "floor-remainder" -> b.signum() == 0 ? null : Constants.ofInteger(floorRemainder(a, b));
            case "floor-quotient" -> b.signum() == 0 ? null : Constants.ofInteger(a.subtract(floorRemainder(a, b)).divide(b));
            case "expt" -> expt(a, b);
            case "max" -> Constants.ofInteger(a.max(b));
            case "min" -> Constants.ofInteger(a.min(b));
            default -> comparison(name, a.compareTo(b));
        };
    }

    private static Expr.Constant flonums(String name, double a, double b) {
        return switch (name) {
            case "+" -> Constants.of(a + b);
            case "-" -> Constants.of(a - b);
            case "*" -> Constants.of(a * b);
            case "/" -> Constants.of(a / b);
            default -> a != a || b != b ? null : comparison(name, a < b ? -1 : a > b ? 1 : 0);
        };
    }

    private static Expr.Constant comparison(String name, int order) {
        return switch (name) {
            case "=" -> Constants.of(order == 0);
            case "<" -> Constants.of(order < 0);
            case ">" -> Constants.of(order > 0);
            case "<=" -> Constants.of(order <= 0);
            case ">=" -> Constants.of(order >= 0);
            default -> null;
        };
    }

    private static Expr.Constant expt(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0 || exponent.compareTo(MAXIMUM_EXPONENT) > 0) return null;
        long bits = (long) base.bitLength() * exponent.intValue();
        return bits <= MAXIMUM_BITS ? Constants.ofInteger(base.pow(exponent.intValue())) : null;
    }

    /** The remainder with the sign of the divisor. */
    private static BigInteger floorRemainder(BigInteger a, BigInteger b) {
        BigInteger remainder = a.remainder(b);
        return remainder.signum() * b.signum() < 0 ? remainder.add(b) : remainder;
    }

    private static boolean small(BigInteger a, BigInteger b) {
        return a.bitLength() + b.bitLength() <= MAXIMUM_BITS;
    }
}
