package dev.lamina.core.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The datum labels of one outermost datum of source text. A reference to a datum that is still open is a
 * placeholder; when the outermost labelled datum is closed, all placeholders in it are replaced in one walk.
 */
final class Labels {
    /** Stands for the datum with the label; it never leaves the reader. */
    private record Placeholder(int label) {}

    private final Map<Integer, Syntax> data = new HashMap<>();
    /** The labels whose data are open, innermost last. */
    private final List<Placeholder> open = new ArrayList<>();
    private boolean circular;
    private int uses;

    /** How many labels and references there have been. */
    int uses() {
        return uses;
    }

    /** False if the label is taken. */
    boolean open(int label, Span span) {
        uses++;
        Placeholder placeholder = new Placeholder(label);
        open.add(placeholder);
        return data.putIfAbsent(label, new Syntax(placeholder, span)) == null;
    }

    /** The datum, or its placeholder while it is open, or null. */
    Syntax get(int label) {
        uses++;
        Syntax datum = data.get(label);
        circular |= datum != null && isPlaceholder(datum);
        return datum;
    }

    boolean isPlaceholder(Syntax datum) {
        return datum.content() instanceof Placeholder;
    }

    /** Ends the innermost open label. */
    void close(Syntax datum) {
        Syntax bare = datum.content() instanceof Labelled labelled ? labelled.datum() : datum;
        data.put(open.removeLast().label(), bare);
        if (open.isEmpty() && circular) replacePlaceholders(bare);
    }

    void forget() {
        if (uses == 0) return;
        data.clear();
        open.clear();
        circular = false;
        uses = 0;
    }

    private void replacePlaceholders(Syntax root) {
        circular = false;
        Set<Syntax> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Syntax> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            Syntax next = pending.pop();
            if (!seen.add(next)) continue;
            switch (next.content()) {
                case SyntaxPair pair -> {
                    pair.set(resolve(pair.car()), resolve(pair.cdr()));
                    pending.push(pair.cdr());
                    pending.push(pair.car());
                }
                case Syntax[] elements -> {
                    for (int i = 0; i < elements.length; i++) pending.push(elements[i] = resolve(elements[i]));
                }
                case Labelled labelled -> pending.push(labelled.datum());
                default -> { }
            }
        }
    }

    private Syntax resolve(Syntax datum) {
        return datum.content() instanceof Placeholder placeholder ? data.get(placeholder.label()) : datum;
    }
}
