package dev.lamina.core.ir;

/**
 * A top-level variable: the module that owns it and its name there. Equal globals are the same variable.
 *
 * @param module {@code lamina} for the built-in library, the printed name of a library such as {@code (my lib)}, or
 *               the name of a program or interaction environment
 */
public record Global(String module, String name) {
    /** The module of everything that ships with Lamina: primitives and the library written in Scheme. */
    public static final String BUILT_IN = "lamina";

    public boolean isBuiltIn() {
        return module.equals(BUILT_IN);
    }

    // Written out, because the methods that records have by themselves are slow the first time, on the way to every start.

    @Override
    public boolean equals(Object other) {
        return other instanceof Global that && module.equals(that.module) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * module.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return isBuiltIn() ? name : module + "#" + name;
    }
}
