package dev.lamina.bench.process;

import static dev.lamina.bench.process.ProcessFork.subject;
import static dev.lamina.bench.process.ProcessFork.whole;

import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.RunFile;
import dev.lamina.bench.result.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a user waits for: an expression, and a program of 60 procedures that is compiled or comes from the cache. */
public final class Startup {
    private static final String SUITE = "startup";
    private static final String EXPRESSION = "(+ 1 2)";

    private Startup() {}

    public static List<Measurable> subjects(Workplace workplace, List<Subject> ours) {
        List<Measurable> found = new ArrayList<>();
        Path home = workplace.home();
        found.add(whole(subject(SUITE, "expression", ""), home, workplace.lamina(), "-e", EXPRESSION));
        program(workplace, found);
        peer(workplace, found, "Guile", List.of("guile", "guile3.0"), "-c", EXPRESSION);
        peer(workplace, found, "Racket", List.of("racket"), "-e", EXPRESSION);
        peer(workplace, found, "Gambit", List.of("gsi"), "-e", EXPRESSION);
        peer(workplace, found, "Python", List.of("python3"), "-c", "1 + 2");
        return found;
    }

    private static void program(Workplace workplace, List<Measurable> found) {
        String text = workplace.output(workplace.lamina(), workplace.home().resolve("bench/scheme/cold/generate.scm").toString());
        if (text == null) {
            workplace.remark().accept("startup: the program of 60 procedures is left out: bench/scheme/cold/generate.scm fails");
            return;
        }
        Path program = workplace.scratch().resolve("cold.scm");
        RunFile.replace(program, text);
        String cache = workplace.scratch().resolve("cache").toString();
        found.add(whole(subject(SUITE, "program-cold", ""), workplace.home(), workplace.lamina(), "--no-cache", program.toString()));
        // The run here fills the cache.
        workplace.output(workplace.lamina(), "--cache", cache, program.toString());
        found.add(whole(subject(SUITE, "program-cached", ""), workplace.home(), workplace.lamina(), "--cache", cache, program.toString()));
    }

    private static void peer(Workplace workplace, List<Measurable> found, String name, List<String> commands, String... arguments) {
        String command = Workplace.find(commands.toArray(String[]::new));
        if (command == null) {
            workplace.remark().accept("startup: " + name + " is skipped: no " + String.join(" or ", commands) + " on the PATH");
            return;
        }
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        found.add(new ProcessFork(subject(SUITE, "expression", name), workplace.home(), line, null));
    }
}
