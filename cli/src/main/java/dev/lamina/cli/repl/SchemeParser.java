package dev.lamina.cli.repl;

import dev.lamina.core.read.Outline;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether typed text is complete, how far the next line is indented, and what stands before the cursor. */
final class SchemeParser implements Parser {
    private final Runnable accepted;

    /** @param accepted told when a complete text has been typed */
    SchemeParser(Runnable accepted) {
        this.accepted = accepted;
    }

    private static final String DELIMITERS = "()[]{}\"';`| \t\n";

    /** What the word before the cursor can be completed to. */
    enum Place { NAME, COMMAND, FILE }

    /** The word before the cursor in the whole text; nothing else of the text is taken apart. */
    record Typed(String line, int cursor, String word, Place place) implements CompletingParsedLine {
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
        if (context == ParseContext.ACCEPT_LINE) {
            if (!Command.isComplete(line)) throw incomplete(line.substring(0, cursor));
            accepted.run();
        }
        return typed(line, cursor);
    }

    /** JLine indents the next line by as many spaces as brackets are said to be open, times its variable for that. */
    private static EOFError incomplete(String before) {
        return new EOFError(-1, -1, "the expression is not complete", null, Outline.of(before).indentation(), null);
    }

    static Typed typed(String line, int cursor) {
        String before = line.substring(0, cursor);
        int string = Outline.of(line).stringAround(cursor);
        if (string != Outline.NONE) return new Typed(line, cursor, before.substring(string + 1), Place.FILE);
        Command.Typed command = Command.parse(before);
        if (command != null && command.command() == Command.LOAD && !command.rest().startsWith("\"") && before.contains(" "))
            return new Typed(line, cursor, before.substring(before.indexOf(' ') + 1).stripLeading(), Place.FILE);
        if (command != null && before.strip().length() == command.name().length() + 1 || before.strip().equals(","))
            return new Typed(line, cursor, before.strip(), Place.COMMAND);
        int start = cursor;
        while (start > 0 && DELIMITERS.indexOf(line.charAt(start - 1)) < 0) start--;
        while (start < cursor && (line.charAt(start) == ',' || line.charAt(start) == '@')) start++;
        return new Typed(line, cursor, line.substring(start, cursor), Place.NAME);
    }

    /** A backslash is part of names and characters; it does not escape what follows. */
    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }
}
