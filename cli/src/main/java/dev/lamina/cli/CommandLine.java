package dev.lamina.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of the command, parsed. An option's value follows as the next argument or behind {@code =}; the first
 * argument that is no option is the file, and all that follow belong to the program.
 */
final class CommandLine {
    enum Task { HELP, VERSION, EVALUATE, FILE, PROMPT }

    private final String[] arguments;
    private int next;
    private Task task = Task.PROMPT;
    private String file;
    private List<String> programArguments = List.of();

    final List<String> expressions = new ArrayList<>();
    final List<Path> libraryPath = new ArrayList<>();
    final List<String> passesOff = new ArrayList<>();
    final List<String> dumps = new ArrayList<>();
    /** In bytes; 0 leaves the standard size. */
    long heapInitial;
    long heapMaximum;
    long numericMaximum;
    /** The folder of the code cache if it was named. */
    Path cache;
    /** The saved image to begin with, or null. */
    String image;
    boolean noCache;
    boolean check;
    int stress;
    boolean statistics;
    boolean warnings;
    boolean explainsFusion;
    boolean javaTrace;
    String simd;
    String blas;
    /** The OpenBLAS to use if it was named. */
    Path blasLibrary;

    private CommandLine(String[] arguments) {
        this.arguments = arguments;
    }

    /** Throws {@link BadUsage}. */
    static CommandLine parse(String[] arguments) {
        CommandLine line = new CommandLine(arguments);
        while (line.next < arguments.length && line.task != Task.FILE) line.argument(arguments[line.next++]);
        return line;
    }

    Task task() {
        return task;
    }

    String file() {
        return file;
    }

    List<String> programArguments() {
        return programArguments;
    }

    private void argument(String argument) {
        if (argument.equals("--")) {
            if (next < arguments.length) file(arguments[next++]);
        } else if (!argument.startsWith("-") || argument.equals("-")) {
            file(argument);
        } else {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals < 0) option(argument, null);
            else option(argument.substring(0, equals), argument.substring(equals + 1));
        }
    }

    /** With -e, whatever is no option belongs to the program. */
    private void file(String argument) {
        boolean evaluate = task == Task.EVALUATE;
        programArguments = List.of(arguments).subList(evaluate ? next - 1 : next, arguments.length);
        next = arguments.length;
        if (evaluate || task == Task.HELP || task == Task.VERSION) return;
        file = argument;
        task = Task.FILE;
    }

    private void option(String name, String given) {
        switch (name) {
            case "-e" -> {
                expressions.add(value(name, given));
                if (task == Task.PROMPT) task = Task.EVALUATE;
            }
            case "-L" -> libraryPath.add(Path.of(value(name, given)));
            case "--heap-initial" -> heapInitial = Size.parse(name, value(name, given));
            case "--heap-max" -> heapMaximum = Size.parse(name, value(name, given));
            case "--numeric-max" -> numericMaximum = Size.parse(name, value(name, given));
            case "--cache" -> cache = Path.of(value(name, given));
            case "--image" -> image = value(name, given);
            case "--simd" -> simd = simd(value(name, given));
            case "--blas" -> blas = blas(value(name, given));
            case "--blas-library" -> blasLibrary = Path.of(value(name, given));
            case "--dump" -> dumps.add(value(name, given));
            case "--pass-off" -> passesOff.add(value(name, given));
            case "--gc-stress" -> stress = given == null ? 1 : count(name, given);
            default -> flag(name, given);
        }
    }

    private void flag(String name, String given) {
        switch (name) {
            case "--no-cache" -> noCache = true;
            case "--check" -> check = true;
            case "--stats" -> statistics = true;
            case "--warn" -> warnings = true;
            case "--explain-fusion" -> explainsFusion = true;
            case "--java-trace" -> javaTrace = true;
            case "--help", "-h" -> task = Task.HELP;
            case "--version" -> task = Task.VERSION;
            default -> throw new BadUsage("there is no option " + name);
        }
        if (given != null) throw new BadUsage(name + " takes no value, given " + given);
    }

    private String value(String name, String given) {
        if (given != null) return given;
        if (next == arguments.length) throw new BadUsage(name + " needs a value");
        return arguments[next++];
    }

    private static String blas(String value) {
        return switch (value) {
            case "auto", "java", "openblas" -> value;
            default -> throw new BadUsage("--blas: expected auto, java or openblas, given " + value);
        };
    }

    private static String simd(String value) {
        return switch (value) {
            case "auto", "scalar", "128", "256", "512" -> value;
            default -> throw new BadUsage("--simd: expected auto, scalar, 128, 256 or 512, given " + value);
        };
    }

    private static int count(String name, String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) return count;
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BadUsage(name + ": expected a count above 0, given " + text);
    }
}
