package dev.lamina.core.ir;

import dev.lamina.core.read.Span;
import java.util.List;

/**
 * What the compiler has to say about a place of the program when it is asked.
 *
 * @param span       the place
 * @param text       one line
 * @param procedures the positions of the procedures that it is about: those around the place, and those used there
 */
public record Note(Span span, String text, List<Span> procedures) {
    /** {@code file:line:column: text}. */
    @Override
    public String toString() {
        return span + ": " + text;
    }
}
