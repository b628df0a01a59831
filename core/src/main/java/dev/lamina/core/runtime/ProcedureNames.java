package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** How the printer names a procedure. */
final class ProcedureNames {
    private ProcedureNames() {}

    /** By its name, else by its place in the program. */
    static String describe(@Word long procedure) {
        assert Words.isProcedure(procedure) : Words.describe(procedure);
        long code = Calls.code(procedure);
        CompiledUnit unit = Units.of(code);
        UnitInfo.EntryInfo entry = unit.info().entry(Units.index(code));
        if (!entry.name().isEmpty()) return "#<procedure " + entry.name() + ">";
        boolean shipped = Linker.instanceOf(unit.getClass()) == null;
        return shipped || entry.line() == 0 ? "#<procedure>" : "#<procedure " + unit.info().source() + ":" + entry.line() + ":" + entry.column() + ">";
    }
}
