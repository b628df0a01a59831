package dev.lamina.memory.heap;

import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The layout of a chunk: 1 MB of memory at a 1 MB boundary. All Scheme memory comes in chunks, so that masking any
 * object's address finds the facts about its surroundings with one load. The first block of a chunk is its header:
 *
 * <pre>
 *      0 … 1 K    the chunk's state, at an offset that depends on the chunk's number, and the fields below
 *    1 K … 16.5 K mark bits, one per word      16.5 K … 32 K   log bits, one per word (slots in the remembered set)
 *   32 K … 1 M    31 blocks of 32 KB, each 256 lines of 128 bytes
 * </pre>
 *
 * The state's offset varies because the headers of all chunks would otherwise fall on one set of every cache. A line
 * is 16 words, so 16 mark bits tell whether it is in use: an object marks its first word and one word in every
 * further line that it touches. All functions are static and take addresses.
 */
final class Chunk {
    private Chunk() {}

    static final int SHIFT = 20;
    static final long BYTES = 1L << SHIFT;
    private static final long BASE_MASK = Words.ADDRESS_MASK & -BYTES;

    static final int BLOCK_SHIFT = 15;
    static final int BLOCK_BYTES = 1 << BLOCK_SHIFT;
    static final int BLOCKS = (int) (BYTES >> BLOCK_SHIFT);
    static final int LINE_SHIFT = 7;
    static final int LINE_BYTES = 1 << LINE_SHIFT;
    static final int BLOCK_LINES = BLOCK_BYTES / LINE_BYTES;

    static final int HEADER_BYTES = BLOCK_BYTES;
    static final long PAYLOAD_BYTES = BYTES - HEADER_BYTES;

    // States. An object in a chunk of state LARGE or above may be young.
    static final long FREE = 0;
    static final long OLD = 1;
    static final long STATIC = 2;
    static final long LARGE = 3;
    static final long YOUNG = 4;

    private static final int STATE_LINES = 16;
    private static final int CACHE_LINE_BYTES = 64;
    // Fields stand beside the state, in the same cache line.
    private static final int FIELD_TOP = 8;
    private static final int FIELD_EVACUATED = 16;

    // Bitmaps are addressed as if they covered the header too; the first block's share of bits is the room of the fields.
    private static final int MARKS = 512;
    private static final int LOGS = 16384;
    private static final int HEADER_BITMAP_BYTES = HEADER_BYTES / Layout.WORD_BYTES / 8;
    private static final int BITMAP_BYTES = (int) (PAYLOAD_BYTES / Layout.WORD_BYTES / 8);

    static {
        assert MARKS + HEADER_BITMAP_BYTES == STATE_LINES * CACHE_LINE_BYTES : "fields end where marks begin";
        assert MARKS + HEADER_BITMAP_BYTES + BITMAP_BYTES <= LOGS + HEADER_BITMAP_BYTES : "bitmaps overlap";
        assert LOGS + HEADER_BITMAP_BYTES + BITMAP_BYTES <= HEADER_BYTES : "log bits reach into the payload";
    }

    /** The chunk of an address or of a word that points into memory. */
    static long base(long wordOrAddress) {
        return wordOrAddress & BASE_MASK;
    }

    static long payload(long base) {
        return base + HEADER_BYTES;
    }

    static long end(long base) {
        return base + BYTES;
    }

    private static long fields(long wordOrAddress) {
        return (wordOrAddress & BASE_MASK) + (wordOrAddress >>> SHIFT - 6 & (STATE_LINES - 1) * CACHE_LINE_BYTES);
    }

    /** Of an object's address or word; never of an address inside a large object. */
    static long state(long wordOrAddress) {
        return Memory.get(fields(wordOrAddress));
    }

    /** True if the word (a pointer) refers to a young object, or to a large one of any age. */
    static boolean mayBeYoung(@Word long word) {
        return state(word) >= LARGE;
    }

    static boolean isYoung(long wordOrAddress) {
        long state = state(wordOrAddress);
        return state == YOUNG || state == LARGE && !isMarked(wordOrAddress & Words.ADDRESS_MASK);
    }

    static void setState(long base, long state) {
        assert base == base(base) : Long.toHexString(base);
        Memory.put(fields(base), state);
    }

    /** Gives a free chunk a state, with empty bitmaps; a young chunk has none. */
    static void initialize(long base, long state) {
        setState(base, state);
        setTop(base, payload(base));
        setEvacuated(base, 0);
        if (state != YOUNG) {
            clearMarks(base);
            Memory.fill(base + LOGS + HEADER_BITMAP_BYTES, BITMAP_BYTES, (byte) 0);
        }
    }

    /** Where allocation in a young chunk stopped; what lies below can be walked. */
    static long top(long base) {
        return Memory.get(fields(base) + FIELD_TOP);
    }

    static void setTop(long base, long top) {
        assert top >= payload(base) && top <= end(base) : Long.toHexString(top);
        Memory.put(fields(base) + FIELD_TOP, top);
    }

    /** Bit n is set while block n is being evacuated. */
    static void setEvacuated(long base, long blocks) {
        Memory.put(fields(base) + FIELD_EVACUATED, blocks);
    }

    static boolean isEvacuated(long address) {
        return (Memory.get(fields(address) + FIELD_EVACUATED) >>> block(address) & 1) != 0;
    }

    static int block(long address) {
        return (int) (address & BYTES - 1) >>> BLOCK_SHIFT;
    }

    static long blockStart(long base, int block) {
        return base + ((long) block << BLOCK_SHIFT);
    }

    // Mark bits

    static void clearMarks(long base) {
        Memory.fill(base + MARKS + HEADER_BITMAP_BYTES, BITMAP_BYTES, (byte) 0);
    }

    /** For chunks whose objects are never to be traced. */
    static void setAllMarks(long base) {
        Memory.fill(base + MARKS + HEADER_BITMAP_BYTES, BITMAP_BYTES, (byte) -1);
    }

    private static long bitmapWord(long address) {
        return (address & BASE_MASK) + (address >>> 6 & (BYTES >> 6) - 8);
    }

    private static long bit(long address) {
        return 1L << (address >>> 3);
    }

    static boolean isMarked(long address) {
        return (Memory.get(bitmapWord(address) + MARKS) & bit(address)) != 0;
    }

    /** Marks the word at the address; true if it was not marked before. */
    static boolean mark(long address) {
        long at = bitmapWord(address) + MARKS;
        long marks = Memory.get(at);
        long bit = bit(address);
        if ((marks & bit) != 0) return false;
        Memory.put(at, marks | bit);
        return true;
    }

    /** Marks the lines behind the first that the object at the address touches. */
    static void markFurtherLines(long address, long bytes) {
        long last = address + bytes - Layout.WORD_BYTES;
        for (long line = (address | LINE_BYTES - 1) + 1; line <= last; line += LINE_BYTES) mark(line);
    }

    /** The mark bits of four lines, the first at the given multiple of 512 bytes. */
    static long marksOfFourLines(long address) {
        assert (address & 4 * LINE_BYTES - 1) == 0 : Long.toHexString(address);
        return Memory.get(bitmapWord(address) + MARKS);
    }

    static boolean isLineMarked(long line) {
        return (Memory.get(bitmapWord(line) + MARKS) >>> (line >>> 3) & 0xFFFF) != 0;
    }

    // Log bits

    /** Notes that the slot is in a remembered set; true if it was not. */
    static boolean log(long slot) {
        long at = bitmapWord(slot) + LOGS;
        long logs = Memory.get(at);
        long bit = bit(slot);
        if ((logs & bit) != 0) return false;
        Memory.put(at, logs | bit);
        return true;
    }

    static void unlog(long slot) {
        long at = bitmapWord(slot) + LOGS;
        Memory.put(at, Memory.get(at) & ~bit(slot));
    }

    static boolean isLogged(long slot) {
        return (Memory.get(bitmapWord(slot) + LOGS) & bit(slot)) != 0;
    }
}
