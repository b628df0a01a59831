package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;

/** A keyword that a program defines: how a use of it becomes other syntax, and the place of the definition. */
abstract sealed class Macro implements Binding permits RuleMacro, ProceduralMacro {
    private final String name;
    private final Frame home;
    private final int nesting;

    Macro(String name, Frame home, int nesting) {
        this.name = name;
        this.home = home;
        this.nesting = nesting;
    }

    final String name() {
        return name;
    }

    /** Where the identifiers that it introduces have their meaning. */
    final Frame home() {
        return home;
    }

    /** How deep its patterns and templates nest: matching and copying recurse as deep. */
    final int nesting() {
        return nesting;
    }

    /** Whether the form, whose keyword this is, is a use of the macro: an identifier alone is one of some macros only. */
    boolean isUsedBy(Syntax form) {
        return form.isPair();
    }

    /** Whether an assignment to the keyword is a use of the macro. */
    boolean isAssignable() {
        return false;
    }

    /** The identifier whose meaning says what a form is: the form itself or its head; null if there is none. */
    static Syntax keyword(Syntax form) {
        if (form.content() instanceof SyntaxPair pair) return pair.car().isSymbol() ? pair.car() : null;
        return form.isSymbol() ? form : null;
    }

    /** What a use of the macro stands for. */
    abstract Syntax transcribe(Syntax use, Frame frame, Expansion expansion);
}
