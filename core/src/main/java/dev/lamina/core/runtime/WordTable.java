package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import java.util.Arrays;

/**
 * A map from words to small numbers, by identity, for walks over data between two polls, when nothing moves. Open
 * addressing; the word 0 (a flonum) cannot be a key.
 */
public final class WordTable {
    /** What {@link #get} answers for a word that is not there. */
    public static final int ABSENT = Integer.MIN_VALUE;

    private @Word long[] keys = new long[32];
    private int[] values = new int[32];
    private int size;

    public int size() {
        return size;
    }

    public int get(@Word long key) {
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    public void put(@Word long key, int value) {
        assert key != 0 && value != ABSENT;
        int slot = slot(key);
        if (keys[slot] != key) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    /** Keeps the entries with the value, and gives them another. */
    void keepOnly(int value, int replacement) {
        long[] before = keys;
        int[] valuesBefore = values;
        keys = new long[32];
        values = new int[32];
        size = 0;
        for (int i = 0; i < before.length; i++) if (before[i] != 0 && valuesBefore[i] == value) put(before[i], replacement);
    }

    private int slot(@Word long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] before = keys;
        int[] valuesBefore = values;
        keys = new long[2 * before.length];
        values = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0) continue;
            int slot = slot(before[i]);
            keys[slot] = before[i];
            values[slot] = valuesBefore[i];
        }
    }

    @Override
    public String toString() {
        return size + " words " + Arrays.toString(values);
    }
}
