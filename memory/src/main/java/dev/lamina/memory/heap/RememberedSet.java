package dev.lamina.memory.heap;

import java.util.Arrays;

/**
 * One mutator's part of the remembered set: the slots of old objects into which it has stored young ones since the
 * last collection. An entry is the slot's address; log bits in the chunk keep entries from being added twice. Slots of
 * a large object outside of its first chunk have no log bit: their entries carry {@link #UNLOGGED}, and only a
 * repeated store to the same slot is caught. An entry with {@link #WHOLE_OBJECT} stands for all slots of an object.
 */
final class RememberedSet {
    static final long UNLOGGED = 1;
    static final long WHOLE_OBJECT = 2;
    private static final long FLAGS = 7;
    /** Beyond this many entries the set asks for a collection, which empties it. */
    static final int MANY = 1 << 18;

    private long[] entries = new long[64];
    private int size;

    /** Adds the slot of an old object; true if the set has become large. */
    boolean addSlot(long object, long slot) {
        if (Chunk.base(slot) == Chunk.base(object)) {
            if (Chunk.log(slot)) add(slot);
        } else if (size == 0 || entries[size - 1] != (slot | UNLOGGED)) {
            add(slot | UNLOGGED);
        }
        return size >= MANY;
    }

    /** Adds all slots of an old object; true if the set has become large. */
    boolean addObject(long address) {
        if (size == 0 || entries[size - 1] != (address | WHOLE_OBJECT)) add(address | WHOLE_OBJECT);
        return size >= MANY;
    }

    private void add(long entry) {
        assert (entry & FLAGS & ~(UNLOGGED | WHOLE_OBJECT)) == 0 : Long.toHexString(entry);
        if (size == entries.length) entries = Arrays.copyOf(entries, 2 * size);
        entries[size++] = entry;
    }

    int size() {
        return size;
    }

    long entry(int index) {
        assert index < size : index;
        return entries[index];
    }

    static long address(long entry) {
        return entry & ~FLAGS;
    }

    static boolean isWholeObject(long entry) {
        return (entry & WHOLE_OBJECT) != 0;
    }

    /** Empties the set, and takes the log bits back. */
    void clear() {
        for (int i = 0; i < size; i++) {
            if ((entries[i] & FLAGS) == 0) Chunk.unlog(entries[i]);
        }
        size = 0;
        if (entries.length > 2 * MANY) entries = new long[64];
    }

    /** Takes over the entries of a mutator that is leaving. */
    void addAll(RememberedSet other) {
        for (int i = 0; i < other.size; i++) add(other.entries[i]);
        other.size = 0;
    }
}
