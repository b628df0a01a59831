package dev.lamina.core.codegen;

import dev.lamina.core.read.Char;
import dev.lamina.core.read.Syntax;
import dev.lamina.memory.value.Words;

/** The words of data that are no heap objects. */
public final class Literals {
    private Literals() {}

    /** The word of the content, or SENTINEL when it needs an object. */
    public static long word(Object content) {
        return switch (content) {
            case Long n when Words.fitsFixnum(n) -> Words.ofFixnum(n);
            case Double d -> Words.ofDouble(d);
            case Boolean b -> Words.ofBoolean(b);
            case Char c -> Words.ofCharacter(c.codePoint());
            case Syntax.Atom a -> switch (a) {
                case EMPTY -> Words.EMPTY_LIST;
                case UNSPECIFIED -> Words.UNSPECIFIED;
                case EOF -> Words.EOF;
                case UNBOUND -> Words.UNBOUND;
                case SUCCESSORS -> Words.SENTINEL;
            };
            default -> Words.SENTINEL;
        };
    }
}
