package dev.lamina.numeric.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file that does not hold what its format says; the message begins with {@code file:line:column}. */
public final class ArrayFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final long line;
    private final long column;
    private final String problem;

    ArrayFileException(Path file, long line, long column, String reader, String problem) {
        super(file + ":" + line + ":" + column + ": " + reader + ": " + problem);
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /** The message, as another procedure says it that has read the file. */
    public String messageOf(String procedure) {
        return file + ":" + line + ":" + column + ": " + procedure + ": " + problem;
    }

    public Path file() {
        return file;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
