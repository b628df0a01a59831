package dev.lamina.core.port;

import dev.lamina.core.runtime.Errors;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Where an output port's bytes go: a buffer before a stream, or a buffer that grows and is the result. When the system
 * refuses (the disk is full, the pipe is closed) the buffered bytes are lost and the error says so; they are not tried
 * again, so that closing the port afterwards succeeds.
 */
final class ByteTarget {
    private static final int BUFFER_BYTES = 8192;

    private final OutputStream stream;
    private final String name;
    private byte[] buffer;
    private int length;

    /** @param stream null to keep everything */
    ByteTarget(OutputStream stream, String name) {
        this.stream = stream;
        this.name = name;
        this.buffer = new byte[stream == null ? 64 : BUFFER_BYTES];
    }

    void put(int b) {
        if (length == buffer.length) makeRoom(1);
        buffer[length++] = (byte) b;
    }

    void put(byte[] bytes, int from, int count) {
        if (stream != null && count > buffer.length) {
            send();
            write(bytes, from, count);
            return;
        }
        if (count > buffer.length - length) makeRoom(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    /** Room for so many bytes in one piece, which the caller fills and then {@link #filled}. */
    byte[] room(int count) {
        if (count > buffer.length - length) makeRoom(count);
        return buffer;
    }

    int length() {
        return length;
    }

    void filledTo(int newLength) {
        assert newLength >= length && newLength <= buffer.length;
        length = newLength;
    }

    private void makeRoom(int count) {
        if (stream == null) {
            long wanted = Math.max(2L * buffer.length, (long) length + count);
            if ((long) length + count > Integer.MAX_VALUE - 8) throw Errors.other(null, "a string port holds at most 2 GB");
            buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
        } else {
            send();
        }
    }

    void flush() {
        if (stream == null) return;
        send();
        try {
            stream.flush();
        } catch (IOException e) {
            throw Errors.file(null, name, e.getMessage());
        }
    }

    void close() {
        if (stream == null) return;
        try (stream) {
            send();
        } catch (IOException e) {
            throw Errors.file(null, name, e.getMessage());
        }
    }

    private void send() {
        if (length == 0) return;
        int count = length;
        length = 0;
        write(buffer, 0, count);
    }

    private void write(byte[] bytes, int from, int count) {
        try {
            stream.write(bytes, from, count);
        } catch (IOException e) {
            throw Errors.file(null, name, e.getMessage());
        }
    }

    /** Everything put so far, for a port that keeps it. */
    byte[] contents() {
        assert stream == null;
        return Arrays.copyOf(buffer, length);
    }
}
