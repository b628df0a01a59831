package dev.lamina.memory.pool;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * The blocks of a pool that nobody holds, and the memory they come from. Blocks up to 32 KB are cut from chunks that stay;
 * a larger one has an arena of its own, so that it can be given back to the operating system. Used under the pool's lock.
 */
final class Blocks {
    private static final long CHUNK_BYTES = 1L << 20;
    private static final int LARGEST_SMALL = SizeClass.of(32L << 10);

    private final Arena chunks = Arena.ofShared();
    private final Map<Long, Arena> arenasOfLargeBlocks = new HashMap<>();
    @SuppressWarnings({"unchecked", "rawtypes"})
    private final ArrayDeque<MemorySegment>[] idle = new ArrayDeque[SizeClass.COUNT];
    private MemorySegment chunkRest = MemorySegment.NULL;
    private long reservedBytes;
    private long idleLargeBytes;

    Blocks() {
        for (int i = 0; i < idle.length; i++) {
            idle[i] = new ArrayDeque<>(0);
        }
    }

    /** Bytes taken from the operating system. */
    long reservedBytes() {
        return reservedBytes;
    }

    /** Bytes of large blocks that nobody holds. */
    long idleLargeBytes() {
        return idleLargeBytes;
    }

    static boolean isLarge(int sizeClass) {
        return sizeClass > LARGEST_SMALL;
    }

    /** A block that has been used before, or null. */
    MemorySegment takeIdle(int sizeClass) {
        MemorySegment block = idle[sizeClass].pollLast();
        idleLargeBytes -= block != null && isLarge(sizeClass) ? block.byteSize() : 0;
        return block;
    }

    void keepIdle(int sizeClass, MemorySegment block) {
        idle[sizeClass].addLast(block);
        idleLargeBytes += isLarge(sizeClass) ? block.byteSize() : 0;
    }

    /** What the operating system must give for a new block. */
    long bytesToReserve(int sizeClass) {
        long bytes = SizeClass.bytes(sizeClass);
        if (isLarge(sizeClass)) {
            return bytes;
        }
        return chunkRest.byteSize() < bytes ? CHUNK_BYTES : 0;
    }

    /** @throws OutOfMemoryError if the operating system gives no more */
    MemorySegment make(int sizeClass) {
        return isLarge(sizeClass) ? makeLarge(SizeClass.bytes(sizeClass)) : cut(SizeClass.bytes(sizeClass));
    }

    private MemorySegment cut(long bytes) {
        if (chunkRest.byteSize() < bytes) {
            MemorySegment chunk = chunks.allocate(CHUNK_BYTES, SizeClass.UNIT);
            reservedBytes += CHUNK_BYTES;
            idleRest();
            chunkRest = chunk;
        }
        MemorySegment block = chunkRest.asSlice(0, bytes);
        chunkRest = chunkRest.asSlice(bytes);
        return block;
    }

    /** What is left of a chunk, too small for the present request, becomes blocks of the sizes that fit. */
    private void idleRest() {
        while (chunkRest.byteSize() >= SizeClass.UNIT) {
            int sizeClass = SizeClass.of(chunkRest.byteSize());
            long bytes = SizeClass.bytes(sizeClass);
            if (bytes > chunkRest.byteSize()) {
                bytes = SizeClass.bytes(--sizeClass);
            }
            keepIdle(sizeClass, chunkRest.asSlice(0, bytes));
            chunkRest = chunkRest.asSlice(bytes);
        }
    }

    private MemorySegment makeLarge(long bytes) {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment block = arena.allocate(bytes, SizeClass.UNIT);
            arenasOfLargeBlocks.put(block.address(), arena);
            reservedBytes += bytes;
            return block;
        } catch (OutOfMemoryError refused) {
            arena.close();
            throw refused;
        }
    }

    /** Gives a large block back to the operating system. */
    void free(MemorySegment block) {
        reservedBytes -= block.byteSize();
        arenasOfLargeBlocks.remove(block.address()).close();
    }

    /** Frees idle large blocks, the largest first, until no more than so much is reserved. */
    void trimTo(long target) {
        for (int sizeClass = idle.length - 1; isLarge(sizeClass) && reservedBytes > target; sizeClass--) {
            while (reservedBytes > target && !idle[sizeClass].isEmpty()) {
                free(takeIdle(sizeClass));
            }
        }
    }

    /** No block can be used any longer. */
    void freeAll() {
        chunks.close();
        arenasOfLargeBlocks.values().forEach(Arena::close);
        arenasOfLargeBlocks.clear();
        reservedBytes = 0;
    }
}
