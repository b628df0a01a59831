package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.List;

/** How people are told which procedure it is: name, parameters, place in the program. */
public final class ProcedureNames {
    private ProcedureNames() {}

    /** By its name, else by its place. */
    static String describe(@Word long procedure) {
        String name = entry(procedure).name();
        if (!name.isEmpty()) return "#<procedure " + name + ">";
        String place = place(procedure);
        return place == null ? "#<procedure>" : "#<procedure " + place + ">";
    }

    private static UnitInfo.EntryInfo entry(@Word long procedure) {
        assert Words.isProcedure(procedure) : Words.describe(procedure);
        long code = Calls.code(procedure);
        return Units.of(code).info().entry(Units.index(code));
    }

    /** What the compiler has to say about the procedure, a line each. */
    public static List<String> notes(@Word long procedure) {
        return Units.of(Calls.code(procedure)).info().notes(entry(procedure));
    }

    /** The text of the procedure's kernel, or null. */
    public static String kernel(@Word long procedure) {
        return Units.of(Calls.code(procedure)).info().kernel(entry(procedure));
    }

    /** As {@code file:line:column}; null for what is built in and for code without text. */
    public static String place(@Word long procedure) {
        CompiledUnit unit = Units.of(Calls.code(procedure));
        UnitInfo.EntryInfo entry = entry(procedure);
        boolean shipped = Linker.instanceOf(unit.getClass()) == null;
        return shipped || entry.line() == 0 ? null : unit.info().source() + ":" + entry.line() + ":" + entry.column();
    }

    /** Of each clause, as they stand in a lambda without its parentheses. */
    public static List<String> parameters(@Word long procedure) {
        List<String> parameters = new ArrayList<>();
        for (UnitInfo.ClauseInfo clause : entry(procedure).clauses()) parameters.add(clause.parameters());
        return parameters;
    }
}
