package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One heap: its spaces, its roots, and the mutators that share it. Memory is generational: a copying nursery, a
 * mark-region old space, and a space of large objects that never move. A collection happens only when every mutator
 * stands at a poll with no value outside of heap objects and its {@link Mutator#visitRoots}; so no code needs to root
 * anything. The heap never prints: it tells its {@link HeapListener}.
 */
public final class Heap implements AutoCloseable {
    /** Under stress every so many-th collection is a full one. */
    private static final int STRESS_MAJOR = 8;

    /** Bytes freed by an arena that are worth stopping for. */
    private static final long WORTH_A_COLLECTION = 1 << 20;

    private final HeapOptions options;
    private final HeapClient client;
    private final ChunkSource source = new ChunkSource();
    private final Nursery nursery;
    private final OldSpace old = new OldSpace(source);
    private final LargeSpace large = new LargeSpace(source);
    private final HostTable hosts;
    private final Room room;
    private final HandleTable handles = new HandleTable();
    private final SymbolTable symbols = new SymbolTable(StaticSpace.symbols(), this::allocatePinned);
    private final List<Consumer<RootVisitor>> roots = new CopyOnWriteArrayList<>();
    /** Objects that were old from the start, and what mutators that have left remembered. */
    private final RememberedSet remembered = new RememberedSet();
    private final Safepoint safepoint = new Safepoint(this);
    private final Collector collector;
    private final CollectionLog log = new CollectionLog();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile boolean closed;

    public Heap(HeapOptions options, HeapClient client) {
        this.options = options;
        this.client = client;
        Pacing pacing = new Pacing(options);
        nursery = new Nursery(this, source);
        hosts = new HostTable(client);
        room = new Room(this, pacing);
        collector = new Collector(this, pacing, log);
    }

    public HeapOptions options() {
        return options;
    }

    // Mutators

    /** The thread takes part from now on: it comes to polls, or parks. */
    public void attach(Mutator mutator) {
        requireOpen();
        assert mutator.heap() == this : "a mutator of another heap";
        safepoint.attach(mutator);
    }

    /** The thread is done with this heap; its roots are no longer visited. */
    public void detach(Mutator mutator) {
        if (!mutator.attached) throw new IllegalStateException("the mutator is not attached");
        bequeath(mutator);
        safepoint.detach(mutator);
    }

    /** What the mutator leaves to the heap; it is still running, so there is no collection meanwhile. */
    private void bequeath(Mutator mutator) {
        retireLease(mutator);
        synchronized (this) {
            remembered.addAll(mutator.remembered);
        }
    }

    int mutators() {
        return safepoint.attached();
    }

    /**
     * A poll: collects if that was requested, or waits while another thread does. The caller holds no value outside of
     * heap objects and its roots.
     *
     * @throws HeapExhausted if this thread's allocation has filled the heap, and a full collection did not help
     */
    public void safepoint(Mutator self) {
        requireOpen();
        if (options.stress() > 0 && polls.incrementAndGet() % options.stress() == 0) safepoint.request(self, isStressMajor());
        safepoint.arrive(self);
        throwExhaustion(self);
    }

    private boolean isStressMajor() {
        return polls.get() / options.stress() % STRESS_MAJOR == 0;
    }

    private static void throwExhaustion(Mutator self) {
        HeapExhausted exhausted = self.exhausted;
        self.exhausted = null;
        if (exhausted != null) throw exhausted;
    }

    /** The thread is going to block: it counts as stopped until {@link #unpark}, under the conditions of a safepoint. */
    public void park(Mutator self) {
        safepoint.park(self);
    }

    /** Waits for a collection that is running, and goes on. */
    public void unpark(Mutator self) {
        safepoint.unpark(self);
        requireOpen();
    }

    /** Collects now, as soon as all other mutators have stopped; under the conditions of a safepoint. */
    public void collect(Mutator self, boolean major) {
        requireOpen();
        safepoint.request(self, major);
        safepoint.arrive(self);
        throwExhaustion(self);
    }

    /** Asks for a full collection at the next poll: for a client that wants to know which of its units died. */
    public void requestFullCollection() {
        safepoint.request(null, true);
    }

    void requestCollection(Mutator requester) {
        safepoint.request(requester, false);
    }

    // Allocation outside of the nursery

    /**
     * An object that never moves, old from the start: its words are fixnum 0 and its other payload is zero. Stores into
     * it go through the barrier.
     */
    public long allocatePinned(Kind kind, long length) {
        requireOpen();
        room.checkLength(kind, length);
        long bytes = Layout.bytes(kind, length);
        if (bytes >= LargeSpace.LEAST_BYTES) return allocateLargePinned(kind, length);
        room.check(bytes);
        long address = old.allocatePinned(bytes);
        if (address == 0) throw room.systemExhausted(bytes);
        Memory.put(address, Layout.header(kind, length));
        ObjectContent.clear(address, kind, bytes);
        remember(address);
        return address;
    }

    /** A pair that never moves, for constants. */
    public @Word long consPinned(@Word long car, @Word long cdr) {
        requireOpen();
        room.check(Layout.PAIR_BYTES);
        long pair = old.allocatePinned(Layout.PAIR_BYTES);
        if (pair == 0) throw room.systemExhausted(Layout.PAIR_BYTES);
        Memory.put(pair, car);
        Memory.put(pair + Layout.CDR, cdr);
        remember(pair);
        return Words.PAIR ^ pair;
    }

    private synchronized void remember(long object) {
        remembered.addObject(object);
    }

    private long allocateLargePinned(Kind kind, long length) {
        long bytes = room.checkLarge(kind, length);
        long address = large.allocateOld(kind, length);
        if (address == 0) throw room.systemExhausted(bytes);
        ObjectContent.clear(address, kind, bytes);
        remember(address);
        return address;
    }

    /** The address of a young large object, whose payload is zero if that is asked, and undefined if not. */
    long allocateLarge(Mutator self, Kind kind, long length, boolean clear) {
        long bytes = room().checkLarge(kind, length);
        long address = large.allocate(kind, length, clear);
        if (address == 0) throw room.systemExhausted(bytes);
        if (room.isCollectionDue()) requestCollection(self);
        return address;
    }

    /** The same for a numeric vector of any size that ends with an arena. */
    long allocateInArena(Mutator self, Kind kind, long length, boolean clear, Arena arena) {
        long bytes = room().checkLarge(kind, length);
        long address = large.allocate(kind, length, clear, arena);
        if (address == 0) throw room.systemExhausted(bytes);
        if (room.isCollectionDue()) requestCollection(self);
        return address;
    }

    /** The vector, if it belongs to an arena, outlives it; it belongs to the other one then, if that is not null. */
    public void keepFromArena(@Word long vector, Arena next) {
        large.keep(Words.address(vector), next);
    }

    /** Frees what the arena has made. The memory is there again after the next collection, which is asked for if it is much. */
    public void endArena(Mutator self, Arena arena) {
        long freed = large.end(arena);
        if (freed >= WORTH_A_COLLECTION) requestCollection(self);
    }

    // Roots

    public SymbolTable symbols() {
        return symbols;
    }

    public Handle handle(@Word long word) {
        requireOpen();
        return handles.add(word);
    }

    /** Tables held in Java: at each collection the consumer gives every word to the visitor and stores the answer. */
    public void addRoots(Consumer<RootVisitor> table) {
        roots.add(table);
    }

    /** A heap object that stands for a Java object, which holds so many bytes outside of the heap. */
    public @Word long hostObject(Mutator self, Object java, long externalBytes) {
        if (externalBytes > 0) room.checkExternal(externalBytes);
        long address = self.allocate(Kind.HOST, 0);
        Memory.put(address + Layout.FIRST, Words.ofFixnum(hosts.add(java, address, externalBytes)));
        if (externalBytes > 0 && room.isCollectionDue()) requestCollection(self);
        return Words.OBJECT + address;
    }

    public Object hostOf(@Word long word) {
        boolean isHost = Words.isObject(word) && Layout.kind(Memory.get(Words.address(word))) == Kind.HOST;
        return isHost ? hosts.get(HostTable.id(Words.address(word))) : null;
    }

    /** Gives every Java object that a heap object stands for; objects that are no longer reached may still be among them. */
    public void forEachHost(Consumer<Object> visitor) {
        hosts.forEach(visitor);
    }

    void visitRoots(RootVisitor visitor) {
        for (Mutator mutator : safepoint.mutators()) mutator.visitRoots(visitor);
        for (Consumer<RootVisitor> table : roots) table.accept(visitor);
        handles.visitRoots(visitor);
    }

    List<RememberedSet> rememberedSets() {
        List<RememberedSet> sets = new ArrayList<>();
        sets.add(remembered);
        for (Mutator mutator : safepoint.mutators()) sets.add(mutator.remembered);
        return sets;
    }

    // Collection

    /** Called by the safepoint, every mutator being stopped. */
    void collectStopped(Mutator requester, boolean major) {
        for (Mutator mutator : safepoint.mutators()) retireLease(mutator);
        collector.collect(requester, major);
    }

    private void retireLease(Mutator mutator) {
        if (mutator.chunk() != 0) Chunk.setTop(mutator.chunk(), mutator.top());
        nursery.leaveUnused(mutator.unusedBytes());
        mutator.dropLease();
    }

    // Observation

    /** Since the beginning; what mutators have at hand counts as allocated. */
    long allocatedBytes() {
        return nursery.totalBytes() + large.allocatedBytes();
    }

    public HeapStatistics statistics() {
        return log.statistics(this);
    }

    public void setListener(HeapListener listener) {
        log.setListener(listener);
    }

    /** True if the object may move at the next minor collection. */
    public boolean isYoung(@Word long word) {
        return word >= Words.SYMBOL && Chunk.state(word) == Chunk.YOUNG;
    }

    /** True if no collection changes the word: it is no pointer, or its object is pinned, large or static. */
    public boolean isImmovable(@Word long word) {
        if (word < Words.SYMBOL) return true;
        long state = Chunk.state(word);
        return state == Chunk.STATIC || state == Chunk.LARGE || state == Chunk.OLD && old.isPinned(word & Words.ADDRESS_MASK);
    }

    /** Verifies the whole heap; called under the conditions of a safepoint, while no other mutator runs. */
    public void check() {
        safepoint.alone(() -> new HeapChecker(this).check());
    }

    // For the collections, in this package

    /** Of a heap that is open. */
    Room room() {
        requireOpen();
        return room;
    }

    HeapClient client() {
        return client;
    }

    ChunkSource source() {
        return source;
    }

    Nursery nursery() {
        return nursery;
    }

    OldSpace old() {
        return old;
    }

    LargeSpace large() {
        return large;
    }

    HostTable hosts() {
        return hosts;
    }

    HandleTable handles() {
        return handles;
    }

    // The end

    private void requireOpen() {
        if (closed) throw new IllegalStateException("the heap is closed");
    }

    /** Gives all memory back. No mutator may be running; its words and addresses must not be used any more. */
    @Override
    public void close() {
        safepoint.alone(() -> {
            if (closed) return;
            closed = true;
            for (Mutator mutator : safepoint.mutators()) mutator.dropLease();
            handles.closeAll();
            symbols.close();
            source.close();
        });
    }
}
