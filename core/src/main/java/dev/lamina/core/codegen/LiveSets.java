package dev.lamina.core.codegen;

import dev.lamina.core.ir.Variable;
import java.util.HashSet;
import java.util.Set;

/** Small sets of variables. */
final class LiveSets {
    private LiveSets() {}

    /** A new set. */
    static Set<Variable> union(Set<Variable> a, Set<Variable> b) {
        Set<Variable> union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }
}
