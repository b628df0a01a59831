package dev.lamina.core.expand;

import dev.lamina.core.ir.Global;
import java.util.List;

/** What a name means at the top level of an environment, for those who describe it to people. */
public sealed interface Meaning {
    /** Built in. @param grammar null if it means something only inside other forms */
    record Syntax(String grammar) implements Meaning {}

    /** @param patterns of its rules as written; none if it has a procedure instead */
    record Macro(List<dev.lamina.core.read.Syntax> patterns) implements Meaning {}

    record Variable(Global global) implements Meaning {}
}
