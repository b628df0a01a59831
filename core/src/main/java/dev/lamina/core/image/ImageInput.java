package dev.lamina.core.image;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a {@link java.io.DataOutputStream} has written, from a buffer of its own: an image is millions of small parts,
 * and a lock and three calls for each would take longer than to make the objects.
 */
final class ImageInput implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    ImageInput(InputStream in) {
        this.in = in;
    }

    byte readByte() throws IOException {
        if (position == limit) fill(1);
        return buffer[position++];
    }

    int readInt() throws IOException {
        if (limit - position < Integer.BYTES) fill(Integer.BYTES);
        int at = position;
        position = at + Integer.BYTES;
        return int32(at);
    }

    long readLong() throws IOException {
        if (limit - position < Long.BYTES) fill(Long.BYTES);
        int at = position;
        position = at + Long.BYTES;
        return (long) int32(at) << Integer.SIZE | int32(at + Integer.BYTES) & 0xFFFF_FFFFL;
    }

    private int int32(int at) {
        byte[] b = buffer;
        return b[at] << 24 | (b[at + 1] & 0xFF) << 16 | (b[at + 2] & 0xFF) << 8 | b[at + 3] & 0xFF;
    }

    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        readBytes(bytes, count);
        return bytes;
    }

    void readBytes(byte[] to, int count) throws IOException {
        int there = Math.min(count, limit - position);
        System.arraycopy(buffer, position, to, 0, there);
        position += there;
        if (in.readNBytes(to, there, count - there) < count - there) throw new EOFException();
    }

    String readText() throws IOException {
        if (limit - position < Short.BYTES) fill(Short.BYTES);
        int length = (buffer[position] & 0xFF) << 8 | buffer[position + 1] & 0xFF;
        return new DataInputStream(new ByteArrayInputStream(readBytes(Short.BYTES + length))).readUTF();
    }

    /** Makes so many bytes stand at the position. */
    private void fill(int wanted) throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        limit += in.readNBytes(buffer, limit, buffer.length - limit);
        if (limit < wanted) throw new EOFException();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
