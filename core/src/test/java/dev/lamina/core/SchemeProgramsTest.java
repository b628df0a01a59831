package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the programs under {@code src/test/scheme}. Each checks itself and ends with exit code 1 when a check failed,
 * having printed which; a program of the folder {@code errors} must end with the report beside it. (The scalar kernels
 * are a choice of the process: the cli's tests run the numeric programs with them.)
 */
class SchemeProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/scheme");
    private static final long MEGABYTE = 1L << 20;
    /** What programs divide their counts by. */
    private static final String SCALE = "100";

    static Stream<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            List<Path> found = files.filter(SchemeProgramsTest::isProgram).sorted().toList();
            assertTrue(found.size() > 40, "only " + found.size() + " programs found");
            return found.stream();
        }
    }

    private static boolean isProgram(Path path) {
        return path.toString().endsWith(".scm") && path.getNameCount() == PROGRAMS.getNameCount() + 2 && !isIn("errors", path) && !isIn("gc", path);
    }

    private static boolean isIn(String folder, Path path) {
        return path.getName(PROGRAMS.getNameCount()).toString().equals(folder);
    }

    static Stream<Path> failingPrograms() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS.resolve("errors"))) {
            return files.filter(path -> path.toString().endsWith(".scm")).sorted().toList().stream();
        }
    }

    private static HeapOptions heap() {
        return HeapOptions.standard().withMaximum(512 * MEGABYTE);
    }

    private static void run(Path program, Options options, String scale) {
        try (Scheme scheme = Scheme.create(options)) {
            scheme.runFile(program.toString(), List.of(scale));
        } catch (SchemeException.Exit exit) {
            assertEquals(0, exit.code(), program + " printed which checks failed");
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void passesPlainly(Path program) {
        run(program, Options.standard().withHeap(heap()), SCALE);
    }

    @ParameterizedTest
    @MethodSource("failingPrograms")
    void endsWithTheReportBesideIt(Path program) throws IOException {
        String expected = Files.readString(Path.of(program.toString().replace(".scm", ".expected")));
        try (Scheme scheme = Scheme.create(Options.standard().withHeap(heap()))) {
            var uncaught = assertThrows(SchemeException.Uncaught.class, () -> scheme.runFile(program.toString(), List.of()));
            String folder = program.getParent() + "/";
            assertEquals(expected.strip(), uncaught.getMessage().replace(folder, "").strip());
        }
    }
}
