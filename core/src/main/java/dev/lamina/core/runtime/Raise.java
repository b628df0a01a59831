package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/** The procedure {@code raise} on its way to the compiled method that called it; like {@link SchemeError}, but for any object. */
public final class Raise extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Word long payload;

    public Raise(@Word long payload) {
        super(null, null, false, false);
        this.payload = payload;
    }

    @Word long payload() {
        return payload;
    }
}
