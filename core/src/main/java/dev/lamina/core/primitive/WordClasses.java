package dev.lamina.core.primitive;

import dev.lamina.memory.value.Word;

/**
 * Disjoint classes of words, merged by union and find with path halving, over an open hash table. A word that was never
 * merged is alone in its class. No word is 0: that is the flonum zero, which never comes here.
 */
final class WordClasses {
    private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys = new long[1 << 10];
    /** Of each key: its parent in the class, itself if it is the class's representative. */
    private long[] parents = new long[1 << 10];
    private int count;

    /** Puts two words into one class; returns whether they were in one already. */
    boolean merge(@Word long a, @Word long b) {
        long first = find(a);
        long second = find(b);
        if (first == second) return true;
        parents[slot(first)] = second;
        return false;
    }

    private long find(@Word long word) {
        int slot = enter(word);
        while (parents[slot] != keys[slot]) {
            int parent = slot(parents[slot]);
            parents[slot] = parents[parent];
            slot = slot(parents[slot]);
        }
        return keys[slot];
    }

    private int enter(@Word long word) {
        assert word != 0;
        int slot = slot(word);
        if (keys[slot] == word) return slot;
        if (2 * ++count > keys.length) {
            grow();
            slot = slot(word);
        }
        keys[slot] = word;
        parents[slot] = word;
        return slot;
    }

    /** Where the word is, or where it would be put. */
    private int slot(@Word long word) {
        int mask = keys.length - 1;
        int slot = (int) (word * HASH_MULTIPLIER >>> 32) & mask;
        while (keys[slot] != word && keys[slot] != 0) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldParents = parents;
        keys = new long[2 * oldKeys.length];
        parents = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == 0) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            parents[slot] = oldParents[i];
        }
    }
}
