package dev.lamina.core.runtime;

import dev.lamina.core.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of source that messages show. The texts of the latest sources that were compiled are kept; others are read
 * from their file again, since a program that comes from the disk cache was not read at all.
 */
public final class SourceLines {
    private static final int KEPT = 64;
    /** Characters shown of a line; what was left out is marked. */
    private static final int WIDEST = 160;
    private static final String CUT = "…";
    private static final String LEAD = "  ";
    private static final char REPLACEMENT = '\uFFFD';
    /** A parenthesis, or what stands between such, white space and quotes: near enough to the syntax to look for a name. */
    private static final Pattern WORD = Pattern.compile("[()]|[^\\s()\"'`,;|]+");
    private static final Map<String, Source> LATEST = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Source> eldest) {
            return size() > KEPT;
        }
    };

    private SourceLines() {}

    public static synchronized void remember(Source source) {
        LATEST.put(source.name(), source);
    }

    /**
     * Appends the line and a line with a caret under the column; nothing when the text is not to be had. Of a very long
     * line the part around the column is shown.
     */
    public static void appendCaret(StringBuilder text, String source, int line, int column) {
        String content = line(source, line);
        if (content == null) return;
        int[] points = content.codePoints().toArray();
        int caret = Math.min(column - 1, points.length);
        int from = Math.max(0, Math.min(caret - WIDEST / 2, points.length - WIDEST));
        int to = Math.min(points.length, from + WIDEST);
        text.append(LEAD).append(from > 0 ? CUT : "");
        for (int i = from; i < to; i++) text.appendCodePoint(isControl(points[i]) ? REPLACEMENT : points[i]);
        text.append(to < points.length ? CUT : "").append('\n').append(LEAD).append(from > 0 ? " " : "");
        for (int i = from; i < caret; i++) text.append(points[i] == '\t' ? '\t' : ' ');
        text.append("^\n");
    }

    /** Of a binary file the line may hold anything, also what a terminal would take for a command. */
    private static boolean isControl(int point) {
        return Character.isISOControl(point) && point != '\t';
    }

    /** The name that is called where a call stands in the text: {@code f} of {@code (f x)}; null if there is none or no text. */
    static String operator(String source, int line, int column) {
        String content = line(source, line);
        if (content == null) return null;
        int start = content.offsetByCodePoints(0, Math.min(column - 1, content.codePointCount(0, content.length())));
        if (!content.startsWith("(", start)) return null;
        int end = ++start;
        while (end < content.length() && " \t()\"';|".indexOf(content.charAt(end)) < 0) end++;
        return end == start ? null : content.substring(start, end);
    }

    /** Whether the name stands, as a word, behind the operator of the call that begins at the place in the text. */
    static boolean mentions(String source, int line, int column, String name) {
        int depth = 0;
        String content = line(source, line);
        int from = content == null ? 0 : content.offsetByCodePoints(0, Math.min(column - 1, content.codePointCount(0, content.length())));
        for (int next = line; content != null; content = line(source, ++next), from = 0) {
            Matcher word = WORD.matcher(content).region(from, content.length());
            while (word.find()) {
                depth += word.group().equals("(") ? 1 : word.group().equals(")") ? -1 : 0;
                if (depth == 0) return false;
                if (word.group().equals(name)) return true;
            }
        }
        return false;
    }

    private static synchronized String line(String source, int line) {
        Source known = LATEST.get(source);
        if (known == null) known = read(source);
        return known == null || line > known.lastLine() ? null : known.lineText(line);
    }

    private static Source read(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) return null;
            Source source = new Source(name, Files.readAllBytes(path));
            remember(source);
            return source;
        } catch (IOException | InvalidPathException e) {
            return null; // The message is complete without the line.
        }
    }
}
