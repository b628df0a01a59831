package dev.lamina.memory.heap;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import sun.misc.Unsafe;

/**
 * The one class with raw access to memory by absolute address. Callers have checked type and bounds. It goes through
 * memory segments, or, if the property {@code lamina.memory} is {@code unsafe} when the JVM starts, through {@code
 * Unsafe}; in the checking mode, property {@code lamina.check}, every access is looked up in the map of chunks first.
 *
 * <p>Why both: on JDK 25, in ten Scheme programs, the fastest iteration through {@code Unsafe} took 0.80 of the time through
 * segments (geometric mean; 0.59 in deriv, 1.01 in fft), and starting is 10 ms faster, since no variable handles are
 * linked. But it is on its way out of the JDK, and prints a warning unless the JVM is told {@code
 * --sun-misc-unsafe-memory-access=allow}, which the launcher does. Unaligned layouts on purpose: the aligned ones test
 * alignment on every access and made a cons loop 60 % slower.
 */
@SuppressWarnings("removal")
public final class Memory {
    private Memory() {}

    public static final boolean CHECK = Boolean.getBoolean("lamina.check");
    private static final boolean IS_UNSAFE = "unsafe".equals(System.getProperty("lamina.memory"));
    /** Unchecked, the accessors are one call each: small enough for every compiler to inline. */
    private static final boolean PLAIN = IS_UNSAFE && !CHECK;
    private static final Unsafe UNSAFE = IS_UNSAFE ? unsafe() : null;

    /** Apart, because a program that touches no segment starts 6 ms sooner without the first one. */
    private static final class All {
        static final MemorySegment SEGMENT = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    }

    /** All of the address space, for kernels that take a segment and an offset. Only for memory that we own. */
    public static MemorySegment all() {
        return All.SEGMENT;
    }

    private static Unsafe unsafe() {
        try {
            var field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** How memory is accessed, for {@code --version} and reports. */
    public static String accessor() {
        return IS_UNSAFE ? "unsafe" : "segments";
    }

    public static long get(long address) {
        return PLAIN ? UNSAFE.getLong(address) : getSlowly(address);
    }

    private static long getSlowly(long address) {
        if (CHECK) ChunkMap.verify(address, Long.BYTES);
        return all().get(ValueLayout.JAVA_LONG_UNALIGNED, address);
    }

    public static void put(long address, long value) {
        if (PLAIN) UNSAFE.putLong(address, value);
        else putSlowly(address, value);
    }

    private static void putSlowly(long address, long value) {
        if (CHECK) ChunkMap.verify(address, Long.BYTES);
        all().set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
    }

    /** Stores a word that may make a new object visible to other threads: its content becomes visible first. */
    public static void publish(long address, long value) {
        VarHandle.storeStoreFence();
        put(address, value);
    }

    public static int getInt(long address) {
        return PLAIN ? UNSAFE.getInt(address) : getIntSlowly(address);
    }

    private static int getIntSlowly(long address) {
        if (CHECK) ChunkMap.verify(address, Integer.BYTES);
        return all().get(ValueLayout.JAVA_INT_UNALIGNED, address);
    }

    public static void putInt(long address, int value) {
        if (PLAIN) UNSAFE.putInt(address, value);
        else putIntSlowly(address, value);
    }

    private static void putIntSlowly(long address, int value) {
        if (CHECK) ChunkMap.verify(address, Integer.BYTES);
        all().set(ValueLayout.JAVA_INT_UNALIGNED, address, value);
    }

    public static short getShort(long address) {
        return PLAIN ? UNSAFE.getShort(address) : getShortSlowly(address);
    }

    private static short getShortSlowly(long address) {
        if (CHECK) ChunkMap.verify(address, Short.BYTES);
        return all().get(ValueLayout.JAVA_SHORT_UNALIGNED, address);
    }

    public static void putShort(long address, short value) {
        if (PLAIN) UNSAFE.putShort(address, value);
        else putShortSlowly(address, value);
    }

    private static void putShortSlowly(long address, short value) {
        if (CHECK) ChunkMap.verify(address, Short.BYTES);
        all().set(ValueLayout.JAVA_SHORT_UNALIGNED, address, value);
    }

    public static byte getByte(long address) {
        return PLAIN ? UNSAFE.getByte(address) : getByteSlowly(address);
    }

    private static byte getByteSlowly(long address) {
        if (CHECK) ChunkMap.verify(address, Byte.BYTES);
        return all().get(ValueLayout.JAVA_BYTE, address);
    }

    public static void putByte(long address, byte value) {
        if (PLAIN) UNSAFE.putByte(address, value);
        else putByteSlowly(address, value);
    }

    private static void putByteSlowly(long address, byte value) {
        if (CHECK) ChunkMap.verify(address, Byte.BYTES);
        all().set(ValueLayout.JAVA_BYTE, address, value);
    }

    public static double getDouble(long address) {
        return PLAIN ? UNSAFE.getDouble(address) : getDoubleSlowly(address);
    }

    private static double getDoubleSlowly(long address) {
        if (CHECK) ChunkMap.verify(address, Double.BYTES);
        return all().get(ValueLayout.JAVA_DOUBLE_UNALIGNED, address);
    }

    public static void putDouble(long address, double value) {
        if (PLAIN) UNSAFE.putDouble(address, value);
        else putDoubleSlowly(address, value);
    }

    private static void putDoubleSlowly(long address, double value) {
        if (CHECK) ChunkMap.verify(address, Double.BYTES);
        all().set(ValueLayout.JAVA_DOUBLE_UNALIGNED, address, value);
    }

    /** True if memory from the system can be had untouched, by {@link #allocateRaw}. */
    static boolean allocatesLazily() {
        return IS_UNSAFE;
    }

    /** Memory of undefined content, which belongs to the caller until {@link #freeRaw}. */
    static long allocateRaw(long bytes) {
        return UNSAFE.allocateMemory(bytes);
    }

    static void freeRaw(long address) {
        UNSAFE.freeMemory(address);
    }

    /** In the checking mode, memory that belongs to something else, such as a mapped file, may be used from now on. */
    public static void lend(long address, long bytes) {
        if (CHECK) ChunkMap.lend(address, bytes);
    }

    /** What was lent from this address on goes back. */
    public static void endLoan(long address) {
        if (CHECK) ChunkMap.endLoan(address);
    }

    /** Copies bytes; the ranges may overlap. */
    public static void copy(long from, long to, long bytes) {
        if (CHECK) {
            ChunkMap.verify(from, bytes);
            ChunkMap.verify(to, bytes);
        }
        if (IS_UNSAFE) UNSAFE.copyMemory(from, to, bytes);
        else MemorySegment.copy(all(), from, all(), to, bytes);
    }

    public static void copyIn(byte[] from, int offset, long to, int bytes) {
        if (CHECK) ChunkMap.verify(to, bytes);
        Objects.checkFromIndexSize(offset, bytes, from.length);
        if (IS_UNSAFE) UNSAFE.copyMemory(from, Unsafe.ARRAY_BYTE_BASE_OFFSET + offset, null, to, bytes);
        else MemorySegment.copy(from, offset, all(), ValueLayout.JAVA_BYTE, to, bytes);
    }

    public static void copyOut(long from, byte[] to, int offset, int bytes) {
        if (CHECK) ChunkMap.verify(from, bytes);
        Objects.checkFromIndexSize(offset, bytes, to.length);
        if (IS_UNSAFE) UNSAFE.copyMemory(null, from, to, Unsafe.ARRAY_BYTE_BASE_OFFSET + offset, bytes);
        else MemorySegment.copy(all(), ValueLayout.JAVA_BYTE, from, to, offset, bytes);
    }

    public static void fill(long address, long bytes, byte value) {
        if (CHECK) ChunkMap.verify(address, bytes);
        if (IS_UNSAFE) UNSAFE.setMemory(address, bytes, value);
        else all().asSlice(address, bytes).fill(value);
    }
}
