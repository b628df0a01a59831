package dev.lamina.memory.heap;

/**
 * The state of a heap at one moment, in bytes and counts.
 *
 * @param nurseryBytes    chunks that are being allocated in
 * @param oldBytes        lines in use in the old space
 * @param largeBytes      large objects that are not numeric
 * @param numericBytes    large numeric vectors
 * @param externalBytes   accounted for by host objects
 * @param staticBytes     of the whole process
 * @param committedBytes  held from the system, the free chunks included
 * @param freeBytes       of these, in free chunks
 * @param maximumBytes    the limit of the heap
 * @param numericMaximumBytes the limit of numeric and external bytes
 * @param minor           pauses of minor collections
 * @param major           pauses of full collections, each with the minor one that precedes it
 * @param promotedBytes   copied or adopted by minor collections, in total
 * @param survivors       objects that were copied by minor collections, in total
 * @param movedBytes      evacuated by full collections, in total
 * @param returnedBytes   given back to the system, in total
 * @param allocatedBytes  in total; what threads have at hand for small objects is included
 * @param symbols         in the heap's own table
 * @param handles         open
 */
public record HeapStatistics(long nurseryBytes, long oldBytes, long largeBytes, long numericBytes, long externalBytes, long staticBytes,
                             long committedBytes, long freeBytes, long maximumBytes, long numericMaximumBytes, Pauses minor, Pauses major,
                             long promotedBytes, long survivors, long movedBytes, long returnedBytes, long allocatedBytes, int symbols, int handles) {
    /** Durations in nanoseconds; percentiles to about 9 %. */
    public record Pauses(long count, long totalNanos, long medianNanos, long percentile99Nanos, long maximumNanos) {}

    /** What counts against the heap's maximum. */
    public long usedBytes() {
        return nurseryBytes + oldBytes + largeBytes;
    }
}
