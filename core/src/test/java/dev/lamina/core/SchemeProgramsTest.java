package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.optimize.Pass;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the programs under {@code src/test/scheme}. Each checks itself and ends with exit code 1 when a check failed,
 * having printed which; a program of the folder {@code errors} must end with the report beside it. Every program runs
 * plainly, with all optional passes off, and under stress: a collection between two checks of the whole heap at every
 * poll, or less often if the program's head has a line such as {@code ;; settings: stress=50 heap=32}, which may also
 * ask for a heap of so many megabytes. (The kernels and the access to memory are choices of the process: the cli's
 * {@code ProcessTest} runs programs with the others.)
 */
class SchemeProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/scheme");
    private static final long MEGABYTE = 1L << 20;
    /** What programs divide their counts by, plainly and where everything takes longer. */
    private static final String SCALE = "100";
    private static final String SLOW_SCALE = "1000";

    static Stream<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            List<Path> found = files.filter(SchemeProgramsTest::isProgram).sorted().toList();
            assertTrue(found.size() > 50, "only " + found.size() + " programs found");
            return found.stream();
        }
    }

    private static boolean isProgram(Path path) {
        return path.toString().endsWith(".scm") && path.getNameCount() == PROGRAMS.getNameCount() + 2 && !isIn("errors", path);
    }

    private static boolean isIn(String folder, Path path) {
        return path.getName(PROGRAMS.getNameCount()).toString().equals(folder);
    }

    static Stream<Path> failingPrograms() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS.resolve("errors"))) {
            return files.filter(path -> path.toString().endsWith(".scm")).sorted().toList().stream();
        }
    }

    /** What the program's settings line says about the word, or the standard. */
    private static int setting(Path program, String word, int standard) {
        try (Stream<String> lines = Files.lines(program)) {
            String settings = lines.filter(line -> line.startsWith(";; settings:")).findFirst().orElse("");
            Matcher found = Pattern.compile("\\b" + word + "=(\\d+)").matcher(settings);
            return found.find() ? Integer.parseInt(found.group(1)) : standard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HeapOptions heap(Path program) {
        long bytes = setting(program, "heap", 512) * MEGABYTE;
        return HeapOptions.standard().withMaximum(bytes).withNumericMaximum(bytes);
    }

    private static Set<Pass> optionalPasses() {
        Set<Pass> passes = EnumSet.allOf(Pass.class);
        passes.removeIf(pass -> pass.isRequired);
        return passes;
    }

    private static void run(Path program, Options options, String scale) {
        var output = new ByteArrayOutputStream();
        try (Scheme scheme = Scheme.create(options.withOutput(output))) {
            scheme.runFile(program.toString(), List.of(scale));
        } catch (SchemeException.Exit exit) {
            assertEquals(0, exit.code(), () -> program + ":\n" + output.toString(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void passesPlainly(Path program) {
        run(program, Options.standard().withHeap(heap(program)), SCALE);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void passesWithoutOptionalPasses(Path program) {
        run(program, Options.standard().withHeap(heap(program)).without(optionalPasses()), SLOW_SCALE);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void passesUnderStress(Path program) {
        int everyPoll = setting(program, "stress", 1);
        run(program, Options.standard().withHeap(heap(program).withStress(everyPoll).withCheck(true)), SLOW_SCALE);
    }

    @ParameterizedTest
    @MethodSource("failingPrograms")
    void endsWithTheReportBesideIt(Path program) throws IOException {
        String expected = Files.readString(Path.of(program.toString().replace(".scm", ".expected")));
        try (Scheme scheme = Scheme.create(Options.standard().withHeap(heap(program)))) {
            var uncaught = assertThrows(SchemeException.Uncaught.class, () -> scheme.runFile(program.toString(), List.of()));
            String folder = program.getParent() + "/";
            assertEquals(expected.strip(), uncaught.getMessage().replace(folder, "").strip());
        }
    }
}
