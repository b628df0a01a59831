package dev.lamina.cli.repl;

import dev.lamina.core.Prompt;
import dev.lamina.core.Scheme;
import dev.lamina.core.runtime.SchemeException;
import java.io.IOException;

/**
 * The loop of the prompt. Errors, a full heap and Ctrl-C end an evaluation, never the session; {@code (exit)},
 * {@code ,quit} and the end of the input end it. On a terminal values carry the name {@code $n} that they can be used by,
 * and long ones are laid out; a pipe gets what {@code write} writes and nothing else.
 */
public final class Repl {
    /** What the loop needs of the command. */
    public interface Host {
        /** Where values go, a line at a time. */
        void print(String text);

        /** What is wrong, with its line end. */
        void complain(String text);

        /** Tells the user how an evaluation failed. */
        void failed(Throwable failure);

        /** An evaluation has ended, however. */
        void ended();

        /** Ctrl-C during an evaluation. */
        void interrupt();
    }

    private final Scheme scheme;
    private final Prompt prompt;
    private final Host host;
    private final Commands commands;
    private int texts;
    /** Of the terminal that is used, or null. */
    private TerminalLines terminal;

    public Repl(Scheme scheme, Inspection inspection, Host host) {
        this.scheme = scheme;
        this.prompt = scheme.prompt();
        this.host = host;
        this.commands = new Commands(scheme, prompt, inspection, this::evaluate, host::print, this::printedWidth);
    }

    /** Runs until the input ends. */
    public void run() throws IOException {
        if (System.console() != null && System.console().isTerminal()) {
            terminal = TerminalLines.ofSystem(prompt::names, host::interrupt);
            run(terminal);
            host.print("");
        } else {
            run(new PipeLines(scheme));
        }
    }

    void run(Lines lines) {
        try (lines) {
            for (String text = lines.next(); text != null; text = lines.next()) perform(text);
        }
    }

    private void perform(String text) {
        try {
            Command.Typed typed = Command.parse(text);
            if (typed == null) evaluate(text);
            else commands.perform(typed, nextName());
        } catch (SchemeException.Exit exit) {
            throw exit;
        } catch (CommandFailed e) {
            host.complain(e.getMessage() + "\n");
        } catch (RuntimeException | Error e) {
            // What the terminal shows of Ctrl-C stands in a line of its own.
            if (terminal != null && e instanceof SchemeException.Interrupted) host.complain("\n");
            host.failed(e);
        } finally {
            host.ended();
        }
    }

    /** Each text has a name of its own, so that messages about procedures typed earlier show their lines. */
    private String nextName() {
        return "prompt-" + ++texts;
    }

    private void evaluate(String text) {
        if (terminal == null) prompt.evaluate(nextName(), text, Prompt.UNLIMITED, (number, value) -> host.print(value));
        else prompt.evaluate(nextName(), text, terminal.width(), this::show);
    }

    /** What takes several lines stands below its name. */
    private void show(long number, String value) {
        String name = "$" + number + " = ";
        boolean fits = value.indexOf('\n') < 0 && name.length() + value.length() <= terminal.width();
        host.print(fits ? name + value : name.stripTrailing() + "\n" + value);
    }

    private int printedWidth() {
        return terminal == null ? TerminalLines.STANDARD_WIDTH : terminal.width();
    }
}
