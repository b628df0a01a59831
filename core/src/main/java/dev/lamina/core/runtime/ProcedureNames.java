package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** How the printer names a procedure. */
final class ProcedureNames {
    private ProcedureNames() {}

    static String describe(@Word long procedure) {
        assert Words.isProcedure(procedure) : Words.describe(procedure);
        long code = Calls.code(procedure);
        String name = Units.of(code).info().entry(Units.index(code)).name();
        return name.isEmpty() ? "#<procedure>" : "#<procedure " + name + ">";
    }
}
