package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.Heap;
import dev.lamina.memory.heap.HeapClient;
import dev.lamina.memory.heap.HeapOptions;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.heap.RootVisitor;
import dev.lamina.memory.heap.UnitSet;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything that one Scheme system owns: its heap, its top-level variables and its units. Instances in one JVM share
 * only the shipped library, which has no state.
 */
public final class Instance implements AutoCloseable {
    /** The numbers of the standard ports. */
    public static final int INPUT_PORT = 0;
    public static final int OUTPUT_PORT = 1;
    public static final int ERROR_PORT = 2;

    private static final int UNITS_BETWEEN_COLLECTIONS = 4096;

    private final Heap heap;
    private final Cells cells;
    /** The constants of each living unit of this instance: they live as long as the unit. */
    private final Map<Integer, long[]> constants = new ConcurrentHashMap<>();
    /** Units loaded since the last full collection. */
    private final AtomicInteger young = new AtomicInteger();
    private volatile List<String> commandLine = List.of("");
    private final Set<SchemeThread> threads = ConcurrentHashMap.newKeySet();
    private boolean hasHadThreads;
    private volatile ProgressListener progress = ProgressListener.NONE;
    private final RandomState random = new RandomState();
    /** The current input, output and error port of a computation that has bound no others. */
    private final Handle[] ports = new Handle[3];
    private final Resource[] portResources = new Resource[3];
    private final Evaluator evaluator;
    private final @Word long signal;

    public Instance(HeapOptions options, Evaluator evaluator, @Word long signal) {
        this.evaluator = evaluator;
        this.signal = signal;
        heap = new Heap(options, new UnitLiveness());
        cells = new Cells(heap);
    }

    public Heap heap() {
        return heap;
    }

    public Cells cells() {
        return cells;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** What {@code (command-line)} returns: the program's name and its arguments. */
    public List<String> commandLine() {
        return commandLine;
    }

    public void setCommandLine(List<String> words) {
        commandLine = List.copyOf(words);
    }

    /** The standard port of the number (input, output, error), or SENTINEL if none has been set. */
    public synchronized @Word long port(int number) {
        return ports[number] == null ? Words.SENTINEL : ports[number].get();
    }

    /** What the standard port of the number stands for, or null; for threads that may not touch the heap. */
    public synchronized Resource portResource(int number) {
        return portResources[number];
    }

    public synchronized void setPort(int number, Resource resource, @Word long port) {
        portResources[number] = resource;
        if (ports[number] == null) ports[number] = heap.handle(port);
        else ports[number].set(port);
    }

    /** Who wants to know how far the reading of a file is. */
    public ProgressListener progress() {
        return progress;
    }

    public void setProgress(ProgressListener listener) {
        progress = listener;
    }

    /** Of the default random source. */
    public RandomState randomState() {
        return random;
    }

    /** The library's procedure of (payload, trace) that runs the handlers. */
    @Word long signalProcedure() {
        return signal;
    }

    /**
     * Loads a unit and returns its main procedure, which takes no arguments. Cells are made; nothing is run.
     *
     * @param objects the objects of the heap that code made from data refers to; the caller closes the handles
     */
    public @Word long load(String className, byte[] classFile, List<Handle> objects) {
        Class<?> unit = new UnitLoader(this, objects).define(className, classFile);
        try {
            return unit.getField("P0").getLong(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the main procedure of " + className, e);
        }
    }

    /** The words and cell addresses that a unit of this instance holds, in the order in which its class makes them. */
    public @Word long[] constants(int unit) {
        return constants.get(unit);
    }

    /** Whether the collector still knows the unit as living. */
    public boolean isLoaded(int unit) {
        return constants.containsKey(unit);
    }

    /** Units are a few words of the heap and some 6 kB of Java's memory, so the heap alone would not notice that many have died. */
    void own(int unit, long[] unitConstants) {
        constants.put(unit, unitConstants);
        if (young.incrementAndGet() == Math.max(UNITS_BETWEEN_COLLECTIONS, constants.size() / 2)) heap.requestFullCollection();
    }

    /** At a poll: lets the heap collect, and ends the evaluation if someone asked for that. */
    void servePoll(Ctx c) {
        int requests = c.takeRequests();
        if ((requests & Mutator.INTERRUPT) != 0) throw SchemeException.Interrupted.at(c.continuation);
        heap.safepoint(c);
    }

    /** Whether there are threads besides the first one. */
    public boolean runsThreads() {
        return !threads.isEmpty();
    }

    /** Whether Scheme threads have run beside the first one; until then nothing needs to be locked against another. */
    public boolean hasHadThreads() {
        return hasHadThreads;
    }

    /** To be called before the thread is started. */
    void addThread(SchemeThread thread) {
        hasHadThreads = true;
        threads.add(thread);
    }

    /** Those that run. */
    Set<SchemeThread> threads() {
        return threads;
    }

    /**
     * Stops the threads, closes all ports, so that what they hold is written, and frees the heap. If a thread does not
     * stop, the memory it may still use is not freed.
     */
    @Override
    public void close() {
        boolean stopped = true;
        for (SchemeThread thread : threads) stopped &= thread.stop();
        try {
            heap.forEachHost(host -> {
                if (host instanceof Resource resource) resource.close();
            });
        } finally {
            if (stopped) free();
        }
    }

    private void free() {
        for (int unit : constants.keySet()) Units.remove(unit);
        heap.close();
    }

    /** What the collector asks about code: a unit's constants are reached through it, and it goes when it is not. */
    private final class UnitLiveness implements HeapClient {
        @Override
        public void visitUnitConstants(int unit, RootVisitor visitor) {
            long[] words = constants.get(unit);
            if (words == null) return;
            for (long word : words) visitor.visit(isCellAddress(word) ? Words.tagged(Words.OBJECT, word) : word);
        }

        @Override
        public void hostDied(Object host) {
            if (host instanceof Resource resource) resource.close();
        }

        @Override
        public void unitsDied(UnitSet reached) {
            young.set(0);
            constants.keySet().removeIf(unit -> {
                if (reached.contains(unit)) return false;
                Units.remove(unit);
                return true;
            });
        }
    }

    /** Constants are words and addresses of cells; an address has no tag, and no flonum constant is kept here. */
    private static boolean isCellAddress(long constant) {
        return constant >>> Words.TAG_SHIFT == 0;
    }
}
