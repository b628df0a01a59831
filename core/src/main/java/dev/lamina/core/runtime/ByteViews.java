package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Bytevectors that are views of bytes outside of the heap. They can be read and not changed. Every access goes through the
 * owner's segment, by a single load or a copy of the JVM: these survive that the owner is closed by another thread, or
 * that another process truncates its file, which a vector instruction would not.
 */
public final class ByteViews {
    private ByteViews() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.BYTEVECTOR_VIEW);
    private static final int PIECE_BYTES = 8192;

    /** Whether the object at the address is a view. */
    public static boolean isView(long address) {
        return Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    public static @Word long make(Ctx c, ByteOwner owner) {
        MemorySegment bytes = owner.bytes();
        @Word long host = c.heap().hostObject(c, owner, 0);
        return Words.tagged(Words.OBJECT, c.allocateView(Kind.BYTEVECTOR_VIEW, bytes.byteSize(), bytes.address(), host));
    }

    public static ByteOwner owner(@Word long view) {
        return (ByteOwner) CurrentHeap.get().hostOf(Memory.get(Words.address(view) + Layout.NUMERIC_OWNER));
    }

    public static byte get(@Word long view, long index) {
        return access(owner(view), bytes -> bytes.get(ValueLayout.JAVA_BYTE, index));
    }

    /** Copies bytes from an index on into memory of the heap. */
    public static void copy(@Word long view, long start, long address, long count) {
        access(owner(view), bytes -> Memory.all().asSlice(address, count).copyFrom(bytes.asSlice(start, count)));
    }

    public static void copyOut(ByteOwner owner, long start, byte[] to, int offset, int count) {
        access(owner, bytes -> MemorySegment.ofArray(to).asSlice(offset, count).copyFrom(bytes.asSlice(start, count)));
    }

    /** Copies bytes of any bytevector. */
    public static void copyOut(@Word long bytevector, long start, byte[] to, int count) {
        long address = Words.address(bytevector);
        if (isView(address)) copyOut(owner(bytevector), start, to, 0, count);
        else Memory.copyOut(address + Layout.BYTEVECTOR_BYTES + start, to, 0, count);
    }

    /** Of two bytevectors of the same length. */
    public static boolean areEqual(@Word long a, @Word long b, long length) {
        byte[] first = new byte[PIECE_BYTES];
        byte[] second = new byte[PIECE_BYTES];
        for (long at = 0; at < length; at += PIECE_BYTES) {
            int count = (int) Math.min(PIECE_BYTES, length - at);
            copyOut(a, at, first, count);
            copyOut(b, at, second, count);
            if (!Arrays.equals(first, 0, count, second, 0, count)) return false;
        }
        return true;
    }

    private static <T> T access(ByteOwner owner, Function<MemorySegment, T> access) {
        try {
            return access.apply(owner.bytes());
        } catch (InternalError e) {
            if (!Errors.isLostMemory(e)) throw e;
            throw Errors.lostMemory();
        } catch (IllegalStateException e) {
            throw Errors.closedMapping(owner.name());
        }
    }
}
