package dev.lamina.cli;

import dev.lamina.core.Options;
import dev.lamina.core.Scheme;
import dev.lamina.core.optimize.Pass;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.util.EnumSet;
import java.util.Set;

/** One run of Scheme from the command line: sets it up, evaluates, and turns the way it ends into the exit code. */
final class Run {
    private static final int UNCAUGHT = 1;
    private static final int INTERRUPTED = 130;
    private static final int BUG = 70;

    private final CommandLine line;
    private final Scheme scheme;

    private Run(CommandLine line, Scheme scheme) {
        this.line = line;
        this.scheme = scheme;
    }

    /** The exit code. */
    static int of(CommandLine line) {
        try (Scheme scheme = Scheme.create(options(line))) {
            Interrupts.stop(scheme);
            return new Run(line, scheme).run();
        } catch (BadUsage e) {
            return Main.badUsage(e);
        } catch (RuntimeException | Error e) {
            return failed(line, e);
        }
    }

    private int run() {
        switch (line.task()) {
            case FILE -> scheme.runFile(line.file(), line.programArguments());
            default -> {
                for (String expression : line.expressions) evaluate(expression);
            }
        }
        return 0;
    }

    private void evaluate(String expression) {
        String value = scheme.evalToText("-e", expression);
        if (!value.isEmpty()) Console.print(value + "\n");
    }

    private static int failed(CommandLine line, Throwable e) {
        if (line.javaTrace) e.printStackTrace();
        return switch (e) {
            case SchemeException.Exit exit -> exit.code();
            case SchemeException.Interrupted _ -> INTERRUPTED;
            case SchemeException uncaught -> {
                String report = uncaught.getMessage();
                Console.error(report.endsWith("\n") ? report : report + "\n");
                yield UNCAUGHT;
            }
            default -> {
                Console.error(bug(e));
                yield BUG;
            }
        };
    }

    private static String bug(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " in " + trace[0];
        return "lamina: this is a bug in Lamina: " + e + place
                + ": please report it with the program that shows it; --java-trace prints the Java stack\n";
    }

    // Options

    private static Options options(CommandLine line) {
        if (line.check) System.setProperty("lamina.check", "true");
        Options options = Options.standard().withHeap(heap(line)).withLibraryPath(line.libraryPath);
        if (!line.passesOff.isEmpty()) options = options.without(passes(line));
        return options;
    }

    private static HeapOptions heap(CommandLine line) {
        HeapOptions heap = HeapOptions.standard();
        try {
            if (line.heapMaximum > 0) heap = heap.withMaximum(line.heapMaximum);
            if (line.heapInitial > 0) heap = heap.withInitial(line.heapInitial);
            if (line.numericMaximum > 0) heap = heap.withNumericMaximum(line.numericMaximum);
            return line.stress > 0 ? heap.withStress(line.stress) : heap;
        } catch (IllegalArgumentException e) {
            throw new BadUsage(e.getMessage());
        }
    }

    private static Set<Pass> passes(CommandLine line) {
        Set<Pass> passes = EnumSet.noneOf(Pass.class);
        for (String name : line.passesOff) {
            if (name.equals("all")) {
                for (Pass pass : Pass.values()) if (!pass.isRequired) passes.add(pass);
            } else {
                passes.add(pass("--pass-off", name));
            }
        }
        return passes;
    }

    private static Pass pass(String option, String name) {
        Pass pass = Pass.named(name);
        if (pass != null) return pass;
        StringBuilder names = new StringBuilder();
        for (Pass known : Pass.values()) names.append(' ').append(known.label());
        throw new BadUsage(option + ": there is no pass " + name + "; the passes are" + names);
    }
}
