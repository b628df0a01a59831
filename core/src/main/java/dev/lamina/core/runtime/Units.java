package dev.lamina.core.runtime;

import java.util.Arrays;

/**
 * All compiled units of the process by number. A code or point id is {@code unit << 16 | index}; numbers are never
 * used twice, so a stale inline cache can never match. An entry is dropped when the collector has found that no
 * procedure and no frame refers to the unit. Pages whose units are all dead are dropped too: evaluating for ever does
 * not grow the table by more than a reference per 1024 units.
 */
public final class Units {
    private Units() {}

    public static final int INDEX_BITS = 16;
    public static final int MAX_INDEX = (1 << INDEX_BITS) - 1;
    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    private static volatile CompiledUnit[][] pages = new CompiledUnit[16][];
    private static int next = 1;

    public static CompiledUnit of(long code) {
        int unit = unit(code);
        return pages[unit >>> PAGE_BITS][unit & PAGE_SIZE - 1];
    }

    static synchronized boolean isLive(long code) {
        return pages[unit(code) >>> PAGE_BITS] != null && of(code) != null;
    }

    public static int unit(long code) {
        return (int) (code >>> INDEX_BITS);
    }

    public static int index(long code) {
        return (int) code & MAX_INDEX;
    }

    public static long code(int unit, int index) {
        assert index >= 0 && index <= MAX_INDEX : index;
        return (long) unit << INDEX_BITS | index;
    }

    /** The number of the unit of a shipped class, which never dies. */
    public static synchronized int unitOf(Class<?> shipped) {
        for (int id = 1; id < next; id++) {
            CompiledUnit[] page = pages[id >>> PAGE_BITS];
            CompiledUnit unit = page == null ? null : page[id & PAGE_SIZE - 1];
            if (unit != null && unit.getClass() == shipped) return id;
        }
        throw new AssertionError("no unit of " + shipped);
    }

    /** The class file of a unit that an instance has loaded; null for one of the shipped library. */
    public static byte[] classFile(int unit) {
        return of(code(unit, 0)).getClass().getClassLoader() instanceof UnitLoader loader ? loader.classFile() : null;
    }

    static synchronized int reserve() {
        int id = next++;
        int page = id >>> PAGE_BITS;
        if (page >= pages.length) pages = Arrays.copyOf(pages, 2 * pages.length);
        if (pages[page] == null) pages[page] = new CompiledUnit[PAGE_SIZE];
        return id;
    }

    static synchronized void install(int id, CompiledUnit unit) {
        unit.setId(id);
        pages[id >>> PAGE_BITS][id & PAGE_SIZE - 1] = unit;
    }

    static synchronized void remove(int id) {
        int page = id >>> PAGE_BITS;
        CompiledUnit[] entries = pages[page];
        entries[id & PAGE_SIZE - 1] = null;
        if (page < next >>> PAGE_BITS && isEmpty(entries)) pages[page] = null;
    }

    private static boolean isEmpty(CompiledUnit[] entries) {
        for (CompiledUnit unit : entries) if (unit != null) return false;
        return true;
    }
}
