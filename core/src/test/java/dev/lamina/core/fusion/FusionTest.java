package dev.lamina.core.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs over f64vectors do with kernels what they do without; each choice of kernels has a process of its own.
 * {@code -Dlamina.fusion=N} asks for more programs, {@code -Dlamina.seed=N} for the same ones.
 */
class FusionTest {
    private static final int PROGRAMS = Integer.getInteger("lamina.fusion", 40);

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "128", "256", "512"})
    void kernelsGiveTheBitsAndErrorsOfThePlainProgram(String choice) throws IOException, InterruptedException {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-ea", "-Dlamina.simd=" + choice, "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), FusionBits.class.getName(), Long.toString(seed), Integer.toString(PROGRAMS))
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), choice + ", seed " + seed + "\n" + output);
    }
}
