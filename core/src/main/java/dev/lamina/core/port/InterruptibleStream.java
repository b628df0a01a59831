package dev.lamina.core.port;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;

/**
 * A stream over a terminal or a pipe whose waiting reads end when their thread is interrupted. It reads through a
 * channel, which the JVM can wake; that closes the channel, and the next read makes another over the same descriptor,
 * so nothing that comes later is lost.
 */
public final class InterruptibleStream extends InputStream {
    private final FileInputStream file;
    private final boolean ownsDescriptor;
    private FileChannel channel;

    /** @param ownsDescriptor whether closing this stream closes the descriptor; false for that of the process */
    public InterruptibleStream(FileInputStream file, boolean ownsDescriptor) {
        this.file = file;
        this.ownsDescriptor = ownsDescriptor;
    }

    @Override
    public int available() throws IOException {
        return file.available();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            if (channel == null) channel = unowned().getChannel();
            return channel.read(ByteBuffer.wrap(bytes, from, length));
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            channel = null;
            throw new InterruptedIOException();
        }
    }

    /** Closing a channel closes the stream it came from: this one leaves the descriptor open. */
    private FileInputStream unowned() throws IOException {
        return new FileInputStream(file.getFD()) {
            @Override
            public void close() {}
        };
    }

    @Override
    public void close() throws IOException {
        if (ownsDescriptor) file.close();
    }
}
