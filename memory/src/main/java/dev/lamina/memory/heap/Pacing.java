package dev.lamina.memory.heap;

/**
 * When to collect, and when to give up. A full collection is due when what is in use passes the trigger: the threshold
 * of the capacity, which is the initial size or, if that is more, the growth factor times what the last full collection
 * left. Numeric memory has a trigger and a maximum of its own.
 *
 * <p>The maximum is enforced twice. At the end of a full collection, if more than the maximum is alive, the thread that
 * asked for it gets {@link HeapExhausted}. In allocation, which cannot collect, all that the heap holds may be garbage:
 * so as much again is let through, and the next poll collects. A primitive, in which nothing is collected, therefore never
 * fails for want of a collection. A reserve lies above that ceiling; and each time it is met it rises by another reserve until
 * the next full collection, so that the stack can be unwound into the heap and a handler can run.
 */
final class Pacing {
    private static final long LEAST_RESERVE_BYTES = 4L << 20;
    private static final int RESERVE_PART = 16;
    private static final int MOST_RESERVES = 4;
    /** Young large objects beyond this ask for a collection: temporaries should not push each other out of the cache. */
    private static final long MOST_YOUNG_LARGE_BYTES = 32L << 20;
    private static final int MOST_YOUNG_LARGE_PART = 8;

    /** Numeric memory can be half of the machine: between polls it passes its maximum by this part of it only. */
    private static final int NUMERIC_GARBAGE_PART = 4;

    private final HeapOptions options;
    private final long reserveBytes;
    private final long mostYoungLargeBytes;
    private long trigger;
    private long numericTrigger;
    /** Reserves opened since a full collection last found the heap below its maximum. */
    private int reserves;
    private boolean justCollected;

    Pacing(HeapOptions options) {
        this.options = options;
        this.reserveBytes = Math.max(LEAST_RESERVE_BYTES, options.maximumBytes() / RESERVE_PART);
        long smaller = Math.min(options.maximumBytes(), options.numericMaximumBytes());
        this.mostYoungLargeBytes = Math.min(MOST_YOUNG_LARGE_BYTES, smaller / MOST_YOUNG_LARGE_PART);
        afterMajor(0, 0);
        justCollected = false;
    }

    /** Throws if so many bytes more would pass the ceiling. */
    synchronized void checkRoom(long bytes, long used) {
        justCollected = false;
        long ceiling = 2 * options.maximumBytes() + (1 + reserves) * reserveBytes;
        if (bytes <= options.maximumBytes() && used + bytes <= ceiling) return;
        boolean full = used + Chunk.BYTES > ceiling;
        if (full && reserves < MOST_RESERVES) reserves++;
        throw new HeapExhausted(HeapExhausted.Limit.HEAP, bytes, used, options.maximumBytes(), true);
    }

    synchronized void checkNumericRoom(long bytes, long used) {
        long maximum = options.numericMaximumBytes();
        if (bytes > maximum || bytes > maximum + maximum / NUMERIC_GARBAGE_PART - used) {
            throw new HeapExhausted(HeapExhausted.Limit.NUMERIC, bytes, used, options.numericMaximumBytes(), !justCollected);
        }
        justCollected = false;
    }

    boolean isMajorDue(long used, long numericUsed) {
        return used > trigger || numericUsed > numericTrigger;
    }

    /** Of the bytes in large objects, and accounted for by host objects, since the last collection. */
    boolean isCollectionDue(long youngLargeBytes) {
        return youngLargeBytes > mostYoungLargeBytes;
    }

    synchronized void afterMajor(long used, long numericUsed) {
        trigger = trigger(used, options.maximumBytes());
        numericTrigger = trigger(numericUsed, options.numericMaximumBytes());
        if (used <= options.maximumBytes() - options.maximumBytes() / RESERVE_PART) reserves = 0;
        justCollected = true;
        assert trigger > 0 && numericTrigger > 0;
    }

    /** Where the next full collection starts; near the maximum at least a 64th of it lies between two. */
    private long trigger(long live, long maximum) {
        double capacity = Math.max(options.initialBytes(), live * options.growthFactor() / options.threshold());
        long wanted = (long) (capacity * options.threshold());
        long latest = Math.max(maximum - maximum / RESERVE_PART, live + maximum / 64);
        return Math.min(wanted, latest);
    }

    /** After a full collection: the exception for the thread that caused it, if too much is alive; else null. */
    synchronized HeapExhausted exhaustion(long used, long numericUsed) {
        long numericMaximum = options.numericMaximumBytes();
        if (numericUsed > numericMaximum) return new HeapExhausted(HeapExhausted.Limit.NUMERIC, 0, numericUsed, numericMaximum, false);
        long limit = options.maximumBytes() + reserves * reserveBytes;
        if (used <= limit) return null;
        if (reserves < MOST_RESERVES) reserves++;
        return new HeapExhausted(HeapExhausted.Limit.HEAP, 0, used, options.maximumBytes(), false);
    }

    /** What the heap may hold before a full collection; free memory beyond it can go back to the system. */
    long trigger() {
        return trigger;
    }

    /** The same for numeric memory. */
    long numericTrigger() {
        return numericTrigger;
    }
}
