package dev.lamina.memory.heap;

import java.util.HashSet;
import java.util.Set;

/**
 * The numeric vectors that a piece of a program has made and that end with it. They lie among the large objects, whatever
 * their size, so that they never move; a collection may free those that nothing refers to before. {@link Heap#endArena}
 * makes the others {@code FREED}: the object stays, so that every reference to it is good, and has no elements any more.
 */
public final class Arena {
    private final Set<Long> addresses = new HashSet<>();
    private long vectors;
    private long bytes;
    private long freedBytes;

    synchronized void add(long address, long size) {
        addresses.add(address);
        vectors++;
        bytes += size;
    }

    /** A collection has freed it, or it is to outlive the arena. */
    synchronized void remove(long address) {
        addresses.remove(address);
    }

    /** Those that are left; there are none afterwards. */
    synchronized long[] takeAll() {
        long[] all = new long[addresses.size()];
        int i = 0;
        for (long address : addresses) all[i++] = address;
        addresses.clear();
        return all;
    }

    synchronized void freed(long size) {
        freedBytes += size;
    }

    /** Vectors made so far. */
    public synchronized long vectors() {
        return vectors;
    }

    /** Bytes of the vectors made so far. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Vectors that are there now. */
    public synchronized long living() {
        return addresses.size();
    }

    /** Bytes that the arena's ends have freed, without what collections have. */
    public synchronized long freedBytes() {
        return freedBytes;
    }
}
