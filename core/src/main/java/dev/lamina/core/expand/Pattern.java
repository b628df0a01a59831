package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;

/** A pattern of {@code syntax-rules}, compiled when the macro is defined. Pattern variables are numbered in each rule. */
sealed interface Pattern {
    Pattern ANYTHING = new Anything();

    /** {@code _}, and the keyword of the rule. */
    record Anything() implements Pattern {}

    record Variable(int index) implements Pattern {}

    /** An identifier that must mean what the literal means where the macro is defined. */
    record Literal(Syntax identifier) implements Pattern {}

    /** A datum without parts, the empty list among them, compared by {@code equal?}. */
    record Datum(Object content) implements Pattern {}

    record Pair(Pattern first, Pattern rest) implements Pattern {}

    /**
     * {@code element … after}: as many elements as leave {@code least} pairs for the rest.
     *
     * @param variables the pattern variables in the element
     */
    record Repeat(Pattern element, int[] variables, int least, Pattern rest) implements Pattern {}

    /** A vector, matched as the list of its elements. */
    record Vector(Pattern elements) implements Pattern {}
}
