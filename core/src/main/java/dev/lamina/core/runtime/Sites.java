package dev.lamina.core.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The bootstrap methods of compiled code's call sites. */
public final class Sites {
    private Sites() {}

    /** A call of the procedure in a top-level variable. The invoked name says nothing: Scheme names need not be Java's. */
    public static CallSite global(MethodHandles.Lookup caller, String name, MethodType type, String module, String variable) {
        Cells cells = Linker.instanceOf(caller.lookupClass()).cells();
        return new GlobalCallSite(cells, cells.cell(module, variable), type);
    }

    /** A call of a procedure that is a value. */
    public static CallSite closure(MethodHandles.Lookup caller, String name, MethodType type) {
        return new ClosureCallSite(type);
    }
}
