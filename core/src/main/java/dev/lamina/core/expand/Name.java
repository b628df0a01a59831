package dev.lamina.core.expand;

import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;

/** An identifier as a key: equal if {@code bound-identifier=?}. */
final class Name {
    private final String text;
    private final Scopes scopes;

    Name(String text, Scopes scopes) {
        this.text = text;
        this.scopes = scopes;
    }

    static Name of(Syntax identifier) {
        return new Name(((Symbol) identifier.content()).name(), identifier.scopes());
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name that && text.equals(that.text) && scopes.equals(that.scopes);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + scopes.hashCode();
    }
}
