package dev.lamina.memory.heap;

/**
 * Which chunks of the address space hold Scheme memory, for all heaps of the process. The collector does not need it:
 * it serves the checking mode, in which {@link Memory} asks before every access, and the checker. Two levels of bytes,
 * pages made when first needed; entries change only while their chunk is not in use by anyone.
 */
final class ChunkMap {
    private ChunkMap() {}

    private static final int PAGE_SHIFT = 14;
    private static final int PAGES = 1 << 48 - Chunk.SHIFT - PAGE_SHIFT;
    private static final byte[][] PAGE = new byte[PAGES][];

    static synchronized void add(long base, long chunks) {
        assert base == Chunk.base(base) : "not the start of a chunk: " + Long.toHexString(base);
        for (long i = 0; i < chunks; i++) set(base + i * Chunk.BYTES, (byte) 1);
    }

    static synchronized void remove(long base, long chunks) {
        assert contains(base) : "not in the map: " + Long.toHexString(base);
        for (long i = 0; i < chunks; i++) set(base + i * Chunk.BYTES, (byte) 0);
    }

    private static void set(long base, byte value) {
        int index = (int) (base >>> Chunk.SHIFT);
        int page = index >>> PAGE_SHIFT;
        if (PAGE[page] == null) PAGE[page] = new byte[1 << PAGE_SHIFT];
        PAGE[page][index & (1 << PAGE_SHIFT) - 1] = value;
    }

    static boolean contains(long address) {
        if (address >>> 48 != 0) return false;
        int index = (int) (address >>> Chunk.SHIFT);
        byte[] page = PAGE[index >>> PAGE_SHIFT];
        return page != null && page[index & (1 << PAGE_SHIFT) - 1] != 0;
    }

    /** Throws unless the bytes lie in Scheme memory. */
    static void verify(long address, long bytes) {
        if (!contains(address) || !contains(address + bytes - 1)) {
            throw new HeapCorrupt("access outside of Scheme memory: " + bytes + " bytes at 0x" + Long.toHexString(address));
        }
    }
}
