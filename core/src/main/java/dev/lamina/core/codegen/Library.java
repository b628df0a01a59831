package dev.lamina.core.codegen;

/** The procedures of the shipped library by name: what a reference to a built-in global is compiled to. */
@FunctionalInterface
public interface Library {
    /** The procedure, or null if there is none of that name. */
    LibraryProcedure procedure(String name);
}
