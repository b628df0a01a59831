package dev.lamina.memory.heap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a heap's chunks come from: regions of contiguous chunks, with first fit among them. Where a region is touched when it
 * is made, regions grow with the heap, so that a small heap touches little and a large one has few. Wholly free regions go back to the system in {@link #shrink}, which the caller
 * invokes only while every mutator is stopped.
 */
final class ChunkSource implements AutoCloseable {
    /** Zeroing takes about 0.25 ms per MB, and a region may be made in the middle of a minor collection. */
    private static final int LARGEST_ZEROED_REGION = 8;
    /** Untouched regions cost only address space. The C library maps, and unmaps, what is larger than 32 MB by itself. */
    private static final int LAZY_REGION = 32;

    /** Too little to bother the system about. */
    private static final int KEPT_CHUNKS = 64;

    private static final class Region {
        final SystemMemory memory;
        final long base;
        final int chunks;
        final BitSet free;
        /** Chunks that are still zero. */
        final BitSet clean;

        Region(SystemMemory memory, int chunks) {
            this.memory = memory;
            this.base = memory.address;
            this.chunks = chunks;
            this.free = new BitSet(chunks);
            this.clean = new BitSet(chunks);
            free.set(0, chunks);
            clean.set(0, chunks, memory.isZero);
        }

        boolean contains(long address) {
            return address >= base && address < base + chunks * Chunk.BYTES;
        }

        /** The first of n consecutive free chunks, or −1. */
        int find(int n) {
            for (int from = free.nextSetBit(0); from >= 0; ) {
                int to = free.nextClearBit(from);
                if (to - from >= n) return from;
                from = free.nextSetBit(to);
            }
            return -1;
        }
    }

    private static final AtomicInteger SOURCES = new AtomicInteger();

    private final int owner = SOURCES.incrementAndGet();
    private final List<Region> regions = new ArrayList<>();
    private long totalChunks;
    private long freeChunks;
    private long leastFree = Long.MAX_VALUE;

    /** A run of chunks with undefined content, or 0 if the system gives no more memory. */
    synchronized long acquire(int chunks) {
        return acquire(chunks, false);
    }

    /** A run of chunks whose payload is zero, or 0 if the system gives no more memory. */
    synchronized long acquireZeroed(int chunks) {
        return acquire(chunks, true);
    }

    private long acquire(int chunks, boolean zeroed) {
        assert chunks > 0 : chunks;
        if (freeChunks >= chunks) {
            for (Region region : regions) {
                int index = region.find(chunks);
                if (index >= 0) return take(region, index, chunks, zeroed);
            }
        }
        Region region = extend(chunks);
        return region == null ? 0 : take(region, 0, chunks, zeroed);
    }

    private long take(Region region, int index, int chunks, boolean zeroed) {
        assert region.free.get(index, index + chunks).cardinality() == chunks;
        long base = region.base + index * Chunk.BYTES;
        ChunkMap.setInUse(base, chunks, true);
        if (zeroed) {
            for (int i = index; i < index + chunks; i++) {
                if (!region.clean.get(i)) Memory.fill(region.base + i * Chunk.BYTES, Chunk.BYTES, (byte) 0);
            }
        }
        region.free.clear(index, index + chunks);
        region.clean.clear(index, index + chunks);
        freeChunks -= chunks;
        return base;
    }

    /** Tries to have so many single chunks free, so that a collection need not ask for them; false if the system refuses. */
    synchronized boolean reserve(int chunks) {
        while (freeChunks < chunks) {
            if (extend(1) == null) return false;
        }
        return true;
    }

    private Region extend(int chunks) {
        long usual = Memory.allocatesLazily() ? LAZY_REGION : Math.min(LARGEST_ZEROED_REGION, totalChunks / 4);
        int wanted = (int) Math.max(chunks, usual);
        SystemMemory memory = SystemMemory.take(wanted * Chunk.BYTES, Chunk.BYTES);
        if (memory == null) return null;
        Region region = new Region(memory, wanted);
        ChunkMap.add(region.base, wanted, owner);
        regions.add(region);
        totalChunks += wanted;
        freeChunks += wanted;
        return region;
    }

    synchronized void release(long base, int chunks) {
        for (Region region : regions) {
            if (region.contains(base)) {
                int index = (int) (base - region.base >>> Chunk.SHIFT);
                assert region.free.get(index, index + chunks).isEmpty() : "released twice";
                region.free.set(index, index + chunks);
                freeChunks += chunks;
                Chunk.setState(base, Chunk.FREE);
                ChunkMap.setInUse(base, chunks, false);
                return;
            }
        }
        throw new HeapCorrupt("released a chunk that is not ours: 0x" + Long.toHexString(base));
    }

    /**
     * Gives whole free regions back to the system until about {@code keep} chunks are free, or fewer where a very
     * large object had a region of its own; returns the bytes given back.
     */
    synchronized long shrink(long keep) {
        long before = totalChunks;
        leastFree = Long.MAX_VALUE;
        for (int i = regions.size() - 1; i >= 0 && freeChunks > keep; i--) {
            Region region = regions.get(i);
            boolean worthKeeping = freeChunks - region.chunks < keep && region.chunks <= LAZY_REGION;
            if (region.free.cardinality() == region.chunks && !worthKeeping) {
                regions.remove(i);
                forget(region);
            }
        }
        return (before - totalChunks) * Chunk.BYTES;
    }

    /** Notes how little is free now, when a collection begins and the program has taken what it needs. */
    synchronized void noteFree() {
        leastFree = Math.min(leastFree, freeChunks);
    }

    /** Gives back what has been free at every {@link #noteFree} since the last shrinking. */
    synchronized long shrinkIdle() {
        return shrink(Math.max(KEPT_CHUNKS, freeChunks - Math.min(leastFree, freeChunks)));
    }

    private void forget(Region region) {
        totalChunks -= region.chunks;
        freeChunks -= region.free.cardinality();
        ChunkMap.remove(region.base, region.chunks);
        region.memory.free();
    }

    /** True for an address in a chunk that was acquired here and not released. */
    boolean owns(long address) {
        return ChunkMap.owner(address) == owner && ChunkMap.isInUse(address);
    }

    synchronized long totalBytes() {
        return totalChunks * Chunk.BYTES;
    }

    synchronized long freeBytes() {
        return freeChunks * Chunk.BYTES;
    }

    @Override
    public synchronized void close() {
        for (Region region : regions) forget(region);
        regions.clear();
    }
}
