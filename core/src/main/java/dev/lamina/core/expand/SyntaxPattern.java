package dev.lamina.core.expand;

import dev.lamina.core.read.Described;
import dev.lamina.core.read.Syntax;

/** The pattern of a {@code syntax-case} clause, compiled: a constant of the code that holds the clause. */
public final class SyntaxPattern implements Described {
    private final Pattern pattern;
    private final int variables;
    private final Frame home;

    SyntaxPattern(Pattern pattern, int variables, Frame home) {
        this.pattern = pattern;
        this.variables = variables;
        this.home = home;
    }

    /**
     * What each pattern variable matched, or null if the form does not match.
     *
     * @param use the macro use that is being expanded, or null
     */
    public Object[] match(Syntax form, MacroUse use) {
        Match match = new Match(variables, use == null ? home : use.frame(), home);
        return match.matches(pattern, form) ? match.values() : null;
    }

    @Override
    public String description() {
        return "syntax pattern";
    }
}
