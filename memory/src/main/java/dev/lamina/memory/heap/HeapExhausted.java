package dev.lamina.memory.heap;

/**
 * Memory ran out: what was asked, what is in use, and the maximum, in bytes. It has no stack trace, since it becomes a
 * Scheme condition. A full collection may make room if {@link #mayRetry} says so: allocation itself never collects.
 */
public final class HeapExhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which limit was met. */
    public enum Limit {
        /** The maximum of the Scheme heap. */
        HEAP,
        /** The maximum of numeric memory. */
        NUMERIC,
        /** The operating system gave no more. */
        SYSTEM
    }

    private final Limit limit;
    private final long askedBytes;
    private final long usedBytes;
    private final long maximumBytes;
    private final boolean mayRetry;

    HeapExhausted(Limit limit, long askedBytes, long usedBytes, long maximumBytes, boolean mayRetry) {
        super(text(limit, askedBytes, usedBytes, maximumBytes), null, false, false);
        assert askedBytes >= 0 && usedBytes >= 0;
        this.limit = limit;
        this.askedBytes = askedBytes;
        this.usedBytes = usedBytes;
        this.maximumBytes = maximumBytes;
        this.mayRetry = mayRetry;
    }

    private static String text(Limit limit, long asked, long used, long maximum) {
        String what = switch (limit) {
            case HEAP -> "out of memory";
            case NUMERIC -> "out of numeric memory";
            case SYSTEM -> "the system is out of memory";
        };
        return what + ": " + (asked == 0 ? "" : bytes(asked) + " asked, ") + bytes(used) + " in use, the maximum is " + bytes(maximum);
    }

    private static String bytes(long n) {
        if (n < 10_000) return n + " bytes";
        if (n < 10_000_000) return n / 1_000 + " kB";
        return n < 10_000_000_000L ? n / 1_000_000 + " MB" : n / 1_000_000_000 + " GB";
    }

    public Limit limit() {
        return limit;
    }

    public long askedBytes() {
        return askedBytes;
    }

    public long usedBytes() {
        return usedBytes;
    }

    public long maximumBytes() {
        return maximumBytes;
    }

    /** True if objects may have died since the last full collection, so that collecting and asking again can help. */
    public boolean mayRetry() {
        return mayRetry;
    }
}
