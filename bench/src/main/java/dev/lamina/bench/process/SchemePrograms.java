package dev.lamina.bench.process;

import dev.lamina.bench.measure.Command;
import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.RunFile;
import dev.lamina.bench.result.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of {@code bench/scheme} under Lamina and every other Scheme that is installed. A program is portable R7RS, checks its
 * results, and prints its mean time for an iteration, cold ones included. Where a Scheme reads R7RS it runs the file as it stands; for the
 * others the import is dropped, {@code measure.scm} put in the place of its include form, and an adapter set in front that
 * defines what is missing. Each has the setting in which it is fastest while all its run-time checks stay on.
 */
public final class SchemePrograms {
    private static final String SUITE = "scheme";
    private static final String FOLDER = "bench/scheme";
    private static final String MEASURE = "measure";
    private static final String ENDING = ".scm";
    private static final Pattern REPORT = Pattern.compile("(?m)^\\S+: ok (\\S+) s/iteration");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\(import .*\\)$");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\(include \"(.*)\"\\)$");
    private static final List<String> QUICK = List.of("fib", "tak", "nqueens", "mandelbrot");

    private final Workplace workplace;

    private SchemePrograms(Workplace workplace) {
        this.workplace = workplace;
    }

    public static List<Measurable> subjects(Workplace workplace, List<Subject> ours) {
        return new SchemePrograms(workplace).subjects();
    }

    /** How a Scheme is given a program: its command line, after whatever must be made first. */
    @FunctionalInterface
    private interface Preparation {
        List<String> command(String scheme, Path program) throws Command.Failed, IOException;
    }

    private List<Measurable> subjects() {
        List<Measurable> found = new ArrayList<>();
        List<String> programs = workplace.quick() ? QUICK
                : workplace.names(FOLDER, ENDING).stream().filter(name -> !name.equals(MEASURE)).toList();
        add(found, programs, "", workplace.lamina(), (scheme, program) -> List.of(scheme, program.toString()));
        peer(found, programs, "Chez", this::chez, "chezscheme", "chez");
        peer(found, programs, "Gambit", this::gambit, "gsc");
        peer(found, programs, "Racket", this::racket, "racket");
        peer(found, programs, "Guile", (scheme, program) -> List.of(scheme, "--r7rs", program.toString()), "guile", "guile3.0");
        return found;
    }

    private void peer(List<Measurable> found, List<String> programs, String name, Preparation preparation, String... commands) {
        String scheme = Workplace.find(commands);
        if (scheme == null) {
            workplace.remark().accept("scheme: " + name + " is skipped: no " + String.join(" or ", commands) + " on the PATH");
        } else {
            add(found, programs, name, scheme, preparation);
        }
    }

    private void add(List<Measurable> found, List<String> programs, String by, String scheme, Preparation preparation) {
        for (String name : programs) {
            Path program = workplace.home().resolve(FOLDER).resolve(name + ENDING);
            try {
                found.add(new ProcessFork(ProcessFork.subject(SUITE, name, by), workplace.scratch(), preparation.command(scheme, program), REPORT));
            } catch (Command.Failed | IOException e) {
                workplace.remark().accept("scheme/" + name + " by " + by + ": cannot be prepared: " + e.getMessage());
            }
        }
    }

    private List<String> chez(String scheme, Path program) throws IOException {
        return List.of(scheme, "--program", adapted(program, "chez", ".ss").toString());
    }

    /** A native executable, whose compilation the times do not include. */
    private List<String> gambit(String scheme, Path program) throws IOException, Command.Failed {
        Path source = adapted(program, "gambit", ENDING);
        String executable = source.toString().replaceFirst("\\.scm$", "");
        Command.output(workplace.scratch(), List.of(scheme, "-exe", "-o", executable, source.toString()));
        return List.of(executable);
    }

    /** Compiled first, as Racket's own tools do; pairs are mutable only where the program changes one. */
    private List<String> racket(String scheme, Path program) throws IOException, Command.Failed {
        String source = adapted(program, "racket", ".rkt").toString();
        Command.output(workplace.scratch(), List.of("raco", "make", source));
        return List.of(scheme, source);
    }

    private Path adapted(Path program, String scheme, String ending) throws IOException {
        String text = spliced(program);
        String adapters = adapter(scheme + ending)
                + (scheme.equals("racket") && text.contains("set-cdr!") ? adapter("racket-mutable-pairs.rkt") : "");
        String name = program.getFileName().toString().replaceFirst("\\.scm$", ending);
        Path file = workplace.scratch().resolve(scheme).resolve(name);
        RunFile.replace(file, adapters + text);
        return file;
    }

    private String adapter(String name) throws IOException {
        return Files.readString(workplace.home().resolve(FOLDER).resolve("peers").resolve(name));
    }

    private static String spliced(Path program) throws IOException {
        Matcher include = INCLUDE.matcher(IMPORT.matcher(Files.readString(program)).replaceAll(""));
        var spliced = new StringBuilder();
        while (include.find()) {
            include.appendReplacement(spliced, Matcher.quoteReplacement(Files.readString(program.resolveSibling(include.group(1)))));
        }
        return include.appendTail(spliced).toString();
    }
}
