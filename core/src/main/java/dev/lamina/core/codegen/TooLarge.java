package dev.lamina.core.codegen;

/** A program exceeds what a class file can hold; the message says what, and the caller says where. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
        super(message);
    }
}
