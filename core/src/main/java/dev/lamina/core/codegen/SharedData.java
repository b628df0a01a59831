package dev.lamina.core.codegen;

import dev.lamina.core.read.Labelled;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/** Finds the pairs and vectors of a quoted datum that are reached more than once: what datum labels make. */
final class SharedData {
    private SharedData() {}

    static Map<Object, Boolean> of(Syntax datum) {
        Map<Object, Boolean> seen = new IdentityHashMap<>();
        Map<Object, Boolean> shared = new IdentityHashMap<>();
        Deque<Syntax> work = new ArrayDeque<>();
        work.push(datum);
        while (!work.isEmpty()) {
            Object content = Labelled.bare(work.pop().content());
            if (!(content instanceof SyntaxPair) && !(content instanceof Syntax[])) continue;
            if (seen.put(content, true) != null) {
                shared.put(content, true);
            } else if (content instanceof SyntaxPair pair) {
                work.push(pair.cdr());
                work.push(pair.car());
            } else {
                for (Syntax element : (Syntax[]) content) work.push(element);
            }
        }
        return shared;
    }
}
