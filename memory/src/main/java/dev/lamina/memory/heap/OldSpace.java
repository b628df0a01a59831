package dev.lamina.memory.heap;

import java.util.ArrayList;
import java.util.List;

/**
 * The old generation: a mark-region space of blocks and lines. Allocation fills free lines; a full collection marks,
 * and {@link #sweep} derives the free lines from the mark bits, returns empty chunks, and sorts the blocks into free
 * and recyclable ones. Blocks for objects that never move (symbols, cells, constants) are kept apart. Blocks are
 * handed out in address order, so that objects copied one after another lie one after another.
 */
final class OldSpace {
    /** Holes beyond this part of what is used make evacuation worth its copying. */
    private static final double FRAGMENTED = 0.25;
    private static final int SPARSE = 4;
    private static final long SPARSE_BYTES = 32L << 20;

    private final ChunkSource source;
    private final List<OldChunk> chunks = new ArrayList<>();
    private final LineAllocator moving = new LineAllocator(this, false);
    private final LineAllocator pinned = new LineAllocator(this, true);
    private final AddressList freeBlocks = new AddressList();
    private final AddressList recyclable = new AddressList();
    private final AddressList recyclablePinned = new AddressList();
    private long usedBytes;
    /** Free lines in partly used blocks, at the last sweep. */
    private long holeLines;

    OldSpace(ChunkSource source) {
        this.source = source;
    }

    /** Room for an object that a collection promotes or evacuates, or 0. */
    long allocate(long bytes) {
        return moving.allocate(bytes);
    }

    /** Room for an object that never moves, or 0. */
    synchronized long allocatePinned(long bytes) {
        return pinned.allocate(bytes);
    }

    LineAllocator copies() {
        return moving;
    }

    long usedBytes() {
        return usedBytes;
    }

    void used(long bytes) {
        usedBytes += bytes;
    }

    List<OldChunk> chunks() {
        return chunks;
    }

    // Blocks for the allocators

    synchronized long takeFreeBlock(boolean forPinned) {
        if (freeBlocks.isEmpty() && !addChunk()) return 0;
        long block = freeBlocks.removeLast();
        usedBytes += Chunk.BLOCK_BYTES;
        OldChunk chunk = chunkOf(block);
        chunk.fill(Chunk.block(block));
        if (forPinned) chunk.pinned |= 1 << Chunk.block(block);
        return block;
    }

    synchronized long takeRecyclableBlock(boolean forPinned) {
        AddressList list = forPinned ? recyclablePinned : recyclable;
        if (list.isEmpty()) return 0;
        long block = list.removeLast();
        chunkOf(block).fill(Chunk.block(block));
        return block;
    }

    private boolean addChunk() {
        long base = source.acquire(1);
        if (base == 0) return false;
        Chunk.initialize(base, Chunk.OLD);
        add(new OldChunk(base));
        addFreeBlocks(base, Chunk.payload(base));
        return true;
    }

    /** Keeps the list in address order, which the sweep and the search rely on. */
    private void add(OldChunk chunk) {
        int at = position(chunk.base);
        assert at < 0 : "chunk added twice";
        chunks.add(-at - 1, chunk);
    }

    private int position(long base) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = low + high >>> 1;
            long there = chunks.get(middle).base;
            if (there == base) return middle;
            if (there < base) low = middle + 1;
            else high = middle;
        }
        return -low - 1;
    }

    private OldChunk chunkOf(long address) {
        return chunks.get(position(Chunk.base(address)));
    }

    /** Adds the free blocks of the chunk from the address on, the lowest to be taken first. */
    private void addFreeBlocks(long base, long from) {
        for (int block = Chunk.BLOCKS - 1; block > 0; block--) {
            long start = Chunk.blockStart(base, block);
            if (start >= from) freeBlocks.add(start);
        }
    }

    /** Takes over a chunk of the nursery with all its objects, none of which moves now. */
    void adopt(long base) {
        assert Chunk.state(base) == Chunk.YOUNG;
        long top = Chunk.top(base);
        Chunk.initialize(base, Chunk.OLD);
        OldChunk chunk = new OldChunk(base);
        chunk.adopted = true;
        add(chunk);
        for (int block = 1; block <= Chunk.block(top - 1); block++) chunk.fill(block);
        long firstFree = top + Chunk.BLOCK_BYTES - 1 & -Chunk.BLOCK_BYTES;
        usedBytes += firstFree - Chunk.payload(base);
        addFreeBlocks(base, firstFree);
    }

    synchronized boolean isPinned(long address) {
        return chunkOf(address).isPinned(Chunk.block(address));
    }

    /** True if the object was adopted with its chunk, where blocks did not matter to its placing. */
    boolean isAdopted(long address) {
        return chunkOf(address).adopted;
    }

    // Full collections

    /** Before marking: no hole may survive, since its free lines are told by mark bits that are about to go. Free blocks stay, for evacuation. */
    void beginMarking() {
        moving.reset();
        pinned.reset();
        recyclable.clear();
        recyclablePinned.clear();
        for (OldChunk chunk : chunks) Chunk.clearMarks(chunk.base);
    }

    /**
     * Chooses the blocks that marking shall empty: those less than half full, if the holes have become a large part of
     * the space and the free memory can take what lives in them. Under stress every second chunk is emptied.
     */
    boolean chooseEvacuation(boolean stress) {
        if (!stress && holeLines <= FRAGMENTED * usedBytes / Chunk.LINE_BYTES) return false;
        long room = freeBlocks.size() * (long) Chunk.BLOCK_LINES * 3 / 4 + source.freeBytes() / Chunk.LINE_BYTES / 2;
        boolean any = false;
        for (OldChunk chunk : chunks) {
            int most = stress && (chunk.base & Chunk.BYTES) != 0 ? Chunk.BLOCK_LINES : Chunk.BLOCK_LINES / 2;
            long evacuated = 0;
            for (int block = 1; block < Chunk.BLOCKS; block++) {
                int live = chunk.liveLines[block];
                if (live == 0 || live > most || live > room || chunk.isPinned(block)) continue;
                room -= live;
                evacuated |= 1L << block;
            }
            Chunk.setEvacuated(chunk.base, evacuated);
            any |= evacuated != 0;
        }
        return any;
    }

    /** After a sweep: true if what is left lies so thin in its blocks that emptying most of them is worth a second pass. */
    boolean isSparse() {
        long holes = holeLines * Chunk.LINE_BYTES;
        return holes > SPARSE_BYTES && holes > SPARSE * usedBytes;
    }

    /** After marking: finds the free lines, gives empty chunks back, and lists what can be allocated in, the rest of evacuation's last hole too. */
    void sweep() {
        moving.reset();
        freeBlocks.clear();
        usedBytes = holeLines = 0;
        List<OldChunk> kept = new ArrayList<>();
        for (OldChunk chunk : chunks) {
            Chunk.setEvacuated(chunk.base, 0);
            int live = chunk.countLiveLines();
            if (live == 0) {
                source.release(chunk.base, 1);
            } else {
                usedBytes += (long) live * Chunk.LINE_BYTES;
                kept.add(chunk);
            }
        }
        chunks.clear();
        chunks.addAll(kept);
        for (int i = chunks.size() - 1; i >= 0; i--) listBlocks(chunks.get(i));
    }

    private void listBlocks(OldChunk chunk) {
        for (int block = Chunk.BLOCKS - 1; block > 0; block--) {
            int live = chunk.liveLines[block];
            long start = Chunk.blockStart(chunk.base, block);
            if (live > 0) holeLines += Chunk.BLOCK_LINES - live;
            if (live == 0) {
                chunk.pinned &= ~(1 << block);
                freeBlocks.add(start);
            } else if (live <= Chunk.BLOCK_LINES - Chunk.BLOCK_LINES / 8) {
                (chunk.isPinned(block) ? recyclablePinned : recyclable).add(start);
            }
        }
    }
}
