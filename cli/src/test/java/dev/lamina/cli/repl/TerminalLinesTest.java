package dev.lamina.cli.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typing, at a terminal whose keys are a text. */
class TerminalLinesTest {
    @TempDir
    Path folder;

    private static Terminal terminal(String typed) throws IOException {
        InputStream input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new DumbTerminal("typed", "ansi", input, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
    }

    /** What the lines are that someone types who knows the names car and call/cc. */
    private List<String> typed(String typed, Path history) throws IOException {
        List<String> texts = new ArrayList<>();
        try (TerminalLines lines = new TerminalLines(terminal(typed), () -> List.of("car", "call/cc"), history)) {
            for (String text = lines.next(); text != null; text = lines.next()) texts.add(text);
        }
        return texts;
    }

    @Test
    void aTextGoesOnUntilItIsComplete() throws IOException {
        assertEquals(List.of("1", "(f\n 2)"), typed("1\n(f\n2)\n", null));
        assertEquals("(define (f)\n  \")\n\")", typed("(define (f)\n\")\n\")\n", null).getFirst());
    }

    @Test
    void theInputEndsTheLines() throws IOException {
        try (TerminalLines lines = new TerminalLines(terminal(""), List::of, null)) {
            assertNull(lines.next());
        }
    }

    @Test
    void tabCompletesAName() throws IOException {
        assertEquals(List.of("(call/cc f)"), typed("(cal\tf)\n", null));
    }

    @Test
    void historyOutlivesTheSession() throws IOException {
        Path history = folder.resolve("history");
        typed("(first\n1)\n(second)\n", history);
        String kept = Files.readString(history);
        assertTrue(kept.contains("(first") && kept.contains("(second)"), kept);
        // Ctrl-P is the text before, twice the one before that.
        assertEquals("(first\n 1)", typed("\u0010\u0010\n", history).getFirst());
    }

    private static List<String> completions(String text) {
        return completions(text, text.length());
    }

    private static List<String> completions(String text, int cursor) {
        List<Candidate> candidates = new ArrayList<>();
        NameCompleter completer = new NameCompleter(() -> List.of("call/cc", "car", "cdr", "string-append"));
        completer.complete(null, SchemeParser.typed(text, cursor), candidates);
        return candidates.stream().map(Candidate::value).sorted().toList();
    }

    @Test
    void namesAreCompletedBehindWhateverMayStandBeforeThem() {
        for (String before : new String[] {"", "(", "'", "(f ", "`(a ,", "`(a ,@", "#(", "(f \"a\" "})
            assertEquals(List.of("call/cc", "car"), completions(before + "ca"), before);
        assertEquals(List.of("cdr"), completions("(cd (f))", 3));
        assertEquals(List.of(), completions("(f \"ca"));
    }

    @Test
    void commandsAreCompletedAtTheBeginning() {
        assertEquals(List.of(",describe", ",dump"), completions(",d"));
        assertEquals(10, completions(",").size());
        assertEquals(List.of("cdr"), completions(",describe cd"));
    }

    @Test
    void filesAreCompletedInStringsAndBehindLoad() throws IOException {
        Files.createDirectory(folder.resolve("programs"));
        Files.createFile(folder.resolve("program.scm"));
        Files.createFile(folder.resolve(".hidden"));
        String path = folder + "/pro";
        List<String> both = List.of(folder + "/program.scm", folder + "/programs/");
        assertEquals(both, completions("(load \"" + path));
        assertEquals(both, completions(",load " + path));
        assertEquals(both, completions(",load \"" + path));
        assertEquals(List.of(folder + "/.hidden"), completions("\"" + folder + "/.h"));
        assertEquals(both, completions("\"" + folder + "/"));
        assertEquals(List.of(), completions("\"" + folder + "/no-such-folder/"));
    }

    /** The characters that are shown otherwise than the rest. */
    private static String marked(String text, int cursor) {
        AttributedString shown = ParenthesisHighlighter.highlight(text, cursor);
        assertEquals(text, shown.toString());
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < text.length(); i++) marks.append(shown.styleAt(i).equals(AttributedStyle.DEFAULT) ? ' ' : text.charAt(i));
        return marks.toString();
    }

    @Test
    void theParenthesisAtTheCursorIsShownWithItsPartner() {
        assertEquals("(     )", marked("(a (b))", 7));
        assertEquals("   ( ) ", marked("(a (b))", 6));
        assertEquals("   ( ) ", marked("(a (b))", 3));
        assertEquals("       ", marked("(a (b))", 2));
        assertEquals("(     )", marked("(\")\" 1)", 7));
    }

    @Test
    void aParenthesisThatClosesNothingIsMarked() {
        assertEquals("( ))", marked("(a))", 3));
        assertEquals("  ) ", marked("a ) ", 0));
    }
}
