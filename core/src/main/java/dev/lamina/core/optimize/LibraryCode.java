package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;

/** Where the intermediate representation of small library procedures comes from. */
public interface LibraryCode {
    /** No procedure can be opened. */
    LibraryCode NONE = name -> null;

    /**
     * The procedure of this built-in name, without free variables, after assignment conversion; or null. The caller
     * copies it before use.
     */
    Expr.Lambda procedure(String name);
}
