package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;

/**
 * The room that is left in a heap: what is in use, held against the limits. Two of them hold apart: that of numeric memory, which is
 * large numeric vectors and what host objects hold outside of the heap, and that of all other objects. {@link Pacing} says how
 * much more than a limit is let through between two collections.
 */
final class Room {
    private final HeapOptions options;
    private final Pacing pacing;
    private final Nursery nursery;
    private final OldSpace old;
    private final LargeSpace large;
    private final HostTable hosts;
    private final ChunkSource source;

    Room(Heap heap, Pacing pacing) {
        this.options = heap.options();
        this.pacing = pacing;
        this.nursery = heap.nursery();
        this.old = heap.old();
        this.large = heap.large();
        this.hosts = heap.hosts();
        this.source = heap.source();
    }

    /** Bytes that count against the maximum. */
    long usedBytes() {
        return nursery.usedBytes() + old.usedBytes() + large.bytes();
    }

    /** Bytes that count against the numeric maximum. */
    long numericBytes() {
        return large.numericBytes() + hosts.externalBytes();
    }

    /** Throws if so many bytes more would pass the maximum and its reserve. */
    void check(long bytes) {
        pacing.checkRoom(bytes, usedBytes());
    }

    /** The same for bytes outside of the heap. */
    void checkExternal(long bytes) {
        pacing.checkNumericRoom(bytes, numericBytes());
    }

    /** Throws if the large object would pass its maximum; else answers its size. */
    long checkLarge(Kind kind, long length) {
        long bytes = Layout.bytes(kind, length);
        if (LargeSpace.isNumeric(kind)) checkExternal(bytes);
        else check(bytes);
        return bytes;
    }

    /** Whether so much is young in large objects, and held by young host objects, that it is worth a collection. */
    boolean isCollectionDue() {
        return pacing.isCollectionDue(large.youngBytes() + hosts.youngBytes());
    }

    HeapExhausted systemExhausted(long bytes) {
        return new HeapExhausted(HeapExhausted.Limit.SYSTEM, bytes, source.totalBytes(), options.maximumBytes(), true);
    }

    /** Throws for a length that no header can hold. */
    void checkLength(Kind kind, long length) {
        if (length < 0 || length > Layout.LENGTH_MASK) throw neverFits(kind, length);
    }

    private HeapExhausted neverFits(Kind kind, long length) {
        boolean numeric = LargeSpace.isNumeric(kind);
        long maximum = numeric ? options.numericMaximumBytes() : options.maximumBytes();
        HeapExhausted.Limit limit = numeric ? HeapExhausted.Limit.NUMERIC : HeapExhausted.Limit.HEAP;
        return new HeapExhausted(limit, saturatedBytes(kind, length), numeric ? numericBytes() : usedBytes(), maximum, false);
    }

    private static long saturatedBytes(Kind kind, long length) {
        if (length < 0 || kind.elementBytes == 0) return Math.max(0, length);
        return length > Long.MAX_VALUE / kind.elementBytes ? Long.MAX_VALUE : length * kind.elementBytes;
    }
}
