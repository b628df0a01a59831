package dev.lamina.cli.repl;

/** A command of the prompt that cannot be done as it was typed; the message says why. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message, null, false, false);
    }
}
