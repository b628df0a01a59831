package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** How the printer names a procedure. */
final class ProcedureNames {
    private ProcedureNames() {}

    static String describe(@Word long procedure) {
        assert Words.isProcedure(procedure) : Words.describe(procedure);
        return "#<procedure>";
    }
}
