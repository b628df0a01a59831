package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;

/** Sizes and movement of objects as they stand in memory, pairs included. All functions take addresses. */
final class HeapObject {
    private HeapObject() {}

    /** Bytes of the object at the address, whose first word is given. */
    static long bytes(long address, long first) {
        if (!Layout.isHeader(first)) return Layout.PAIR_BYTES;
        Kind kind = Layout.kind(first);
        if (kind.fixedScan == Kind.Scan.NUMERIC && Memory.get(address + Layout.NUMERIC_OWNER) != Words.ZERO) {
            return Layout.WORD_BYTES * (1L + kind.fixedWords);
        }
        return Layout.bytes(kind, Layout.length(first));
    }

    static boolean isForwarded(long first) {
        return first >>> Words.TAG_SHIFT == Words.FORWARD >>> Words.TAG_SHIFT;
    }

    /** The word of the object that moved, with its new address. */
    static long forwarded(long word, long first) {
        assert isForwarded(first) : Words.describe(first);
        return word & ~Words.ADDRESS_MASK | first & Words.ADDRESS_MASK;
    }

    /** Copies an object, and leaves a forwarding mark in its place. A numeric vector's address of its own payload moves along. */
    static void move(long from, long first, long to, long bytes) {
        assert bytes >= Layout.PAIR_BYTES || Layout.isHeader(first) : bytes;
        Memory.put(to, first);
        if (bytes <= 8 * Layout.WORD_BYTES) {
            for (long offset = Layout.WORD_BYTES; offset < bytes; offset += Layout.WORD_BYTES) Memory.put(to + offset, Memory.get(from + offset));
        } else {
            Memory.copy(from + Layout.WORD_BYTES, to + Layout.WORD_BYTES, bytes - Layout.WORD_BYTES);
        }
        if (isNumeric(first) && Memory.get(to + Layout.NUMERIC_OWNER) == Words.ZERO) {
            ObjectContent.linkElements(to);
        }
        Memory.put(from, Words.FORWARD | to);
    }

    /** Kinds with a raw address, as a set of bits by code. */
    private static final long NUMERIC_KINDS = numericKinds();

    private static long numericKinds() {
        assert Kind.values().length <= Long.SIZE : "more kinds than bits";
        long set = 0;
        for (Kind kind : Kind.values()) {
            if (kind.fixedScan == Kind.Scan.NUMERIC) set |= 1L << kind.code();
        }
        return set;
    }

    /** Of a first word that is a header or a pair's car. */
    private static boolean isNumeric(long first) {
        return Layout.isHeader(first) && (NUMERIC_KINDS >>> (first >>> Layout.LENGTH_BITS) & 1) != 0;
    }
}
