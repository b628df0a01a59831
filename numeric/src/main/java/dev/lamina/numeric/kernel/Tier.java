package dev.lamina.numeric.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One kernel's way from scalar to SIMD: it counts the elements asked of the kernel, and when they are enough has the SIMD
 * form warmed on scratch data by a background thread; from then on {@link #fast} says yes. Nothing is locked: a lost count
 * delays the change by a call, and both forms give the same bits.
 */
public final class Tier {
    /** Runs the SIMD form of one kernel on scratch memory: inputs at its beginning, the output at {@link #OUT}. */
    public interface Warmer {
        /** Makes the inputs numbers that every kernel takes for usual. */
        void prepare(MemorySegment scratch, long count);

        void run(MemorySegment scratch, long count);

        /** For how many single kernels it stands. */
        default int kernels() {
            return 1;
        }
    }

    /**
     * The scalar form handles so many elements in 1 to 10 ms, about what loading the Vector API costs on a second core.
     */
    static final long ENOUGH_ELEMENTS = 4_000_000;

    /** Elements of a warming call: full vectors of every width and a rest. */
    private static final int WARMING_ELEMENTS = 203;
    private static final int WARMING_CALLS = 500;
    public static final long OUT = WARMING_ELEMENTS * 8L;
    /** Interpreted vector code takes some 500 ns for an element, compiled code a few. */
    private static final double COMPILED_NANOS = 15;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Warmer warmer;
    /** Volatile, so that who sees it also sees what {@link Warmer#prepare} has made. */
    private volatile boolean ready;
    private long asked;

    public Tier(Warmer warmer) {
        this.warmer = warmer;
    }

    /** Whether to run the SIMD form for a call on so many elements. */
    public boolean fast(long count) {
        return ready || slow(count);
    }

    private boolean slow(long count) {
        long before = asked;
        asked = before + count;
        if (before < ENOUGH_ELEMENTS && before + count >= ENOUGH_ELEMENTS) {
            Background.submit(this);
        }
        return false;
    }

    /** Runs the SIMD form until it is compiled, in the calling thread. */
    public void warmUp() {
        if (ready) {
            return;
        }
        VectorModule.load();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment scratch = arena.allocate(2 * OUT, 64);
            warmer.prepare(scratch, WARMING_ELEMENTS);
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (nanosPerElement(scratch) > COMPILED_NANOS * warmer.kernels() && System.nanoTime() < deadline) {
                Thread.yield();
            }
        }
        ready = true;
    }

    private double nanosPerElement(MemorySegment scratch) {
        long start = System.nanoTime();
        for (int i = 0; i < WARMING_CALLS; i++) {
            warmer.run(scratch, WARMING_ELEMENTS);
        }
        return (double) (System.nanoTime() - start) / WARMING_CALLS / WARMING_ELEMENTS;
    }

    /** The one daemon thread that warms kernels, in the order in which they were asked for; started by the first. */
    private static final class Background {
        private static final LinkedBlockingQueue<Tier> WAITING = new LinkedBlockingQueue<>();

        static {
            Thread.ofPlatform().daemon().name("lamina-kernel-warmer").start(Background::work);
        }

        static void submit(Tier tier) {
            WAITING.add(tier);
        }

        private static void work() {
            try {
                while (true) {
                    WAITING.take().warmUp();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
