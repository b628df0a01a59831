package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Programs with random damage, and random tokens, are read, expanded, compiled and run. Each must end in a value, a clear
 * error, an exit, or the interrupt that its time limit sends; and memory must be back where it was. The property
 * {@code lamina.fuzz} says how many inputs, {@code lamina.seed} with which seed; 15,000 take
 * about a minute.
 */
class MutatedProgramsTest {
    private static final int INPUTS = Integer.getInteger("lamina.fuzz", 1000);
    /** What an instance has defined and taken over stays: a new one now and then. */
    private static final int INPUTS_OF_AN_INSTANCE = 250;
    private static final long LIMIT_MILLIS = 200;
    /** The longest way from a request to stop to the next poll: a large primitive on a busy machine. */
    private static final long LATEST_MILLIS = 20_000;
    private static final long MEGABYTE = 1L << 20;
    private static final long HEAP_BYTES = 48 * MEGABYTE;
    /** Caches of the JVM and of the symbols may grow a little. */
    private static final long METASPACE_TOLERANCE = 8 * MEGABYTE;
    private static final long JAVA_TOLERANCE = 24 * MEGABYTE;
    /** Of the process: compiled code, and what the C library keeps of freed heaps. */
    private static final long PROCESS_TOLERANCE = 512 * MEGABYTE;

    private final ExecutorService runner = Executors.newSingleThreadExecutor();
    private int values;
    private int errors;
    private int interrupts;

    @Test
    void endInAValueOrAClearError() throws Exception {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        System.out.println("MutatedProgramsTest: seed " + seed + ", " + INPUTS + " inputs");
        MutatedPrograms programs = new MutatedPrograms(new Random(seed));
        long metaspace = 0;
        long java = 0;
        long process = 0;
        for (int done = 0; done < INPUTS; done += INPUTS_OF_AN_INSTANCE) {
            runBatch(programs, seed);
            if (done > 0) continue;
            metaspace = metaspaceBytes();
            java = javaBytes();
            process = processBytes();
        }
        runner.shutdown();
        System.out.println("MutatedProgramsTest: " + values + " values, " + errors + " errors, " + interrupts + " interrupted; metaspace "
                + metaspace / MEGABYTE + " -> " + metaspaceBytes() / MEGABYTE + " MB, Java heap " + java / MEGABYTE + " -> " + javaBytes() / MEGABYTE + " MB, process "
                + process / MEGABYTE + " -> " + processBytes() / MEGABYTE + " MB");
        assertTrue(values > INPUTS / 20 && errors > INPUTS / 20, "the mutation makes nothing but " + (values > errors ? "values" : "errors"));
        assertTrue(metaspaceBytes() < metaspace + METASPACE_TOLERANCE, "classes of dead programs are not unloaded");
        assertTrue(processBytes() < process + PROCESS_TOLERANCE, "heaps of closed instances are not freed");
        assertTrue(javaBytes() < java + JAVA_TOLERANCE, "Java objects of dead programs are kept");
    }

    private void runBatch(MutatedPrograms programs, long seed) throws Exception {
        HeapOptions heap = HeapOptions.standard().withMaximum(HEAP_BYTES).withNumericMaximum(HEAP_BYTES);
        try (Scheme scheme = Scheme.create(Options.standard().withHeap(heap).withOutput(OutputStream.nullOutputStream()))) {
            scheme.eval("check.scm", MutatedPrograms.prelude());
            for (int i = 0; i < INPUTS_OF_AN_INSTANCE; i++) {
                String text = programs.next();
                try {
                    run(scheme, text);
                } catch (ExecutionException | TimeoutException e) {
                    throw new AssertionError("seed " + seed + ", input:\n" + text, e);
                }
            }
        }
    }

    private void run(Scheme scheme, String text) throws InterruptedException, ExecutionException, TimeoutException {
        Future<?> evaluation = runner.submit(() -> evaluate(scheme, text));
        try {
            evaluation.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            scheme.interrupt();
            evaluation.get(LATEST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void evaluate(Scheme scheme, String text) {
        try {
            scheme.show("fuzz", text, shown -> {});
            values++;
        } catch (SchemeException.Uncaught e) {
            errors++;
            assertFalse(e.getMessage().isBlank());
            assertFalse(e.getMessage().contains("Exception:") || e.getMessage().contains("java."), e.getMessage());
        } catch (SchemeException.Interrupted e) {
            interrupts++;
        } catch (SchemeException.Exit | SchemeException.HeapExhausted e) {
            values++;
        }
    }

    private static long metaspaceBytes() throws InterruptedException {
        collect();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) return pool.getUsage().getUsed();
        }
        throw new AssertionError("this JVM shows no metaspace");
    }

    private static long javaBytes() throws InterruptedException {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What is resident; 0 where the system does not tell. */
    private static long processBytes() throws IOException {
        Path statistics = Path.of("/proc/self/statm");
        if (!Files.exists(statistics)) return 0;
        return 4096 * Long.parseLong(Files.readString(statistics).split(" ")[1]);
    }

    private static void collect() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
    }
}
