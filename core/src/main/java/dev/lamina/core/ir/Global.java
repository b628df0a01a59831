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

    @Override
    public String toString() {
        return isBuiltIn() ? name : module + "#" + name;
    }
}
