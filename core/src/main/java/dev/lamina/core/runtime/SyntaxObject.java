package dev.lamina.core.runtime;

import dev.lamina.core.read.Described;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;

/** Syntax as a Scheme value: an identifier with its scopes, or a form with its place in the text. */
public record SyntaxObject(Syntax syntax) implements Described {
    @Override
    public String description() {
        return syntax.content() instanceof Symbol symbol ? "identifier " + symbol.name() : "syntax";
    }
}
