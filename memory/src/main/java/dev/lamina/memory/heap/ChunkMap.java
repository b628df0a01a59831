package dev.lamina.memory.heap;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Who owns each chunk of the address space, and whether it is in use, for all heaps of the process. The collector does
 * not need it: it serves the checking mode, in which {@link Memory} asks before every access, and the checker. Two
 * levels, with pages made when first needed; an entry changes only while nobody uses its chunk.
 */
final class ChunkMap {
    private ChunkMap() {}

    private static final int PAGE_SHIFT = 14;
    private static final int PAGES = 1 << 48 - Chunk.SHIFT - PAGE_SHIFT;
    private static final int[][] PAGE = new int[PAGES][];
    private static final int IN_USE = 1;
    /** Memory of others that numeric vectors are views of: begin and end of each. */
    private static final ConcurrentSkipListMap<Long, Long> LENT = new ConcurrentSkipListMap<>();

    /** These chunks belong to the owner (a positive number) and are free. */
    static void add(long base, int chunks, int owner) {
        assert base == Chunk.base(base) && owner > 0 : "owner " + owner + " of 0x" + Long.toHexString(base);
        setAll(base, chunks, owner << 1);
    }

    static void remove(long base, int chunks) {
        assert entry(base) != 0 : "not in the map: 0x" + Long.toHexString(base);
        setAll(base, chunks, 0);
    }

    static void setInUse(long base, int chunks, boolean inUse) {
        int owner = owner(base);
        assert owner != 0 : "not in the map: 0x" + Long.toHexString(base);
        setAll(base, chunks, inUse ? owner << 1 | IN_USE : owner << 1);
    }

    private static synchronized void setAll(long base, int chunks, int entry) {
        for (int i = 0; i < chunks; i++) {
            int index = (int) (base >>> Chunk.SHIFT) + i;
            int page = index >>> PAGE_SHIFT;
            if (PAGE[page] == null) PAGE[page] = new int[1 << PAGE_SHIFT];
            PAGE[page][index & (1 << PAGE_SHIFT) - 1] = entry;
        }
    }

    private static int entry(long address) {
        if (address >>> 48 != 0) return 0;
        int index = (int) (address >>> Chunk.SHIFT);
        int[] page = PAGE[index >>> PAGE_SHIFT];
        return page == null ? 0 : page[index & (1 << PAGE_SHIFT) - 1];
    }

    /** The owner of the address, 0 for none. */
    static int owner(long address) {
        return entry(address) >>> 1;
    }

    static boolean isInUse(long address) {
        return (entry(address) & IN_USE) != 0;
    }

    static void lend(long address, long bytes) {
        LENT.put(address, address + bytes);
    }

    static void endLoan(long address) {
        LENT.remove(address);
    }

    private static boolean isLent(long address, long bytes) {
        Map.Entry<Long, Long> range = LENT.floorEntry(address);
        return range != null && address + bytes <= range.getValue();
    }

    /** Throws unless the bytes lie in Scheme memory that is in use, or in memory that was lent to Scheme. */
    static void verify(long address, long bytes) {
        if (bytes == 0 || isInUse(address) && isInUse(address + bytes - 1) || isLent(address, bytes)) return;
        throw new HeapCorrupt("access outside of Scheme memory: " + bytes + " bytes at 0x" + Long.toHexString(address));
    }
}
