package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/** Scalar passes until enough elements were transformed for the SIMD ones, which are warmed one by one. */
final class TieredFourier implements FourierPasses {
    static final TieredFourier INSTANCE = new TieredFourier();

    /** As many interleaved sequences as the widest vector has lanes. */
    private static final int SEQUENCES = 8;
    private static final ScalarFourier SCALAR = ScalarFourier.INSTANCE;

    private static final class Fast {
        static final SimdFourier SIMD = SimdFourier.INSTANCE;
    }

    /** What is warmed on scratch memory whose first elements are at once input, roots and pairs. */
    private interface Work {
        void run(MemorySegment scratch, MemorySegment out, long count);
    }

    /** The loop of it without elements, which HotSpot counts all the same. */
    private interface EmptyWork {
        void run(MemorySegment scratch, MemorySegment out);
    }

    /** Warms with numbers that are all 0. */
    private record Warming(Work work, EmptyWork empty) implements Tier.Warmer {
        @Override
        public void prepare(MemorySegment scratch, long count) {
            scratch.fill((byte) 0);
        }

        @Override
        public void run(MemorySegment scratch, long count, int calls) {
            MemorySegment out = scratch.asSlice(Tier.OUT);
            for (int i = 0; i < calls; i++) {
                if (count == 0) {
                    empty.run(scratch, out);
                } else {
                    work.run(scratch, out, count);
                }
            }
        }
    }

    private final Tier[] passes = new Tier[LARGEST_OWN + 1];
    private final Tier multiply = new Tier(new Warming((s, out, count) -> Fast.SIMD.multiply(s, 0, s, 0, out, 0, count),
            (s, out) -> SimdFourier.product(s, 0, s, 0, out, 0, 0, 0)));
    private final Tier split = new Tier(new Warming((s, out, count) -> Fast.SIMD.split(s, 0, out, 0, 0, count / 2),
            (s, out) -> SimdFourier.splitVectors(s, 0, out, 0, 0, 0, 0)));
    private final Tier join = new Tier(new Warming((s, out, count) -> Fast.SIMD.join(s, 0, 0, out, 0, count / 2),
            (s, out) -> SimdFourier.joinVectors(s, 0, 0, out, 0, 0, 0)));
    private final Tier takeApart = new Tier(new Warming((s, out, count) -> Fast.SIMD.takeApart(s, s, out, count / 2 - 1),
            (s, out) -> SimdFourier.apart(s, s, out, 0, 0, 0)));
    private final Tier putTogether = new Tier(new Warming((s, out, count) -> Fast.SIMD.putTogether(s, s, out, count / 2 - 1),
            (s, out) -> SimdFourier.together(s, s, out, 0, 0, 0)));

    private TieredFourier() {
        for (int radix = 2; radix <= LARGEST_OWN; radix++) {
            int r = radix;
            passes[r] = new Tier(new Warming((s, out, count) -> warmPass(r, s, out, count), (s, out) -> warmEmptyPass(r, s, out)));
        }
    }

    /** Some radix·8 elements a time: input and roots lie one after the other in the scratch memory. */
    private static void warmPass(int radix, MemorySegment scratch, MemorySegment out, long count) {
        long n = (long) radix * SEQUENCES;
        long bytes = 2 * n * BYTES;
        for (long done = 0; done < count; done += n) {
            Fast.SIMD.pass(radix, scratch.asSlice(0, bytes), out, scratch.asSlice(bytes, bytes), n, SEQUENCES);
        }
    }

    private static void warmEmptyPass(int radix, MemorySegment scratch, MemorySegment out) {
        long n = (long) radix * SEQUENCES;
        SimdFourier.vectors(radix, scratch, out, scratch.asSlice(0, 2 * n * BYTES), n, SEQUENCES, 0, 0);
    }

    @Override
    public void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s) {
        if (radix <= LARGEST_OWN && passes[radix].fast(n)) {
            Fast.SIMD.pass(radix, x, y, roots, n, s);
        } else {
            SCALAR.pass(radix, x, y, roots, n, s);
        }
    }

    @Override
    public void multiply(MemorySegment x, long xIm, MemorySegment y, long yIm, MemorySegment out, long outIm, long count) {
        if (multiply.fast(count)) {
            Fast.SIMD.multiply(x, xIm, y, yIm, out, outIm, count);
        } else {
            SCALAR.multiply(x, xIm, y, yIm, out, outIm, count);
        }
    }

    @Override
    public void split(MemorySegment pairs, long pairsAt, MemorySegment out, long first, long second, long count) {
        if (split.fast(count) && !Access.mayVanish(pairs)) {
            Fast.SIMD.split(pairs, pairsAt, out, first, second, count);
        } else {
            SCALAR.split(pairs, pairsAt, out, first, second, count);
        }
    }

    @Override
    public void join(MemorySegment x, long first, long second, MemorySegment pairs, long pairsAt, long count) {
        if (join.fast(count) && !Access.mayVanish(pairs)) {
            Fast.SIMD.join(x, first, second, pairs, pairsAt, count);
        } else {
            SCALAR.join(x, first, second, pairs, pairsAt, count);
        }
    }

    @Override
    public void takeApart(MemorySegment z, MemorySegment roots, MemorySegment out, long half) {
        if (takeApart.fast(half)) {
            Fast.SIMD.takeApart(z, roots, out, half);
        } else {
            SCALAR.takeApart(z, roots, out, half);
        }
    }

    @Override
    public void putTogether(MemorySegment x, MemorySegment roots, MemorySegment z, long half) {
        if (putTogether.fast(half)) {
            Fast.SIMD.putTogether(x, roots, z, half);
        } else {
            SCALAR.putTogether(x, roots, z, half);
        }
    }
}
