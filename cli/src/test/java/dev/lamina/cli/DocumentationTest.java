package dev.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lamina.core.Options;
import dev.lamina.core.Scheme;
import dev.lamina.core.runtime.SchemeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example in the README and in {@code docs} is run, and must give what stands there. A fenced block says what it
 * is by its language:
 *
 * <pre>
 * scheme   expressions, evaluated one after the other in one session per document. Behind the last line of one:
 *          ; =&gt; VALUE      what it is, as `write` prints it; several values one behind the other
 *          ; prints TEXT   what it writes to the standard output, spaces at the ends left out
 *          ; error: TEXT   the message of the error it ends with
 * console  lines that begin with `$ lamina` or `$ bin/lamina` are commands, run at the root of the project; those that begin
 *          with `&gt; ` are typed at its prompt; the others are what it prints, errors included
 * java     a class with a main method; the `text` block that follows is what it prints. Pieces without main are run by GuideTest
 * text     anything else: output, diagrams, notations
 * </pre>
 */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE = Pattern.compile("\\s*```(.*)");
    private static final Pattern EXPECTATION = Pattern.compile(";+ *(=>|⇒|prints|error:) *(.*)$");
    private static final Pattern COMMAND = Pattern.compile("\\$ (?:bin/)?lamina\\b *(.*)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final int SECONDS = 60;

    private record Block(String language, int line, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    @TempDir
    Path folder;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            List<Path> documents = new ArrayList<>(files.filter(path -> path.toString().endsWith(".md")).sorted().toList());
            assertTrue(documents.size() >= 6, "documents found: " + documents);
            documents.addFirst(ROOT.resolve("README.md"));
            return documents.stream();
        }
    }

    private static List<Block> blocks(Path document) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        int number = 0;
        for (String line : Files.readAllLines(document)) {
            number++;
            Matcher fence = FENCE.matcher(line);
            if (!fence.matches()) {
                if (open != null) open.lines().add(line);
            } else if (open == null) {
                open = new Block(fence.group(1).strip(), number, new ArrayList<>());
            } else {
                blocks.add(open);
                open = null;
            }
        }
        assertEquals(null, open, document + ": a block is not closed");
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void examplesGiveWhatStandsThere(Path document) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Scheme session = Scheme.create(Options.standard().withOutput(output))) {
            List<Block> blocks = blocks(document);
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                String place = document.getFileName() + ":" + block.line();
                switch (block.language()) {
                    case "scheme" -> scheme(block, place, session, output);
                    case "console" -> console(block, place);
                    case "java" -> {
                        if (block.text().contains(" main(")) java(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null, place);
                    }
                    case "text" -> {}
                    default -> fail(place + ": the block must be scheme, console, java or text: " + block.language());
                }
            }
        }
    }

    // Scheme

    private static void scheme(Block block, String place, Scheme session, ByteArrayOutputStream output) {
        StringBuilder text = new StringBuilder();
        for (String line : block.lines()) {
            Matcher expectation = EXPECTATION.matcher(line);
            boolean expects = expectation.find();
            text.append(expects ? line.substring(0, expectation.start()) : line).append('\n');
            if (text.toString().isBlank() || !Scheme.isComplete(text.toString())) continue;
            evaluate(text.toString(), expects ? expectation.group(1) : "", expects ? expectation.group(2) : "", place, session, output);
            text.setLength(0);
        }
        assertTrue(text.toString().isBlank(), place + ": unfinished: " + text);
    }

    private static void evaluate(String text, String kind, String expected, String place, Scheme session, ByteArrayOutputStream output) {
        List<String> values = new ArrayList<>();
        String error = "";
        output.reset();
        try {
            session.show("example", text, values::add);
        } catch (SchemeException e) {
            error = e.getMessage().lines().findFirst().orElse("").replaceFirst("^example:\\d+:\\d+: ", "");
        }
        String example = place + ": " + text;
        assertEquals(kind.equals("error:") ? expected : "", error, example);
        if (kind.equals("=>") || kind.equals("⇒")) assertEquals(expected, String.join(" ", values), example);
        if (kind.equals("prints")) assertEquals(expected, output.toString(StandardCharsets.UTF_8).strip(), example);
    }

    // The command

    private void console(Block block, String place) throws Exception {
        List<String> lines = block.lines();
        int i = 0;
        while (i < lines.size()) {
            Matcher command = COMMAND.matcher(lines.get(i));
            assertTrue(command.matches(), place + ": expected a command of lamina: " + lines.get(i));
            List<String> typed = new ArrayList<>();
            List<String> printed = new ArrayList<>();
            for (i++; i < lines.size() && !lines.get(i).startsWith("$ "); i++) {
                if (lines.get(i).startsWith("> ")) typed.add(lines.get(i).substring(2));
                else printed.add(lines.get(i));
            }
            if (command.group(1).startsWith("bench ")) continue;  // the module bench tests these: most measure for minutes
            assertEquals(String.join("\n", printed), run(LaminaProcess.builder(words(command.group(1))), typed), place + ": " + command.group());
        }
    }

    /** The words of a command line, which may stand in quotes. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        return words.toArray(String[]::new);
    }

    private String run(ProcessBuilder builder, List<String> typed) throws Exception {
        Path input = Files.write(folder.resolve("input"), typed);
        Path output = folder.resolve("output");
        builder.directory(ROOT.toFile()).redirectInput(input.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly().waitFor();
        assertTrue(ended, "still running after " + SECONDS + " s: " + builder.command());
        return Files.readString(output).stripTrailing();
    }

    // Java

    private void java(Block block, Block output, String place) throws Exception {
        assertNotNull(output, place + ": the text block with the output is missing");
        Path source = Files.writeString(folder.resolve("Example.java"), block.text());
        List<String> command = new ArrayList<>(LaminaProcess.builder().command());
        command.set(command.size() - 1, source.toAbsolutePath().toString());
        assertEquals(output.text().stripTrailing(), run(new ProcessBuilder(command), List.of()), place);
    }
}
