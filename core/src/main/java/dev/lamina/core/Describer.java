package dev.lamina.core;

import dev.lamina.core.expand.Environment;
import dev.lamina.core.expand.Meaning;
import dev.lamina.core.ir.DatumText;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Printer;
import dev.lamina.core.runtime.ProcedureNames;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a name means, in lines for people: its kind, how it is used, the documentation of the primitive table, and where it
 * comes from.
 */
final class Describer {
    private final Session session;
    private final StringBuilder text = new StringBuilder();

    Describer(Session session) {
        this.session = session;
    }

    /** Null if the name means nothing. */
    String describe(String name) {
        switch (session.frontEnd().user().meaning(name)) {
            case null -> {
                if (!isKept(name)) return null;
                variable(name, new Global(FrontEnd.USER, name));
            }
            case Meaning.Syntax syntax -> {
                line(name + ": syntax" + (syntax.grammar() == null ? ", which means something only inside other forms" : ""));
                if (syntax.grammar() != null) line("  " + syntax.grammar());
                origin(name);
            }
            case Meaning.Macro macro -> macro(name, macro.patterns());
            case Meaning.Variable variable -> variable(name, variable.global());
        }
        return text.toString();
    }

    /** The values {@code $1 $2 …} are in cells that no text has defined. */
    private boolean isKept(String name) {
        return session.instance().cells().isDefined(FrontEnd.USER, name);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void macro(String name, List<Syntax> patterns) {
        line(name + ": macro" + (patterns.isEmpty() ? ", defined by a procedure" : ""));
        for (Syntax pattern : patterns) line("  " + DatumText.of(pattern).replaceFirst("^\\(_", "(" + name));
        if (!patterns.isEmpty()) place(patterns.getFirst().span());
    }

    private void place(Span span) {
        if (span.isKnown()) line("  defined at " + span);
    }

    private void variable(String name, Global global) {
        @Word long value = value(global);
        if (value == Words.UNBOUND) line(name + ": variable without a value");
        else if (Words.isProcedure(value)) procedure(name, value);
        else line(name + ": variable\n  " + Printer.brief(value));
        if (global.isBuiltIn()) builtIn(global.name());
        else if (!global.module().equals(FrontEnd.USER)) line("  of " + global.module());
    }

    private @Word long value(Global global) {
        if (global.isBuiltIn()) return LibraryValues.value(session.library(), global.name());
        return Cells.value(session.instance().cells().cell(global.module(), global.name()));
    }

    private void procedure(String name, @Word long procedure) {
        line(name + ": procedure");
        for (String parameters : ProcedureNames.parameters(procedure)) line("  (" + (name + " " + parameters).strip() + ")");
        String place = ProcedureNames.place(procedure);
        if (place != null) line("  defined at " + place);
    }

    private void builtIn(String name) {
        Set<String> descriptions = new LinkedHashSet<>();
        for (Primitive primitive : PrimitiveTable.load().named(name)) descriptions.add(primitive.description());
        for (String description : descriptions) if (!description.isEmpty()) line("  " + description);
        origin(name);
    }

    private void origin(String name) {
        line("  built in, in " + Environment.libraryOf(name));
    }
}
