package dev.lamina.blas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.linalg.Blas;
import dev.lamina.numeric.linalg.BlasChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The choice of the library, each in a process of its own; whatever it is, a product must come out right. */
class OpenBlasTest {
    private static final int ELF_MACHINE = 18;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void withoutALibraryJavaComputes() throws Exception {
        assertSaid("java|there is no such file", folder.resolve("libopenblas.so"));
    }

    @Test
    void aTextFileIsNoLibrary() throws Exception {
        assertSaid("java|the file is not a shared library", Files.writeString(folder.resolve("libopenblas.so"), "hello\n".repeat(20)));
    }

    @Test
    void aFolderIsNoLibrary() throws Exception {
        assertSaid("java|this is not a file", Files.createDirectory(folder.resolve("libopenblas.so")));
    }

    @Test
    void aLibraryWhoseEndIsMissingIsNotLoaded() throws Exception {
        byte[] start = new byte[100];
        header(start)[ELF_MACHINE] = 62;
        start[41] = 1;
        String text = System.getProperty("os.arch").equals("amd64") ? "java|the end of the file is missing" : "java|another processor";
        assertSaid(text, Files.write(folder.resolve("libopenblas.so"), start));
    }

    @Test
    void aLibraryForAnotherProcessorIsNotLoaded() throws Exception {
        byte[] start = new byte[100];
        header(start)[ELF_MACHINE] = System.getProperty("os.arch").equals("amd64") ? (byte) 183 : 62;
        assertSaid("java|another processor", Files.write(folder.resolve("libopenblas.so"), start));
    }

    private static byte[] header(byte[] bytes) {
        byte[] mark = {0x7F, 'E', 'L', 'F', 2, 1, 1};
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        return bytes;
    }

    @Test
    void nativeAccessThatIsNotEnabledIsNotTaken() throws Exception {
        assertTrue(run(List.of("--illegal-native-access=deny"), "Product").contains("native access is not enabled"));
    }

    @Test
    void whoeverForcesAMissingLibraryIsTold() throws Exception {
        String output = run(List.of("--enable-native-access=ALL-UNNAMED", "-Dlamina.blas=openblas",
                "-Dlamina.blas.library=" + folder.resolve("none")), "Product");
        assertTrue(output.contains("IllegalStateException") && output.contains("there is no such file"), output);
    }

    @Test
    @ExtendWith(OpenBlasIsHere.class)
    void aLibraryThatIsFoundComputes() throws Exception {
        String output = run(List.of("--enable-native-access=ALL-UNNAMED", "-Dlamina.blas.crossover=0"), "Product");
        assertTrue(output.lines().anyMatch(line -> line.startsWith("openblas|")), output);
    }

    @Test
    @ExtendWith(OpenBlasIsHere.class)
    @EnabledOnOs(OS.LINUX)
    void aProcessEndsUnderACall() throws Exception {
        Process process = start(List.of("--enable-native-access=ALL-UNNAMED", "-Dlamina.blas=openblas"), "Ending");
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
            assertEquals(Ending.STATUS, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    /** Two texts with a bar between them: the backend, and what is told. */
    private static void assertSaid(String expected, Path library) throws Exception {
        String output = run(List.of("--enable-native-access=ALL-UNNAMED", "-Dlamina.blas.crossover=0",
                "-Dlamina.blas.library=" + library), "Product");
        String[] texts = expected.split("\\|");
        assertTrue(output.lines().anyMatch(line -> line.startsWith(texts[0] + "|") && line.contains(texts[1])), output);
    }

    private static String run(List<String> options, String program) throws IOException, InterruptedException {
        Process process = start(options, program);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Process start(List<String> options, String program) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OpenBlasTest.class.getName() + "$" + program));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Prints the backend and what is told of it, after a product that is checked. */
    static final class Product {
        public static void main(String[] arguments) {
            int n = 70;
            F64Matrix a = F64Matrix.filled(n, n, 1.5);
            assertEquals(n * 2.25, a.matmul(a).get(3, 5));
            System.out.println(Blas.current().name() + "|" + BlasChoice.describe());
        }
    }

    /** Exits while another thread is in a product of a second; others follow. */
    static final class Ending {
        static final int STATUS = 7;
        private static final long UNDER_WAY_MILLIS = 500;

        public static void main(String[] arguments) throws InterruptedException {
            assertEquals("openblas", Blas.current().name());
            int n = 4000;
            F64Matrix a = F64Matrix.filled(n, n, 1.5);
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    a.matmul(a);
                }
            });
            Thread.sleep(UNDER_WAY_MILLIS);
            System.exit(STATUS);
        }
    }
}
