package dev.lamina.numeric.io;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.array.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads, writes and maps NumPy's {@code .npy} files: one array of any rank and type. Mapping copies nothing: the array is
 * the file, until the arena closes. Column-major files become views; the other byte order is turned while reading.
 */
public final class Npy {
    private static final int LONGEST_HEADER = 1 << 20;
    /** A buffer holds less than 2^31 bytes. */
    static final long PIECE = 1L << 26;

    private Npy() {}

    /** A file with a matrix of real numbers, as f64. */
    public static F64Matrix read(Path file) throws IOException {
        return matrix(file, readArray(file).toF64());
    }

    /** A file with any array. */
    public static NumericArray readArray(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel, file);
        }
    }

    /** A file with an f64 matrix, without copying it; the matrix cannot be written to. */
    public static F64Matrix map(Arena arena, Path file) throws IOException {
        return matrix(file, mapArray(arena, file, FileChannel.MapMode.READ_ONLY));
    }

    /**
     * A file with any array in the processor's byte order, without copying it: READ_ONLY, READ_WRITE so that what is written
     * to the array is written to the file, or PRIVATE so that it is not.
     */
    public static NumericArray mapArray(Arena arena, Path file, FileChannel.MapMode mode) throws IOException {
        Set<StandardOpenOption> options = mode == FileChannel.MapMode.READ_ONLY
                ? EnumSet.of(StandardOpenOption.READ) : EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options)) {
            NpyHeader header = readHeader(channel, file);
            if (header.order() != ByteOrder.nativeOrder() && header.type().bytes() > 1) {
                throw NpyHeader.problem(file, 0, "the file has the other byte order and cannot be mapped; read it");
            }
            long start = channel.position();
            requireBytes(file, header, channel.size() - start);
            return array(header, channel.map(mode, start, header.dataBytes(), arena));
        }
    }

    private static F64Matrix matrix(Path file, NumericArray array) throws ArrayFileException {
        if (array instanceof F64Matrix matrix) {
            return matrix;
        }
        throw NpyHeader.problem(file, 0, "expected an f64 matrix, the file has " + array.describe());
    }

    private static NumericArray array(NpyHeader header, MemorySegment data) {
        return NumericArray.ofSegment(header.type(), data, 0, header.shape(), header.strides());
    }

    static NumericArray read(ReadableByteChannel channel, Path file) throws IOException {
        NpyHeader header = readHeader(channel, file);
        if (channel instanceof FileChannel whole) {
            requireBytes(file, header, whole.size() - whole.position());
        }
        MemorySegment data = SegmentPool.shared().allocate(header.dataBytes());
        for (long at = 0; at < header.dataBytes(); ) {
            int read = channel.read(data.asSlice(at, Math.min(PIECE, header.dataBytes() - at)).asByteBuffer());
            if (read < 0) {
                requireBytes(file, header, at);
            }
            at += read;
        }
        toNativeOrder(header, data);
        return array(header, data);
    }

    /** Turns the bytes of elements of the file, if its order is the other one. */
    static void toNativeOrder(NpyHeader header, MemorySegment data) {
        if (header.order() != ByteOrder.nativeOrder()) {
            turn(data, header.type().isComplex() ? header.type().bytes() / 2 : header.type().bytes(), data.byteSize());
        }
    }

    static void requireBytes(Path file, NpyHeader header, long given) throws ArrayFileException {
        if (given < header.dataBytes()) {
            throw NpyHeader.problem(file, 0, "expected " + header.dataBytes() + " bytes of " + header.type() + " " + header.shape() + ", found " + given);
        }
    }

    static NpyHeader readHeader(ReadableByteChannel channel, Path file) throws IOException {
        byte[] start = readBytes(channel, file, NpyHeader.START);
        if (!Arrays.equals(NpyHeader.MAGIC, Arrays.copyOf(start, NpyHeader.MAGIC.length))) {
            throw NpyHeader.problem(file, 0, "this is not an npy file: it does not begin with \\x93NUMPY");
        }
        int version = start[NpyHeader.MAGIC.length];
        if (version < 1 || version > 3) {
            throw NpyHeader.problem(file, NpyHeader.MAGIC.length, "version " + version + " of the format is unknown");
        }
        ByteBuffer length = ByteBuffer.wrap(readBytes(channel, file, version == 1 ? Short.BYTES : Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        long bytes = version == 1 ? Short.toUnsignedLong(length.getShort()) : Integer.toUnsignedLong(length.getInt());
        if (bytes > LONGEST_HEADER) {
            throw NpyHeader.problem(file, NpyHeader.START, "a header of " + bytes + " bytes is too long");
        }
        return NpyHeader.parse(file, new String(readBytes(channel, file, (int) bytes), StandardCharsets.UTF_8));
    }

    private static byte[] readBytes(ReadableByteChannel channel, Path file, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw NpyHeader.problem(file, 0, "the file ends inside its header");
            }
        }
        return buffer.array();
    }

    private static void turn(MemorySegment data, int unit, long bytes) {
        for (long at = 0; at < bytes; at += unit) {
            switch (unit) {
                case 8 -> data.set(ValueLayout.JAVA_LONG_UNALIGNED, at, Long.reverseBytes(data.get(ValueLayout.JAVA_LONG_UNALIGNED, at)));
                case 4 -> data.set(ValueLayout.JAVA_INT_UNALIGNED, at, Integer.reverseBytes(data.get(ValueLayout.JAVA_INT_UNALIGNED, at)));
                case 2 -> data.set(ValueLayout.JAVA_SHORT_UNALIGNED, at, Short.reverseBytes(data.get(ValueLayout.JAVA_SHORT_UNALIGNED, at)));
                default -> {
                    return;
                }
            }
        }
    }

    /** Writes an array of any layout, row by row. */
    public static void write(Path file, NumericArray array) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, array);
        }
    }

    static void write(WritableByteChannel channel, NumericArray array) throws IOException {
        array.requireAlive("write-npy");
        NumericArray plain = array.isContiguous() && array.segment().isNative() ? array : array.plainCopy();
        ElementType type = plain.elementType();
        Shape shape = plain.shape();
        writeAll(channel, ByteBuffer.wrap(NpyHeader.write(type, shape)));
        long bytes = shape.bytes(type);
        for (long at = 0; at < bytes; at += PIECE) {
            writeAll(channel, plain.segment().asSlice(plain.byteOffset() + at, Math.min(PIECE, bytes - at)).asByteBuffer());
        }
    }

    private static void writeAll(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
