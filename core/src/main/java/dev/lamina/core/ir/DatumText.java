package dev.lamina.core.ir;

import dev.lamina.core.read.Char;
import dev.lamina.core.read.Labelled;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The external representation of quoted data in dumps of the intermediate representation. What is still to be written
 * stands on a stack of its own, since a datum may be a million levels deep.
 */
public final class DatumText {
    /** The label of a part that has not been written yet. */
    private static final int UNSEEN = -1;

    private final StringBuilder out = new StringBuilder();
    /** Texts (String), data (Syntax) and rests of lists (Tail), the next one on top. */
    private final Deque<Object> pending = new ArrayDeque<>();
    /** The shared parts of a constant with datum labels, with their labels. */
    private final Map<Syntax, Integer> labels = new HashMap<>();
    private int labelled;

    private record Tail(Syntax rest) {}

    private DatumText() {}

    public static String of(Syntax datum) {
        DatumText text = new DatumText();
        text.pending.push(datum);
        while (!text.pending.isEmpty()) {
            switch (text.pending.pop()) {
                case String string -> text.out.append(string);
                case Tail tail -> text.tail(tail.rest);
                case Object next -> text.datum((Syntax) next);
            }
        }
        return text.out.toString();
    }

    /** True if the datum stands for itself in a program. */
    static boolean isSelfEvaluating(Syntax datum) {
        return switch (datum.content()) {
            case Symbol s -> false;
            case SyntaxPair p -> false;
            case Labelled l -> false;
            case Object other -> !datum.isEmpty();
        };
    }

    private void datum(Syntax datum) {
        if (labels.containsKey(datum)) {
            int label = labels.get(datum);
            out.append('#').append(label == UNSEEN ? labelled : label).append(label == UNSEEN ? '=' : '#');
            if (label != UNSEEN) return;
            labels.put(datum, labelled++);
        }
        switch (datum.content()) {
            case Labelled constant -> {
                findShared(constant.datum());
                pending.push(constant.datum());
            }
            case SyntaxPair pair -> {
                out.append('(');
                pending.push(new Tail(pair.cdr()));
                pending.push(pair.car());
            }
            case Syntax[] elements -> {
                out.append("#(");
                pending.push(")");
                for (int i = elements.length - 1; i >= 0; i--) {
                    pending.push(elements[i]);
                    if (i > 0) pending.push(" ");
                }
            }
            case Boolean b -> out.append(b ? "#t" : "#f");
            case Symbol symbol -> out.append(symbol(symbol.name()));
            case String string -> out.append(quoted(string, '"'));
            case Char c -> character(c.codePoint());
            case Double d -> out.append(flonum(d));
            case byte[] bytes -> bytes(bytes);
            case Syntax.Atom atom when atom == Syntax.Atom.EMPTY -> out.append("()");
            default -> out.append(datum.content());
        }
    }

    private void findShared(Syntax root) {
        Set<Syntax> seen = new HashSet<>();
        Deque<Syntax> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Syntax next = open.pop();
            if (!seen.add(next)) labels.put(next, UNSEEN);
            else if (next.content() instanceof SyntaxPair pair) {
                open.push(pair.cdr());
                open.push(pair.car());
            } else if (next.content() instanceof Syntax[] elements) {
                for (Syntax element : elements) open.push(element);
            }
        }
    }

    private void tail(Syntax rest) {
        if (rest.content() instanceof SyntaxPair pair && !labels.containsKey(rest)) {
            out.append(' ');
            pending.push(new Tail(pair.cdr()));
            pending.push(pair.car());
            return;
        }
        pending.push(")");
        if (rest.isEmpty()) return;
        out.append(" . ");
        pending.push(rest);
    }

    private void character(int codePoint) {
        boolean visible = codePoint > ' ' && codePoint < 127;
        out.append("#\\").append(visible ? Character.toString(codePoint) : "x" + Integer.toHexString(codePoint));
    }

    private void bytes(byte[] bytes) {
        out.append("#u8(");
        for (int i = 0; i < bytes.length; i++) out.append(i == 0 ? "" : " ").append(bytes[i] & 0xFF);
        out.append(')');
    }

    private static String flonum(double d) {
        if (d != d) return "+nan.0";
        if (Double.isInfinite(d)) return d > 0 ? "+inf.0" : "-inf.0";
        return Double.toString(d);
    }

    /** A symbol, between bars if it could be read as something else. */
    static String symbol(String name) {
        return isPlain(name) ? name : quoted(name, '|');
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.equals(".")) return false;
        char first = name.charAt(0);
        if (first == '#' || Character.isDigit(first)) return false;
        if ((first == '+' || first == '-' || first == '.') && name.length() > 1 && "0123456789.inIN".indexOf(name.charAt(1)) >= 0) return name.equals("...");
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) <= ' ' || "()[]{}\"';`,|\\".indexOf(name.charAt(i)) >= 0) return false;
        return true;
    }

    static String quoted(String text, char quote) {
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            if (c == quote || c == '\\') out.append('\\').append((char) c);
            else if (c < ' ' || c == 127) out.append("\\x").append(Integer.toHexString(c)).append(';');
            else out.appendCodePoint(c);
        });
        return out.append(quote).toString();
    }
}
