package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.core.runtime.SchemeException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** R7RS 6.14: {@code exit} and {@code emergency-exit}. */
class ExitTest {
    private record End(int code, String output) {}

    private static End end(String program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Scheme scheme = Scheme.create(Options.standard().withOutput(output))) {
            var exit = assertThrows(SchemeException.Exit.class, () -> scheme.eval(program));
            return new End(exit.code(), output.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void exitRunsThePendingAftersInnermostFirst() {
        assertEquals(new End(3, "inner outer "), end("""
            (dynamic-wind
              (lambda () #f)
              (lambda ()
                (dynamic-wind
                  (lambda () #f)
                  (lambda () (exit 3) (display "never "))
                  (lambda () (display "inner "))))
              (lambda () (display "outer ")))"""));
    }

    @Test
    void emergencyExitRunsNoAfters() {
        assertEquals(new End(4, ""), end("(dynamic-wind (lambda () #f) (lambda () (emergency-exit 4)) (lambda () (display \"after\")))"));
    }

    @Test
    void theCodeIsThatOfTheObject() {
        assertEquals(0, end("(exit)").code());
        assertEquals(0, end("(exit #t)").code());
        assertEquals(1, end("(exit #f)").code());
        assertEquals(7, end("(exit 7)").code());
        assertEquals(0, end("(emergency-exit)").code());
    }

    @Test
    void anExitInAnAfterEndsTheFirstOne() {
        assertEquals(new End(2, ""), end("(dynamic-wind (lambda () #f) (lambda () (exit 1)) (lambda () (exit 2)))"));
    }

    @Test
    void noHandlerSeesAnExit() {
        assertEquals(5, end("(guard (e (#t (display e))) (exit 5))").code());
    }
}
