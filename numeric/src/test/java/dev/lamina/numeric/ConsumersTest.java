package dev.lamina.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.array.F64Vector;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects in {@code src/test/consumers}, compiled and run as their owners would: by the JDK's own commands. */
class ConsumersTest {
    private static final Path CONSUMERS = Path.of("src/test/consumers");

    @TempDir
    Path classes;

    private static String library() throws URISyntaxException {
        return place(F64Vector.class) + File.pathSeparator + place(SegmentPool.class);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String run(String command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addFirst(Path.of(System.getProperty("java.home"), "bin", command).toString());
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    @Test
    void onTheClassPathWithoutFlagsItIsScalarAndSaysSo() throws Exception {
        run("javac", "-cp", library(), "-d", classes.toString(), CONSUMERS.resolve("classpath/Main.java").toString());
        String output = run("java", "-cp", classes + File.pathSeparator + library(), "Main");
        assertTrue(output.endsWith("32.0 SCALAR\n"), output);
        assertEquals(1, output.lines().filter(line -> line.contains("scalar kernels, because") && line.contains("--add-modules=jdk.incubator.vector")).count(), output);
    }

    @Test
    void onTheModulePathWithoutFlagsItIsSimd() throws Exception {
        Path project = CONSUMERS.resolve("modulepath");
        run("javac", "-p", library(), "-d", classes.toString(), project.resolve("module-info.java").toString(), project.resolve("example/Main.java").toString());
        String output = run("java", "-p", classes + File.pathSeparator + library(), "-m", "example/example.Main");
        assertTrue(output.endsWith("32.0 TIERED true\n"), output);
    }
}
