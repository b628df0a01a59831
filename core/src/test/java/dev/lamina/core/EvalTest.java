package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What evaluation leaves behind in the JVM: nothing that the program no longer refers to. */
class EvalTest {
    /** A full collection of the Scheme heap is due after some thousand units. */
    private static final int EVALUATIONS = 10_000;
    private static final int LEFT = 5_000;

    @Test
    void classesOfDeadProceduresAreUnloaded() {
        try (Scheme scheme = Scheme.create()) {
            scheme.eval("(define (use n) (if (> n 0) (begin ((eval `(lambda (x) (+ x ,n)) (interaction-environment)) 1) (use (- n 1)))))");
            long before = loadedClasses();
            scheme.call("use", (long) EVALUATIONS);
            System.gc();
            long left = loadedClasses() - before;
            assertTrue(left < LEFT, left + " classes are left of " + EVALUATIONS);
        }
    }

    private static long loadedClasses() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
