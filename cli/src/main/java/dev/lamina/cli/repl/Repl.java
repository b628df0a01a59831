package dev.lamina.cli.repl;

import dev.lamina.core.Scheme;
import dev.lamina.core.runtime.SchemeException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * The loop of the prompt. Errors, a full heap and Ctrl-C end an evaluation, never the session; {@code (exit)} and the
 * end of the input end it.
 */
public final class Repl {
    private final Scheme scheme;
    private final Consumer<String> output;
    private final ToIntFunction<Throwable> failure;
    private final Runnable ended;
    private int evaluations;

    /**
     * @param output  where values go
     * @param failure tells the user how an evaluation failed
     * @param ended   told when an evaluation has ended, however
     */
    public Repl(Scheme scheme, Consumer<String> output, ToIntFunction<Throwable> failure, Runnable ended) {
        this.scheme = scheme;
        this.output = output;
        this.failure = failure;
        this.ended = ended;
    }

    /**
     * Runs until the input ends.
     *
     * @param interrupt what Ctrl-C does during an evaluation
     */
    public void run(Runnable interrupt) throws IOException {
        boolean terminal = System.console() != null && System.console().isTerminal();
        try (Lines lines = terminal ? new TerminalLines(scheme, interrupt) : new PipeLines(scheme)) {
            for (String text = lines.next(); text != null; text = lines.next()) evaluate(text);
            if (terminal) output.accept("");
        }
    }

    /** Each text has a name of its own, so that messages about procedures typed earlier show their lines. */
    private void evaluate(String text) {
        try {
            scheme.show("prompt-" + ++evaluations, text, output);
        } catch (SchemeException.Exit exit) {
            throw exit;
        } catch (RuntimeException | Error e) {
            failure.applyAsInt(e);
        } finally {
            ended.run();
        }
    }
}
