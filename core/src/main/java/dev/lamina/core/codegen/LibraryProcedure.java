package dev.lamina.core.codegen;

import java.util.List;

/**
 * A procedure of the shipped library as other units refer to it.
 *
 * @param owner internal name of its class
 * @param field the static field that holds the procedure object
 */
public record LibraryProcedure(String owner, String field, List<LibraryClause> clauses) {
    public record LibraryClause(int required, boolean rest, String method) {}

    public boolean accepts(int arguments) {
        return clauseFor(arguments) != null;
    }

    /** The clause that accepts so many arguments, or null. */
    LibraryClause clauseFor(int arguments) {
        for (LibraryClause clause : clauses) {
            if (clause.rest() ? arguments >= clause.required() : arguments == clause.required()) return clause;
        }
        return null;
    }
}
