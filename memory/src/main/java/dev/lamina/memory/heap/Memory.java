package dev.lamina.memory.heap;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * The one class with raw access to memory by absolute address. Callers have checked type and bounds; in checking mode
 * the heap map is asked as well. Unaligned layouts on purpose: the aligned ones test alignment on every access and
 * made a cons loop 60 % slower.
 */
public final class Memory {
    private Memory() {}

    /** The checking mode, chosen at start by the property {@code lamina.check}: every access is looked up in the heap map. */
    public static final boolean CHECK = Boolean.getBoolean("lamina.check");

    /** All of the address space, for kernels that take a segment and an offset. Only for memory that we own. */
    public static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    public static long get(long address) {
        if (CHECK) ChunkMap.verify(address, 8);
        return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, address);
    }

    public static void put(long address, long value) {
        if (CHECK) ChunkMap.verify(address, 8);
        ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
    }

    /** Stores a word that may make a new object visible to other threads: its content becomes visible first. */
    public static void publish(long address, long value) {
        VarHandle.storeStoreFence();
        put(address, value);
    }

    public static int getInt(long address) {
        if (CHECK) ChunkMap.verify(address, 4);
        return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, address);
    }

    public static void putInt(long address, int value) {
        if (CHECK) ChunkMap.verify(address, 4);
        ALL.set(ValueLayout.JAVA_INT_UNALIGNED, address, value);
    }

    public static byte getByte(long address) {
        if (CHECK) ChunkMap.verify(address, 1);
        return ALL.get(ValueLayout.JAVA_BYTE, address);
    }

    public static void putByte(long address, byte value) {
        if (CHECK) ChunkMap.verify(address, 1);
        ALL.set(ValueLayout.JAVA_BYTE, address, value);
    }

    public static double getDouble(long address) {
        if (CHECK) ChunkMap.verify(address, 8);
        return ALL.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, address);
    }

    public static void putDouble(long address, double value) {
        if (CHECK) ChunkMap.verify(address, 8);
        ALL.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, address, value);
    }

    public static void copy(long from, long to, long bytes) {
        if (CHECK) verifyBoth(from, to, bytes);
        MemorySegment.copy(ALL, from, ALL, to, bytes);
    }

    public static void copyIn(byte[] from, int offset, long to, int bytes) {
        if (CHECK) ChunkMap.verify(to, bytes);
        MemorySegment.copy(from, offset, ALL, ValueLayout.JAVA_BYTE, to, bytes);
    }

    public static void copyOut(long from, byte[] to, int offset, int bytes) {
        if (CHECK) ChunkMap.verify(from, bytes);
        MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, from, to, offset, bytes);
    }

    public static void fill(long address, long bytes, byte value) {
        if (CHECK) ChunkMap.verify(address, bytes);
        ALL.asSlice(address, bytes).fill(value);
    }

    private static void verifyBoth(long from, long to, long bytes) {
        ChunkMap.verify(from, bytes);
        ChunkMap.verify(to, bytes);
    }
}
