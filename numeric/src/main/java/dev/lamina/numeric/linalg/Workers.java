package dev.lamina.numeric.linalg;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;

/** How many threads share a product, and whether they can: {@code lamina.threads}, by default one for each processor. */
final class Workers {
    static final int THREADS = Integer.getInteger("lamina.threads", Runtime.getRuntime().availableProcessors());

    /** Below so many multiplications (some 100 µs) a second thread gains nothing. */
    private static final long WORTH_SHARING = 3_000_000;

    /** Stands for any thread but the current one; never started. */
    private static final Thread OTHER = Thread.ofPlatform().unstarted(() -> {});

    private Workers() {}

    /** Into how many bands to cut a task of so many multiplications on this memory: an arena of one thread stays there. */
    static int bands(double multiplications, MemorySegment a, MemorySegment b, MemorySegment c) {
        boolean isShared = THREADS > 1 && multiplications >= WORTH_SHARING && a.isAccessibleBy(OTHER) && b.isAccessibleBy(OTHER) && c.isAccessibleBy(OTHER);
        return isShared ? (int) Math.min(THREADS, 1 + multiplications / WORTH_SHARING) : 1;
    }

    /** The bands in the common pool, the first in this thread; what one of them throws is thrown here. */
    static void run(int bands, IntConsumer band) {
        var others = new ForkJoinTask<?>[bands - 1];
        for (int i = 1; i < bands; i++) {
            int other = i;
            others[i - 1] = ForkJoinTask.adapt(() -> band.accept(other)).fork();
        }
        try {
            band.accept(0);
        } finally {
            for (ForkJoinTask<?> task : others) {
                task.quietlyJoin();
            }
        }
        for (ForkJoinTask<?> task : others) {
            task.join();
        }
    }
}
