package dev.lamina.core.expand;

import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;

/** What a name means at a place: syntax built in, a macro, a local variable, or a variable of some module. */
sealed interface Binding permits CoreForm, Macro, Binding.Local, Binding.TopLevel, Binding.PatternVariable, Binding.TypeName,
        Binding.Missing {
    final class Local implements Binding {
        private final Variable variable;

        Local(Variable variable) {
            this.variable = variable;
        }

        Variable variable() {
            return variable;
        }
    }

    final class TopLevel implements Binding {
        private final Global global;

        TopLevel(Global global) {
            this.global = global;
        }

        Global global() {
            return global;
        }
    }

    /**
     * A variable of a {@code syntax-case} pattern, which only templates can name.
     *
     * @param match the variable that holds what the pattern matched
     * @param index the number of the pattern variable there
     * @param depth the number of ellipses after it
     */
    record PatternVariable(Variable match, int index, int depth) implements Binding {}

    /** A name for a type, which only declarations can use. */
    record TypeName(Syntax type, Frame frame) implements Binding {}

    /** A name of a standard library that Lamina lacks; only import sets hold it. */
    final class Missing implements Binding {}

    /** Whether two identifiers with these bindings, null for none, mean the same. */
    static boolean isSame(Binding a, Binding b) {
        if (a == b) return true;
        if (!(a instanceof TopLevel p) || !(b instanceof TopLevel q)) return false;
        return p.global.name().equals(q.global.name()) && p.global.module().equals(q.global.module());
    }
}
