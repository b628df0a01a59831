package dev.lamina.core.port;

import dev.lamina.core.port.TextOutput.Flushing;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ports of the process: standard input, output and error. */
public final class StandardPorts {
    private StandardPorts() {}

    /** Where Linux says what a file descriptor is; elsewhere the process's console must be asked, which is slow to load. */
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    public static TextInput input() {
        return TextInput.ofStream("stdin", new FileInputStream(FileDescriptor.in), true);
    }

    public static TextOutput output() {
        return TextOutput.ofStream("stdout", new FileOutputStream(FileDescriptor.out), isTerminal() ? Flushing.LINES : Flushing.FULL);
    }

    public static TextOutput error() {
        return TextOutput.ofStream("stderr", new FileOutputStream(FileDescriptor.err), Flushing.ALWAYS);
    }

    private static boolean isTerminal() {
        if (!Files.exists(STANDARD_OUTPUT)) return System.console() != null && System.console().isTerminal();
        try {
            String target = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            // Unreadable: treat the output as a file.
            return false;
        }
    }
}
