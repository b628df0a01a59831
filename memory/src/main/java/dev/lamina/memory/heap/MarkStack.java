package dev.lamina.memory.heap;

import java.util.Arrays;

/**
 * The objects that are marked and not yet scanned. Words come out of a stack through a short queue, so that several
 * objects' first words are being fetched while an older one is scanned (Cher, Hosking and Vitek 2004). A long run of
 * slots is one entry, a raw start address above its end, and comes out in slices: the stack stays small whatever the
 * shape of the data, but for trees that are deep to the left.
 */
final class MarkStack {
    private static final int KEPT_ENTRIES = 1 << 16;

    private long[] entries = new long[1024];
    private int size;

    void push(long word) {
        if (size == entries.length) entries = Arrays.copyOf(entries, 2 * size);
        entries[size++] = word;
    }

    /** A run of slots; it comes out as its start, after which {@link #pop} gives its end. */
    void pushSlots(long from, long to) {
        assert from < to;
        push(to);
        push(from);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long pop() {
        return entries[--size];
    }

    /** Gives the room of an unusually deep heap back. */
    void trim() {
        assert size == 0;
        if (entries.length > KEPT_ENTRIES) entries = new long[KEPT_ENTRIES];
    }
}
