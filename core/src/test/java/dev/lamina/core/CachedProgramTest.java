package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lamina.core.cache.CodeCache;
import dev.lamina.core.optimize.Pass;
import dev.lamina.core.runtime.SchemeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program from the cache does what it does when it is compiled: here each runs without a cache, then into it, then from it. */
class CachedProgramTest {
    private static final Path PROGRAMS = Path.of("src/test/scheme");

    @TempDir
    Path folder;

    private Options cached() {
        return Options.standard().cachedIn(new CodeCache(folder.resolve("cache"), CodeCache.STANDARD_LIMIT_BYTES));
    }

    /** What the program writes, and the report or exit code it ends with. */
    private static String run(Options options, Path program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String end = "end";
        try (Scheme scheme = Scheme.create(options.withOutput(output))) {
            scheme.runFile(program.toString(), List.of("100"));
        } catch (SchemeException.Exit exit) {
            end = "exit " + exit.code();
        } catch (SchemeException.Uncaught uncaught) {
            end = uncaught.getMessage();
        }
        return output.toString(StandardCharsets.UTF_8) + end;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int entries() throws IOException {
        if (!Files.exists(folder.resolve("cache"))) return 0;
        try (Stream<Path> all = Files.list(folder.resolve("cache"))) {
            return (int) all.count();
        }
    }

    private void sameThreeTimes(String expected, String text) throws IOException {
        Path program = write("program.scm", text);
        assertEquals(expected, run(Options.standard(), program));
        assertEquals(expected, run(cached(), program), "while it is stored");
        assertEquals(1, entries());
        assertEquals(expected, run(cached(), program), "from the cache");
    }

    static Stream<Path> programs() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String part : List.of("errors", "compile")) {
            try (Stream<Path> files = Files.list(PROGRAMS.resolve(part))) {
                found.addAll(files.filter(file -> file.toString().endsWith(".scm")).sorted().toList());
            }
        }
        for (String name : List.of("eval", "libraries", "macro-scope", "records", "guard", "parameters", "quasiquotation")) {
            found.add(PROGRAMS.resolve("r7rs/" + name + ".scm"));
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void programFromTheCacheEndsAsItDoesWithout(Path program) {
        String plain = run(Options.standard(), program);
        assertEquals(plain, run(cached(), program), "while it is stored");
        assertEquals(plain, run(cached(), program), "from the cache");
    }

    @Test
    void evalSeesMacrosAndVariables() throws IOException {
        sameThreeTimes("42 7end", """
                (define-syntax twice (syntax-rules () ((_ e) (* 2 e))))
                (define x 21)
                (display (eval '(twice x) (interaction-environment)))
                (display " ")
                (eval '(define y 7) (interaction-environment))
                (display (eval 'y (interaction-environment)))
                """);
    }

    @Test
    void laterRedefinitionOfABuiltInReachesEarlierProcedures() throws IOException {
        sameThreeTimes("3 7end", """
                (define (f x) (- x 2))
                (display (f 5))
                (display " ")
                (eval '(set! - +) (interaction-environment))
                (display (f 5))
                """);
    }

    @Test
    void redefinitionInTheProgramItselfWorks() throws IOException {
        sameThreeTimes("(a . b)end", """
                (define (f p) (car p))
                (define (car p) (list-tail p 0))
                (display (f '(a . b)))
                """);
    }

    @Test
    void errorHasPositionCaretFramesAndTheLikelyName() throws IOException {
        String report = """
                FILE:2:8: unbound variable: lenght (did you mean length?)
                    (+ 1 (lenght x)))
                         ^
                  in count (FILE:2:8)
                  in top level (FILE:3:10)
                """;
        sameThreeTimes(report.replace("FILE", folder.resolve("program.scm").toString()), """
                (define (count x)
                  (+ 1 (lenght x)))
                (display (count '(1 2)))
                """);
    }

    @Test
    void loadAddsToTheProgramsEnvironment() throws IOException {
        Path loaded = write("loaded.scm", "(define z (twice 4))");
        sameThreeTimes("8end", """
                (define-syntax twice (syntax-rules () ((_ e) (* 2 e))))
                (load "%s")
                (display z)
                """.formatted(loaded));
    }

    @Test
    void libraryThatTheProgramImportedIsNotRunAgain() throws IOException {
        write("my/lib.sld", """
                (define-library (my lib)
                  (import (scheme base) (scheme write))
                  (export f)
                  (begin (display "library ") (define (f x) (* x x))))
                """);
        sameThreeTimes("library 9 16end", """
                (import (scheme base) (scheme write) (scheme eval) (my lib))
                (display (f 3))
                (display " ")
                (display (eval '(f 4) (environment '(my lib))))
                """);
    }

    @Test
    void changedLibraryOrIncludedFileIsCompiledAgain() throws IOException {
        Path program = write("program.scm", "(import (scheme base) (scheme write) (my lib)) (include \"part.scm\") (display (list a b))");
        write("my/lib.sld", "(define-library (my lib) (import (scheme base)) (export a) (begin (define a 1)))");
        write("part.scm", "(define b 1)");
        assertEquals("(1 1)end", run(cached(), program));
        assertEquals("(1 1)end", run(cached(), program));
        write("my/lib.sld", "(define-library (my lib) (import (scheme base)) (export a) (begin (define a 2)))");
        assertEquals("(2 1)end", run(cached(), program));
        write("part.scm", "(define b 2)");
        assertEquals("(2 2)end", run(cached(), program));
        assertEquals(1, entries());
    }

    @Test
    void libraryThatAppearsInAnEarlierFolderIsTaken() throws IOException {
        Path program = write("program.scm", "(import (scheme base) (scheme write) (lib)) (display a)");
        Path path = folder.resolve("path");
        write("path/lib.sld", "(define-library (lib) (import (scheme base)) (export a) (begin (define a 'far)))");
        Options options = cached().withLibraryPath(List.of(path));
        assertEquals("farend", run(options, program));
        assertEquals("farend", run(options, program));
        write("lib.sld", "(define-library (lib) (import (scheme base)) (export a) (begin (define a 'near)))");
        assertEquals("nearend", run(options, program));
    }

    @Test
    void programCompiledWithOtherPassesIsAnotherEntry() throws IOException {
        Path program = write("program.scm", "(display (+ 1 2))");
        assertEquals("3end", run(cached(), program));
        assertEquals("3end", run(cached().without(Set.of(Pass.SIMPLIFY)), program));
        assertEquals(2, entries());
    }

    @Test
    void programThatDoesNotCompileLeavesNothing() throws IOException {
        Path program = write("program.scm", "(define x)\n(if)");
        assertEquals(run(Options.standard(), program), run(cached(), program));
        assertEquals(0, entries());
        try (Scheme scheme = Scheme.create(cached())) {
            try {
                scheme.runFile(program.toString(), List.of());
            } catch (SchemeException.Uncaught expected) {
                assertFalse(expected.getMessage().isEmpty());
            }
            assertEquals(3L, scheme.eval("(+ 1 2)"), "the session goes on");
        }
    }

    @Test
    void onlyTheFirstFileOfASessionComesFromTheCache() throws IOException {
        Path first = write("first.scm", "(define-syntax ten (syntax-rules () ((_) 10)))");
        Path second = write("second.scm", "(display (ten))");
        for (int i = 0; i < 2; i++) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            try (Scheme scheme = Scheme.create(cached().withOutput(output))) {
                scheme.runFile(first.toString(), List.of());
                scheme.runFile(second.toString(), List.of());
            }
            assertEquals("10", output.toString(StandardCharsets.UTF_8));
        }
        assertEquals(1, entries(), "the second depends on what came before");
    }
}
