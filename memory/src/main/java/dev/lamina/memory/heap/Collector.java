package dev.lamina.memory.heap;

/**
 * One collection from its start to its end, every mutator being stopped: a minor one, a full one behind it if that was
 * asked or is due, and then the bookkeeping: pacing, memory for the system, exhaustion, the checker, the listener.
 */
final class Collector {
    /** Free memory that was not needed during so many collections goes back to the system. */
    private static final int IDLE_WINDOW = 32;

    private final Heap heap;
    private final Room room;
    private final Pacing pacing;
    private final CollectionLog log;
    private final MinorCollection minor;
    private final MajorCollection major;

    Collector(Heap heap, Pacing pacing, CollectionLog log) {
        this.heap = heap;
        this.room = heap.room();
        this.pacing = pacing;
        this.log = log;
        minor = new MinorCollection(heap, heap.old());
        major = new MajorCollection(heap, heap.old());
    }

    /** The requester is the mutator that is told if the heap is exhausted; null for none. */
    void collect(Mutator requester, boolean wantMajor) {
        log.listener().collectionStarted();
        heap.source().noteFree();
        check();
        long usedBefore = room.usedBytes();
        long numericBefore = room.numericBytes();
        long start = System.nanoTime();
        minor.run();
        long moved = 0;
        boolean full = wantMajor || pacing.isMajorDue(room.usedBytes(), room.numericBytes());
        if (full) {
            moved = major.run();
            if (heap.old().isSparse()) moved += major.run();
            pacing.afterMajor(room.usedBytes(), room.numericBytes());
        }
        long nanos = System.nanoTime() - start;
        check();
        log.add(new HeapListener.Collection(full, nanos, usedBefore, room.usedBytes(), numericBefore, room.numericBytes(),
                minor.promotedBytes(), minor.survivors(), moved));
        returnMemory(full);
        if (full) reportExhaustion(requester);
    }

    private void check() {
        if (heap.options().check()) new HeapChecker(heap).check();
    }

    /** After a full collection all free memory goes but what the next cycle will want; else what was long idle. */
    private void returnMemory(boolean full) {
        ChunkSource source = heap.source();
        if (full) {
            long growth = Math.max(0, pacing.trigger() - room.usedBytes());
            long wanted = growth + heap.options().nurseryBytes() + room.numericBytes() / 4;
            log.returned(source.shrink(wanted / Chunk.BYTES));
        } else if (log.collections() % IDLE_WINDOW == 0) {
            log.returned(source.shrinkIdle());
        }
    }

    private void reportExhaustion(Mutator requester) {
        HeapExhausted exhaustion = pacing.exhaustion(room.usedBytes(), room.numericBytes());
        if (exhaustion == null) return;
        log.listener().exhausted(exhaustion);
        if (requester != null) requester.exhausted = exhaustion;
    }
}
