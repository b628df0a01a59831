package dev.lamina.memory.pool;

/** A request that would take a pool over its maximum, although everything unreachable was given back. */
public final class PoolExhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long askedBytes;
    private final long usedBytes;
    private final long maxBytes;

    PoolExhausted(long askedBytes, long usedBytes, long maxBytes) {
        super("numeric memory is exhausted: " + text(askedBytes) + " asked, " + text(usedBytes) + " of " + text(maxBytes) + " in use");
        this.askedBytes = askedBytes;
        this.usedBytes = usedBytes;
        this.maxBytes = maxBytes;
    }

    public long askedBytes() {
        return askedBytes;
    }

    public long usedBytes() {
        return usedBytes;
    }

    public long maxBytes() {
        return maxBytes;
    }

    private static String text(long bytes) {
        if (bytes < 1L << 10) {
            return bytes + " bytes";
        }
        int unit = Math.min((63 - Long.numberOfLeadingZeros(bytes)) / 10, 4);
        return "%.1f %sB".formatted(bytes / (double) (1L << 10 * unit), "KMGT".substring(unit - 1, unit));
    }
}
