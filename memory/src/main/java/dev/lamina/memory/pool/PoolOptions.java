package dev.lamina.memory.pool;

/**
 * How a {@link SegmentPool} grows.
 *
 * @param initialCapacity bytes that the pool may hold before it first looks for arrays that nobody can reach
 * @param growthFactor what the capacity is multiplied with when more than its half is in use, or looking for them is too frequent; above 1
 * @param maxPoolSize bytes that the pool never exceeds: an allocation that would throws {@link PoolExhausted}
 */
public record PoolOptions(long initialCapacity, double growthFactor, long maxPoolSize) {
    /** Large enough for the temporaries of a small program, small beside any machine that runs a JVM. */
    private static final long DEFAULT_INITIAL_CAPACITY = 64L << 20;
    private static final double DEFAULT_GROWTH_FACTOR = 2;

    public PoolOptions {
        if (initialCapacity <= 0 || initialCapacity > maxPoolSize) {
            throw new IllegalArgumentException("pool: initial capacity " + initialCapacity + " is outside 1.." + maxPoolSize);
        }
        if (!(growthFactor > 1)) {
            throw new IllegalArgumentException("pool: growth factor " + growthFactor + " is not above 1");
        }
    }

    /** 64 MB at first, doubled as needed, up to half of the machine's memory. */
    public static PoolOptions defaults() {
        return upTo(Math.max(MachineMemory.bytes() / 2, DEFAULT_INITIAL_CAPACITY));
    }

    /** The defaults with another maximum. */
    public static PoolOptions upTo(long maxPoolSize) {
        return new PoolOptions(Math.min(DEFAULT_INITIAL_CAPACITY, maxPoolSize), DEFAULT_GROWTH_FACTOR, maxPoolSize);
    }
}
