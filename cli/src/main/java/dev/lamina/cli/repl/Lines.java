package dev.lamina.cli.repl;

/** Where the prompt's text comes from. */
interface Lines extends AutoCloseable {
    /** The next complete text, of one line or several; null at the end of the input. */
    String next();

    @Override
    void close();
}
