package dev.lamina.memory.heap;

/**
 * Is told what the heap does. Called by the collecting thread while every mutator is stopped: implementations are quick
 * and do not touch the heap.
 */
public interface HeapListener {
    default void collectionStarted() {}

    default void collectionFinished(Collection collection) {}

    /** Memory went back to the system. */
    default void memoryReturned(long bytes) {}

    /** A full collection left more alive than the maximum. */
    default void exhausted(HeapExhausted exhaustion) {}

    /** One collection; bytes are those that count against the heap's maximum, and numeric ones in the second pair. */
    record Collection(boolean major, long nanos, long usedBefore, long usedAfter, long numericBefore, long numericAfter,
                      long promotedBytes, long survivors, long movedBytes) {}

    HeapListener NONE = new HeapListener() {};
}
