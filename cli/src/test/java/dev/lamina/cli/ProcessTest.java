package dev.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command as a process: what it prints, its exit codes, the examples, and the numeric programs on scalar kernels. */
class ProcessTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path NUMERIC_PROGRAMS = Path.of("../core/src/test/scheme/numeric");
    private static final int SECONDS = 120;

    private record Ended(int code, String output, String errors) {}

    @TempDir
    Path folder;

    private Ended lamina(String... arguments) throws IOException, InterruptedException {
        return run("", arguments);
    }

    private Ended run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        File output = folder.resolve("output").toFile();
        File errors = folder.resolve("errors").toFile();
        Path stdin = Files.writeString(folder.resolve("input"), input);
        Process process = new ProcessBuilder(command).redirectInput(stdin.toFile()).redirectOutput(output).redirectError(errors).start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly().waitFor();
        assertTrue(ended, "still running after " + SECONDS + " s: " + command);
        return new Ended(process.exitValue(), Files.readString(output.toPath()), Files.readString(errors.toPath()));
    }

    static Stream<Path> examples() throws IOException {
        return programs(EXAMPLES);
    }

    static Stream<Path> numericPrograms() throws IOException {
        return programs(NUMERIC_PROGRAMS);
    }

    private static Stream<Path> programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(path -> path.toString().endsWith(".scm")).sorted().toList();
            assertTrue(found.size() >= 3, "programs in " + folder + ": " + found);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplePrintsWhatStandsBesideIt(Path program) throws Exception {
        Ended ended = lamina(program.toString());
        assertEquals("", ended.errors());
        assertEquals(Files.readString(Path.of(program.toString().replace(".scm", ".expected"))), ended.output());
        assertEquals(0, ended.code());
    }

    @ParameterizedTest
    @MethodSource("numericPrograms")
    void numericProgramPassesOnScalarKernels(Path program) throws Exception {
        Ended ended = lamina("--simd=scalar", program.toString(), "10");
        assertEquals(0, ended.code(), ended.output() + ended.errors());
    }

    @Test
    void expressionIsEvaluatedAndPrinted() throws Exception {
        assertEquals(new Ended(0, "3\n", ""), lamina("-e", "(+ 1 2)"));
    }

    @Test
    void uncaughtErrorIsExitCodeOneWithPositionCaretAndFrames() throws Exception {
        Ended ended = lamina("-e", "(car 5)");
        assertEquals(1, ended.code());
        assertEquals("-e:1:1: car: expected a pair, given 5\n  (car 5)\n  ^\n  in top level (-e:1:1)\n", ended.errors());
    }

    @Test
    void exitCodesAreTheProgramsOwn() throws Exception {
        assertEquals(7, lamina("-e", "(exit 7)").code());
        assertEquals(0, lamina("-e", "(exit)").code());
        assertEquals(1, lamina("-e", "(exit #f)").code());
    }

    @Test
    void badUsageIsExitCodeTwo() throws Exception {
        assertEquals(2, lamina("--no-such-option").code());
    }

    @Test
    void whatIsNoProgramIsOneClearError() throws Exception {
        Ended directory = lamina(folder.toString());
        assertEquals(1, directory.code());
        assertTrue(directory.errors().contains("it is a directory"), directory.errors());
        Path unbalanced = Files.writeString(folder.resolve("unbalanced.scm"), "(define (f x)\n  (+ x 1)\n");
        Ended ended = lamina(unbalanced.toString());
        assertEquals(1, ended.code());
        assertTrue(ended.errors().startsWith(unbalanced + ":1:1: read: "), ended.errors());
    }

    @Test
    void heapLimitIsAnErrorThatCanBeCaught() throws Exception {
        String program = "(guard (e (#t (display 'caught))) (let loop ((l '())) (loop (cons 1 l))))";
        assertEquals("caught", lamina("--heap-max", "32M", "-e", program).output().strip());
    }

    @Test
    void promptSurvivesErrors() throws Exception {
        Ended ended = run("(define x 5)\n(car x)\n(* x\n x)\n(undefined-name)\n(+ x 1)\n");
        assertEquals(0, ended.code());
        assertTrue(ended.output().contains("25") && ended.output().contains("6"), ended.output());
        assertTrue(ended.errors().contains("car: expected a pair"), ended.errors());
    }
}
