package dev.lamina.numeric.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file that does not hold what its format says; the message begins with {@code file:line:column}. */
public final class ArrayFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final long line;
    private final long column;

    ArrayFileException(Path file, long line, long column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
        this.file = file;
        this.line = line;
        this.column = column;
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
