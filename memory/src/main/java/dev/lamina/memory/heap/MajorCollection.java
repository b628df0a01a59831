package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * A full collection, run right after a minor one, so that nothing is young: marks from the roots with a bit per object
 * and no recursion, copying objects out of the blocks chosen for evacuation as it meets them; then breaks weak pairs,
 * forgets dead symbols and host objects, tells the client which units were reached, and sweeps.
 */
final class MajorCollection extends CollectingTracer implements RootVisitor {
    /** A longer run of slots is scanned in slices. */
    private static final long SLICE_BYTES = 4096;
    private static final int QUEUE = 16;

    private final Heap heap;
    private final OldSpace old;
    private final MarkStack stack;
    private final long[] queue = new long[QUEUE];
    private final RootVisitor unitConstants = this::visitUnitConstant;
    private UnitSet units;
    private boolean evacuating;
    private long movedBytes;

    MajorCollection(Heap heap, OldSpace old) {
        this.heap = heap;
        this.old = old;
        this.stack = new MarkStack(heap.source());
    }

    /** Returns the bytes moved out of fragmented blocks; if any, words of old objects have changed. */
    long run() {
        units = new UnitSet();
        movedBytes = 0;
        old.beginMarking();
        heap.large().beginMarking();
        evacuating = old.chooseEvacuation(heap.options().stress() > 0);
        heap.visitRoots(this);
        drain();
        mendWeakPairs();
        heap.symbols().retain(Chunk::isMarked);
        heap.hosts().afterMajor();
        heap.client().unitsDied(units);
        old.sweep();
        heap.large().sweepOld();
        stack.close();
        return movedBytes;
    }

    /**
     * Scans until nothing is left. A word waits in the queue while younger ones come out of the stack, so that the
     * memory of several objects is being fetched at once; what is in the queue is scanned in order when the stack is empty.
     */
    private void drain() {
        int head = 0;
        int queued = 0;
        while (true) {
            while (queued < QUEUE && !stack.isEmpty()) {
                long word = stack.pop();
                if (word >>> Words.TAG_SHIFT == 0) scanSlice(word, stack.pop());
                else queue[head + queued++ & QUEUE - 1] = word;
            }
            if (queued == 0) return;
            long oldest = queue[head];
            head = head + 1 & QUEUE - 1;
            queued--;
            long next = scan(oldest);
            if (next != 0) queue[head + queued++ & QUEUE - 1] = next;
        }
    }

    private void scanSlice(long from, long to) {
        if (to - from > SLICE_BYTES) {
            stack.pushSlots(from + SLICE_BYTES, to);
            to = from + SLICE_BYTES;
        }
        for (long slot = from; slot < to; slot += Layout.WORD_BYTES) slot(slot);
    }

    /** Returns an object to be scanned soon, or 0. */
    private long scan(@Word long word) {
        long address = word & Words.ADDRESS_MASK;
        if (word >>> Words.TAG_SHIFT != Words.PAIR >>> Words.TAG_SHIFT) {
            if (!evacuating && Layout.kind(Memory.get(address)) == Kind.FRAME) return scanFrames(address);
            long bytes = trace(address);
            if (bytes < LargeSpace.LEAST_BYTES) Chunk.markFurtherLines(address, bytes);
        } else if (evacuating) {
            markSecondLine(address);
            slot(address + Layout.CDR);
            slot(address);
        } else {
            return scanList(address);
        }
        return 0;
    }

    /** Scans a pair, and goes on along the list while its elements are nothing to scan. */
    private long scanList(long pair) {
        while (true) {
            markSecondLine(pair);
            long car = unmarked(pair);
            long cdr = unmarked(pair + Layout.CDR);
            if (car != 0) {
                if (cdr != 0) stack.push(cdr);
                return car;
            }
            if (cdr == 0 || !Words.isPair(cdr)) return cdr;
            pair = cdr & Words.ADDRESS_MASK;
        }
    }

    /** Scans a chain of frames, which is as long as a recursion is deep. */
    private long scanFrames(long frame) {
        long unit = -1;
        while (true) {
            long bytes = Layout.bytes(Kind.FRAME, Layout.length(Memory.get(frame)));
            Chunk.markFurtherLines(frame, bytes);
            long point = Memory.get(frame + Layout.FRAME_POINT);
            if (unit(point) != unit) code(point);
            unit = unit(point);
            slots(frame + Layout.FRAME_WORDS, frame + bytes);
            long next = unmarked(frame + Layout.FRAME_NEXT);
            if (next == 0) return 0;
            frame = next & Words.ADDRESS_MASK;
        }
    }

    private static void markSecondLine(long pair) {
        if ((pair & Chunk.LINE_BYTES - 1) == Chunk.LINE_BYTES - Layout.WORD_BYTES) Chunk.mark(pair + Layout.CDR);
    }

    /** The slot's word if it is a pointer to an object that had no mark, which it has now; else 0. */
    private static long unmarked(long slot) {
        long word = Memory.get(slot);
        return word >= Words.SYMBOL && Chunk.mark(word & Words.ADDRESS_MASK) ? word : 0;
    }

    @Override
    public @Word long visit(@Word long word) {
        if (word < Words.SYMBOL) return word;
        long address = word & Words.ADDRESS_MASK;
        if (evacuating && Chunk.isEvacuated(address)) return evacuate(word, address);
        if (Chunk.mark(address)) stack.push(word);
        return word;
    }

    @Override
    void slot(long slot) {
        long word = Memory.get(slot);
        if (word < Words.SYMBOL) return;
        long address = word & Words.ADDRESS_MASK;
        if (evacuating && Chunk.isEvacuated(address)) Memory.put(slot, evacuate(word, address));
        else if (Chunk.mark(address)) stack.push(word);
    }

    @Override
    void slots(long from, long to) {
        if (to - from <= SLICE_BYTES) super.slots(from, to);
        else stack.pushSlots(from, to);
    }

    /** Moves the object out of its block; if there is no memory, it stays and is marked in place. */
    private @Word long evacuate(@Word long word, long address) {
        long first = Memory.get(address);
        if (HeapObject.isForwarded(first)) return HeapObject.forwarded(word, first);
        if (Chunk.isMarked(address)) return word;
        long bytes = HeapObject.bytes(address, first);
        long to = old.allocate(bytes);
        long moved = word;
        if (to != 0) {
            HeapObject.move(address, first, to, bytes);
            movedBytes += bytes;
            moved = word & ~Words.ADDRESS_MASK | to;
        }
        Chunk.mark(moved & Words.ADDRESS_MASK);
        stack.push(moved);
        return moved;
    }

    @Override
    void code(@Word long id) {
        int unit = unit(id);
        if (units.add(unit)) heap.client().visitUnitConstants(unit, unitConstants);
    }

    @Override
    @Word long survivor(@Word long word) {
        if (word < Words.SYMBOL) return word;
        long address = word & Words.ADDRESS_MASK;
        if (Chunk.isMarked(address)) return word;
        long first = Memory.get(address);
        return HeapObject.isForwarded(first) ? HeapObject.forwarded(word, first) : Words.BROKEN;
    }

    private @Word long visitUnitConstant(@Word long word) {
        if (!heap.isImmovable(word)) throw new HeapCorrupt("a unit's constant is not pinned: " + Words.describe(word));
        return visit(word);
    }
}
