package dev.lamina.numeric.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * One kernel's way from scalar to SIMD: it counts the elements asked of the kernel, and when they are enough has the SIMD
 * form warmed on scratch data by a background thread; from then on {@link #fast} says yes, and where SIMD is forced, from the beginning. Nothing is locked: a lost count
 * delays the change by a call, and both forms give the same bits.
 */
public final class Tier {
    /** Calls the SIMD form of one kernel on scratch memory: inputs at its beginning, the output at {@link #OUT}. */
    public interface Warmer {
        /** Makes the inputs numbers that every kernel takes for usual. */
        void prepare(MemorySegment scratch, long count);

        /** So many calls on so many elements; the loop is here so that not this method but the kernel is called often. */
        void run(MemorySegment scratch, long count, int calls);

        /** After how many elements the SIMD form is wanted. */
        default long enough() {
            return ENOUGH_ELEMENTS;
        }

        /** Elements of a call, at most {@link #MOST_ELEMENTS}. */
        default long elements() {
            return FEW_ELEMENTS;
        }

        /** Whether the compiled form is known by making no objects; else by its time alone. */
        default boolean makesNoObjects() {
            return false;
        }

        /** For how many single kernels it stands. */
        default int kernels() {
            return 1;
        }
    }

    /**
     * The scalar form handles so many elements in 1 to 10 ms, about what loading the Vector API costs on a second core.
     */
    static final long ENOUGH_ELEMENTS = 4_000_000;

    /**
     * C2 makes vectors of the scalar loops over arrays of plain operations, so there is less to gain, and much else to compile
     * for a process that has just begun.
     */
    static final long ENOUGH_OF_PLAIN_LOOPS = 8 * ENOUGH_ELEMENTS;

    /** A tenth of a second of scalar products, which are more than half as fast as those of the Vector API. */
    static final long ENOUGH_MULTIPLICATIONS = 500_000_000;

    /** Elements of a warming call: full vectors of every width and a rest. */
    private static final int FEW_ELEMENTS = 203;
    /**
     * HotSpot compiles what was called 5,000 times (more often when much waits for compilation), and C2 believes what was noted
     * of a method inside the Vector API when that was called 1,000 times. Vectors are objects until then, slow ones, and have
     * themselves compiled: so the most calls are for no elements.
     */
    private static final int EMPTY_CALLS = 25;
    private static final int TRIALS = 20;
    /** After so many trials the processor is left to the compiler. */
    private static final long PAUSE_NANOS = 2_000_000;
    /** A tree of several leaves, a part of one, and a rest. */
    public static final long MOST_ELEMENTS = 5 * ReductionTree.LEAF / Double.BYTES + FEW_ELEMENTS;
    public static final long OUT = MOST_ELEMENTS * 8L;
    /** Interpreted vector code takes some 500 ns for an element, compiled code a few, with vectors that are objects or without. */
    private static final double COMPILED_NANOS = 15;
    /** If one vector of eight is an object, so many elements fill megabytes, more than what a thread takes of the Java heap at once. */
    private static final long OBSERVED_ELEMENTS = 1_000_000;
    /** Then the objects are taken for those of other threads. */
    private static final long PATIENCE_WITH_OBJECTS_NANOS = 3_000_000_000L;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Warmer warmer;
    /** Volatile, so that who sees it also sees what {@link Warmer#prepare} has made. */
    private volatile boolean ready = KernelChoice.current().mode() == KernelChoice.Mode.FORCED;
    private final long enough;
    private long asked;

    public Tier(Warmer warmer) {
        this.warmer = warmer;
        this.enough = warmer.enough();
    }

    /** Whether to run the SIMD form for a call on so many elements. */
    public boolean fast(long count) {
        return ready || slow(count);
    }

    private boolean slow(long count) {
        long before = asked;
        asked = before + count;
        if (before < enough && before + count >= enough) {
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
        // C2 asks of every access whose thread the memory is, and asks less often as long as it is no thread's.
        MemorySegment scratch = Arena.ofAuto().allocate(2 * OUT, 64);
        warmer.prepare(scratch, warmer.elements());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (leastNanos(scratch) > COMPILED_NANOS * warmer.elements() * warmer.kernels() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        deadline = System.nanoTime() + PATIENCE_WITH_OBJECTS_NANOS;
        while (makesObjects(scratch) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        ready = true;
    }

    /** The least time of a call with elements. */
    private long leastNanos(MemorySegment scratch) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIALS; i++) {
            warmer.run(scratch, 0, EMPTY_CALLS);
            long start = System.nanoTime();
            warmer.run(scratch, warmer.elements(), 1);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    /** Whether the Java heap grows by the calls, as it does until the second compiler has inlined everything. */
    private boolean makesObjects(MemorySegment scratch) {
        if (!warmer.makesNoObjects()) {
            return false;
        }
        long free = Runtime.getRuntime().freeMemory();
        warmer.run(scratch, warmer.elements(), (int) (OBSERVED_ELEMENTS / warmer.elements()));
        return Runtime.getRuntime().freeMemory() != free;
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
