package dev.lamina.memory.heap;

/** How long pauses took: counts in buckets an eighth of a power of two wide, so percentiles are exact to about 9 %. */
final class PauseHistogram {
    private static final int SUB_BITS = 3;
    private final long[] counts = new long[64 << SUB_BITS];
    private long count;
    private long totalNanos;
    private long maximumNanos;

    void add(long nanos) {
        assert nanos >= 0 : nanos;
        counts[bucket(nanos)]++;
        count++;
        totalNanos += nanos;
        maximumNanos = Math.max(maximumNanos, nanos);
    }

    private static int bucket(long nanos) {
        if (nanos < 1 << SUB_BITS) return (int) nanos;
        int exponent = 63 - Long.numberOfLeadingZeros(nanos);
        int sub = (int) (nanos >>> exponent - SUB_BITS) & (1 << SUB_BITS) - 1;
        return (exponent << SUB_BITS) + sub;
    }

    /** The largest value that falls into the bucket. */
    private static long upper(int bucket) {
        if (bucket < 1 << SUB_BITS) return bucket;
        int exponent = bucket >>> SUB_BITS;
        long width = 1L << exponent - SUB_BITS;
        return (1L << exponent) + ((bucket & (1 << SUB_BITS) - 1) + 1) * width - 1;
    }

    HeapStatistics.Pauses summary() {
        return new HeapStatistics.Pauses(count, totalNanos, percentile(0.5), percentile(0.99), maximumNanos);
    }

    private long percentile(double part) {
        long rank = (long) Math.ceil(part * count);
        long seen = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= rank && seen > 0) return Math.min(upper(bucket), maximumNanos);
        }
        return 0;
    }
}
