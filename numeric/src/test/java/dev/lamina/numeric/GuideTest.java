package dev.lamina.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every Java text of the documentation that is no whole program. Each becomes a method of one class; a comment after a
 * {@code println} is what it must print. Whole programs are run with the command's examples.
 */
class GuideTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("System\\.out\\.println\\(.*\\); +// (.*)");
    private static final String IMPORTS = """
            import dev.lamina.numeric.array.*;
            import dev.lamina.numeric.fusion.*;
            import dev.lamina.numeric.io.*;
            import dev.lamina.numeric.kernel.KernelChoice;
            import dev.lamina.numeric.random.Random;
            import dev.lamina.numeric.signal.*;
            import dev.lamina.numeric.statistics.*;
            import java.lang.foreign.Arena;
            import java.nio.file.*;
            import java.util.Map;
            """;

    @TempDir
    Path folder;

    @Test
    void everySnippetPrintsWhatItSays() throws Exception {
        var source = new StringBuilder(IMPORTS + "public class Guide {\n");
        var calls = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String page : pages()) {
            var snippets = SNIPPET.matcher(Files.readString(DOCS.resolve(page)));
            for (int i = 1; snippets.find(); i++) {
                if (snippets.group(1).contains(" main(")) {
                    continue;
                }
                String name = page.replaceAll("\\W", "_") + i;
                source.append("static void ").append(name).append("() throws Exception {\n").append(snippets.group(1)).append("}\n");
                calls.append(name).append("();\n");
                expected.add(page + " " + i);
                calls.insert(calls.length() - name.length() - 4, "System.out.println(\"" + page + " " + i + "\");\n");
                EXPECTED.matcher(snippets.group(1)).results().forEach(line -> expected.add(line.group(1).strip()));
            }
        }
        assertFalse(expected.isEmpty());
        source.append("public static void main(String[] arguments) throws Exception {\n").append(calls).append("}\n}\n");
        Path file = Files.writeString(folder.resolve("Guide.java"), source);
        assertEquals(String.join("\n", expected), run(file).strip());
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).sorted().toList();
        }
    }

    /** In a JVM of its own, which compiles the file itself. */
    private static String run(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED", "-Dlamina.simd=scalar", "-Xlog:disable", "-cp", System.getProperty("java.class.path"), file.toString())
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replaceFirst("WARNING: Using incubator modules.*\\R", "");
    }
}
