package dev.lamina.cli.repl;

import dev.lamina.core.Scheme;

/**
 * Text from a pipe or a file: no prompt, no history. The lines come through the program's own standard input, so that
 * a {@code (read-line)} among them reads the one that follows it.
 */
final class PipeLines implements Lines {
    private final Scheme scheme;

    PipeLines(Scheme scheme) {
        this.scheme = scheme;
    }

    @Override
    public String next() {
        String text = scheme.readLine();
        if (text == null) return null;
        while (!Command.isComplete(text)) {
            String line = scheme.readLine();
            if (line == null) return text;
            text = text + "\n" + line;
        }
        return text;
    }

    @Override
    public void close() {}
}
