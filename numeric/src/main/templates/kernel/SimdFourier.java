//# types F64 as Simd
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.FourierPasses.*;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes by vectors over the neighbours in a group. What is left over is done by a last vector that overlaps the one
 * before it: inputs and output being apart, it computes some elements twice. What is too short for a vector stays scalar.
 */
final class SimdFourier implements FourierPasses {
    static final SimdFourier INSTANCE = new SimdFourier();

    private static final VectorSpecies<Double> SPECIES = VectorAccess.F64;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int LANES = SPECIES.length();
    private static final long STEP = LANES * BYTES;

    /** A shuffle of only two lanes is no instruction everywhere. */
    private static final boolean SHUFFLES = LANES > 2;
    private static final VectorShuffle<Double> FIRSTS = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES);
    private static final VectorShuffle<Double> SECONDS = VectorShuffle.fromOp(SPECIES, i -> (2 * i + 1) % LANES);
    private static final VectorShuffle<Double> LOW_TWICE = VectorShuffle.fromOp(SPECIES, i -> i / 2);
    private static final VectorShuffle<Double> HIGH_TWICE = VectorShuffle.fromOp(SPECIES, i -> (LANES + i) / 2);
    private static final VectorShuffle<Double> BACKWARDS = VectorShuffle.fromOp(SPECIES, i -> LANES - 1 - i);
    private static final VectorMask<Double> UPPER_HALF = VectorMask.fromLong(SPECIES, (1L << LANES) - (1L << LANES / 2));
    private static final VectorMask<Double> ODD_LANES = VectorMask.fromLong(SPECIES, 0xAAAA);

    private SimdFourier() {}

    @Override
    public void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s) {
        if (radix > LARGEST_OWN || s < LANES) {
            ScalarFourier.INSTANCE.pass(radix, x, y, roots, n, s);
            return;
        }
        long bulk = s - s % LANES;
        vectors(radix, x, y, roots, n, s, 0, bulk);
        if (bulk < s) {
            vectors(radix, x, y, roots, n, s, s - LANES, s);
        }
    }

    static void vectors(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        switch (radix) {
            case 2 -> radix2(x, y, roots, n, s, from, to);
            case 3 -> radix3(x, y, roots, n, s, from, to);
            case 4 -> radix4(x, y, roots, n, s, from, to);
            default -> radix5(x, y, roots, n, s, from, to);
        }
    }

    /** Not with overlap, since the output may be an input. */
    @Override
    public void multiply(MemorySegment x, long xIm, MemorySegment y, long yIm, MemorySegment out, long outIm, long count) {
        long bulk = count - count % LANES;
        product(x, xIm, y, yIm, out, outIm, 0, bulk);
        ScalarFourier.product(x, xIm, y, yIm, out, outIm, bulk, count);
    }

    @Override
    public void split(MemorySegment pairs, long pairsAt, MemorySegment out, long first, long second, long count) {
        if (!SHUFFLES || count < LANES) {
            ScalarFourier.INSTANCE.split(pairs, pairsAt, out, first, second, count);
            return;
        }
        long bulk = count - count % LANES;
        splitVectors(pairs, pairsAt, out, first, second, 0, bulk);
        splitVectors(pairs, pairsAt, out, first, second, count - LANES, count);
    }

    static void splitVectors(MemorySegment pairs, long pairsAt, MemorySegment out, long first, long second, long from, long to) {
        for (long i = from; i < to; i += LANES) {
            DoubleVector low = load(pairs, pairsAt + 2 * i * BYTES);
            DoubleVector high = load(pairs, pairsAt + 2 * i * BYTES + STEP);
            low.rearrange(FIRSTS).blend(high.rearrange(FIRSTS), UPPER_HALF).intoMemorySegment(out, (first + i) * BYTES, ORDER);
            low.rearrange(SECONDS).blend(high.rearrange(SECONDS), UPPER_HALF).intoMemorySegment(out, (second + i) * BYTES, ORDER);
        }
    }

    @Override
    public void join(MemorySegment x, long first, long second, MemorySegment pairs, long pairsAt, long count) {
        if (!SHUFFLES || count < LANES) {
            ScalarFourier.INSTANCE.join(x, first, second, pairs, pairsAt, count);
            return;
        }
        long bulk = count - count % LANES;
        joinVectors(x, first, second, pairs, pairsAt, 0, bulk);
        joinVectors(x, first, second, pairs, pairsAt, count - LANES, count);
    }

    static void joinVectors(MemorySegment x, long first, long second, MemorySegment pairs, long pairsAt, long from, long to) {
        for (long i = from; i < to; i += LANES) {
            DoubleVector a = load(x, (first + i) * BYTES);
            DoubleVector b = load(x, (second + i) * BYTES);
            store(pairs, pairsAt + 2 * i * BYTES, a.rearrange(LOW_TWICE).blend(b.rearrange(LOW_TWICE), ODD_LANES));
            store(pairs, pairsAt + 2 * i * BYTES + STEP, a.rearrange(HIGH_TWICE).blend(b.rearrange(HIGH_TWICE), ODD_LANES));
        }
    }

    @Override
    public void takeApart(MemorySegment z, MemorySegment roots, MemorySegment out, long half) {
        if (!SHUFFLES || half <= LANES) {
            ScalarFourier.INSTANCE.takeApart(z, roots, out, half);
            return;
        }
        apart(z, roots, out, half, 1, half - (half - 1) % LANES);
        apart(z, roots, out, half, half - LANES, half);
    }

    @Override
    public void putTogether(MemorySegment x, MemorySegment roots, MemorySegment z, long half) {
        if (!SHUFFLES || half < LANES) {
            ScalarFourier.INSTANCE.putTogether(x, roots, z, half);
            return;
        }
        together(x, roots, z, half, 0, half - half % LANES);
        together(x, roots, z, half, half - LANES, half);
    }

    //# insert fourierPasses

    //# insert fourierProduct

    //# insert fourierReal
}
