package dev.lamina.core.port;

import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.SchemeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Where an input port's bytes come from: a stream, and whether it may have nothing for a while. What the system
 * reports becomes an error of kind FILE, an interrupted wait the end of the evaluation.
 */
final class ByteSource {
    private final InputStream stream;
    private final String name;
    private final boolean mayWait;

    ByteSource(InputStream stream, String name, boolean mayWait) {
        this.stream = stream;
        this.name = name;
        this.mayWait = mayWait;
    }

    /** Reads at least one byte; {@link Input#END} or {@link Input#WOULD_WAIT} otherwise. */
    int read(byte[] to, int from, int length, boolean wait) {
        assert length > 0;
        try {
            if (mayWait && !wait && stream.available() == 0) return Input.WOULD_WAIT;
            return stream.read(to, from, length);
        } catch (InterruptedIOException e) {
            throw new SchemeException.Interrupted();
        } catch (IOException e) {
            throw Errors.file(null, name, e.getMessage());
        }
    }

    void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw Errors.file(null, name, e.getMessage());
        }
    }
}
