package dev.lamina.numeric.linalg;

import java.lang.foreign.MemorySegment;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How many threads share a product, and whether they can: {@code lamina.threads}, by default one for each processor. */
final class Workers {
    static final int THREADS = Integer.getInteger("lamina.threads", Runtime.getRuntime().availableProcessors());

    /** Below so many multiplications (some 100 µs) a second thread gains nothing. */
    private static final long WORTH_SHARING = 3_000_000;

    /** Stands for any thread but the current one; never started. */
    private static final Thread OTHER = Thread.ofPlatform().unstarted(() -> {});

    private Workers() {}

    /** Into how many bands to cut a task of so many multiplications on this memory: an arena of one thread stays there. */
    static int bands(double multiplications, MemorySegment... memory) {
        if (THREADS == 1 || multiplications < WORTH_SHARING) {
            return 1;
        }
        for (MemorySegment segment : memory) {
            if (!segment.isAccessibleBy(OTHER)) {
                return 1;
            }
        }
        return (int) Math.min(THREADS, 1 + multiplications / WORTH_SHARING);
    }

    static void run(int bands, IntConsumer band) {
        if (bands == 1) {
            band.accept(0);
        } else {
            IntStream.range(0, bands).parallel().forEach(band);
        }
    }
}
