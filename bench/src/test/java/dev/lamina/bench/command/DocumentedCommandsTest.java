package dev.lamina.bench.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The commands of docs/benchmarks.md. The list is run and compared; the others would measure for minutes: their options and suites must exist.
 */
class DocumentedCommandsTest {
    private static final String COMMAND = "$ bin/lamina bench ";

    @Test
    void theListGivesWhatStandsThere() throws IOException {
        List<String> page = page();
        int command = page.indexOf(COMMAND + "list");
        assertTrue(command >= 0, "the page shows no list");
        List<String> shown = page.stream().skip(command + 1).takeWhile(line -> !line.startsWith("$ ") && !line.startsWith("```")).toList();
        PrintStream usual = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, Main.run("list"));
        } finally {
            System.setOut(usual);
        }
        assertEquals(shown, printed.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void runsNameOptionsAndSuitesThatExist() throws IOException {
        List<String> runs = page().stream().filter(line -> line.startsWith(COMMAND + "run ")).toList();
        assertTrue(runs.size() > 1, "the page shows no runs");
        for (String line : runs) {
            String words = line.substring(COMMAND.length() + "run ".length()).replaceFirst(" +#.*", "");
            var run = new RunCommand();
            new CommandLine(run).parseArgs(words.split(" +"));
            assertDoesNotThrow(() -> Selection.of(run.suites), line);
        }
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("../docs/benchmarks.md"));
    }
}
