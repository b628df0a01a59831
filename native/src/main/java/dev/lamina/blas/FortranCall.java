package dev.lamina.blas;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** The memory of one call of LAPACK, which takes every argument by address: its numbers, letters and working memory. */
final class FortranCall implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final List<MemorySegment> pooled = new ArrayList<>();

    /** Where the call says how it went: 0, −i for a bad argument i, or what its description says. */
    final MemorySegment info = integer(0);

    MemorySegment integer(int value) {
        return arena.allocateFrom(ValueLayout.JAVA_INT, value);
    }

    MemorySegment letter(char letter) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, (byte) letter);
    }

    MemorySegment integers(long count) {
        return arena.allocate(ValueLayout.JAVA_INT, Math.max(1, count));
    }

    /** So many bytes, with anything in them, aligned as numbers of C must be. */
    MemorySegment memory(long bytes) {
        MemorySegment memory = SegmentPool.shared().acquire(Math.max(Double.BYTES, bytes));
        pooled.add(memory);
        return memory;
    }

    /** Begins with zeros, as memory for few numbers does. */
    MemorySegment few(long bytes) {
        return arena.allocate(Math.max(Double.BYTES, bytes), Double.BYTES);
    }

    /** A LAPACK function that is called twice: first with the length −1, when it answers the length that it wants. */
    @FunctionalInterface
    interface Sized {
        void call(MemorySegment work, MemorySegment length);
    }

    /** Calls with the working memory that the function wants. */
    void withWork(Routines routines, Sized function) {
        MemorySegment wanted = few(Double.BYTES);
        function.call(wanted, integer(-1));
        double elements = routines.bytes() == Double.BYTES ? wanted.get(ValueLayout.JAVA_DOUBLE, 0) : wanted.get(ValueLayout.JAVA_FLOAT, 0);
        int length = (int) Math.max(1, elements);
        function.call(memory(length * routines.bytes()), integer(length));
        result();
    }

    /** What the call said about numbers; that it did not like an argument is our error. */
    int result() {
        int result = info.get(ValueLayout.JAVA_INT, 0);
        assert result >= 0 : "LAPACK refuses argument " + -result;
        return result;
    }

    @Override
    public void close() {
        pooled.forEach(SegmentPool.shared()::release);
        arena.close();
    }
}
