package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Reads and writes single elements at a byte offset, in the processor's byte order. Unaligned layouts, because a view may
 * begin anywhere and because they are also the faster ones on a computed offset.
 */
final class Access {
    private Access() {}

    static double getF64(MemorySegment segment, long at) {
        return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at);
    }

    static void setF64(MemorySegment segment, long at, double value) {
        segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at, value);
    }

    static float getF32(MemorySegment segment, long at) {
        return segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at);
    }

    static void setF32(MemorySegment segment, long at, float value) {
        segment.set(ValueLayout.JAVA_FLOAT_UNALIGNED, at, value);
    }

    static long getI64(MemorySegment segment, long at) {
        return segment.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
    }

    static void setI64(MemorySegment segment, long at, long value) {
        segment.set(ValueLayout.JAVA_LONG_UNALIGNED, at, value);
    }

    static int getI32(MemorySegment segment, long at) {
        return segment.get(ValueLayout.JAVA_INT_UNALIGNED, at);
    }

    static void setI32(MemorySegment segment, long at, int value) {
        segment.set(ValueLayout.JAVA_INT_UNALIGNED, at, value);
    }

    /** Whether a byte of a mask is set: its lowest bit counts. */
    static boolean isSet(MemorySegment mask, long at) {
        return (mask.get(ValueLayout.JAVA_BYTE, at) & 1) != 0;
    }

    static void setMask(MemorySegment mask, long at, boolean value) {
        mask.set(ValueLayout.JAVA_BYTE, at, (byte) (value ? 1 : 0));
    }

    /**
     * Whether the memory can go while it is used: that of a file, which another process may truncate. HotSpot makes an
     * {@link InternalError} of the bus error if a scalar access meets it; a vector instruction in a method of its own would end the
     * JVM. So kernels touch such memory with scalar accesses and copies only.
     */
    static boolean mayVanish(MemorySegment a) {
        return a.isMapped();
    }

    static boolean mayVanish(MemorySegment a, MemorySegment b) {
        return a.isMapped() || b.isMapped();
    }

    static boolean mayVanish(MemorySegment a, MemorySegment b, MemorySegment c) {
        return a.isMapped() || b.isMapped() || c.isMapped();
    }

    static boolean mayVanish(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d) {
        return a.isMapped() || b.isMapped() || c.isMapped() || d.isMapped();
    }

    /**
     * One scalar read, which every SIMD kernel makes of every segment: HotSpot turns the bus error of a mapped file that was
     * truncated under a running method into an {@link InternalError} only if that method also has a scalar access.
     */
    static void touch(MemorySegment segment, long at, long count) {
        if (count > 0) {
            touch(segment, at);
        }
    }

    /** The same for a method that may be compiled by itself. Where it is inlined the read is dropped, its mark stays. */
    static void touch(MemorySegment segment, long at) {
        segment.get(ValueLayout.JAVA_BYTE, at);
    }

    /**
     * The touch of a kernel that asks {@code segment.isNative()} in its own code, where only native memory comes: so C2 knows the
     * segment's class there, whatever the rest of the program does with segments.
     */
    static void touchNative(MemorySegment segment, boolean isNative, long at) {
        if (!isNative) {
            throw new IllegalArgumentException("kernel: expected native memory, got a Java array");
        }
        touch(segment, at);
    }
}
