package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What running code allocates, on the Scheme heap and on Java's. */
class AllocationTest {
    private static final long ADDITIONS = 20_000_000;
    /** Of the call itself and of the JVM's own threads: an object for each addition would be a hundred times as much. */
    private static final long MOST_JAVA_BYTES = 4 << 20;

    @Test
    void flonumAdditionsAllocateNothingOnEitherHeap() {
        try (Scheme scheme = Scheme.create()) {
            scheme.eval("(define (sum n) (let loop ((i 0) (x 0.0)) (if (= i n) x (loop (+ i 1) (+ x 1.5)))))");
            scheme.call("sum", ADDITIONS);
            long collections = scheme.statistics().minor().count();
            long java = javaBytes();
            assertEquals(1.5 * ADDITIONS, scheme.call("sum", ADDITIONS));
            long allocated = javaBytes() - java;
            assertEquals(collections, scheme.statistics().minor().count());
            assertTrue(allocated < MOST_JAVA_BYTES, allocated + " bytes were allocated on the Java heap");
        }
    }

    @Test
    void aPairTakesSixteenBytes() {
        try (Scheme scheme = Scheme.create()) {
            scheme.eval("(collect-garbage)");
            long before = used(scheme);
            scheme.eval("(define kept (iota 1000000)) (collect-garbage)");
            long bytes = used(scheme) - before;
            assertTrue(Math.abs(bytes - 16_000_000) < 1_600_000, bytes + " bytes for a million pairs");
        }
    }

    private static long used(Scheme scheme) {
        return scheme.statistics().usedBytes();
    }

    private static long javaBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
