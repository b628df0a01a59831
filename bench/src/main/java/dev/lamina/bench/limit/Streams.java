package dev.lamina.bench.limit;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Passes over memory with as little arithmetic as there can be, four vectors a step. */
final class Streams {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int WIDTH = SPECIES.vectorByteSize();
    private static final int STEP = 4 * WIDTH;

    /** Keeps what was read from being optimized away. */
    private static volatile double seen;

    private Streams() {}

    /** Reads the first bytes of the block, so many times. */
    static void read(MemorySegment block, long bytes, long calls) {
        double sum = 0;
        for (long call = 0; call < calls; call++) {
            sum += sum(block, bytes);
        }
        seen = sum;
    }

    private static double sum(MemorySegment block, long bytes) {
        DoubleVector a = DoubleVector.zero(SPECIES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int steps = (int) (bytes / STEP);
        long at = 0;
        for (int i = 0; i < steps; i++) {
            a = a.add(load(block, at));
            b = b.add(load(block, at + WIDTH));
            c = c.add(load(block, at + 2 * WIDTH));
            d = d.add(load(block, at + 3 * WIDTH));
            at += STEP;
        }
        return a.add(b).add(c.add(d)).lane(0);
    }

    /** a ← b + 0.5·c over the three thirds of the first bytes of the block, so many times. */
    static void triad(MemorySegment block, long bytes, long calls) {
        for (long call = 0; call < calls; call++) {
            triad(block, third(bytes));
        }
    }

    /** The bytes that one triad moves. */
    static double triadBytes(long bytes) {
        return 3.0 * third(bytes);
    }

    private static long third(long bytes) {
        return bytes / 3 / STEP * STEP;
    }

    private static void triad(MemorySegment block, long third) {
        int steps = (int) (third / WIDTH);
        long at = 0;
        for (int i = 0; i < steps; i++) {
            DoubleVector b = load(block, third + at);
            DoubleVector c = load(block, 2 * third + at);
            c.mul(0.5).add(b).intoMemorySegment(block, at, ORDER);
            at += WIDTH;
        }
    }

    private static DoubleVector load(MemorySegment block, long at) {
        return DoubleVector.fromMemorySegment(SPECIES, block, at, ORDER);
    }
}
