package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;

/** What a template is compiled in: the pattern variables that it may name, and what its ellipsis is. */
interface TemplateScope {
    /** The number of a pattern variable, or −1. */
    int variable(Syntax identifier);

    /** The number of ellipses after a pattern variable. */
    int depth(int variable);

    boolean isEllipsis(Syntax part);

    /** Counts a level of nesting. */
    void descend(Syntax form);

    void ascend();

    /** The template has an assignment to the identifier, which it introduces. */
    void noteAssigned(Syntax identifier);
}
