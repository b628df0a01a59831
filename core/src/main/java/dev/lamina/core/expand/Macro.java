package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;

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

    /** What a use of the macro stands for. */
    abstract Syntax transcribe(Syntax use, Frame frame, Expansion expansion);
}
