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

    private Console() {}

    /** Writes to standard output; the exit code. */
    static int print(String text) {
        try {
            write(FileDescriptor.out, text);
            return 0;
        } catch (IOException e) {
            error("lamina: cannot write to standard output: " + e.getMessage() + "\n");
            return FAILED;
        }
    }

    /** Writes to standard error. There is nobody to tell if that fails. */
    static void error(String text) {
        try {
            write(FileDescriptor.err, text);
        } catch (IOException e) {
            return;
        }
    }

    private static void write(FileDescriptor descriptor, String text) throws IOException {
        // The descriptor stays open: the stream is not closed, and its cleaner does nothing for standard ones.
        new FileOutputStream(descriptor).write(text.getBytes(StandardCharsets.UTF_8));
    }
}
