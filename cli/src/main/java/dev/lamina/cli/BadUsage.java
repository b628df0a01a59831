package dev.lamina.cli;

/** Arguments of the command that mean nothing; the message says which and why. */
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
        super(message, null, false, false);
    }
}
