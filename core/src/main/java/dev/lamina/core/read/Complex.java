package dev.lamina.core.read;

import java.math.BigInteger;

/** A number that is not real, as text and constants hold it. Its parts are both exact or both inexact; an exact imaginary part is not zero. */
public record Complex(Object real, Object imaginary) {
    /** A Double if one part is inexact; the real part alone if the imaginary part is exact zero. */
    public static Object of(Object real, Object imaginary) {
        if (imaginary instanceof Long n && n == 0) return real;
        boolean inexact = real instanceof Double || imaginary instanceof Double;
        return inexact ? new Complex(toDouble(real), toDouble(imaginary)) : new Complex(real, imaginary);
    }

    static double toDouble(Object real) {
        return switch (real) {
            case Double d -> d;
            case Long n -> n;
            case BigInteger n -> n.doubleValue();
            case Ratio ratio -> ratio.doubleValue();
            default -> throw new AssertionError(real);
        };
    }

    @Override
    public String toString() {
        return NumberPrinter.print(this);
    }
}
