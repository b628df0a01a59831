package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects of 8 KB and more. They never move, and their payload is aligned to 64 bytes, so that kernels and C get
 * stable addresses. An object that fits shares a chunk with others, in granules of 512 bytes; a larger one has a run of
 * chunks for itself and begins in the first. Large objects are young until their first collection: a young one is one
 * without a mark; a minor collection marks what it reaches and frees the rest.
 */
final class LargeSpace {
    static final long LEAST_BYTES = 8 << 10;
    static final int DATA_ALIGNMENT = 64;

    private static final int GRANULE_BYTES = 512;
    private static final int GRANULES = (int) (Chunk.PAYLOAD_BYTES / GRANULE_BYTES);

    /** A chunk of several objects. */
    private static final class SharedChunk {
        final long base;
        final BitSet used = new BitSet(GRANULES);

        SharedChunk(long base) {
            this.base = base;
        }

        /** Takes n consecutive granules; the address of the first, or 0. */
        long take(int n) {
            for (int from = used.nextClearBit(0); from + n <= GRANULES; ) {
                int to = used.nextSetBit(from);
                if (to < 0 || to - from >= n) {
                    used.set(from, from + n);
                    return Chunk.payload(base) + (long) from * GRANULE_BYTES;
                }
                from = used.nextClearBit(to);
            }
            return 0;
        }

        void free(long address, int n) {
            int from = (int) ((address - Chunk.payload(base)) / GRANULE_BYTES);
            assert used.get(from, from + n).cardinality() == n : "freed twice";
            used.clear(from, from + n);
        }
    }

    private final ChunkSource source;
    private final List<SharedChunk> shared = new ArrayList<>();
    private final Map<Long, SharedChunk> sharedByBase = new HashMap<>();
    /** Shared chunks before this one are full enough: next fit, started anew by every sweep. */
    private int cursor;
    private final AddressList young = new AddressList();
    private final AddressList old = new AddressList();
    private long youngBytes;
    private long bytes;
    private long numericBytes;
    private long allocatedBytes;
    /** The vectors that belong to an arena. */
    private final Map<Long, Arena> arenas = new HashMap<>();
    /** Freed by their arena, with the bytes that they took: the memory is given back when all threads stand still. */
    private final Map<Long, Long> condemned = new HashMap<>();

    LargeSpace(ChunkSource source) {
        this.source = source;
    }

    static boolean isNumeric(Kind kind) {
        return kind.fixedScan == Kind.Scan.NUMERIC;
    }

    /** The address of an object with its header, the rest zero if that is asked and undefined if not; or 0 if the system has no memory. */
    synchronized long allocate(Kind kind, long length, boolean clear) {
        long address = place(kind, length, clear);
        if (address == 0) return 0;
        young.add(address);
        youngBytes += Layout.bytes(kind, length);
        return address;
    }

    /** The same for a numeric vector of any size that ends with an arena. */
    synchronized long allocate(Kind kind, long length, boolean clear, Arena arena) {
        long address = allocate(kind, length, clear);
        if (address == 0) return 0;
        arenas.put(address, arena);
        arena.add(address, Layout.bytes(kind, length));
        return address;
    }

    /** The vector outlives its arena; or goes to another. */
    synchronized void keep(long address, Arena next) {
        Arena arena = arenas.remove(address);
        if (arena == null) return;
        arena.remove(address);
        if (next == null) return;
        arenas.put(address, next);
        next.add(address, sizeAt(address));
    }

    /** All that is left of the arena has no elements from now on; the bytes that will be free. */
    synchronized long end(Arena arena) {
        long freed = 0;
        for (long address : arena.takeAll()) {
            arenas.remove(address);
            Kind kind = Layout.kind(Memory.get(address));
            long size = sizeAt(address);
            condemned.put(address, padding(kind) + size);
            account(kind, -size);
            account(Kind.FREED, Layout.bytes(Kind.FREED, 0));
            Memory.put(address + Layout.NUMERIC_ADDRESS, Words.ofFixnum(kind.code()));
            Memory.put(address + Layout.NUMERIC_OWNER, Words.ZERO);
            Memory.put(address, Layout.header(Kind.FREED, 0));
            freed += size;
        }
        arena.freed(freed);
        return freed;
    }

    private static long sizeAt(long address) {
        long header = Memory.get(address);
        return Layout.bytes(Layout.kind(header), Layout.length(header));
    }

    /** Gives back the memory behind what is left of freed vectors. A run of chunks leaves one, which others may share. */
    private void freeCondemned() {
        for (Map.Entry<Long, Long> entry : condemned.entrySet()) {
            long address = entry.getKey();
            long slot = entry.getValue();
            long base = Chunk.base(address);
            if (slot <= Chunk.PAYLOAD_BYTES) {
                int granules = granules(slot);
                if (granules > 1) sharedByBase.get(base).free((address & -GRANULE_BYTES) + GRANULE_BYTES, granules - 1);
            } else {
                if (runChunks(slot) > 1) source.release(base + Chunk.BYTES, runChunks(slot) - 1);
                SharedChunk chunk = new SharedChunk(base);
                chunk.used.set(0);
                shared.add(chunk);
                sharedByBase.put(base, chunk);
            }
        }
        condemned.clear();
    }

    /** The same for an object that is old from the start, and undefined but for its header. */
    synchronized long allocateOld(Kind kind, long length) {
        long address = place(kind, length, false);
        if (address == 0) return 0;
        Chunk.mark(address);
        old.add(address);
        return address;
    }

    private long place(Kind kind, long length, boolean clear) {
        long size = Layout.bytes(kind, length);
        long slot = padding(kind) + size;
        long start = slot <= Chunk.PAYLOAD_BYTES ? takeShared(slot) : takeRun(slot, clear);
        if (start == 0) return 0;
        long address = start + padding(kind);
        assert !Chunk.isMarked(address) : "a new object is marked";
        Memory.put(address, Layout.header(kind, length));
        if (clear && slot <= Chunk.PAYLOAD_BYTES) Memory.fill(address + Layout.WORD_BYTES, size - Layout.WORD_BYTES, (byte) 0);
        account(kind, size);
        allocatedBytes += size;
        return address;
    }

    /** Bytes before the header that bring the payload to a multiple of 64. */
    static long padding(Kind kind) {
        return DATA_ALIGNMENT - Layout.WORD_BYTES * (1 + kind.fixedWords);
    }

    private void account(Kind kind, long size) {
        if (isNumeric(kind)) numericBytes += size;
        else bytes += size;
        assert bytes >= 0 && numericBytes >= 0;
    }

    /** Since the beginning. */
    synchronized long allocatedBytes() {
        return allocatedBytes;
    }

    private static int granules(long slot) {
        return (int) ((slot + GRANULE_BYTES - 1) / GRANULE_BYTES);
    }

    private static int runChunks(long slot) {
        return (int) (slot + Chunk.HEADER_BYTES + Chunk.BYTES - 1 >>> Chunk.SHIFT);
    }

    private long takeShared(long slot) {
        int n = granules(slot);
        for (; cursor < shared.size(); cursor++) {
            long start = shared.get(cursor).take(n);
            if (start != 0) return start;
        }
        long base = source.acquire(1);
        if (base == 0) return 0;
        Chunk.initialize(base, Chunk.LARGE);
        SharedChunk chunk = new SharedChunk(base);
        shared.add(chunk);
        sharedByBase.put(base, chunk);
        return chunk.take(n);
    }

    private long takeRun(long slot, boolean clear) {
        int chunks = runChunks(slot);
        long base = clear ? source.acquireZeroed(chunks) : source.acquire(chunks);
        if (base == 0) return 0;
        Chunk.initialize(base, Chunk.LARGE);
        return Chunk.payload(base);
    }

    /** After a minor collection: what it marked is old now, the rest is freed. */
    void sweepYoung() {
        freeCondemned();
        sweep(young, old);
        young.clear();
        youngBytes = 0;
    }

    /** Before a full collection marks. */
    void beginMarking() {
        assert young.isEmpty() : "a minor collection comes first";
        for (int i = 0; i < old.size(); i++) Chunk.clearMarks(Chunk.base(old.get(i)));
    }

    void sweepOld() {
        AddressList kept = new AddressList();
        sweep(old, kept);
        old.clear();
        for (int i = 0; i < kept.size(); i++) old.add(kept.get(i));
    }

    private void sweep(AddressList from, AddressList survivors) {
        for (int i = 0; i < from.size(); i++) {
            long address = from.get(i);
            if (Chunk.isMarked(address)) survivors.add(address);
            else free(address);
        }
        releaseEmpty();
    }

    private void free(long address) {
        Kind kind = Layout.kind(Memory.get(address));
        long size = Layout.bytes(kind, Layout.length(Memory.get(address)));
        long slot = padding(kind) + size;
        account(kind, -size);
        keep(address, null);
        long base = Chunk.base(address);
        if (slot <= Chunk.PAYLOAD_BYTES) sharedByBase.get(base).free(address & -GRANULE_BYTES, granules(slot));
        else source.release(base, runChunks(slot));
    }

    private void releaseEmpty() {
        cursor = 0;
        shared.removeIf(chunk -> {
            if (!chunk.used.isEmpty()) return false;
            sharedByBase.remove(chunk.base);
            source.release(chunk.base, 1);
            return true;
        });
    }

    /** Bytes of objects that are not numeric. */
    synchronized long bytes() {
        return bytes;
    }

    synchronized long numericBytes() {
        return numericBytes;
    }

    /** Bytes allocated since the last collection, numeric or not. */
    synchronized boolean hasYoung() {
        return !young.isEmpty();
    }

    synchronized long youngBytes() {
        return youngBytes;
    }

    synchronized int objects() {
        return young.size() + old.size();
    }
}
