package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Memory of the whole process for what shipped classes hold: symbols, constants, procedures without state. It is
 * shared by all heaps, refers only to itself, is never traced (its mark bits are always set), never freed, and must
 * not be changed once it can be seen.
 */
public final class StaticSpace {
    private StaticSpace() {}

    private static final ChunkSource SOURCE = new ChunkSource();
    private static final SymbolTable SYMBOLS = new SymbolTable(null, StaticSpace::allocate);
    private static long top;
    private static long end;
    private static long bytes;

    /** The address of an object whose words are fixnum 0 and whose other payload is zero. */
    public static synchronized long allocate(Kind kind, long length) {
        long size = Layout.bytes(kind, length);
        long address = take(size, kind);
        Memory.put(address, Layout.header(kind, length));
        ObjectContent.clear(address, kind, size);
        return address;
    }

    public static synchronized @Word long cons(@Word long car, @Word long cdr) {
        assert isStatic(car) && isStatic(cdr) : "a constant refers to a heap";
        long pair = take(Layout.PAIR_BYTES, null);
        Memory.put(pair, car);
        Memory.put(pair + Layout.CDR, cdr);
        return Words.PAIR ^ pair;
    }

    /** The process-wide symbols, which every heap's table asks first. */
    public static SymbolTable symbols() {
        return SYMBOLS;
    }

    /** True if the word is no pointer, or refers to static memory. */
    public static boolean isStatic(@Word long word) {
        return word < Words.SYMBOL || Chunk.state(word) == Chunk.STATIC;
    }

    public static synchronized long bytes() {
        return bytes;
    }

    private static long take(long size, Kind kind) {
        bytes += size;
        if (size >= LargeSpace.LEAST_BYTES) return takeChunks(size + LargeSpace.DATA_ALIGNMENT) + LargeSpace.padding(kind);
        if (top + size > end) {
            top = takeChunks(Chunk.PAYLOAD_BYTES);
            end = top + Chunk.PAYLOAD_BYTES;
        }
        long address = top;
        top += size;
        return address;
    }

    private static long takeChunks(long size) {
        int chunks = (int) (size + Chunk.HEADER_BYTES + Chunk.BYTES - 1 >>> Chunk.SHIFT);
        long base = SOURCE.acquire(chunks);
        if (base == 0) throw new HeapExhausted(HeapExhausted.Limit.SYSTEM, size, bytes, bytes, false);
        Chunk.initialize(base, Chunk.STATIC);
        Chunk.setAllMarks(base);
        return Chunk.payload(base);
    }
}
