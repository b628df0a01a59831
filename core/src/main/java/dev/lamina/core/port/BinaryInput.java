package dev.lamina.core.port;

import dev.lamina.core.runtime.Errors;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** A binary input port: a buffer over a stream, or all of a bytevector's bytes. */
public final class BinaryInput implements Input {
    private static final int BUFFER_BYTES = 8192;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final String name;
    /** Null for a port over a bytevector. */
    private final ByteSource source;
    private byte[] bytes;
    private int position;
    private int limit;
    private final ReentrantLock lock = new ReentrantLock();
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
    public ReentrantLock lock() {
        return lock;
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

    /** How many of the wanted bytes stand at {@link #position}: all, or those that are left; or {@link #END} or {@link #WOULD_WAIT}. */
    public int bytesOf(long wanted) {
        while (limit - position < wanted) {
            int more = fill(false);
            if (more == WOULD_WAIT) return WOULD_WAIT;
            if (more == END) return limit == position ? END : limit - position;
        }
        return (int) wanted;
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
        fill(true);
    }

    /** Gets more bytes behind the limit. */
    private int fill(boolean wait) {
        if (source == null || !open) return END;
        if (position > 0) slide();
        if (limit == bytes.length) grow();
        int read = source.read(bytes, limit, bytes.length - limit, wait);
        if (read > 0) limit += read;
        return read;
    }

    private void grow() {
        if (limit == MOST_BYTES) throw Errors.other(null, "more than 2 GB of bytes at once: " + name);
        bytes = Arrays.copyOf(bytes, (int) Math.min(2L * limit, MOST_BYTES));
    }

    private void slide() {
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
    }
}
