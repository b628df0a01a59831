package dev.lamina.memory.heap;

/**
 * What the old space remembers of one of its chunks between collections: which of its blocks hold objects that never
 * move, and how many lines of each block were live at the last full collection. Bit n of a set stands for block n.
 */
final class OldChunk {
    final long base;
    /** Blocks used only for objects that never move. */
    int pinned;
    /** Came from the nursery as it stood: objects may cross the ends of blocks. */
    boolean adopted;
    /** Live lines of each block at the last sweep; a block in which objects were allocated since counts as full. */
    final short[] liveLines = new short[Chunk.BLOCKS];

    OldChunk(long base) {
        assert base == Chunk.base(base);
        this.base = base;
    }

    boolean isPinned(int block) {
        return (pinned >>> block & 1) != 0;
    }

    void fill(int block) {
        liveLines[block] = Chunk.BLOCK_LINES;
    }

    /** Counts the live lines of every block from the mark bits; returns their sum. */
    int countLiveLines() {
        int sum = 0;
        for (int block = 1; block < Chunk.BLOCKS; block++) {
            int live = 0;
            long start = Chunk.blockStart(base, block);
            for (long line = start; line < start + Chunk.BLOCK_BYTES; line += 4 * Chunk.LINE_BYTES) {
                live += nonZeroQuarters(Chunk.marksOfFourLines(line));
            }
            liveLines[block] = (short) live;
            sum += live;
        }
        return sum;
    }

    /** How many of the four 16-bit parts are not zero. */
    static int nonZeroQuarters(long word) {
        long low = 0x7FFF_7FFF_7FFF_7FFFL;
        long carries = (word & low) + low | word;
        return Long.bitCount(carries & ~low);
    }
}
