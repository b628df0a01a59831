package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.HashSet;
import java.util.Set;

/**
 * Verifies everything that can be reached: words are values, pointers lead to objects of the kind that their tag says,
 * in chunks that this heap or the static space owns; sizes, strings, numbers and host ids are consistent; every old
 * object's reference to a young one is in the remembered set. Throws {@link HeapCorrupt} with the path from a root.
 * It keeps its own notes in Java memory and changes nothing, so that it can run at any safepoint.
 */
final class HeapChecker extends Tracer implements RootVisitor {
    private static final int LONGEST_PATH = 12;

    private final Heap heap;
    /** From each reached object's address to the slot that it was reached through; 0 for a root. */
    private final AddressMap reachedFrom = new AddressMap();
    private final AddressList pending = new AddressList();
    private final Set<Long> rememberedEntries = new HashSet<>();
    private final UnitSet units = new UnitSet();
    /** The object being traced, and its word. */
    private long holder;

    HeapChecker(Heap heap) {
        this.heap = heap;
    }

    void check() {
        noteRemembered();
        heap.visitRoots(this);
        while (!pending.isEmpty()) {
            long word = pending.removeLast();
            holder = word & Words.ADDRESS_MASK;
            checkContent(holder);
            trace(holder);
        }
    }

    private void noteRemembered() {
        for (RememberedSet set : heap.rememberedSets()) {
            for (int i = 0; i < set.size(); i++) rememberedEntries.add(set.entry(i) & ~RememberedSet.UNLOGGED);
        }
    }

    @Override
    public @Word long visit(@Word long word) {
        long interrupted = holder;
        holder = 0;
        reach(word, 0);
        holder = interrupted;
        return word;
    }

    @Override
    void slot(long slot) {
        long word = Memory.get(slot);
        reach(word, slot);
        if (word >= Words.SYMBOL && Chunk.isYoung(word)) checkRemembered(slot, word);
    }

    @Override
    void code(@Word long id) {
        if (!Words.isFixnum(id)) throw corrupt("the code id is no fixnum", id, holder);
        int unit = unit(id);
        if (units.add(unit)) heap.client().visitUnitConstants(unit, this);
    }

    @Override
    void weakPair(long address) {
        checkWord(Memory.get(address + Layout.FIRST), address + Layout.FIRST);
    }

    private void reach(@Word long word, long slot) {
        checkWord(word, slot);
        if (word < Words.SYMBOL || Chunk.state(word) == Chunk.STATIC) return;
        if (reachedFrom.putIfAbsent(word & Words.ADDRESS_MASK, slot == 0 ? 0 : holder)) pending.add(word);
    }

    private void checkRemembered(long slot, @Word long word) {
        if (Chunk.isYoung(holder)) return;
        if (!rememberedEntries.contains(slot) && !rememberedEntries.contains(holder | RememberedSet.WHOLE_OBJECT)) {
            throw corrupt("an old object refers to a young one that the barrier has not seen", word, slot);
        }
    }

    private void checkWord(@Word long word, long slot) {
        if (word < Words.SYMBOL) {
            if (!isPlainValue(word)) throw corrupt("not a value", word, slot);
            return;
        }
        long address = word & Words.ADDRESS_MASK;
        if ((address & Layout.OBJECT_ALIGNMENT - 1) != 0) throw corrupt("a pointer that is not aligned", word, slot);
        if (!ChunkMap.isInUse(address)) throw corrupt("a pointer out of the memory in use", word, slot);
        if (!heap.source().owns(address) && Chunk.state(word) != Chunk.STATIC) throw corrupt("a pointer into another heap", word, slot);
        checkKind(word, address, slot);
    }

    private static boolean isPlainValue(long word) {
        if (Words.isFixnum(word) || Words.isFlonum(word)) return true;
        return word >>> Words.TAG_SHIFT == Words.IMMEDIATE >>> Words.TAG_SHIFT && word != Words.SENTINEL;
    }

    private void checkKind(@Word long word, long address, long slot) {
        long first = Memory.get(address);
        if (Words.isPair(word)) {
            if (Layout.isHeader(first) || HeapObject.isForwarded(first)) throw corrupt("a pair's tag on something else", word, slot);
            return;
        }
        if (!Layout.isHeader(first)) throw corrupt("no header behind the pointer: " + Words.describe(first), word, slot);
        Kind kind = Layout.kind(first);
        boolean fits = switch (kind) {
            case FILLER -> false;
            case SYMBOL -> Words.isSymbol(word);
            case STRING -> Words.isString(word);
            case PROCEDURE -> Words.isProcedure(word);
            default -> Words.isObject(word);
        };
        if (!fits) throw corrupt("the tag does not fit the kind " + kind, word, slot);
    }

    /** What must hold inside of an object beyond its words being values. */
    private void checkContent(long address) {
        long first = Memory.get(address);
        if (!Layout.isHeader(first)) return;
        Kind kind = Layout.kind(first);
        long length = Layout.length(first);
        boolean holds = switch (kind) {
            case STRING -> isStoreFor(Memory.get(address + Layout.STRING_STORE), length);
            case HOST -> heap.hosts().isLive(HostTable.id(address));
            case BIGNUM -> length > 0 && Memory.get(address + Layout.bytes(kind, length) - Layout.WORD_BYTES) != 0;
            case RATIO -> isExact(Memory.get(address + Layout.RATIO_NUMERATOR)) && isExact(Memory.get(address + Layout.RATIO_DENOMINATOR))
                    && Memory.get(address + Layout.RATIO_DENOMINATOR) != Words.ONE;
            case COMPLEX -> isExact(Memory.get(address + Layout.COMPLEX_REAL)) == isExact(Memory.get(address + Layout.COMPLEX_IMAGINARY))
                    && Memory.get(address + Layout.COMPLEX_IMAGINARY) != Words.ZERO;
            case BYTEVECTOR_VIEW -> Memory.get(address + Layout.NUMERIC_OWNER) != Words.ZERO;
            default -> kind.fixedScan != Kind.Scan.NUMERIC || Memory.get(address + Layout.NUMERIC_OWNER) != Words.ZERO
                    || Memory.get(address + Layout.NUMERIC_ADDRESS) == address + Layout.NUMERIC_ELEMENTS;
        };
        if (!holds) throw corrupt("inconsistent content of a " + kind, Memory.get(address + Layout.FIRST), address);
        if (Chunk.state(address) == Chunk.OLD && Chunk.block(address) != Chunk.block(address + HeapObject.bytes(address, first) - 1)) {
            if (!heap.old().isAdopted(address)) throw corrupt("an object crosses the end of its block", first, address);
        }
    }

    private static boolean isExact(@Word long number) {
        return Words.isFixnum(number) || Words.isObject(number);
    }

    private static boolean isStoreFor(@Word long store, long characters) {
        if (!Words.isObject(store)) return false;
        long header = Memory.get(Words.address(store));
        if (!Layout.isHeader(header) || Layout.length(header) < characters) return false;
        return Layout.kind(header) == Kind.LATIN_STORE || Layout.kind(header) == Kind.WIDE_STORE;
    }

    private HeapCorrupt corrupt(String what, long word, long slot) {
        StringBuilder text = new StringBuilder(what).append(": ").append(Words.describe(word));
        if (slot == 0) return new HeapCorrupt(text.append(", in a root").toString());
        text.append(", in ").append(describe(holder)).append(" at offset ").append(slot - holder);
        long object = reachedFrom.get(holder);
        for (int i = 0; i < LONGEST_PATH && object != 0; i++) {
            text.append(", from ").append(describe(object));
            object = reachedFrom.get(object);
        }
        return new HeapCorrupt(text.append(object == 0 ? ", from a root" : ", …").toString());
    }

    private static String describe(long address) {
        if (address == 0) return "a root";
        long first = Memory.get(address);
        String what = Layout.isHeader(first) ? Layout.kind(first).name().toLowerCase() + " of length " + Layout.length(first) : "pair";
        return what + " 0x" + Long.toHexString(address);
    }
}
