package dev.lamina.core.ir;

import java.util.List;

/**
 * Text to be laid out in lines of a width: words, and groups of pieces between two marks. A group that does not fit on
 * one line is broken in one of two ways. A form keeps its first parts on the first line and has the others below, each
 * on a line of its own; what is filled has as many parts on each line as fit.
 */
public sealed interface Piece {
    /** In characters, on one line. */
    int length();

    record Word(String text) implements Piece {
        @Override
        public int length() {
            return text.length();
        }
    }

    /**
     * @param inline how many parts of a form stay on the first line when it is broken; {@link #FILLED} if it is no form
     * @param length on one line
     */
    record Group(String open, List<Piece> parts, String close, int inline, int length) implements Piece {
        private static final int FILLED = -1;

        boolean isFilled() {
            return inline == FILLED;
        }
    }

    /** In parentheses. */
    static Group form(int inline, List<Piece> parts) {
        return group("(", parts, ")", inline);
    }

    static Group filled(String open, List<Piece> parts, String close) {
        return group(open, parts, close, Group.FILLED);
    }

    private static Group group(String open, List<Piece> parts, String close, int inline) {
        int length = open.length() + close.length() + Math.max(parts.size() - 1, 0);
        for (Piece part : parts) length += part.length();
        return new Group(open, parts, close, inline, length);
    }
}
