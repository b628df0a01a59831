package dev.lamina.memory.heap;

/** What the collections did, in sums, and the listener that is told of each. */
final class CollectionLog {
    private final PauseHistogram minorPauses = new PauseHistogram();
    private final PauseHistogram majorPauses = new PauseHistogram();
    private volatile HeapListener listener = HeapListener.NONE;
    private long collections;
    private long promotedBytes;
    private long survivors;
    private long movedBytes;
    private long returnedBytes;

    synchronized void add(HeapListener.Collection collection) {
        (collection.major() ? majorPauses : minorPauses).add(collection.nanos());
        collections++;
        promotedBytes += collection.promotedBytes();
        survivors += collection.survivors();
        movedBytes += collection.movedBytes();
        listener.collectionFinished(collection);
    }

    synchronized void returned(long bytes) {
        if (bytes == 0) return;
        returnedBytes += bytes;
        listener.memoryReturned(bytes);
    }

    HeapListener listener() {
        return listener;
    }

    void setListener(HeapListener listener) {
        this.listener = listener == null ? HeapListener.NONE : listener;
    }

    synchronized long collections() {
        return collections;
    }

    synchronized HeapStatistics statistics(Heap heap) {
        LargeSpace large = heap.large();
        ChunkSource source = heap.source();
        HeapOptions options = heap.options();
        return new HeapStatistics(heap.nursery().usedBytes(), heap.old().usedBytes(), large.bytes(), large.numericBytes(),
                heap.hosts().externalBytes(), StaticSpace.bytes(), source.totalBytes(), source.freeBytes(), options.maximumBytes(),
                options.numericMaximumBytes(), minorPauses.summary(), majorPauses.summary(), promotedBytes, survivors, movedBytes,
                returnedBytes, heap.allocatedBytes(), heap.symbols().size(), heap.handles().size());
    }
}
