package dev.lamina.memory.heap;

/** A hash map from addresses (not 0) to longs, without boxes: open addressing, never more than half full. */
final class AddressMap {
    private long[] table = new long[128];
    private int size;

    /** True if the key was not there. */
    boolean putIfAbsent(long key, long value) {
        assert key != 0;
        int slot = slot(table, key);
        if (table[slot] == key) return false;
        table[slot] = key;
        table[slot + 1] = value;
        if (++size * 4L > table.length) grow();
        return true;
    }

    /** The value, or 0. */
    long get(long key) {
        int slot = slot(table, key);
        return table[slot] == key ? table[slot + 1] : 0;
    }

    private static int slot(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 32) << 1 & mask;
        while (table[slot] != 0 && table[slot] != key) slot = slot + 2 & mask;
        return slot;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] == 0) continue;
            int slot = slot(larger, table[i]);
            larger[slot] = table[i];
            larger[slot + 1] = table[i + 1];
        }
        table = larger;
    }

    int size() {
        return size;
    }
}
