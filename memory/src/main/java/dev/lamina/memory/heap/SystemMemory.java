package dev.lamina.memory.heap;

import java.lang.foreign.Arena;

/**
 * A piece of memory from the operating system, at a boundary of its choice, until it is freed. Through segments it is
 * zero and therefore touched when it is made; through {@code Unsafe} its content is undefined, and the system provides
 * its pages as they are used.
 */
final class SystemMemory {
    final long address;
    final boolean isZero;
    /** The arena that owns the memory, or null: then it was allocated raw, at the other address. */
    private final Arena arena;
    private final long allocated;

    private SystemMemory(long address, boolean isZero, Arena arena, long allocated) {
        assert address > 0 && address >>> 48 == 0 : "address beyond 48 bits: " + Long.toHexString(address);
        this.address = address;
        this.isZero = isZero;
        this.arena = arena;
        this.allocated = allocated;
    }

    /** Null if the system has no more. */
    static SystemMemory take(long bytes, long alignment) {
        assert Long.bitCount(alignment) == 1 : alignment;
        return Memory.allocatesLazily() ? takeRaw(bytes, alignment) : takeFromArena(bytes, alignment);
    }

    private static SystemMemory takeRaw(long bytes, long alignment) {
        try {
            long allocated = Memory.allocateRaw(bytes + alignment);
            return new SystemMemory(allocated + alignment - 1 & -alignment, false, null, allocated);
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    private static SystemMemory takeFromArena(long bytes, long alignment) {
        Arena arena = Arena.ofShared();
        try {
            return new SystemMemory(arena.allocate(bytes, alignment).address(), true, arena, 0);
        } catch (OutOfMemoryError e) {
            arena.close();
            return null;
        }
    }

    void free() {
        if (arena != null) arena.close();
        else Memory.freeRaw(allocated);
    }
}
