package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongPredicate;

/**
 * Interned symbols: one object per name, so that {@code eq?} compares words. A table stands over a parent that is
 * asked first (the process-wide one) and is weak: a full collection removes the symbols that nothing else refers to.
 *
 * <p>Open addressing with linear probing over one array; an entry holds the symbol's address and, in the upper 16
 * bits, a part of its hash, so that a probe seldom touches the symbol itself: 11 to 16 bytes per symbol beside the
 * symbol's own 16 and its name. Names are UTF-8.
 */
public final class SymbolTable {
    /** Where symbols are made; they never move. */
    @FunctionalInterface
    interface Storage {
        /** The address of an object with its header and zero content. */
        long allocate(Kind kind, long length);
    }

    private static final int LEAST_ENTRIES = 64;

    private final SymbolTable parent;
    private final Storage storage;
    private long[] entries = new long[LEAST_ENTRIES];
    private int size;
    private long uninterned;
    /** Tables of open heaps that ask this one. */
    private final Set<SymbolTable> children = Collections.newSetFromMap(new WeakHashMap<>());

    SymbolTable(SymbolTable parent, Storage storage) {
        this.parent = parent;
        this.storage = storage;
        if (parent != null) parent.adopt(this);
    }

    private synchronized void adopt(SymbolTable child) {
        children.add(child);
    }

    private synchronized void disown(SymbolTable child) {
        children.remove(child);
    }

    /** The heap below is closing: its symbols are gone. */
    void close() {
        if (parent != null) parent.disown(this);
        synchronized (this) {
            entries = new long[LEAST_ENTRIES];
            size = 0;
        }
    }

    public @Word long intern(String name) {
        return intern(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The symbol of a name in UTF-8, which the caller has checked. */
    public @Word long intern(byte[] name) {
        long hash = hash(name);
        if (parent != null) {
            long shared = parent.find(name, hash);
            if (shared != 0) return Words.SYMBOL + shared;
        }
        long found = find(name, hash);
        if (found != 0) return Words.SYMBOL + found;
        if (parent == null) return Words.SYMBOL + addShared(name, hash);
        synchronized (parent) {
            found = parent.find(name, hash);
            return Words.SYMBOL + (found != 0 ? found : findOrAdd(name, hash));
        }
    }

    /** Adds to the process-wide table; there must not be a symbol of the name in a heap, which would stay another. */
    private synchronized long addShared(byte[] name, long hash) {
        for (SymbolTable child : children) {
            if (child.find(name, hash) == 0) continue;
            throw new IllegalStateException("symbol " + new String(name, StandardCharsets.UTF_8)
                    + " was interned by a heap before it became process-wide: shipped symbols are interned first");
        }
        return findOrAdd(name, hash);
    }

    private synchronized long find(byte[] name, long hash) {
        return entries[slot(name, hash)] & Words.ADDRESS_MASK;
    }

    private synchronized long findOrAdd(byte[] name, long hash) {
        int slot = slot(name, hash);
        if (entries[slot] != 0) return entries[slot] & Words.ADDRESS_MASK;
        long symbol = make(name, hash);
        entries[slot] = entry(symbol, hash);
        if (++size * 4L > entries.length * 3L) resize(2 * entries.length, address -> true);
        return symbol;
    }

    /** The name's place: of its entry, or of the empty entry where it belongs. */
    private int slot(byte[] name, long hash) {
        int mask = entries.length - 1;
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            long entry = entries[slot];
            if (entry == 0) return slot;
            if (entry >>> 48 == hash >>> 32 && isNamed(entry & Words.ADDRESS_MASK, name)) return slot;
        }
    }

    private static boolean isNamed(long symbol, byte[] name) {
        if (Layout.length(Memory.get(symbol)) != name.length) return false;
        for (int i = 0; i < name.length; i++) if (Memory.getByte(symbol + Layout.SYMBOL_NAME + i) != name[i]) return false;
        return true;
    }

    private long make(byte[] name, long hash) {
        long symbol = storage.allocate(Kind.SYMBOL, name.length);
        Memory.put(symbol + Layout.SYMBOL_HASH, Words.ofFixnum(hash));
        Memory.copyIn(name, 0, symbol + Layout.SYMBOL_NAME, name.length);
        return symbol;
    }

    private static long entry(long symbol, long hash) {
        assert symbol >>> 48 == 0 && hash >>> 48 == 0;
        return hash >>> 32 << 48 | symbol;
    }

    private void resize(int room, LongPredicate kept) {
        long[] before = entries;
        entries = new long[room];
        size = 0;
        for (long entry : before) {
            if (entry != 0 && kept.test(entry & Words.ADDRESS_MASK)) insert(entry);
        }
    }

    private void insert(long entry) {
        int mask = entries.length - 1;
        int slot = (int) Words.fixnum(Memory.get((entry & Words.ADDRESS_MASK) + Layout.SYMBOL_HASH)) & mask;
        while (entries[slot] != 0) slot = slot + 1 & mask;
        entries[slot] = entry;
        size++;
    }

    /** Keeps only the symbols whose addresses satisfy the predicate; called with all mutators stopped. */
    synchronized void retain(LongPredicate alive) {
        int before = size;
        resize(entries.length, alive);
        assert size <= before;
        int room = entries.length;
        while (room > LEAST_ENTRIES && size * 8L < room) room /= 2;
        if (room < entries.length) resize(room, address -> true);
    }

    /** A symbol that is equal to no other, of the given name; it is in no table. */
    public synchronized @Word long makeUninterned(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Words.SYMBOL + make(bytes, hash(bytes) + ++uninterned & (1L << 48) - 1);
    }

    public synchronized int size() {
        return size;
    }

    /** True if the symbol is the one that its name is interned as. */
    public boolean isInterned(@Word long symbol) {
        byte[] name = nameBytes(symbol);
        long hash = hash(name);
        long address = Words.address(symbol);
        return find(name, hash) == address || parent != null && parent.find(name, hash) == address;
    }

    // Names

    public static String name(@Word long symbol) {
        return new String(nameBytes(symbol), StandardCharsets.UTF_8);
    }

    private static byte[] nameBytes(@Word long symbol) {
        assert Words.isSymbol(symbol) : Words.describe(symbol);
        long address = Words.address(symbol);
        byte[] bytes = new byte[Math.toIntExact(Layout.length(Memory.get(address)))];
        Memory.copyOut(address + Layout.SYMBOL_NAME, bytes, 0, bytes.length);
        return bytes;
    }

    /** 48 bits, the same in every heap and process. Arrays and no segments: the first segment costs 20 ms at start. */
    private static long hash(byte[] name) {
        long h = name.length * 0x9E37_79B9_7F4A_7C15L;
        for (byte b : name) h = mix(h ^ b);
        return h >>> 16;
    }

    private static long mix(long h) {
        h *= 0xBF58_476D_1CE4_E5B9L;
        return h ^ h >>> 31;
    }
}
