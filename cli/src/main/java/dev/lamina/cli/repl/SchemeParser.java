package dev.lamina.cli.repl;

import dev.lamina.core.Scheme;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether typed text is complete, and which name stands before the cursor. */
final class SchemeParser implements Parser {
    private static final String DELIMITERS = "()[]{}\"';`,| \t\n";

    /** The name before the cursor in the whole text; nothing else of the text is taken apart. */
    private record Typed(String line, int cursor, String word) implements CompletingParsedLine {
        /** Nothing in a name needs to be escaped. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !Scheme.isComplete(line)) {
            throw new EOFError(-1, -1, "the expression is not complete");
        }
        int start = cursor;
        while (start > 0 && DELIMITERS.indexOf(line.charAt(start - 1)) < 0) start--;
        return new Typed(line, cursor, line.substring(start, cursor));
    }

    /** A backslash is part of names and characters; it does not escape what follows. */
    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }
}
