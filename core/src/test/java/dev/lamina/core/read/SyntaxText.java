package dev.lamina.core.read;

import java.math.BigInteger;
import java.util.ArrayDeque;

/** Syntax back to one line of text, without recursion: what the tests of the reader compare. Labels are not written again. */
final class SyntaxText {
    private SyntaxText() {}

    static String of(Syntax datum) {
        StringBuilder text = new StringBuilder();
        ArrayDeque<Object> pending = new ArrayDeque<>();
        pending.push(datum);
        while (!pending.isEmpty()) {
            Object next = pending.pop();
            if (next instanceof String punctuation) text.append(punctuation);
            else append(((Syntax) next).content(), text, pending);
        }
        return text.toString();
    }

    static String ofAll(String source) {
        StringBuilder text = new StringBuilder();
        for (Syntax datum : SourceReader.readAll(Source.ofString("test", source))) text.append(text.isEmpty() ? "" : " ").append(of(datum));
        return text.toString();
    }

    private static void append(Object content, StringBuilder text, ArrayDeque<Object> pending) {
        switch (content) {
            case Syntax.Atom atom -> text.append("()");
            case Symbol symbol -> text.append(symbol.name().isEmpty() ? "||" : symbol.name());
            case String string -> text.append('"').append(string).append('"');
            case Char character -> text.append("#\\").appendCodePoint(character.codePoint());
            case Boolean truth -> text.append(truth ? "#t" : "#f");
            case Long n -> text.append(n);
            case BigInteger n -> text.append(n);
            case Ratio n -> text.append(n);
            case Complex n -> text.append(n);
            case Double d -> text.append(NumberPrinter.print((double) d));
            case byte[] bytes -> {
                text.append("#u8(");
                for (int i = 0; i < bytes.length; i++) text.append(i == 0 ? "" : " ").append(bytes[i] & 0xFF);
                text.append(")");
            }
            case TypedVector vector -> text.append(vector);
            case Syntax[] elements -> {
                text.append("#(");
                pending.push(")");
                for (int i = elements.length - 1; i >= 0; i--) {
                    pending.push(elements[i]);
                    if (i > 0) pending.push(" ");
                }
            }
            case SyntaxPair pair -> list(pair, text, pending);
            case Labelled labelled -> text.append("labelled");
            default -> throw new AssertionError(content);
        }
    }

    private static void list(SyntaxPair pair, StringBuilder text, ArrayDeque<Object> pending) {
        text.append('(');
        ArrayDeque<Object> parts = new ArrayDeque<>();
        parts.add(pair.car());
        Syntax rest = pair.cdr();
        for (; rest.content() instanceof SyntaxPair next; rest = next.cdr()) {
            parts.add(" ");
            parts.add(next.car());
        }
        if (!rest.isEmpty()) {
            parts.add(" . ");
            parts.add(rest);
        }
        parts.add(")");
        while (!parts.isEmpty()) pending.push(parts.removeLast());
    }
}
