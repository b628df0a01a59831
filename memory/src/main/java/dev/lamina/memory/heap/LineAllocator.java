package dev.lamina.memory.heap;

import java.util.Arrays;

/**
 * Bump allocation in the old space, through the holes that free lines form (Blackburn and McKinley, Immix, 2008).
 * Small objects fill the holes of partly used blocks and then whole free blocks; an object of more than a line that
 * does not fit the present hole goes to a free block of its own, so that it does not waste the hole.
 *
 * <p>A copying collection scans what was allocated since it began: {@link #beginScan} and then {@link #nextUnscanned}
 * until it answers 0. The two open holes are scanned as they grow; a hole that is left keeps its unscanned part in a
 * queue. Not thread-safe: used by the collector, or under the old space's lock.
 */
final class LineAllocator {
    /** Shorter holes cost more in switching than they give back: they wait for evacuation. */
    static final int LEAST_HOLE_LINES = 4;

    private static final class Hole {
        long top;
        long end;
        long scanned;

        void reset() {
            top = end = scanned = 0;
        }
    }

    private final OldSpace space;
    private final boolean pinned;
    private final Hole lines = new Hole();
    private final Hole overflow = new Hole();
    private long searched;
    private long blockEnd;
    private boolean recording;
    private long[] pending = new long[64];
    private int pendingSize;
    private long unscannedEnd;

    LineAllocator(OldSpace space, boolean pinned) {
        this.space = space;
        this.pinned = pinned;
    }

    /** An address for so many bytes, or 0 if there is no memory. The content is undefined. */
    long allocate(long bytes) {
        Hole hole = lines;
        long address = hole.top;
        long top = address + bytes;
        if (top > hole.end) return allocateElsewhere(bytes);
        hole.top = top;
        return address;
    }

    private long allocateElsewhere(long bytes) {
        assert bytes > 0 && bytes <= Chunk.BLOCK_BYTES : bytes;
        if (bytes > Chunk.LINE_BYTES) return allocateOverflow(bytes);
        if (!nextHole()) return 0;
        return allocate(bytes);
    }

    private long allocateOverflow(long bytes) {
        if (overflow.top + bytes > overflow.end) {
            long block = space.takeFreeBlock(pinned);
            if (block == 0) return 0;
            open(overflow, block, block + Chunk.BLOCK_BYTES);
        }
        long address = overflow.top;
        overflow.top += bytes;
        return address;
    }

    /** Goes on to the next hole of a partly used block, or to a free block. */
    private boolean nextHole() {
        while (true) {
            while (searched < blockEnd) {
                long start = freeLine(searched);
                long end = usedLine(start);
                searched = end;
                if (end - start >= LEAST_HOLE_LINES * Chunk.LINE_BYTES) {
                    space.used(end - start);
                    open(lines, start, end);
                    return true;
                }
            }
            long block = space.takeRecyclableBlock(pinned);
            if (block == 0) break;
            searched = block;
            blockEnd = block + Chunk.BLOCK_BYTES;
        }
        long block = space.takeFreeBlock(pinned);
        if (block == 0) return false;
        open(lines, block, block + Chunk.BLOCK_BYTES);
        return true;
    }

    private long freeLine(long line) {
        while (line < blockEnd && Chunk.isLineMarked(line)) line += Chunk.LINE_BYTES;
        return line;
    }

    private long usedLine(long line) {
        while (line < blockEnd && !Chunk.isLineMarked(line)) line += Chunk.LINE_BYTES;
        return line;
    }

    private void open(Hole hole, long start, long end) {
        if (recording && hole.scanned < hole.top) addPending(hole.scanned, hole.top);
        hole.top = start;
        hole.end = end;
        hole.scanned = start;
    }

    private void addPending(long from, long to) {
        if (pendingSize + 2 > pending.length) pending = Arrays.copyOf(pending, 2 * pending.length);
        pending[pendingSize++] = from;
        pending[pendingSize++] = to;
    }

    /** Forgets all holes: the lines that they end in are known to the mark bits alone from now on. */
    void reset() {
        assert pendingSize == 0 : "unscanned objects are left";
        lines.reset();
        overflow.reset();
        searched = blockEnd = 0;
    }

    // The scan of a copying collection

    void beginScan() {
        assert pendingSize == 0;
        recording = true;
        lines.scanned = lines.top;
        overflow.scanned = overflow.top;
    }

    void endScan() {
        assert pendingSize == 0 && lines.scanned == lines.top && overflow.scanned == overflow.top : "unscanned objects are left";
        recording = false;
    }

    /**
     * The start of some objects that were allocated and not yet scanned, or 0. Their end is {@link #unscannedEnd}; the
     * caller scans all of them, while it allocates more.
     */
    long nextUnscanned() {
        if (lines.scanned < lines.top) return takeUnscanned(lines);
        if (overflow.scanned < overflow.top) return takeUnscanned(overflow);
        if (pendingSize == 0) return 0;
        unscannedEnd = pending[--pendingSize];
        return pending[--pendingSize];
    }

    private long takeUnscanned(Hole hole) {
        long from = hole.scanned;
        unscannedEnd = hole.scanned = hole.top;
        return from;
    }

    long unscannedEnd() {
        return unscannedEnd;
    }
}
