package dev.lamina.memory.pool;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Off-heap blocks for numbers, aligned to 64 bytes, handed out and taken back without asking the operating system.
 *
 * <p>There are two ways to hold a block. {@link #acquire} lends one until {@link #release}, for scratch memory: 10 to 20 ns,
 * where an arena costs 100 ns to 100 µs, much of it for zeroing. {@link #allocate} gives one that returns by itself when
 * the segment and everything sliced from it have become unreachable, for results that a program drops.
 *
 * <p>The Java heap hardly notices dropped results, each being a few objects there and maybe a gigabyte here. So the pool
 * keeps account, and when what it lent by {@code allocate} reaches its capacity it provokes a Java collection and waits
 * for the returns. The capacity is multiplied by the growth factor, up to the maximum, when more than its half is still in
 * use then. When collecting took more than a twentieth of the time it grows too, but to no more than 512 MB and four
 * times what the Java heap holds, since a collection takes as long as that heap is large: dropped results do not
 * accumulate beyond that. Large {@link Blocks} go back to the operating system when the pool holds more than its capacity,
 * unless few such are idle: scratch memory beside results that fill the capacity is lent again and again.
 *
 * <p>A lifetime of its own costs a segment some 500 ns, so those up to 2 KB that a thread allocates one after the other share
 * 128 KB, which return when the last of them is gone. Virtual threads, which may be many, take from one such part together.
 *
 * <p>Threads share a pool freely.
 */
public final class SegmentPool implements AutoCloseable {
    private static final long LARGEST_SHARING = 2L << 10;
    private static final long SHARED_BYTES = 128L << 10;
    /** Of the time between two provoked collections, the share that the second may take before the pool rather grows. */
    private static final double TOLERABLE_SHARE = 0.05;
    /** Of the capacity, what large idle blocks may hold where they lie beyond it. */
    private static final double SCRATCH_SHARE = 0.125;
    /**
     * With a small Java heap a collection takes some 8 ms, in which one core fills an eighth of this. More is not faster:
     * memory used for the first time costs five times the filling (20 GB of results of 8 MB: 13 s up to 4 GB, 2 s here).
     */
    private static final long CAPACITY_FOR_SPEED = 512L << 20;
    private static final long CAPACITY_PER_JAVA_BYTE = 4;
    /** The cleaner thread returns thousands of blocks in a millisecond; a pause of five means that it is done, if it has begun. */
    private static final long QUIET_MILLIS = 5;
    /** At the maximum, collections are tried again with longer waits, for a machine that has other things to do. */
    private static final long LAST_PATIENCE_MILLIS = 16 * QUIET_MILLIS;
    /** In such pauses: the cleaner thread may be late to begin, and other threads may lend as fast as blocks return. */
    private static final long LONGEST_WAIT = 100;

    private static final class Shared {
        static final SegmentPool POOL = new SegmentPool(PoolOptions.defaults());
    }

    private final PoolOptions options;
    /** Giving a block a lifetime of its own needs the right to native access; without it the JDK's own arenas serve. */
    private final boolean ownLifetimes = SegmentPool.class.getModule().isNativeAccessEnabled();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final Blocks blocks = new Blocks();

    // Neither this nor what returns a block is a lambda: its first call site costs a process a millisecond.
    private final ThreadLocal<SharedPart> ownPart = new ThreadLocal<>() {
        @Override
        protected SharedPart initialValue() {
            return new SharedPart();
        }
    };
    private final SharedPart commonPart = new SharedPart();

    private long leasedBytes;
    private long automaticBytes;
    private long peakLeasedBytes;
    private long capacity;
    private long leases;
    private long reuses;
    private long collections;
    private long lastCollectionEnd = System.nanoTime();
    private volatile boolean closed;

    public SegmentPool(PoolOptions options) {
        this.options = options;
        this.capacity = options.initialCapacity();
    }

    /** The pool of the process, with the default options; made at the first call. */
    public static SegmentPool shared() {
        return Shared.POOL;
    }

    /**
     * Lends a block of at least so many bytes until {@link #release}; whatever was in it last is still there.
     *
     * @throws PoolExhausted when the maximum would be exceeded
     */
    public MemorySegment acquire(long bytes) {
        lock.lock();
        try {
            return lease(bytes);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back a block that {@link #acquire} lent, as it was returned, exactly once. */
    public void release(MemorySegment block) {
        lock.lock();
        try {
            giveBack(block);
        } finally {
            lock.unlock();
        }
    }

    /**
     * A segment of so many bytes, with anything in it, that returns to the pool when it can no longer be reached.
     *
     * @throws PoolExhausted when the maximum would be exceeded
     */
    public MemorySegment allocate(long bytes) {
        if (!ownLifetimes) {
            return allocateFromJdk(bytes);
        }
        boolean sharesPart = bytes >= 0 && bytes <= LARGEST_SHARING;
        if (sharesPart && !Thread.currentThread().isVirtual()) {
            return ownPart.get().cut(bytes);
        }
        lock.lock();
        try {
            return sharesPart ? commonPart.cut(bytes) : allocateOwn(bytes);
        } finally {
            lock.unlock();
        }
    }

    /** What is left of the 128 KB from which small segments are cut. */
    private final class SharedPart {
        private MemorySegment part = MemorySegment.NULL;
        private long used;

        MemorySegment cut(long bytes) {
            long from = used;
            used = from + Math.max(SizeClass.UNIT, (bytes + SizeClass.UNIT - 1) & -SizeClass.UNIT);
            if (used > part.byteSize() || closed) {
                return cutFromNew(bytes);
            }
            return part.asSlice(from, bytes);
        }

        private MemorySegment cutFromNew(long bytes) {
            lock.lock();
            try {
                part = MemorySegment.NULL;
                part = allocateOwn(SHARED_BYTES);
                used = 0;
            } finally {
                lock.unlock();
            }
            return cut(bytes);
        }
    }

    private MemorySegment allocateOwn(long bytes) {
        if (bytes > capacity - automaticBytes && automaticBytes > 0) {
            recoverUnreachable(QUIET_MILLIS);
        }
        MemorySegment block = lease(bytes);
        automaticBytes += block.byteSize();
        return MemorySegment.ofAddress(block.address()).reinterpret(bytes, Arena.ofAuto(), new Return(block));
    }

    /** What the JVM calls when the segment is gone that a block was lent as. */
    private final class Return implements Consumer<MemorySegment> {
        private final MemorySegment block;

        Return(MemorySegment block) {
            this.block = block;
        }

        @Override
        public void accept(MemorySegment gone) {
            returnAutomatic(block);
        }
    }

    /** As {@link #allocate}, filled with zeros. */
    public MemorySegment allocateZeroed(long bytes) {
        MemorySegment segment = allocate(bytes);
        return ownLifetimes ? segment.fill((byte) 0) : segment;
    }

    /** The JDK counts what its automatic arenas hold against its direct-memory limit, and provokes collections itself. */
    private MemorySegment allocateFromJdk(long bytes) {
        try {
            return Arena.ofAuto().allocate(bytes, SizeClass.UNIT);
        } catch (OutOfMemoryError e) {
            throw new PoolExhausted(bytes, statistics().leasedBytes(), options.maxPoolSize());
        }
    }

    private void returnAutomatic(MemorySegment block) {
        lock.lock();
        try {
            automaticBytes -= block.byteSize();
            giveBack(block);
            freeWhenClosed();
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private MemorySegment lease(long bytes) {
        assert lock.isHeldByCurrentThread();
        if (closed) {
            throw new IllegalStateException("the segment pool is closed");
        }
        if (bytes < 0 || bytes > options.maxPoolSize()) {
            throw new PoolExhausted(bytes, leasedBytes, options.maxPoolSize());
        }
        int sizeClass = SizeClass.of(bytes);
        MemorySegment block = blocks.takeIdle(sizeClass);
        if (block == null) {
            block = make(bytes, sizeClass);
        } else {
            reuses++;
        }
        assert block.byteSize() >= bytes && block.address() % SizeClass.UNIT == 0 : block;
        leases++;
        leasedBytes += block.byteSize();
        peakLeasedBytes = Math.max(peakLeasedBytes, leasedBytes);
        return block;
    }

    private void giveBack(MemorySegment block) {
        int sizeClass = SizeClass.of(block.byteSize());
        assert SizeClass.bytes(sizeClass) == block.byteSize() : "not a block of this pool: " + block;
        assert leasedBytes >= block.byteSize() : "released twice: " + block;
        leasedBytes -= block.byteSize();
        boolean isTooMuchScratch = blocks.idleLargeBytes() + block.byteSize() > SCRATCH_SHARE * capacity;
        if (Blocks.isLarge(sizeClass) && blocks.reservedBytes() > capacity && isTooMuchScratch) {
            blocks.free(block);
        } else {
            blocks.keepIdle(sizeClass, block);
        }
    }

    private MemorySegment make(long asked, int sizeClass) {
        long bytes = blocks.bytesToReserve(sizeClass);
        if (bytes > 0) {
            makeRoom(asked, bytes);
        }
        try {
            return blocks.make(sizeClass);
        } catch (OutOfMemoryError refused) {
            throw new PoolExhausted(asked, leasedBytes, options.maxPoolSize());
        }
    }

    /** Frees idle and unreachable blocks until so many bytes from the operating system fit. */
    private void makeRoom(long asked, long bytes) {
        if (blocks.reservedBytes() + bytes > capacity) {
            blocks.trimTo(capacity - bytes);
        }
        long patience = QUIET_MILLIS;
        while (isTooMuch(bytes) && automaticBytes > 0 && patience <= LAST_PATIENCE_MILLIS) {
            recoverUnreachable(patience);
            blocks.trimTo(options.maxPoolSize() - bytes);
            patience *= 2;
        }
        if (isTooMuch(bytes)) {
            throw new PoolExhausted(asked, leasedBytes, options.maxPoolSize());
        }
    }

    private boolean isTooMuch(long moreBytes) {
        return blocks.reservedBytes() + moreBytes > options.maxPoolSize();
    }

    /**
     * Has the Java collector find the segments that nobody reaches and waits for their blocks; then decides whether the
     * capacity is too small. The lock is free while waiting.
     */
    private void recoverUnreachable(long quietMillis) {
        long start = System.nanoTime();
        collections++;
        var probe = new Probe();
        probe.drop();
        lock.unlock();
        try {
            System.gc();
        } finally {
            lock.lock();
        }
        awaitReturns(probe, quietMillis);
        long end = System.nanoTime();
        boolean tooFrequent = end - start > TOLERABLE_SHARE * (end - lastCollectionEnd);
        boolean tooFull = automaticBytes > capacity / options.growthFactor();
        if (tooFull || tooFrequent) {
            long bound = tooFull ? options.maxPoolSize() : Math.min(capacityForSpeed(), options.maxPoolSize());
            capacity = (long) Math.max(capacity, Math.min(capacity * options.growthFactor(), bound));
        }
        lastCollectionEnd = end;
    }

    private static long capacityForSpeed() {
        Runtime java = Runtime.getRuntime();
        return CAPACITY_FOR_SPEED + CAPACITY_PER_JAVA_BYTE * (java.totalMemory() - java.freeMemory());
    }

    /** An unreachable segment: when it returns, the cleaner thread has begun with what the collection found. */
    private final class Probe {
        private boolean isBack;

        void drop() {
            MemorySegment.NULL.reinterpret(SizeClass.UNIT, Arena.ofAuto(), gone -> comeBack());
        }

        private void comeBack() {
            lock.lock();
            try {
                isBack = true;
                returned.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits until at most half of the capacity is lent, or the cleaner has begun and nothing came back for a while; an interrupt waits too. */
    private void awaitReturns(Probe probe, long quietMillis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT * quietMillis);
        boolean wasInterrupted = Thread.interrupted();
        while (automaticBytes > capacity / 2 && System.nanoTime() < deadline) {
            try {
                if (!returned.await(quietMillis, TimeUnit.MILLISECONDS) && probe.isBack) {
                    break;
                }
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives idle large blocks back to the operating system. */
    public void trim() {
        lock.lock();
        try {
            blocks.trimTo(0);
        } finally {
            lock.unlock();
        }
    }

    public PoolStatistics statistics() {
        lock.lock();
        try {
            return new PoolStatistics(blocks.reservedBytes(), leasedBytes, peakLeasedBytes, capacity, options.maxPoolSize(), leases, reuses, collections);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lends nothing more. All memory is freed, and blocks of {@link #acquire} cannot be used any longer, as soon as nothing
     * that {@link #allocate} gave is reachable: mostly at once.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                freeWhenClosed();
            }
        } finally {
            lock.unlock();
        }
    }

    private void freeWhenClosed() {
        if (closed && automaticBytes == 0) {
            blocks.freeAll();
        }
    }
}
