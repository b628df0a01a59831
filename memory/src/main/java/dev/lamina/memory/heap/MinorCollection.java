package dev.lamina.memory.heap;

import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Copies the live young objects to the old space, every survivor at once, and frees the young large objects that
 * nothing reached (Cheney 1970, with the holes of the old space as the space that is scanned). Roots are those of the
 * heap and the remembered slots. Chunks that the nursery does not want copied are adopted as they stand, all
 * their objects with them; so are all chunks if the system has no memory to copy into, and therefore this always succeeds.
 */
final class MinorCollection extends CollectingTracer implements RootVisitor {
    private final Heap heap;
    private final OldSpace old;
    private final LineAllocator copies;
    private final AddressList largePending = new AddressList();
    private long promotedBytes;
    private long adoptedBytes;
    private long survivors;

    MinorCollection(Heap heap, OldSpace old) {
        this.heap = heap;
        this.old = old;
        this.copies = old.copies();
    }

    void run() {
        promotedBytes = survivors = adoptedBytes = 0;
        Nursery nursery = heap.nursery();
        int copied = nursery.copiedChunks();
        if (!heap.source().reserve(nursery.reserveChunks())) copied = 0;
        copies.beginScan();
        adopt(nursery.chunks(), copied);
        heap.visitRoots(this);
        visitRemembered();
        drain();
        mendWeakPairs();
        heap.hosts().afterMinor();
        copies.endScan();
        heap.large().sweepYoung();
        nursery.reset(copied, promotedBytes);
        promotedBytes += adoptedBytes;
    }

    /** Makes the chunks from the given one on old, and everything in them a root, if there is anything left to reach. */
    private void adopt(AddressList chunks, int first) {
        long[] tops = new long[chunks.size()];
        for (int i = first; i < chunks.size(); i++) {
            tops[i] = Chunk.top(chunks.get(i));
            adoptedBytes += tops[i] - Chunk.payload(chunks.get(i));
            old.adopt(chunks.get(i));
        }
        if (first == 0 && !heap.large().hasYoung()) return;
        for (int i = first; i < chunks.size(); i++) {
            long address = Chunk.payload(chunks.get(i));
            while (address < tops[i]) address += trace(address);
            assert address == tops[i] : "objects do not end where allocation did";
        }
    }

    private void visitRemembered() {
        for (RememberedSet set : heap.rememberedSets()) {
            for (int i = 0; i < set.size(); i++) {
                long entry = set.entry(i);
                if (RememberedSet.isWholeObject(entry)) trace(RememberedSet.address(entry));
                else slot(RememberedSet.address(entry));
            }
            set.clear();
        }
    }

    private void drain() {
        while (true) {
            long from = copies.nextUnscanned();
            if (from != 0) {
                long end = copies.unscannedEnd();
                while (from < end) from += trace(from);
                assert from == end : "objects do not end where copying did";
            } else if (!largePending.isEmpty()) {
                trace(largePending.removeLast());
            } else {
                return;
            }
        }
    }

    @Override
    public @Word long visit(@Word long word) {
        if (word < Words.SYMBOL) return word;
        long state = Chunk.state(word);
        return state >= Chunk.LARGE ? survive(word, state) : word;
    }

    @Override
    void slot(long slot) {
        long word = Memory.get(slot);
        if (word < Words.SYMBOL) return;
        long state = Chunk.state(word);
        if (state >= Chunk.LARGE) Memory.put(slot, survive(word, state));
    }

    private @Word long survive(@Word long word, long state) {
        long address = word & Words.ADDRESS_MASK;
        if (state == Chunk.LARGE) {
            if (Chunk.mark(address)) largePending.add(address);
            return word;
        }
        long first = Memory.get(address);
        if (HeapObject.isForwarded(first)) return HeapObject.forwarded(word, first);
        return Words.isPair(word) ? copyList(word) : copy(word, address, first);
    }

    /** Copies a pair and the pairs of its cdr chain one behind the other, the order in which lists are walked. */
    private @Word long copyList(@Word long word) {
        long pair = word & Words.ADDRESS_MASK;
        long head = copies.allocate(Layout.PAIR_BYTES);
        long to = head;
        while (true) {
            if (to == 0) throw outOfReserve();
            long cdr = Memory.get(pair + Layout.CDR);
            Memory.put(to, Memory.get(pair));
            Memory.put(to + Layout.CDR, cdr);
            Memory.put(pair, Words.FORWARD | to);
            survivors++;
            promotedBytes += Layout.PAIR_BYTES;
            if (!Words.isPair(cdr) || Chunk.state(cdr) != Chunk.YOUNG) break;
            pair = cdr & Words.ADDRESS_MASK;
            if (HeapObject.isForwarded(Memory.get(pair))) break;
            long next = copies.allocate(Layout.PAIR_BYTES);
            Memory.put(to + Layout.CDR, Words.PAIR + next);
            to = next;
        }
        return Words.PAIR + head;
    }

    private static HeapCorrupt outOfReserve() {
        return new HeapCorrupt("the reserve for a minor collection did not suffice");
    }

    private @Word long copy(@Word long word, long address, long first) {
        long bytes = HeapObject.bytes(address, first);
        long to = copies.allocate(bytes);
        if (to == 0) throw outOfReserve();
        HeapObject.move(address, first, to, bytes);
        promotedBytes += bytes;
        survivors++;
        return word & ~Words.ADDRESS_MASK | to;
    }

    @Override
    void code(@Word long id) {}

    @Override
    @Word long survivor(@Word long word) {
        if (word < Words.SYMBOL) return word;
        long state = Chunk.state(word);
        if (state < Chunk.LARGE) return word;
        long address = word & Words.ADDRESS_MASK;
        if (state == Chunk.LARGE) return Chunk.isMarked(address) ? word : Words.BROKEN;
        long first = Memory.get(address);
        return HeapObject.isForwarded(first) ? HeapObject.forwarded(word, first) : Words.BROKEN;
    }

    long promotedBytes() {
        return promotedBytes;
    }

    long survivors() {
        return survivors;
    }
}
