package dev.lamina.memory.heap;

/**
 * The objects that are marked and not yet scanned: a stack in chunks taken from the heap's own source, linked through
 * their first words, so that it grows without copying and without the Java heap. An entry is a word; a long run of slots
 * is two entries, a raw start address above its end, and is scanned in slices: so the stack stays small whatever the
 * shape of the data, but for trees that are deep to the left.
 */
final class MarkStack {
    private static final int ENTRY_BYTES = 8;

    private final ChunkSource source;
    /** The chunk being filled; 0 outside of a collection. Its first payload word is the chunk before it, or 0. */
    private long chunk;
    /** Entries of this chunk lie below top; the lowest stands behind the link. */
    private long top;
    private long bottom;
    private long end;
    /** −1 while there is no chunk at all. */
    private int chunksBelow = -1;
    /** A chunk that was emptied a moment ago, kept so that a stack at a boundary does not acquire and release at every step. */
    private long spare;

    MarkStack(ChunkSource source) {
        this.source = source;
    }

    void push(long word) {
        if (top == end) addChunk();
        Memory.put(top, word);
        top += ENTRY_BYTES;
    }

    long pop() {
        assert !isEmpty();
        if (top == bottom) removeChunk();
        top -= ENTRY_BYTES;
        return Memory.get(top);
    }

    boolean isEmpty() {
        return top == bottom && chunksBelow <= 0;
    }

    /** A run of slots; it comes out as its start, after which {@link #pop} gives its end. */
    void pushSlots(long from, long to) {
        assert from < to;
        push(to);
        push(from);
    }

    private void addChunk() {
        long added = spare != 0 ? spare : source.acquire(1);
        if (added == 0) throw new HeapCorrupt("the system has no memory for the mark stack");
        spare = 0;
        Memory.put(Chunk.payload(added), chunk);
        open(added);
        top = bottom;
        chunksBelow++;
    }

    private void open(long base) {
        chunk = base;
        bottom = Chunk.payload(base) + ENTRY_BYTES;
        end = Chunk.end(base);
    }

    private void removeChunk() {
        long below = Memory.get(Chunk.payload(chunk));
        assert below != 0 : "the stack is empty";
        if (spare != 0) source.release(spare, 1);
        spare = chunk;
        open(below);
        top = end;
        chunksBelow--;
    }

    /** Gives all memory back. */
    void close() {
        assert isEmpty();
        if (spare != 0) source.release(spare, 1);
        if (chunk != 0) source.release(chunk, 1);
        chunk = top = bottom = end = spare = 0;
        chunksBelow = -1;
    }
}
