package dev.lamina.core.port;

import dev.lamina.core.runtime.ByteOwner;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file in memory, of any size. The mapping belongs to a shared arena: closing it waits for threads that read through its
 * segment, and makes later reads an error. What reads it by address keeps it open instead, by referring to it.
 */
public final class MappedFile implements ByteOwner {
    private final String name;
    private final Arena arena;
    private final MemorySegment bytes;

    public MappedFile(String name, Arena arena, MemorySegment bytes) {
        this.name = name;
        this.arena = arena;
        this.bytes = bytes;
    }

    /** All of a file, to be read only. Throws an IOException if the system cannot map it. */
    public static MappedFile open(Path path) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path)) {
            return new MappedFile(path.toString(), arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    @Override
    public MemorySegment bytes() {
        if (!isOpen()) throw Errors.closedMapping(name);
        return bytes;
    }

    @Override
    public String name() {
        return name;
    }

    public boolean isOpen() {
        return arena.scope().isAlive();
    }

    @Override
    public void close() {
        if (!isOpen()) return;
        Memory.endLoan(bytes.address());
        arena.close();
    }

    @Override
    public String description() {
        return "mapped-file " + name;
    }
}
