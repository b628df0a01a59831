package dev.lamina.core.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs over f64vectors do with kernels what they do without; each choice of kernels has a process of its own.
 * {@code -Dlamina.fusion=N} asks for more programs, {@code -Dlamina.seed=N} for the same ones.
 */
class FusionTest {
    private static final int PROGRAMS = Integer.getInteger("lamina.fusion", 40);

    /** Hundreds of times what it takes: only what hangs is still there after it. */
    private static final long MINUTES = 10 + PROGRAMS / 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "128", "256", "512"})
    void kernelsGiveTheBitsAndErrorsOfThePlainProgram(String choice) throws IOException, InterruptedException {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        Path file = folder.resolve("output");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-ea", "-Dlamina.simd=" + choice, "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), FusionBits.class.getName(), Long.toString(seed), Integer.toString(PROGRAMS))
                .redirectErrorStream(true).redirectOutput(file.toFile()).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = choice + ", seed " + seed + "\n" + Files.readString(file);
        assertTrue(ended, () -> "hangs: " + output);
        assertEquals(0, process.exitValue(), output);
    }
}
