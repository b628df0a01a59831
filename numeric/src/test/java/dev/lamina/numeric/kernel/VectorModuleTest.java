package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a JVM does that was started without the Vector API: one is started for each test, running {@link #main}. */
class VectorModuleTest {
    @Test
    void loadedLateItServesTheKernels() throws Exception {
        assertEquals("6.0 FORCED\n", run(VectorModule.LATE_FLAG, "-Dlamina.simd=256"));
    }

    @Test
    void loadedLateNothingIsPrintedAtStart() throws Exception {
        assertEquals("6.0 TIERED\n", run(VectorModule.LATE_FLAG));
    }

    @Test
    void withoutItTheKernelsAreScalar() throws Exception {
        String output = run();
        assertTrue(output.endsWith("6.0 SCALAR\n"), output);
        assertTrue(output.contains("scalar kernels, because this JVM was started without the module jdk.incubator.vector; "
                + "add --add-modules=jdk.incubator.vector for SIMD"), output);
    }

    /** Sums a few elements and says in which mode. */
    public static void main(String[] arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2, 3);
            System.out.print(Kernels.f64().sum(data, 0, 3) + " " + KernelChoice.current().mode() + "\n");
        }
    }

    private static String run(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VectorModuleTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
