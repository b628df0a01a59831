package dev.lamina.core.port;

import dev.lamina.core.port.TextOutput.Flushing;
import dev.lamina.core.runtime.Instance;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ports of the process: standard input, output and error. Closing them leaves the process's descriptors open. */
public final class StandardPorts {
    private StandardPorts() {}

    /** Where Linux says what a file descriptor is; elsewhere the process's console must be asked, which is slow to load. */
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    public static TextInput input() {
        return TextInput.ofStream("stdin", new FileInputStream(FileDescriptor.in) {
            @Override
            public void close() {}
        }, true);
    }

    public static TextOutput output() {
        return TextOutput.ofStream("stdout", unclosed(FileDescriptor.out), isTerminal() ? Flushing.LINES : Flushing.FULL);
    }

    public static TextOutput error() {
        return TextOutput.ofStream("stderr", unclosed(FileDescriptor.err), Flushing.ALWAYS);
    }

    /** Sends on what is buffered in an instance's standard output and error. */
    public static void flush(Instance instance) {
        for (int number = Instance.OUTPUT_PORT; number <= Instance.ERROR_PORT; number++) {
            @Word long word = instance.port(number);
            if (word == Words.SENTINEL || !(instance.heap().hostOf(word) instanceof Output port) || !port.isOpen()) continue;
            synchronized (port) {
                port.flush();
            }
        }
    }

    /** A port that is closed leaves the descriptor to the rest of the process. */
    private static FileOutputStream unclosed(FileDescriptor descriptor) {
        return new FileOutputStream(descriptor) {
            @Override
            public void close() {}
        };
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
