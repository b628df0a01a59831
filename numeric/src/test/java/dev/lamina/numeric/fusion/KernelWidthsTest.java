package dev.lamina.numeric.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random fused kernels give the same bits on scalar, 128, 256 and 512 bits; each width has a process of its own. */
class KernelWidthsTest {
    @Test
    void everyWidthGivesTheScalarBits() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        String scalar = bits("scalar", seed);
        for (String width : List.of("128", "256", "512")) {
            assertEquals(scalar, bits(width, seed), width + " bits, seed " + seed);
        }
    }

    private static String bits(String choice, long seed) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-Dlamina.simd=" + choice, "--add-modules=jdk.incubator.vector",
                "-cp", System.getProperty("java.class.path"), KernelBits.class.getName(), Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), choice + ", seed " + seed);
        return output;
    }
}
