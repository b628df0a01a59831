package dev.lamina.core.optimize;

import dev.lamina.core.read.Ratio;
import java.math.BigInteger;

/** What an expression in the body of a numeric procedure stands for while {@link ElementExpression} makes a kernel of it. */
sealed interface ElementTerm {
    /** A flonum that is computed for each element: a value of the kernel. */
    record Flonum(int value) implements ElementTerm {}

    /** A truth value that is computed for each element: a condition of the kernel. */
    record Truth(int condition) implements ElementTerm {}

    /** A datum that stands in the text. */
    record Constant(Object content) implements ElementTerm {
        boolean isReal() {
            return content instanceof Long || content instanceof Double || content instanceof BigInteger || content instanceof Ratio;
        }

        boolean isExactZero() {
            return Long.valueOf(0).equals(content);
        }

        /** The nearest flonum. */
        double toDouble() {
            return content instanceof Ratio ratio ? ratio.doubleValue() : ((Number) content).doubleValue();
        }

        /** Whether the flonum is the number itself, so that comparing with one is comparing with the other. */
        boolean isFlonumExactly() {
            return switch (content) {
                case Double d -> true;
                case Long n -> Math.abs(n) <= EXACT_IN_FLONUM;
                default -> false;
            };
        }
    }

    /** Integers up to here are flonums without rounding. */
    long EXACT_IN_FLONUM = 1L << 53;

    /** A value of any kind that is the same for all elements and is known when the kernel begins to run. */
    record Word(int word) implements ElementTerm {}

    /** The one where the condition holds, the other elsewhere; not both are flonums for sure. */
    record Choice(int condition, ElementTerm then, ElementTerm otherwise) implements ElementTerm {}

    /** Whether it is a flonum whatever the elements are. */
    default boolean isFlonum() {
        return this instanceof Flonum || this instanceof Constant constant && constant.content() instanceof Double;
    }

    default boolean isInvariant() {
        return this instanceof Constant || this instanceof Word;
    }
}
