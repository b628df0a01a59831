package dev.lamina.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.core.read.Source;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
    private static String shown(String name, String text, int line, int column) {
        SourceLines.remember(Source.ofString(name, text));
        StringBuilder shown = new StringBuilder();
        SourceLines.appendCaret(shown, name, line, column);
        return shown.toString();
    }

    @Test
    void theCaretStandsUnderTheColumn() {
        assertEquals("  (λ\tx)\n    \t^\n", shown("caret", "1\n(λ\tx)\n", 2, 4));
    }

    @Test
    void whatATerminalWouldObeyIsReplaced() {
        assertEquals("  a\uFFFD[2Jb\n       ^\n", shown("escape", "a\u001B[2Jb", 1, 6));
    }

    @Test
    void ofALongLineThePartAroundTheColumnIsShown() {
        String[] lines = shown("long", "x".repeat(1000), 1, 500).split("\n");
        assertEquals("  …" + "x".repeat(160) + "…", lines[0]);
        assertEquals(" ".repeat(83) + "^", lines[1]);
    }
}
