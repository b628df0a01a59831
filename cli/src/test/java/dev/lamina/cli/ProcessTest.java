package dev.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        File output = folder.resolve("output").toFile();
        File errors = folder.resolve("errors").toFile();
        Path stdin = Files.writeString(folder.resolve("input"), input);
        ProcessBuilder builder = LaminaProcess.builder(arguments).redirectInput(stdin.toFile()).redirectOutput(output).redirectError(errors);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly().waitFor();
        assertTrue(ended, "still running after " + SECONDS + " s: " + List.of(arguments));
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
    void aDashIsTheProgramOnTheStandardInput() throws Exception {
        Ended ended = run("(display (cdr (command-line)))\n(car 5)", "-", "a", "b");
        assertEquals("(a b)", ended.output());
        assertEquals("stdin:2:1: car: expected a pair, given 5\n  (car 5)\n  ^\n  in top level (stdin:2:1)\n", ended.errors());
        assertEquals(1, ended.code());
    }

    @Test
    void errorsTellTheExpressionsApart() throws Exception {
        Ended ended = lamina("-e", "(define (f) (car 5))", "-e", "(f)");
        assertTrue(ended.errors().startsWith("-e:1:13: car: expected a pair, given 5\n  (define (f) (car 5))\n"), ended.errors());
        assertTrue(ended.errors().endsWith("in top level (-e-2:1:1)\n"), ended.errors());
    }

    @Test
    void exitCodesAreTheProgramsOwn() throws Exception {
        assertEquals(7, lamina("-e", "(exit 7)").code());
        assertEquals(0, lamina("-e", "(exit)").code());
        assertEquals(1, lamina("-e", "(exit #f)").code());
    }

    @Test
    void statisticsArePrintedHoweverTheRunEnds() throws Exception {
        for (String end : List.of("1", "(car 5)", "(exit 3)")) {
            assertTrue(lamina("--stats", "-e", end).errors().contains("\ncollections\n"), end);
        }
    }

    @Test
    void errorsOfWhatTheDriverDoesHaveAPosition() throws Exception {
        String missing = folder.resolve("missing.csv").toString();
        Ended ended = lamina("-e", "(define (columns) (read-csv \"" + missing + "\"))\n(columns)");
        assertTrue(ended.errors().startsWith("-e:1:19: read-csv: cannot use " + missing), ended.errors());
    }

    @Test
    void threadsAllocateUnderStressWithEveryAccessChecked() throws Exception {
        Ended ended = lamina("--check", "--gc-stress=3", "../core/src/test/scheme/gc/threads.scm", "1000");
        assertEquals(0, ended.code(), ended.output() + ended.errors());
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

    @Test
    void promptOnAPipeShowsValuesAndNothingElse() throws Exception {
        assertEquals(new Ended(0, "3\n1\n(two)\n(3 1)\n", ""), run("(+ 1 2)\n(values 1 '(two))\n(list $1\n $2)\n"));
    }

    @Test
    void promptKnowsCommands() throws Exception {
        Ended ended = run("(define (f x) x)\n,describe f\n,x (when 1\n 2)\n,frob\n,import (srfi 1)\n,t (iota 3)\n,dump expand 5\n,stats\n,quit\n1\n");
        assertEquals(0, ended.code());
        assertEquals("there is no command ,frob (,help lists them)\n", ended.errors());
        String[] lines = ended.output().split("\n");
        assertEquals("f: procedure|  (f x)|  defined at prompt-1:1:1|(if 1 2 #<unspecified>)|(0 1 2)", String.join("|", List.of(lines).subList(0, 5)));
        assertTrue(lines[5].matches("; .* compiling; .* allocated; no collection"), lines[5]);
        assertTrue(lines[6].equals("; expand") && ended.output().contains("\ncollections\n"), ended.output());
        assertFalse(ended.output().endsWith("1\n"), ended.output());
    }

    private List<String> entries(String cache) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(cache))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void programRunsTheSameFromTheCodeCache() throws Exception {
        Path program = Files.writeString(folder.resolve("program.scm"), "(display (command-line))\n(define (f x) (car x))\n(display (f 5))\n");
        Ended compiled = lamina(program.toString(), "a");
        List<String> entries = entries("caches/lamina");
        assertEquals(1, entries.size(), entries.toString());
        assertEquals(compiled, lamina(program.toString(), "a"));
        assertEquals(entries, entries("caches/lamina"));
        assertEquals(1, compiled.code());
        assertTrue(compiled.errors().startsWith(program + ":2:15: car: expected a pair, given 5\n  (define (f x) (car x))\n"), compiled.errors());
    }

    @Test
    void codeCacheCanBeElsewhereOrOff() throws Exception {
        Path program = Files.writeString(folder.resolve("program.scm"), "(display 1)");
        assertEquals("1", lamina("--no-cache", program.toString()).output());
        assertFalse(Files.exists(folder.resolve("caches")));
        assertEquals("1", lamina("--cache", folder.resolve("mine").toString(), program.toString()).output());
        assertEquals(1, entries("mine").size());
        assertFalse(Files.exists(folder.resolve("caches")));
    }

    @Test
    void codeCacheThatCannotBeIsSilent() throws Exception {
        Path program = Files.writeString(folder.resolve("program.scm"), "(display 1)");
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertEquals(new Ended(0, "1", ""), lamina("--cache", file.toString(), program.toString()));
    }

    @Test
    void whoeverWatchesTheCompilerSeesItCompile() throws Exception {
        Path program = Files.writeString(folder.resolve("program.scm"), "(display (+ 1 2))");
        lamina(program.toString());
        Ended dumped = lamina("--dump=expand", program.toString());
        assertTrue(dumped.errors().contains("(unit "), dumped.errors());
    }
}
