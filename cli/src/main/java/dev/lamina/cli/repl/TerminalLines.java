package dev.lamina.cli.repl;

import dev.lamina.core.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Text typed at a terminal, edited by JLine: history across runs, completion of names, several lines until the
 * parentheses are closed. Ctrl-C drops the line being typed; Ctrl-D on an empty one ends the session.
 */
final class TerminalLines implements Lines {
    private static final String PROMPT = "> ";
    private static final String CONTINUED = "  ";

    private final Terminal terminal;
    private final LineReader reader;

    /** @param interrupt what Ctrl-C does while nothing is being typed */
    TerminalLines(Scheme scheme, Runnable interrupt) throws IOException {
        terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
        terminal.handle(Terminal.Signal.INT, signal -> interrupt.run());
        reader = LineReaderBuilder.builder().terminal(terminal).appName("lamina").parser(new SchemeParser())
                .completer((line, typed, candidates) -> {
                    for (String name : scheme.names()) if (name.startsWith(typed.word())) candidates.add(new Candidate(name));
                })
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        Path history = historyFile();
        if (history != null) reader.setVariable(LineReader.HISTORY_FILE, history);
    }

    /** In the user's folder for state; null when it cannot be made: then the history ends with the session. */
    private static Path historyFile() {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder = state != null && state.startsWith("/") ? Path.of(state) : Path.of(System.getProperty("user.home"), ".local", "state");
        try {
            return Files.createDirectories(folder.resolve("lamina")).resolve("history");
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public String next() {
        while (true) {
            try {
                return reader.readLine(PROMPT);
            } catch (UserInterruptException e) {
                // The line is dropped; the next prompt follows.
            } catch (EndOfFileException e) {
                return null;
            }
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // The terminal has gone, and with it everyone who could be told.
        }
    }
}
