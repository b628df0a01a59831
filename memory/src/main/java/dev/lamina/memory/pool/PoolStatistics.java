package dev.lamina.memory.pool;

/**
 * What a pool holds and has done.
 *
 * @param reservedBytes taken from the operating system
 * @param leasedBytes of these, in the hands of callers
 * @param peakLeasedBytes the most that ever was
 * @param capacityBytes the size at which the pool looks for unreachable arrays
 * @param maxBytes the size it never exceeds
 * @param leases how many blocks were handed out
 * @param reuses how many of them had been used before
 * @param provokedCollections how often the Java collector was asked to find unreachable arrays
 */
public record PoolStatistics(long reservedBytes, long leasedBytes, long peakLeasedBytes, long capacityBytes, long maxBytes,
        long leases, long reuses, long provokedCollections) {}
