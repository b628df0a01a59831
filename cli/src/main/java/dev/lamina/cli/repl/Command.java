package dev.lamina.cli.repl;

import dev.lamina.core.Scheme;
import java.util.ArrayList;
import java.util.List;

/** The commands of the prompt: what is typed after a comma. */
enum Command {
    HELP("help", "h", "[command]", Argument.WORD, "this text"),
    TIME("time", "t", "form …", Argument.FORMS, "evaluate, and show how long it took, what it allocated, what was collected"),
    DUMP("dump", "du", "stage form …", Argument.FORMS, "compile, and print it after a stage: expand, ir, bytecode, or a pass"),
    EXPAND("expand", "x", "form …", Argument.FORMS, "what the forms are expanded to; nothing is evaluated"),
    DESCRIBE("describe", "d", "name", Argument.WORD, "what a name is: kind, parameters, documentation, place of definition"),
    APROPOS("apropos", "a", "part", Argument.WORD, "the bound names that contain a text"),
    IMPORT("import", "i", "import-set …", Argument.FORMS, "import libraries, as in ,import (srfi 1)"),
    LOAD("load", "l", "file", Argument.FILE, "evaluate the forms of a file"),
    STATS("stats", "s", "", Argument.NONE, "the heap, the collections, the compiler"),
    QUIT("quit", "q", "", Argument.NONE, "leave; so does Ctrl-D");

    /** What follows the name: a command that takes forms goes on until they are complete, any other ends with its line. */
    enum Argument { NONE, WORD, FORMS, FILE }

    static final char MARK = ',';
    private static final int USE_COLUMNS = 30;

    private final String label;
    private final String alias;
    private final String parameters;
    private final String help;
    final Argument argument;

    Command(String label, String alias, String parameters, Argument argument, String help) {
        this.label = label;
        this.alias = alias;
        this.parameters = parameters;
        this.argument = argument;
        this.help = help;
    }

    /** A typed command, its name perhaps unknown: then the command is null. */
    record Typed(Command command, String name, String rest) {}

    /** Null if the text is no command. A comma alone begins none, nor does one before a parenthesis. */
    static Typed parse(String text) {
        String line = text.stripLeading();
        if (line.length() < 2 || line.charAt(0) != MARK || !Character.isLetter(line.charAt(1))) return null;
        int end = 1;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && line.charAt(end) != '(') end++;
        String name = line.substring(1, end);
        return new Typed(named(name), name, line.substring(end).strip());
    }

    /** Whether the text can be evaluated, or its command be done, without another line. */
    static boolean isComplete(String text) {
        Typed typed = parse(text);
        if (typed == null) return Scheme.isComplete(text);
        return typed.command == null || typed.command.argument != Argument.FORMS || Scheme.isComplete(typed.rest);
    }

    private static Command named(String name) {
        for (Command command : values()) if (command.label.equals(name) || command.alias.equals(name)) return command;
        return null;
    }

    /** As they are typed, for completion. */
    static List<String> typedNames() {
        List<String> names = new ArrayList<>();
        for (Command command : values()) names.add(MARK + command.label);
        return names;
    }

    /** How it is used. */
    String use() {
        return (MARK + label + " " + parameters).strip();
    }

    private String line() {
        return String.format("%-" + USE_COLUMNS + "s%s%n", use() + "  ," + alias, help);
    }

    /** Of all commands, or of one. */
    static String help(Command of) {
        if (of != null) return of.line();
        StringBuilder text = new StringBuilder();
        for (Command command : values()) text.append(command.line());
        return text.append("""
                The values that were shown are the variables $1, $2 and so on; the last hundred are kept.
                Ctrl-C ends an evaluation or drops the line. Tab completes names, and names of files in strings.
                """).toString();
    }
}
