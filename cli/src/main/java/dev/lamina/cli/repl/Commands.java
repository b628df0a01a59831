package dev.lamina.cli.repl;

import dev.lamina.core.Prompt;
import dev.lamina.core.Scheme;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapStatistics;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Does what the commands of the prompt say. */
final class Commands {
    /** Evaluates text as if it had been typed. */
    interface Evaluation {
        void evaluate(String text);
    }

    private final Scheme scheme;
    private final Prompt prompt;
    private final Inspection inspection;
    private final Evaluation evaluation;
    private final Consumer<String> output;
    private final IntSupplier width;

    Commands(Scheme scheme, Prompt prompt, Inspection inspection, Evaluation evaluation, Consumer<String> output, IntSupplier width) {
        this.scheme = scheme;
        this.prompt = prompt;
        this.inspection = inspection;
        this.evaluation = evaluation;
        this.output = output;
        this.width = width;
    }

    /** Throws {@link CommandFailed}, and whatever ends an evaluation. */
    void perform(Command.Typed typed, String textName) {
        Command command = typed.command();
        if (command == null) throw new CommandFailed("there is no command ," + typed.name() + " (,help lists them)");
        String rest = typed.rest();
        checkArgument(command, rest);
        switch (command) {
            case HELP -> help(rest);
            case TIME -> time(rest);
            case DUMP -> dump(rest, textName);
            case EXPAND -> output.accept(prompt.expand(textName, rest, width.getAsInt()).stripTrailing());
            case DESCRIBE -> describe(rest);
            case APROPOS -> apropos(rest);
            case IMPORT -> evaluation.evaluate("(import " + rest + ")");
            case LOAD -> evaluation.evaluate("(load " + quoted(rest) + ")");
            case STATS -> output.accept(inspection.statistics(scheme.statistics()).stripTrailing());
            case QUIT -> throw new SchemeException.Exit(0);
        }
    }

    private static void checkArgument(Command command, String rest) {
        boolean takesNone = command.argument == Command.Argument.NONE;
        boolean expected = takesNone ? rest.isEmpty() : !rest.isEmpty() || command == Command.HELP;
        if (!expected) throw new CommandFailed("expected " + command.use() + (rest.isEmpty() ? "" : ", given " + rest));
    }

    private void help(String name) {
        Command.Typed typed = name.isEmpty() ? null : Command.parse(name.startsWith(",") ? name : Command.MARK + name);
        if (typed != null && typed.command() == null) throw new CommandFailed("there is no command ," + typed.name() + " (,help lists them)");
        output.accept(Command.help(typed == null ? null : typed.command()).stripTrailing());
    }

    // Time

    private void time(String forms) {
        HeapStatistics before = scheme.statistics();
        long allocated = prompt.allocatedBytes();
        long compiling = inspection.compilerNanos();
        long start = System.nanoTime();
        evaluation.evaluate(forms);
        long nanos = System.nanoTime() - start;
        compiling = inspection.compilerNanos() - compiling;
        allocated = prompt.allocatedBytes() - allocated;
        HeapStatistics after = scheme.statistics();
        String spent = Amounts.duration(nanos) + ", of it " + Amounts.duration(compiling) + " compiling";
        output.accept("; " + spent + "; " + Amounts.bytes(allocated) + " allocated; " + collections(before, after));
    }

    private static String collections(HeapStatistics before, HeapStatistics after) {
        long minor = after.minor().count() - before.minor().count();
        long full = after.major().count() - before.major().count();
        long paused = after.minor().totalNanos() + after.major().totalNanos() - before.minor().totalNanos() - before.major().totalNanos();
        return minor + full == 0 ? "no collection" : minor + " minor and " + full + " full collections in " + Amounts.duration(paused);
    }

    // The compiler

    private void dump(String rest, String textName) {
        String[] parts = rest.split("\\s+", 2);
        if (parts.length < 2) throw new CommandFailed("expected " + Command.DUMP.use() + ", given " + rest);
        inspection.dump(parts[0], () -> prompt.compile(textName, parts[1]));
    }

    // Names

    private void describe(String name) {
        String description = prompt.describe(name);
        if (description == null) {
            List<String> close = prompt.closeNames(name);
            throw new CommandFailed(name + " is not bound" + (close.isEmpty() ? "" : " (did you mean " + String.join(", ", close) + "?)"));
        }
        output.accept(description.stripTrailing());
    }

    private void apropos(String part) {
        StringJoiner names = new StringJoiner("\n");
        names.setEmptyValue("no bound name contains " + part);
        for (String name : prompt.names()) if (name.contains(part)) names.add(name);
        output.accept(names.toString());
    }

    /** The name of a file may be typed as a string or as it is. */
    private static String quoted(String file) {
        return file.startsWith("\"") ? file : "\"" + file.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
