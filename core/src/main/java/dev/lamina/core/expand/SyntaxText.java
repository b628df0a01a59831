package dev.lamina.core.expand;

import dev.lamina.core.read.Char;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.Labelled;
import dev.lamina.core.read.NumberPrinter;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.core.read.TypedVector;

/** A form as a message shows it: short whatever its size, so deep or cyclic forms do no harm. */
final class SyntaxText {
    private static final int LONGEST = 72;
    private static final int DEEPEST = 4;

    private final StringBuilder text = new StringBuilder();

    private SyntaxText() {}

    static String of(Syntax form) {
        SyntaxText shown = new SyntaxText();
        shown.add(form, 0);
        if (shown.text.length() <= LONGEST) return shown.text.toString();
        return shown.text.substring(0, shown.text.offsetByCodePoints(0, LONGEST / 2)).stripTrailing() + " …";
    }

    private void add(Syntax form, int depth) {
        Object content = form.content() instanceof Labelled labelled ? labelled.datum().content() : form.content();
        boolean compound = content instanceof SyntaxPair || content instanceof Syntax[];
        if (compound && depth == DEEPEST) {
            text.append("(…)");
        } else if (content instanceof SyntaxPair pair) {
            addList(pair, depth);
        } else if (content instanceof Syntax[] elements) {
            text.append("#(");
            for (int i = 0; i < elements.length && text.length() <= LONGEST; i++) addElement(elements[i], i, depth);
            text.append(')');
        } else {
            text.append(atom(content));
        }
    }

    private void addList(SyntaxPair list, int depth) {
        text.append('(');
        Syntax rest = list.cdr();
        addElement(list.car(), 0, depth);
        for (; rest.content() instanceof SyntaxPair pair && text.length() <= LONGEST; rest = pair.cdr())
            addElement(pair.car(), 1, depth);
        if (!rest.isEmpty() && !rest.isPair()) {
            text.append(" . ");
            add(rest, depth + 1);
        }
        text.append(')');
    }

    private void addElement(Syntax element, int index, int depth) {
        if (index > 0) text.append(' ');
        add(element, depth + 1);
    }

    private static String atom(Object content) {
        if (content instanceof Boolean truth) return truth ? "#t" : "#f";
        if (content instanceof String string) return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        if (content instanceof Char character) return "#\\" + Character.toString(character.codePoint());
        if (content instanceof byte[]) return "#u8(…)";
        if (content instanceof TypedVector vector) return "#" + ElementTypes.tag(vector.type()) + "(…)";
        if (content instanceof Double d) return NumberPrinter.print(d);
        if (content == Syntax.Atom.EMPTY) return "()";
        return content.toString();
    }
}
