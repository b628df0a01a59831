package dev.lamina.cli.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Text typed at a terminal, edited by JLine: history across runs, completion, several lines until the parentheses are
 * closed, each indented as Scheme is. Ctrl-C drops the text being typed; Ctrl-D on an empty line ends the session.
 */
final class TerminalLines implements Lines {
    static final int STANDARD_WIDTH = 80;
    private static final int NARROWEST = 20;
    private static final String PROMPT = "> ";
    /** As wide as the prompt, so that lines stand below each other as typed. */
    private static final String CONTINUED = "  ";
    private static final int KEPT_IN_HISTORY = 2000;

    private final Terminal terminal;
    private final LineReader reader;
    private final ParenthesisHighlighter highlighter = new ParenthesisHighlighter();

    /**
     * @param names   what can be completed to
     * @param history the file that keeps what was typed, or null
     */
    TerminalLines(Terminal terminal, Supplier<List<String>> names, Path history) {
        this.terminal = terminal;
        reader = LineReaderBuilder.builder().terminal(terminal).appName("lamina").parser(new SchemeParser(() -> highlighter.turn(false)))
                .completer(new NameCompleter(names)).highlighter(highlighter)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
                .variable(LineReader.INDENTATION, 1)
                .variable(LineReader.HISTORY_FILE_SIZE, KEPT_IN_HISTORY)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
        if (history != null) reader.setVariable(LineReader.HISTORY_FILE, history);
    }

    /** @param interrupt what Ctrl-C does while nothing is being typed */
    static TerminalLines ofSystem(Supplier<List<String>> names, Runnable interrupt) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
        terminal.handle(Terminal.Signal.INT, signal -> interrupt.run());
        return new TerminalLines(terminal, names, historyFile());
    }

    /** In the user's folder for state, as the XDG base directory specification says; null when it cannot be made. */
    private static Path historyFile() {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder = state != null && state.startsWith("/") ? Path.of(state) : Path.of(System.getProperty("user.home"), ".local", "state");
        try {
            return Files.createDirectories(folder.resolve("lamina")).resolve("history");
        } catch (IOException e) {
            return null; // The history ends with the session.
        }
    }

    /** In columns; a terminal that does not know has the standard one. */
    int width() {
        int columns = terminal.getColumns();
        return columns == 0 ? STANDARD_WIDTH : Math.max(columns, NARROWEST);
    }

    @Override
    public String next() {
        while (true) {
            try {
                highlighter.turn(true);
                return reader.readLine(PROMPT);
            } catch (UserInterruptException e) {
                // The text is dropped; the next prompt follows.
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
