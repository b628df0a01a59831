package dev.lamina.core.runtime;

import dev.lamina.core.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of source that messages show. The texts of the latest sources that were compiled are kept; others are read
 * from their file again, since a program that comes from the disk cache was not read at all.
 */
public final class SourceLines {
    private static final int KEPT = 64;
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

    /** Appends the line and a line with a caret under the column; nothing when the text is not to be had. */
    public static void appendCaret(StringBuilder text, String source, int line, int column) {
        String content = line(source, line);
        if (content == null) return;
        String lead = "  ";
        text.append(lead).append(content).append('\n').append(lead);
        int i = 0;
        for (int n = 1; n < column && i < content.length(); n++) {
            int c = content.codePointAt(i);
            text.append(c == '\t' ? '\t' : ' ');
            i += Character.charCount(c);
        }
        text.append("^\n");
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
