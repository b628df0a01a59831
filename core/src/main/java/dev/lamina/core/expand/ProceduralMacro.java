package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;

/** A keyword whose transformer is a procedure from syntax to syntax: what {@code syntax-case} is used in. R6RS libraries 12. */
final class ProceduralMacro extends Macro {
    private final Expander expander;
    /** As {@link MacroProcedures#evaluate} gave it. */
    private final Object procedure;

    ProceduralMacro(String name, Frame home, Expander expander, Object procedure) {
        super(name, home, 0);
        this.expander = expander;
        this.procedure = procedure;
    }

    /** The transformer decides. */
    @Override
    boolean isUsedBy(Syntax form) {
        return true;
    }

    @Override
    boolean isAssignable() {
        return expander.macros().isAssignable(procedure);
    }

    @Override
    Syntax transcribe(Syntax use, Frame frame, Expansion expansion) {
        return expander.macros().apply(procedure, name(), use, new MacroUse(frame, expansion));
    }
}
