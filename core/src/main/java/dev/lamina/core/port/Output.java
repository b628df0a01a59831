package dev.lamina.core.port;

import java.io.OutputStream;

/** A port to write to: text or bytes, through a buffer to a stream, or kept. */
public abstract sealed class Output implements Port permits TextOutput, BinaryOutput {
    final String name;
    final ByteTarget target;
    private final boolean isKept;
    private boolean open = true;

    /** @param stream null for a port that keeps what is written */
    Output(String name, OutputStream stream) {
        this.name = name;
        this.target = new ByteTarget(stream, name);
        this.isKept = stream == null;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean isOpen() {
        return open;
    }

    @Override
    public final void close() {
        if (!open) return;
        open = false;
        target.close();
    }

    public void flush() {
        target.flush();
    }

    /** Whether {@link #contents} can be asked for. */
    public final boolean isKept() {
        return isKept;
    }

    /** The bytes, or the UTF-8 text, written so far to a port that keeps them. */
    public final byte[] contents() {
        return target.contents();
    }
}
