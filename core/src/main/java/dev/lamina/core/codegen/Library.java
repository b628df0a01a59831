package dev.lamina.core.codegen;

import dev.lamina.core.read.Syntax;

/** The procedures of the shipped library by name: what a reference to a built-in global is compiled to. */
public interface Library {
    /** The procedure, or null if there is none of that name. */
    LibraryProcedure procedure(String name);

    /** The value of a built-in name that is a constant, or null. */
    Syntax constant(String name);
}
