package dev.lamina.core;

import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.codegen.Literals;
import dev.lamina.core.read.ShippedFile;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.runtime.ProcessSymbols;
import dev.lamina.memory.heap.StaticSpace;
import dev.lamina.memory.value.Word;
import java.nio.charset.StandardCharsets;

/**
 * Procedures of the shipped library as values. Before the first of its classes is loaded, the symbols that any of
 * them names are made process-wide, so that no instance makes them first for itself.
 */
public final class LibraryValues {
    /** Where the build writes the names of the symbols. */
    public static final String SYMBOLS = "dev/lamina/core/symbols.index";

    private LibraryValues() {}

    static {
        internSymbols();
    }

    static @Word long procedure(LibraryIndex index, String name) {
        LibraryProcedure procedure = index.procedure(name);
        try {
            return Class.forName(procedure.owner().replace('/', '.')).getField(procedure.field()).getLong(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("library procedure " + name, e);
        }
    }

    /** The value of any built-in name: procedures, and numbers. */
    static @Word long value(LibraryIndex index, String name) {
        Syntax constant = index.constant(name);
        return constant == null ? procedure(index, name) : Literals.word(constant.content());
    }

    private static void internSymbols() {
        ProcessSymbols.internAll();
        for (String name : new String(ShippedFile.get(SYMBOLS), StandardCharsets.UTF_8).split("\n")) StaticSpace.symbols().intern(name);
    }
}
