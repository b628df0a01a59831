package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;

/** The first content of objects that are visible to the collector at once: words are fixnum 0, other payload is zero. */
final class ObjectContent {
    private ObjectContent() {}

    static void clear(long address, Kind kind, long bytes) {
        long payload = address + Layout.WORD_BYTES * (1L + kind.fixedWords);
        long end = address + bytes;
        long words = kind.payloadScan == Kind.Scan.WORDS ? end : payload;
        for (long slot = address + Layout.FIRST; slot < words; slot += Layout.WORD_BYTES) Memory.put(slot, Words.ZERO);
        if (words < end) Memory.fill(words, end - words, (byte) 0);
        if (kind.fixedScan == Kind.Scan.NUMERIC) linkElements(address);
    }

    /** A numeric vector over its own payload. */
    static void linkElements(long address) {
        Memory.put(address + Layout.NUMERIC_ADDRESS, address + Layout.NUMERIC_ELEMENTS);
        Memory.put(address + Layout.NUMERIC_OWNER, Words.ZERO);
    }
}
