package dev.lamina.memory.heap;

/**
 * The set of units reached in a full collection. Unit numbers are never used twice, so a long-running program has
 * large numbers and few live units: a two-level bit set, whose pages exist only where something lives.
 */
public final class UnitSet {
    private static final int PAGE_SHIFT = 13;
    private static final int PAGE_WORDS = 1 << PAGE_SHIFT - 6;

    private long[][] pages = new long[4][];

    UnitSet() {}

    public boolean contains(int unit) {
        int page = unit >>> PAGE_SHIFT;
        return page < pages.length && pages[page] != null && (pages[page][word(unit)] & 1L << unit) != 0;
    }

    /** Adds the unit; true if it was not there. */
    boolean add(int unit) {
        assert unit >= 0 : unit;
        if (contains(unit)) return false;
        int page = unit >>> PAGE_SHIFT;
        if (page >= pages.length) pages = java.util.Arrays.copyOf(pages, Math.max(page + 1, 2 * pages.length));
        if (pages[page] == null) pages[page] = new long[PAGE_WORDS];
        pages[page][word(unit)] |= 1L << unit;
        return true;
    }

    private static int word(int unit) {
        return unit >>> 6 & PAGE_WORDS - 1;
    }
}
