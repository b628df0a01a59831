package dev.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
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

    private static final int SIGINT = 2;
    private static final MemorySegment DEFAULT_ACTION = MemorySegment.NULL;
    private static final MemorySegment IGNORE = MemorySegment.ofAddress(1);

    /** A build that a shell started in the background ignores the signal, and so would the processes that it starts. */
    @BeforeAll
    static void startedProcessesAreNotBornIgnoringTheSignal() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle signal = linker.downcallHandle(linker.defaultLookup().findOrThrow("signal"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        MemorySegment action = (MemorySegment) signal.invokeExact(SIGINT, DEFAULT_ACTION);
        if (action.equals(IGNORE)) return;
        MemorySegment replaced = (MemorySegment) signal.invokeExact(SIGINT, action);
        assertEquals(DEFAULT_ACTION, replaced);
    }

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
