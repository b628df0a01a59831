package dev.lamina.core.port;

import java.io.InputStream;

/** A binary input port: a buffer over a stream, or all of a bytevector's bytes. */
public final class BinaryInput implements Input {
    private static final int BUFFER_BYTES = 8192;

    private final String name;
    /** Null for a port over a bytevector. */
    private final ByteSource source;
    private final byte[] bytes;
    private int position;
    private int limit;
    private boolean open = true;

    private BinaryInput(String name, byte[] bytes, int limit, ByteSource source) {
        this.name = name;
        this.bytes = bytes;
        this.limit = limit;
        this.source = source;
    }

    /** @param mayWait whether the stream may have nothing for a while, like a pipe */
    public static BinaryInput ofStream(String name, InputStream stream, boolean mayWait) {
        return new BinaryInput(name, new byte[BUFFER_BYTES], 0, new ByteSource(stream, name, mayWait));
    }

    public static BinaryInput ofBytes(String name, byte[] bytes) {
        return new BinaryInput(name, bytes, bytes.length, null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        position = limit;
        if (source != null) source.close();
    }

    @Override
    public String description() {
        return "binary-input-port " + name;
    }

    /** The next byte, which stays; or {@link #END} or {@link #WOULD_WAIT}. */
    public int peek() {
        if (position == limit) {
            int more = fill(false);
            if (more < 0) return more;
        }
        return bytes[position] & 0xFF;
    }

    public int read() {
        int next = peek();
        if (next >= 0) position++;
        return next;
    }

    /** How many of the wanted bytes are in the buffer, which holds at least one; or {@link #END} or {@link #WOULD_WAIT}. */
    public int available(long wanted) {
        if (position == limit) {
            int more = fill(false);
            if (more < 0) return more;
        }
        return (int) Math.min(wanted, limit - position);
    }

    /** The buffer; unread bytes begin at {@link #position}. */
    public byte[] bytes() {
        return bytes;
    }

    public int position() {
        return position;
    }

    public void skip(int skippedBytes) {
        assert position + skippedBytes <= limit;
        position += skippedBytes;
    }

    @Override
    public void await() {
        if (position == limit) fill(true);
    }

    /** Fills the empty buffer. */
    private int fill(boolean wait) {
        if (source == null || !open) return END;
        int read = source.read(bytes, 0, bytes.length, wait);
        if (read <= 0) return read;
        position = 0;
        limit = read;
        return read;
    }
}
