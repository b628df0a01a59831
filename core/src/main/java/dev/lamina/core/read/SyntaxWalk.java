package dev.lamina.core.read;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;

/** Tells syntax to a {@link DatumSink}, as the parser would tell the text that it came from. Without recursion. */
public final class SyntaxWalk {
    /** What is to be told after the data before it on the stack. */
    private enum Event { CLOSE_LIST, CLOSE_DOTTED, CLOSE_VECTOR, CLOSE_LABEL }

    private static final int UNLABELLED = -1;

    private final DatumSink sink;
    private final ArrayDeque<Object> pending = new ArrayDeque<>();
    /** The shared parts of labelled constants: their labels, or {@link #UNLABELLED} before the first time. */
    private final Map<Object, Integer> labels = new IdentityHashMap<>();
    private int nextLabel;

    private SyntaxWalk(DatumSink sink) {
        this.sink = sink;
    }

    /** Scopes are left out. Contents that only the compiler makes must not occur. */
    public static void feed(Syntax datum, DatumSink sink) {
        SyntaxWalk walk = new SyntaxWalk(sink);
        walk.pending.push(datum);
        while (!walk.pending.isEmpty()) {
            switch (walk.pending.pop()) {
                case Syntax next -> walk.feed(next.content());
                case Event event -> walk.close(event);
                default -> throw new AssertionError();
            }
        }
    }

    private void close(Event event) {
        switch (event) {
            case CLOSE_LIST, CLOSE_DOTTED -> sink.closeList(event == Event.CLOSE_DOTTED, 0);
            case CLOSE_VECTOR -> sink.closeVector(0);
            case CLOSE_LABEL -> sink.closeLabel(0);
        }
    }

    private void feed(Object content) {
        switch (content) {
            case SyntaxPair pair -> list(pair);
            case Syntax[] elements -> vector(elements);
            case Labelled labelled -> {
                findShared(labelled.datum());
                pending.push(labelled.datum());
            }
            case Syntax.Atom atom -> {
                assert atom == Syntax.Atom.EMPTY : atom;
                sink.openList(0);
                sink.closeList(false, 0);
            }
            case Symbol symbol -> {
                byte[] name = symbol.name().getBytes(StandardCharsets.UTF_8);
                sink.symbol(name, 0, name.length, 0, 0);
            }
            case String string -> {
                byte[] text = string.getBytes(StandardCharsets.UTF_8);
                sink.string(text, 0, text.length, 0, 0);
            }
            case Char character -> sink.character(character.codePoint(), 0, 0);
            case Boolean truth -> sink.truth(truth, 0, 0);
            case Long n -> sink.number(n, 0, 0);
            case BigInteger n -> sink.number(n, 0, 0);
            case Ratio n -> sink.number(n, 0, 0);
            case Double d -> sink.number(d, 0, 0);
            case Complex n -> sink.number(n, 0, 0);
            case byte[] elements -> sink.bytevector(elements, 0, 0);
            case TypedVector vector -> sink.typedVector(vector, 0, 0);
            default -> throw new AssertionError(content);
        }
    }

    private void list(SyntaxPair first) {
        if (isReference(first)) return;
        sink.openList(0);
        ArrayDeque<Object> parts = new ArrayDeque<>();
        parts.add(first.car());
        Syntax rest = first.cdr();
        for (; rest.content() instanceof SyntaxPair pair && !labels.containsKey(pair); rest = pair.cdr()) parts.add(pair.car());
        if (rest.isEmpty()) {
            parts.add(Event.CLOSE_LIST);
        } else {
            parts.add(rest);
            parts.add(Event.CLOSE_DOTTED);
        }
        while (!parts.isEmpty()) pending.push(parts.removeLast());
    }

    private void vector(Syntax[] elements) {
        if (isReference(elements)) return;
        sink.openVector(0);
        pending.push(Event.CLOSE_VECTOR);
        for (int i = elements.length - 1; i >= 0; i--) pending.push(elements[i]);
    }

    // Labels

    /** Tells the label of a shared part; true if that is all, because the part has been told before. */
    private boolean isReference(Object content) {
        Integer label = labels.get(content);
        if (label == null) return false;
        if (label != UNLABELLED) {
            sink.labelReference(label, 0, 0);
            return true;
        }
        labels.put(content, nextLabel);
        sink.openLabel(nextLabel++, 0, 0);
        pending.push(Event.CLOSE_LABEL);
        return false;
    }

    private void findShared(Syntax root) {
        Map<Object, Boolean> seen = new IdentityHashMap<>();
        ArrayDeque<Syntax> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Object content = waiting.pop().content();
            boolean compound = content instanceof SyntaxPair || content instanceof Syntax[];
            if (compound && seen.put(content, true) != null) {
                labels.putIfAbsent(content, UNLABELLED);
                continue;
            }
            switch (content) {
                case SyntaxPair pair -> {
                    waiting.push(pair.cdr());
                    waiting.push(pair.car());
                }
                case Syntax[] elements -> {
                    for (Syntax element : elements) waiting.push(element);
                }
                case Labelled labelled -> waiting.push(labelled.datum());
                default -> { }
            }
        }
    }
}
