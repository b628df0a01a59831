package dev.lamina.memory.pool;

/**
 * The block sizes of a pool: multiples of 64 bytes up to 512, then four sizes for every doubling, so that a block is less
 * than a quarter larger than what was asked.
 */
final class SizeClass {
    private SizeClass() {}

    /** A cache line, and the widest vector. */
    static final long UNIT = 64;
    private static final int EXACT = 8;
    private static final int STEPS = 4;

    /** Up to 2^47 bytes, an address space. */
    static final int COUNT = of(1L << 46) + 1;

    static int of(long bytes) {
        long units = Math.max(1, (bytes + UNIT - 1) / UNIT);
        if (units <= EXACT) {
            return (int) units - 1;
        }
        int shift = 61 - Long.numberOfLeadingZeros(units - 1);
        int steps = (int) ((units - 1) >>> shift) + 1;
        assert steps > STEPS && steps <= 2 * STEPS : steps;
        return EXACT + (shift - 1) * STEPS + steps - STEPS - 1;
    }

    static long bytes(int sizeClass) {
        if (sizeClass < EXACT) {
            return (sizeClass + 1) * UNIT;
        }
        int shift = (sizeClass - EXACT) / STEPS + 1;
        long steps = (sizeClass - EXACT) % STEPS + STEPS + 1;
        return (steps << shift) * UNIT;
    }
}
