package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;
import java.util.List;

/** A template of {@code syntax-rules}, compiled when the macro is defined. */
sealed interface Template {
    /** What a pattern variable matched. */
    record Variable(int index) implements Template {}

    /** An identifier that the macro introduces. */
    record Introduced(Syntax identifier) implements Template {}

    /** A datum without parts. */
    record Datum(Syntax datum) implements Template {}

    /** A list of templates, some repeated, and what follows the last dot. */
    record Sequence(Template[] elements, Template end) implements Template {}

    record Vector(Sequence elements) implements Template {}

    /**
     * A template with one ellipsis behind it; with two, the element is a Repeat itself, whose results are spliced.
     *
     * @param drivers the pattern variables that take their next value at each turn
     */
    record Repeat(Template element, List<Integer> drivers) implements Template {}
}
