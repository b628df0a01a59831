package dev.lamina.core.port;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.bytes.MappedBytes;

/**
 * A file that grows in memory: what is written stands in the file's mapping, for all who read or map the file, without a call
 * of the system for each piece, and earlier bytes can be written again. The file grows by chunks of zeros and is cut to what
 * was written when it is closed. Chronicle Bytes maps chunk after chunk; this class alone names it, so whoever opens no such
 * file never loads it. Chronicle's own bookkeeping knows one thread only: the methods here are synchronized.
 */
public final class MappedOutput extends OutputStream {
    private static final long CHUNK_BYTES = 1L << 20;
    /** Mapped behind each chunk, so that a piece across its end can be written in one go. A port's buffer is smaller. */
    private static final long OVERLAP_BYTES = 64L << 10;
    /** What Chronicle reflects on to map memory. */
    private static final String[] PACKAGES = {"java.lang.reflect", "java.nio", "jdk.internal.ref", "sun.nio.ch"};
    private static final String OPENER = "jdk.internal.module";

    private final Path path;
    private MappedBytes bytes;
    private long length;

    private MappedOutput(Path path, MappedBytes bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Replaces the file. Throws an IOException if it cannot be written, or if the JVM does not let Chronicle map files. */
    public static MappedOutput open(Path path) throws IOException {
        Files.newOutputStream(path).close();
        openPackages();
        try {
            MappedBytes bytes = MappedBytes.mappedBytes(path.toFile(), CHUNK_BYTES, OVERLAP_BYTES);
            bytes.singleThreadedCheckDisabled(true);
            return new MappedOutput(path, bytes);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Late, as the Vector API is loaded late: as flags of the JVM they would cost every start some milliseconds. */
    private static void openPackages() throws IOException {
        Module base = Object.class.getModule();
        Module own = MappedOutput.class.getModule();
        if (!base.isExported(OPENER, own)) throw new IOException("the JVM needs the flag --add-exports=java.base/" + OPENER + "=ALL-UNNAMED");
        // Chronicle logs through SLF4J, which says on stderr that nobody listens.
        if (System.getProperty("slf4j.internal.verbosity") == null) System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            var open = Class.forName(OPENER + ".Modules").getMethod("addOpensToAllUnnamed", Module.class, String.class);
            for (String name : PACKAGES) open.invoke(null, base, name);
        } catch (ReflectiveOperationException e) {
            throw new IOException("the JVM does not let files be mapped for writing", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int from, int count) throws IOException {
        if (bytes == null) throw new IOException("it is closed");
        try {
            for (int done = 0; done < count; ) {
                int piece = (int) Math.min(count - done, OVERLAP_BYTES);
                bytes.write(source, from + done, piece);
                done += piece;
            }
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            length = Math.max(length, bytes.writePosition());
        }
    }

    /** Where the next byte goes. */
    public synchronized long position() {
        return bytes.writePosition();
    }

    /** @param position at most the number of bytes written so far; false if it is not */
    public synchronized boolean moveTo(long position) {
        if (position < 0 || position > length) return false;
        bytes.writePosition(position);
        return true;
    }

    /** How many bytes have been written. */
    public synchronized long length() {
        return length;
    }

    @Override
    public synchronized void close() throws IOException {
        if (bytes == null) return;
        bytes.releaseLast();
        bytes = null;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
