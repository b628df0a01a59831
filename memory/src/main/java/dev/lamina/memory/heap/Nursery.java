package dev.lamina.memory.heap;

import dev.lamina.memory.value.Layout;

/**
 * The young generation: chunks that mutators bump-allocate in, each its own. When the nursery's size is used up a
 * collection is requested of every mutator, and slack is handed out until they come to a poll. Slack far beyond the
 * nursery is probably a large structure under construction: such chunks are adopted by the old space as they stand. So
 * are whole nurseries if nearly everything survived the last time, as in a deep recursion, and then nothing is traced.
 * Each time after a few of those, one chunk is copied and tells whether this has changed.
 */
final class Nursery {
    /** As many times the nursery's size is copied; what lies beyond is adopted. */
    private static final int COPIED_SIZES = 2;
    /** Adopting keeps the dead objects of a chunk until the next full collection, and is far faster than copying. */
    private static final double ADOPTED_SURVIVAL = 0.8;
    /** Nurseries adopted between two samples: so much garbage at most is taken for live when a program changes. */
    private static final int ADOPTED_NURSERIES = 3;
    /** Neither a value nor a header nor a forwarding mark. */
    private static final long POISON = 0xFFF5_DEAD_DEAD_DEADL;

    private final Heap heap;
    private final ChunkSource source;
    private final long pieceBytes;
    private final AddressList chunks = new AddressList();
    private final AddressList spare = new AddressList();
    private long leasedBytes;
    /** Leased since the beginning, without what mutators have left unused. */
    private long totalBytes;
    /** The part of what could be copied that was, in the last collection. */
    private double survival;
    /** Nurseries that were adopted whole since then. */
    private int unsampled;

    Nursery(Heap heap, ChunkSource source) {
        this.heap = heap;
        this.source = source;
        this.pieceBytes = Math.min(Chunk.PAYLOAD_BYTES, heap.options().nurseryBytes());
    }

    /** Finds the mutator room for so many bytes (fewer than a large object's). */
    synchronized void lease(Mutator mutator, long bytes) {
        assert bytes < LargeSpace.LEAST_BYTES : bytes;
        long base = mutator.chunk();
        long from = mutator.top();
        if (base == 0 || from + bytes > Chunk.end(base)) {
            if (base != 0) Chunk.setTop(base, from);
            base = nextChunk();
            from = Chunk.payload(base);
        }
        long to = Math.min(Chunk.end(base), from + Math.max(bytes, pieceBytes));
        leasedBytes += to - from;
        totalBytes += to - from - mutator.unusedBytes();
        mutator.lease(base, from, to);
        if (leasedBytes > size()) requestCollection(mutator);
    }

    /** Also finds the memory to copy into, while the mutators are still running. */
    private void requestCollection(Mutator mutator) {
        source.reserve(reserveChunks());
        heap.requestCollection(mutator);
    }

    /** What a collection may need to copy the survivors into, the unused ends of blocks included. */
    int reserveChunks() {
        int copied = copiedChunks();
        return copied + copied / 2 + 1;
    }

    private long nextChunk() {
        heap.room().check(Chunk.BYTES);
        long base = spare.isEmpty() ? source.acquire(1) : spare.removeLast();
        if (base == 0) throw heap.room().systemExhausted(Chunk.BYTES);
        Chunk.initialize(base, Chunk.YOUNG);
        chunks.add(base);
        return base;
    }

    /** More mutators get more room: each fills a chunk of its own. */
    private long size() {
        return heap.options().nurseryBytes() + (heap.mutators() - 1) * pieceBytes;
    }

    /** Bytes handed out since the last minor collection. */
    synchronized long usedBytes() {
        return chunks.size() * Chunk.BYTES;
    }

    /** A mutator ends its lease. */
    synchronized void leaveUnused(long bytes) {
        totalBytes -= bytes;
    }

    /** Bytes handed out since the beginning. */
    synchronized long totalBytes() {
        return totalBytes;
    }

    /** The chunks in use, oldest first. */
    AddressList chunks() {
        return chunks;
    }

    /** How many of the chunks, counted from the oldest, are to be copied out of. */
    int copiedChunks() {
        if (survival > ADOPTED_SURVIVAL && chunks.size() > 1) return unsampled < ADOPTED_NURSERIES ? 0 : 1;
        long limit = Math.max(2, COPIED_SIZES * size() / Chunk.PAYLOAD_BYTES);
        return (int) Math.min(chunks.size(), limit);
    }

    /** In checked runs, whoever kept a word or an address over a poll finds no value there. */
    private static void poison(long base) {
        for (long address = Chunk.payload(base); address < Chunk.top(base); address += Layout.WORD_BYTES) Memory.put(address, POISON);
    }

    /** After a collection: all chunks but those adopted can be filled again; enough for one nursery are kept at hand. */
    void reset(int copied, long copiedBytes) {
        long room = 0;
        for (int i = 0; i < copied; i++) room += Chunk.top(chunks.get(i)) - Chunk.payload(chunks.get(i));
        assert copiedBytes <= room : copiedBytes + " bytes were copied out of " + room;
        if (room > 0) {
            survival = (double) copiedBytes / room;
            unsampled = 0;
        } else {
            unsampled++;
        }
        long kept = size() / Chunk.BYTES + 1;
        for (int i = copied - 1; i >= 0; i--) {
            long base = chunks.get(i);
            if (heap.options().check()) poison(base);
            if (spare.size() < kept) spare.add(base);
            else source.release(base, 1);
        }
        chunks.clear();
        leasedBytes = 0;
    }
}
