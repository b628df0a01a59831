package dev.lamina.core.port;

import dev.lamina.core.port.TextOutput.Flushing;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ports of the process: standard input, output and error. Closing them leaves the process's descriptors open. */
public final class StandardPorts {
    private StandardPorts() {}

    /** Where Linux says what a file descriptor is; elsewhere the process's console must be asked, which is slow to load. */
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    /** The descriptors of the process. */
    private static final int OUTPUT = 1;
    public static final int ERROR = 2;

    public static TextInput input() {
        return TextInput.ofStream("stdin", new InterruptibleStream(new FileInputStream(FileDescriptor.in), false), true);
    }

    public static TextOutput output() {
        return TextOutput.ofStream("stdout", unclosed(FileDescriptor.out), isTerminal(OUTPUT) ? Flushing.LINES : Flushing.FULL);
    }

    public static TextOutput error() {
        return TextOutput.ofStream("stderr", unclosed(FileDescriptor.err), Flushing.ALWAYS);
    }

    /** Makes a stream of the host program the instance's standard output. */
    public static void redirectOutput(Ctx c, OutputStream stream) {
        Port port = TextOutput.ofStream("stdout", stream, Flushing.FULL);
        c.instance().setPort(Instance.OUTPUT_PORT, port, c.heap().hostObject(c, port, 0));
    }

    /** Sends on what is buffered in the standard output, from any thread and without touching the heap. */
    public static void flushOutput(Instance instance) {
        if (instance.portResource(Instance.OUTPUT_PORT) instanceof Output port && port.isOpen()) port.flush();
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

    private static final String BROKEN_PIPE = "Broken pipe";
    /** What a shell reports of a program that a signal ended because its reader had gone. */
    private static final int BROKEN_PIPE_EXIT = 141;

    /**
     * A port that is closed leaves the descriptor to the rest of the process. When the reader has gone, as under
     * {@code | head -1}, the program ends.
     */
    private static FileOutputStream unclosed(FileDescriptor descriptor) {
        return new FileOutputStream(descriptor) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                try {
                    super.write(bytes, from, count);
                } catch (IOException e) {
                    if (BROKEN_PIPE.equals(e.getMessage())) throw new SchemeException.Exit(BROKEN_PIPE_EXIT);
                    throw e;
                }
            }

            @Override
            public void close() {}
        };
    }

    /** Whether someone sits behind the standard output or error. */
    public static boolean isTerminal(int descriptor) {
        Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
        if (!Files.exists(link)) return System.console() != null && System.console().isTerminal();
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            // Unreadable: treat the output as a file.
            return false;
        }
    }
}
