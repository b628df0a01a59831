package dev.lamina.core.expand;

import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;

/** Lists of syntax and arrays of their elements. Lists may be a million long, improper, or cyclic through labels. */
final class SyntaxLists {
    /** Circles are found by marks at distances that double (Brent 1980); shorter lists are walked without. */
    private static final int FIRST_MARK = 1024;

    private SyntaxLists() {}

    /** The elements of a proper list, or null if it is none. */
    static Syntax[] elements(Syntax list) {
        int length = pairs(list);
        if (length < 0) return null;
        Syntax[] elements = new Syntax[length];
        Syntax rest = list;
        for (int i = 0; i < length; i++) {
            SyntaxPair pair = (SyntaxPair) rest.content();
            elements[i] = pair.car();
            rest = pair.cdr();
        }
        return rest.isEmpty() ? elements : null;
    }

    /** The number of pairs before the end, which may be the empty list or anything else; −1 if there is no end. */
    static int pairs(Syntax list) {
        int count = 0;
        int nextMark = FIRST_MARK;
        Object mark = null;
        for (Syntax rest = list; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) {
            if (pair == mark) return -1;
            if (++count == nextMark) {
                mark = pair;
                nextMark *= 2;
            }
        }
        return count;
    }

    /** A list of these elements from index {@code from} on. */
    static Syntax list(Syntax[] elements, int from, Span span) {
        Syntax list = new Syntax(Syntax.Atom.EMPTY, span);
        for (int i = elements.length - 1; i >= from; i--) list = new Syntax(new SyntaxPair(elements[i], list), span);
        return list;
    }
}
