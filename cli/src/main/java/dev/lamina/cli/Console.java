package dev.lamina.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the command itself writes, in UTF-8 whatever the locale. Standard output that cannot be written is an error of
 * the run, unless its reader has gone, as under {@code | head -1}: that ends the run quietly.
 */
final class Console {
    private static final int FAILED = 1;
    private static final int READER_GONE = 141;

    /** Standard output could not be written; the user has been told. */
    static final class OutputFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int exitCode;

        OutputFailed(int exitCode) {
            super(null, null, false, false);
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private Console() {}

    /** Writes to standard output. Throws {@link OutputFailed}. */
    static void print(String text) {
        try {
            write(FileDescriptor.out, text);
        } catch (IOException e) {
            if ("Broken pipe".equals(e.getMessage())) throw new OutputFailed(READER_GONE);
            error("lamina: cannot write to standard output: " + e.getMessage() + "\n");
            throw new OutputFailed(FAILED);
        }
    }

    /** Writes to standard error. */
    static void error(String text) {
        try {
            write(FileDescriptor.err, text);
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }

    private static void write(FileDescriptor descriptor, String text) throws IOException {
        // Not closed: the descriptor belongs to the process.
        new FileOutputStream(descriptor).write(text.getBytes(StandardCharsets.UTF_8));
    }
}
