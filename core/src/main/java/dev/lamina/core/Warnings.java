package dev.lamina.core;

import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.Suspicions;
import dev.lamina.core.runtime.Report;
import java.util.function.Consumer;

/** Tells, as texts that look like those of errors, what is probably a mistake in the units that it is shown. */
public final class Warnings {
    private final Suspicions suspicions;

    /** @param listener given each warning, with its source line and a line break at the end */
    public Warnings(Consumer<String> listener) {
        suspicions = new Suspicions(PrimitiveTable.load(), new ShippedProcedures(LibraryIndex.load()),
                suspicion -> listener.accept(Report.of(suspicion.span(), "warning", suspicion.message())));
    }

    /** An expanded unit; libraries that ship with Lamina are passed over. */
    public void look(Unit unit) {
        if (unit.shipped() == null) suspicions.look(unit);
    }

    private record ShippedProcedures(LibraryIndex index) implements Suspicions.Library {
        @Override
        public boolean isDefined(String name) {
            return index.isDefined(name) && index.constant(name) == null;
        }

        @Override
        public boolean refuses(String name, int arguments) {
            LibraryProcedure procedure = index.procedure(name);
            return procedure != null && !procedure.accepts(arguments);
        }
    }
}
