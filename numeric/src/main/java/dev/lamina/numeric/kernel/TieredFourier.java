package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/** Scalar passes until enough elements were transformed for the SIMD ones, which are warmed radix by radix. */
final class TieredFourier implements FourierPasses {
    static final TieredFourier INSTANCE = new TieredFourier();

    /** As many interleaved sequences as the widest vector has lanes. */
    private static final int SEQUENCES = 8;

    private static final class Fast {
        static final SimdFourier SIMD = SimdFourier.INSTANCE;
    }

    private static final class Warming implements Tier.Warmer {
        private final int radix;

        Warming(int radix) {
            this.radix = radix;
        }

        @Override
        public void prepare(MemorySegment scratch, long count) {
            scratch.fill((byte) 0);
        }

        /** Some radix·8 elements a time: input, output and roots lie one after the other in the scratch memory. */
        @Override
        public void run(MemorySegment scratch, long count) {
            long n = (long) radix * SEQUENCES;
            long bytes = 2 * n * BYTES;
            for (long done = 0; done < count; done += n) {
                Fast.SIMD.pass(radix, scratch.asSlice(0, bytes), scratch.asSlice(bytes, bytes), scratch.asSlice(2 * bytes, bytes), n, SEQUENCES);
            }
        }
    }

    private final Tier[] tiers = new Tier[LARGEST_OWN + 1];

    private TieredFourier() {
        for (int radix = 2; radix <= LARGEST_OWN; radix++) {
            tiers[radix] = new Tier(new Warming(radix));
        }
    }

    @Override
    public void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s) {
        if (radix <= LARGEST_OWN && tiers[radix].fast(n)) {
            Fast.SIMD.pass(radix, x, y, roots, n, s);
        } else {
            ScalarFourier.INSTANCE.pass(radix, x, y, roots, n, s);
        }
    }
}
