package dev.lamina.core.expand;

/** Thrown to expand a unit again on a deeper stack. */
final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
        super(null, null, false, false);
    }
}
