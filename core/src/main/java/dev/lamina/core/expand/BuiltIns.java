package dev.lamina.core.expand;

/** What the built-in module {@code lamina} defines, primitives and library procedures alike. Syntax is not in it. */
public interface BuiltIns {
    /** Whether there is a built-in variable of this name. Names that begin with {@code %} count too. */
    boolean isDefined(String name);

    /** Every defined name, in any order: for bulk imports, completion and suggestions. */
    Iterable<String> names();
}
