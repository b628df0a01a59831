package dev.lamina.cli;

import dev.lamina.cli.repl.Repl;
import dev.lamina.core.Scheme;
import dev.lamina.core.runtime.SchemeException;
import java.io.IOException;

/** One run of Scheme from the command line: sets it up, evaluates, and turns the way it ends into the exit code. */
final class Run {
    static final int INTERRUPTED = 130;
    private static final int UNCAUGHT = 1;
    private static final int BUG = 70;

    private final CommandLine line;
    private final Setup setup;
    private final Scheme scheme;
    private final Interrupts interrupts;

    private Run(CommandLine line, Setup setup, Scheme scheme) {
        this.line = line;
        this.setup = setup;
        this.scheme = scheme;
        this.interrupts = new Interrupts(scheme, line.task() == CommandLine.Task.PROMPT);
    }

    /** The exit code. Throws {@link BadUsage}. */
    static int of(CommandLine line) {
        Setup setup = Setup.of(line);
        try (Scheme scheme = Scheme.create(setup.options())) {
            int exitCode = new Run(line, setup, scheme).run();
            setup.finish(scheme);
            return exitCode;
        } catch (RuntimeException | Error e) {
            return failed(line, e);
        }
    }

    /** However the run ends, what it was asked to observe can be told afterwards. */
    private int run() {
        try {
            perform();
            return 0;
        } catch (RuntimeException | Error e) {
            return failed(line, e);
        }
    }

    private void perform() {
        interrupts.listen();
        if (line.image != null) scheme.restoreImage(line.image);
        switch (line.task()) {
            case FILE -> scheme.runOnly(line.file(), line.programArguments());
            case PROMPT -> prompt();
            default -> {
                for (int i = 0; i < line.expressions.size(); i++) scheme.show(nameOf(i), line.expressions.get(i), Run::printLine);
            }
        }
    }

    /** Of the text of an option {@code -e}: places in messages tell them apart. */
    private static String nameOf(int expression) {
        return expression == 0 ? "-e" : "-e-" + (expression + 1);
    }

    private void prompt() {
        try {
            new Repl(scheme, setup.observation(), new PromptHost(line, interrupts)).run();
        } catch (IOException e) {
            Console.error("lamina: cannot use the terminal: " + e.getMessage() + "\n");
            throw new SchemeException.Exit(UNCAUGHT);
        }
    }

    static void printLine(String text) {
        Console.print(text + "\n");
    }

    /** Tells the user; the exit code. */
    static int failed(CommandLine line, Throwable e) {
        if (line.javaTrace) e.printStackTrace();
        return switch (e) {
            case SchemeException.Exit exit -> exit.code();
            case Console.OutputFailed failed -> failed.exitCode();
            case SchemeException.Interrupted interrupted -> told(interrupted.getMessage(), INTERRUPTED);
            case SchemeException uncaught -> told(uncaught.getMessage(), UNCAUGHT);
            default -> told(bug(e), BUG);
        };
    }

    private static int told(String report, int exitCode) {
        Console.error(report.endsWith("\n") ? report : report + "\n");
        return exitCode;
    }

    private static String bug(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " in " + trace[0];
        return "lamina: this is a bug in Lamina: " + e + place
                + ": please report it with the program that shows it; --java-trace prints the Java stack\n";
    }
}
