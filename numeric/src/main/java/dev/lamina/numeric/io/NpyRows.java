package dev.lamina.numeric.io;

import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An {@code .npy} file whose array may be larger than memory: some of its rows at a time are read into one buffer, which
 * the next ones overwrite. A row is what one index of the first axis selects, of a vector one element. Nothing is mapped, so a
 * file that is truncated meanwhile is an exception as any other.
 */
public final class NpyRows implements AutoCloseable {
    /** Of the buffer, if rows are not larger: beyond a few megabytes reading does not become faster. */
    private static final long BUFFER_BYTES = 1 << 23;

    private final Path file;
    private final FileChannel channel;
    private final NpyHeader header;
    private final long start;
    private final Arena arena = Arena.ofShared();
    private MemorySegment buffer = MemorySegment.NULL;

    private NpyRows(Path file, FileChannel channel, NpyHeader header) throws IOException {
        this.file = file;
        this.channel = channel;
        this.header = header;
        this.start = channel.position();
    }

    public static NpyRows open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            NpyHeader header = Npy.readHeader(channel, file);
            Npy.requireBytes(file, header, channel.size() - channel.position());
            if (header.shape().rank() == 0) {
                throw NpyHeader.problem(file, 0, "the array has no axes, and so no rows");
            }
            if (header.fortranOrder() && header.shape().rank() > 1) {
                throw NpyHeader.problem(file, 0, "the rows of an array in Fortran order do not lie together; map it or read it");
            }
            return new NpyRows(file, channel, header);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public ElementType elementType() {
        return header.type();
    }

    /** Of the whole array. */
    public Shape shape() {
        return header.shape();
    }

    public long rows() {
        return header.shape().size(0);
    }

    public long rowBytes() {
        return rows() == 0 ? 0 : header.dataBytes() / rows();
    }

    /** So many rows that a buffer of some megabytes holds them, at least one. */
    public long usualRows() {
        return Math.max(1, BUFFER_BYTES / Math.max(1, rowBytes()));
    }

    public boolean isOpen() {
        return channel.isOpen();
    }

    /** The elements of some rows, in the processor's byte order; good until the next call. */
    public MemorySegment read(long first, long count) throws IOException {
        long bytes = count * rowBytes();
        if (buffer.byteSize() < bytes) {
            buffer = arena.allocate(bytes, Long.BYTES);
        }
        MemorySegment rows = buffer.asSlice(0, bytes);
        long from = start + first * rowBytes();
        for (long at = 0; at < bytes; ) {
            int read = channel.read(rows.asSlice(at, Math.min(Npy.PIECE, bytes - at)).asByteBuffer(), from + at);
            if (read < 0) {
                throw NpyHeader.problem(file, 0, "the file became shorter while it was read");
            }
            at += read;
        }
        Npy.toNativeOrder(header, rows);
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (arena.scope().isAlive()) {
            arena.close();
            channel.close();
        }
    }
}
