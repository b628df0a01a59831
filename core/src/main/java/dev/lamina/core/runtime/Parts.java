package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** What walks over data regard as compound: pairs, vectors and records, with their parts by number. */
final class Parts {
    private Parts() {}

    private static final long VECTOR_TOP = Layout.headerTop(Kind.VECTOR);
    private static final long RECORD_TOP = Layout.headerTop(Kind.RECORD);

    static boolean isCompound(@Word long word) {
        return Words.isPair(word) || count(word) > 0;
    }

    /** The number of parts; 0 for an atom. */
    static long count(@Word long word) {
        if (Words.isPair(word)) return 2;
        if (!Words.isObject(word)) return 0;
        long header = Memory.get(Words.address(word));
        long top = header >>> Layout.LENGTH_BITS;
        return top == VECTOR_TOP || top == RECORD_TOP ? Layout.length(header) : 0;
    }

    static @Word long get(@Word long word, long index) {
        return Memory.get(Words.address(word) + offset(word, index));
    }

    /** The offset of a part in its object. */
    static long offset(@Word long word, long index) {
        long first = Words.isPair(word) ? Layout.CAR : Memory.get(Words.address(word)) >>> Layout.LENGTH_BITS == VECTOR_TOP ? Layout.VECTOR_ELEMENTS : Layout.RECORD_FIELDS;
        return first + Layout.WORD_BYTES * index;
    }
}
