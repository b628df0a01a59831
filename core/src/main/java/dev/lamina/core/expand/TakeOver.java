package dev.lamina.core.expand;

/** Thrown to expand a unit again, when it is found to take over a built-in name that it has already referred to. */
final class TakeOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    TakeOver(String name) {
        super(name, null, false, false);
        this.name = name;
    }

    String name() {
        return name;
    }
}
