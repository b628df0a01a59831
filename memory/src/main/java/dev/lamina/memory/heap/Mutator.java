package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * One Scheme thread, as the heap sees it: it allocates by bumping a pointer in a piece of the nursery of its own,
 * stores into existing objects through one barrier, and is asked to come to a poll through one number, the limit.
 *
 * <p>Allocation never collects; when the nursery is used up it hands out slack and requests a collection. The methods
 * on the fast path are under 35 bytes of bytecode each, so that HotSpot inlines them at every call.
 */
public abstract class Mutator {
    /** Come to a poll and let the heap collect. */
    public static final int COLLECT = 1;
    /** The user wants the program to stop. */
    public static final int INTERRUPT = 2;
    /** The time allowed has passed. */
    public static final int TIME = 4;
    /** Another thread wants all mutators to stand still. */
    public static final int STOP = 8;

    private static final VarHandle REQUESTS;

    static {
        try {
            REQUESTS = MethodHandles.lookup().findVarHandle(Mutator.class, "requests", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A payload of fewer elements is small whatever the kind: no size needs to be computed to know it. */
    private static final int SMALL_LENGTH_BITS = 9;

    private final Heap heap;
    /** Bump allocation lies between these two, in {@link #chunk}. */
    private long top;
    private long end;
    private long chunk;
    final RememberedSet remembered = new RememberedSet();
    private volatile int requests;
    private volatile long limit;
    private long depthLimit = Long.MAX_VALUE;
    /** Raised at the end of the safepoint after whose collection the heap was still too full. */
    HeapExhausted exhausted;
    private Arena arena;
    boolean attached;

    protected Mutator(Heap heap) {
        this.heap = heap;
        limit = heap.options().stress() > 0 ? -1 : depthLimit;
    }

    public final Heap heap() {
        return heap;
    }

    /** Gives every word that the thread holds to the visitor, and stores the answers: {@code field = visitor.visit(field)}. */
    protected abstract void visitRoots(RootVisitor visitor);

    /** Where numeric vectors are made now; null if they end with nothing. */
    public final Arena arena() {
        return arena;
    }

    public final void setArena(Arena next) {
        arena = next;
    }

    // Allocation

    public final @Word long cons(@Word long car, @Word long cdr) {
        long pair = bump(Layout.PAIR_BYTES);
        Memory.put(pair, car);
        Memory.put(pair + Layout.CDR, cdr);
        return Words.PAIR ^ pair;
    }

    /**
     * The address of a new object. Its header is written, and a payload without values is zero; fixed words and
     * payloads that hold values are <b>not</b> initialised: the caller fills them before the next poll. A numeric
     * vector gets its own payload as its elements.
     *
     * @throws HeapExhausted if the maximum, and the reserve beyond it, are used up
     */
    public final long allocate(Kind kind, long length) {
        if (length >>> SMALL_LENGTH_BITS != 0 || kind.isCleared) return allocateCarefully(kind, length, kind.isCleared);
        return allocateKnown(Layout.header(kind, length), Layout.bytes(kind, length));
    }

    /** The same for generated code, which knows the header and the size (below 8 KB) of what it allocates. */
    public final long allocateKnown(long header, long bytes) {
        assert fits(header, bytes);
        long address = bump(bytes);
        Memory.put(address, header);
        return address;
    }

    private static boolean fits(long header, long bytes) {
        return Layout.isHeader(header) && bytes == Layout.bytes(Layout.kind(header), Layout.length(header)) && bytes < LargeSpace.LEAST_BYTES;
    }

    /**
     * The same for a payload without values that the caller overwrites at once, such as the result of a kernel: its
     * content is undefined, which saves a large one a pass over its memory.
     */
    public final long allocateUnfilled(Kind kind, long length) {
        if (!kind.isCleared) throw new IllegalArgumentException(kind + " holds values");
        return allocateCarefully(kind, length, false);
    }

    /** A numeric vector over memory that belongs to something else, which the owner's word keeps alive. */
    public final long allocateView(Kind kind, long length, long elements, @Word long owner) {
        assert kind.fixedScan == Kind.Scan.NUMERIC && owner != Words.ZERO : kind + " owned by " + Words.describe(owner);
        long address = bump(Layout.WORD_BYTES * (1L + kind.fixedWords));
        Memory.put(address, Layout.header(kind, length));
        Memory.put(address + Layout.NUMERIC_ADDRESS, elements);
        Memory.put(address + Layout.NUMERIC_OWNER, owner);
        return address;
    }

    private long bump(long bytes) {
        long address = top;
        long next = address + bytes;
        if (next > end) return bumpSlack(bytes);
        top = next;
        return address;
    }

    private long bumpSlack(long bytes) {
        requireAttached();
        heap.nursery().lease(this, bytes);
        long address = top;
        top = address + bytes;
        assert top <= end : "the nursery leased too little";
        return address;
    }

    private void requireAttached() {
        if (!attached) throw new IllegalStateException("the thread is not attached to the heap");
    }

    private long allocateCarefully(Kind kind, long length, boolean clear) {
        heap.room().checkLength(kind, length);
        long bytes = Layout.bytes(kind, length);
        long address;
        if (arena != null && kind.fixedScan == Kind.Scan.NUMERIC) {
            requireAttached();
            address = heap.allocateInArena(this, kind, length, clear, arena);
        } else if (bytes >= LargeSpace.LEAST_BYTES) {
            requireAttached();
            address = heap.allocateLarge(this, kind, length, clear);
        } else {
            address = bump(bytes);
            Memory.put(address, Layout.header(kind, length));
            if (clear) Memory.fill(address + Layout.WORD_BYTES, bytes - Layout.WORD_BYTES, (byte) 0);
        }
        if (kind.fixedScan == Kind.Scan.NUMERIC) ObjectContent.linkElements(address);
        return address;
    }

    // The nursery's side of bump allocation

    long chunk() {
        return chunk;
    }

    long top() {
        return top;
    }

    /** What the thread has at hand and has not allocated yet. */
    public final long unusedBytes() {
        return end - top;
    }

    /** Goes on allocating between the two addresses. */
    void lease(long base, long from, long to) {
        assert from <= to && Chunk.base(from) == base && to <= Chunk.end(base);
        chunk = base;
        top = from;
        end = to;
    }

    void dropLease() {
        chunk = top = end = 0;
    }

    // The barrier

    /** Stores a value into an object that existed at the last poll: the one place where old objects get to refer to young ones. */
    public final void write(long object, long offset, @Word long value) {
        Memory.publish(object + offset, value);
        if (value >= Words.SYMBOL && Chunk.mayBeYoung(value)) remember(object, offset, value);
    }

    private void remember(long object, long offset, @Word long value) {
        assert Chunk.state(object) != Chunk.STATIC : "a store into a constant";
        if (Chunk.isYoung(object) || !Chunk.isYoung(value)) return;
        if (remembered.addSlot(object, object + offset)) request(COLLECT);
    }

    /** The same for a weak slot: what is remembered is the object, so that the collection sees which of its slots are weak. */
    public final void writeWeak(long object, long offset, @Word long value) {
        Memory.publish(object + offset, value);
        wroteMany(object);
    }

    /** After many plain stores into an existing object: has all its slots looked at in the next collection. */
    public final void wroteMany(long object) {
        assert Chunk.state(object) != Chunk.STATIC : "a store into a constant";
        if (!Chunk.isYoung(object) && remembered.addObject(object)) request(COLLECT);
    }

    // Requests and the limit

    /**
     * What compiled code compares its depth with at a poll. A plain read would be hoisted out of loops. An opaque one is no
     * cheaper than this on x86-64, and the handle it goes through fills the compiler's budget for inlining: cpstak took
     * half as long again.
     */
    public final long limit() {
        return limit;
    }

    /** Asks the thread to come to its next poll; may be called by any thread. */
    public final void request(int bits) {
        REQUESTS.getAndBitwiseOr(this, bits);
        limit = -1;
    }

    /** Takes all requests, so that the limit is the depth limit again; called by the thread itself. */
    public final int takeRequests() {
        return take(-1);
    }

    /** Takes those of the given requests that stand; none can be lost between the two writes, since the limit is looked at again. */
    public final int take(int bits) {
        int taken = (int) REQUESTS.getAndBitwiseAnd(this, ~bits) & bits;
        limit = restingLimit();
        if (requests != 0) limit = -1;
        return taken;
    }

    /** Sets how deep compiled code may go; called by the thread itself. */
    public final void setDepthLimit(long depth) {
        assert depth > 0 : depth;
        depthLimit = depth;
        take(0);
    }

    /** Under stress every poll is taken. */
    private long restingLimit() {
        return heap.options().stress() > 0 ? -1 : depthLimit;
    }
}
