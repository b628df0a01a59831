package dev.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C ends whatever an evaluation does, with exit code 130 and a report that says where it was. */
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
    private static final String READY = "ready";
    private static final int SECONDS = 60;
    /** From the last output of the program to the work that is to be interrupted. */
    private static final long UNDER_WAY_MILLIS = 300;

    @ParameterizedTest
    @ValueSource(strings = {
        "(let loop () (loop))",
        "(let loop ((sorted (list-sort < (iota 1000000)))) (loop (list-sort > sorted)))",
        "(let loop ((text \"a\")) (loop (string-append text \"b\")))",
        "(expt 7 100000000)",
        "(gcd (+ 1 (expt 7 3000000)) (+ 2 (expt 3 3000000)))",
        "(read-line)",
        "(thread-sleep! 100)",
        "(thread-join! (thread-start! (make-thread (lambda () (let loop () (loop))))))"})
    void endsWithReportAndExitCode130(String work) throws Exception {
        Process process = LaminaProcess.builder("-e", "(begin (display \"" + READY + "\\n\") (flush-output-port))" + work).start();
        try {
            awaitReady(process.getInputStream());
            Thread.sleep(UNDER_WAY_MILLIS);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "still running: " + work);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(130, process.exitValue(), errors);
            assertTrue(errors.startsWith("-e:1:") && errors.contains(": interrupted\n"), errors);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void awaitReady(InputStream output) throws IOException {
        for (int c = output.read(); c != '\n'; c = output.read()) assertTrue(c >= 0, "the program ended early");
    }
}
