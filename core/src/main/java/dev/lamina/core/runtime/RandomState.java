package dev.lamina.core.runtime;

import dev.lamina.core.read.Described;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A source of random numbers: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
 * Its state is a counter, so threads share it without a lock. Each source starts the same, as SRFI 27 asks: a program's
 * results can be repeated unless it randomizes the source.
 */
public final class RandomState implements Described {
    private static final long GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private final AtomicLong counter = new AtomicLong();

    /** The next 64 random bits. */
    public long next() {
        return mix(counter.addAndGet(GAMMA));
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** A random number in 0..bound−1 without bias; bound > 0. */
    public long nextBelow(long bound) {
        assert bound > 0 : bound;
        long bits = next() >>> 1;
        long result = bits % bound;
        while (bits - result + (bound - 1) < 0) {
            bits = next() >>> 1;
            result = bits % bound;
        }
        return result;
    }

    /** A random number strictly between 0 and 1. */
    public double nextDouble() {
        return ((next() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Goes on from a place that the seed determines. */
    public void seed(long seed) {
        counter.set(seed);
    }

    /** Goes on from the beginning of the stream (i, j): streams begin at places that have nothing to do with each other. */
    public void seed(long i, long j) {
        seed(mix(mix(i) + GAMMA * j));
    }

    /** Where it is: {@link #seed(long)} comes back to it. */
    public long place() {
        return counter.get();
    }

    @Override
    public String description() {
        return "random-source";
    }
}
