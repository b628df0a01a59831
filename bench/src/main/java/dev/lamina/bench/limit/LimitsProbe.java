package dev.lamina.bench.limit;

import com.google.gson.Gson;
import dev.lamina.bench.result.Limits;
import dev.lamina.bench.result.Limits.Bandwidth;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import jdk.incubator.vector.DoubleVector;

/**
 * Run in a JVM of its own, prints {@link Limits} as JSON: GB/s of reading and of the STREAM triad (McCalpin 1995) over working
 * sets from 64 KB to 256 MB, thus from the second level of the cache outwards, and GFLOP/s of multiply-adds in registers. What a pass over the
 * first level takes is the start and end of the loop as much as the cache, so there is no figure for it. Each figure is the best of several
 * turns, since a limit is what the machine reached, however rarely.
 */
public final class LimitsProbe {
    private static final long SMALLEST_BYTES = 64 << 10;
    private static final long GREATEST_BYTES = 256L << 20;
    private static final int STEP = 4;
    private static final int TURNS = 10;
    private static final long TURN_NANOS = 5_000_000;
    /** Loops are compiled by then; working sets that are slow to pass over are also passed over that often. */
    private static final long WARMING_NANOS = 150_000_000;
    private static final long ALIGNMENT = 64;

    private LimitsProbe() {}

    public static void main(String[] arguments) {
        System.out.println(new Gson().toJson(measure()));
    }

    static Limits measure() {
        List<Bandwidth> memory = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment block = arena.allocate(GREATEST_BYTES, ALIGNMENT).fill((byte) 0);
            warm(calls -> Streams.read(block, SMALLEST_BYTES, calls));
            warm(calls -> Streams.triad(block, SMALLEST_BYTES, calls));
            for (long bytes = SMALLEST_BYTES; bytes <= GREATEST_BYTES; bytes *= STEP) {
                memory.add(bandwidth(block, bytes));
            }
        }
        warm(MultiplyAdds::doubles);
        warm(MultiplyAdds::floats);
        return new Limits(memory, best(MultiplyAdds::doubles, MultiplyAdds.flopsOfDoubles()),
                best(MultiplyAdds::floats, MultiplyAdds.flopsOfFloats()), DoubleVector.SPECIES_PREFERRED.vectorBitSize());
    }

    private static Bandwidth bandwidth(MemorySegment block, long bytes) {
        return new Bandwidth(bytes, best(calls -> Streams.read(block, bytes, calls), bytes),
                best(calls -> Streams.triad(block, bytes, calls), Streams.triadBytes(bytes)));
    }

    private static void warm(LongConsumer work) {
        for (long start = System.nanoTime(); System.nanoTime() - start < WARMING_NANOS;) {
            work.accept(20);
        }
    }

    /** Amounts for a nanosecond in the fastest turn, where one call does this amount. */
    private static double best(LongConsumer work, double amount) {
        long calls = 1 + (long) (TURN_NANOS / Math.max(1, nanos(work, 1)));
        double least = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < TURNS; turn++) {
            least = Math.min(least, nanos(work, calls) / calls);
        }
        return amount / least;
    }

    private static double nanos(LongConsumer work, long calls) {
        long start = System.nanoTime();
        work.accept(calls);
        return System.nanoTime() - start;
    }
}
