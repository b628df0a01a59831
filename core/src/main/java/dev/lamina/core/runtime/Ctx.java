package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.HeapExhausted;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.heap.RootVisitor;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;

/**
 * One Scheme thread: its allocation window and poll limit (inherited), and the registers through which compiled code,
 * primitives and the driver pass a pending call, saved frames and conditions while the Java stack is being unwound.
 * Every word it holds is a root; nothing else on the Java side is.
 */
public final class Ctx extends Mutator {
    /** Arguments that travel in registers; more travel as a list. */
    public static final int REGISTERS = 6;
    /** The most live variables that a frame can have. */
    public static final int MOST_WORDS = 4096;
    /** Says in {@link #count} that the arguments are the list in {@link #a0}. */
    static final int AS_LIST = -1;

    private final Instance instance;

    int action;
    int count;
    @Word long procedure = Words.FALSE;
    @Word long a0 = Words.FALSE;
    @Word long a1 = Words.FALSE;
    @Word long a2 = Words.FALSE;
    @Word long a3 = Words.FALSE;
    @Word long a4 = Words.FALSE;
    @Word long a5 = Words.FALSE;
    /** Result or condition in flight. */
    @Word long value = Words.FALSE;

    /** Addresses of the innermost and outermost frame saved by the unwinding under way; 0 when there is none. */
    long firstFrame;
    long lastFrame;

    /** The frames below the Java stack of the running driver. */
    @Word long continuation = Words.EMPTY_LIST;
    /** Handlers, winders and parameters: an immutable vector that the control library replaces and restores. */
    @Word long dynamic = Words.FALSE;

    /** Performed by the driver when the action is {@link Action#REQUEST}. */
    Request request;
    /** The point of the call that the request comes from, if no frame stands for it; else ZERO. */
    @Word long requestPlace = Words.ZERO;
    /** For each driver that stands on the Java stack below the running one: its continuation and dynamic state. */
    private long[] outer = new long[8];
    private int nesting;
    /** A JVM method has at most 255 slots of parameters, and its live variables are far fewer than this. */
    private final long[] words = new long[MOST_WORDS];
    private SchemeThread thread;
    /** The macro use whose transformer runs, an object of the expander; null outside of transformers. */
    private Object macroUse;

    public Ctx(Instance instance) {
        super(instance.heap());
        this.instance = instance;
        setDepthLimit(Depth.LIMIT);
    }

    /** Where compiled code lays the words of a large frame just before it is saved; nothing else uses it in between. */
    public @Word long[] words() {
        return words;
    }

    public Instance instance() {
        return instance;
    }

    public @Word long dynamic() {
        return dynamic;
    }

    public void setDynamic(@Word long state) {
        dynamic = state;
    }

    public Object macroUse() {
        return macroUse;
    }

    /** Tells which macro use is being expanded; the former one. */
    public Object setMacroUse(Object use) {
        Object former = macroUse;
        macroUse = use;
        return former;
    }

    /** Asks the driver to run something that may block or take long; the primitive returns what this returns. */
    public @Word long request(Request work) {
        request = work;
        requestPlace = Words.ZERO;
        action = Action.REQUEST;
        return Words.SENTINEL;
    }

    /** Work that may wait: while it runs, other threads can collect. */
    @FunctionalInterface
    public interface Blocking {
        void run() throws InterruptedException;
    }

    /** Makes an object that may be very large. */
    @FunctionalInterface
    public interface Maker {
        @Word long make(Ctx c, @Word long filling);
    }

    /** For a control primitive: makes an object; if there is no room, but perhaps garbage, the driver collects and tries again. */
    public @Word long makeLarge(@Word long filling, Maker maker) {
        try {
            return maker.make(this, filling);
        } catch (HeapExhausted e) {
            if (!e.mayRetry()) throw e;
            Handle kept = heap().handle(filling);
            return request(c -> {
                try (kept) {
                    c.heap().collect(c, true);
                    return maker.make(c, kept.get());
                }
            });
        }
    }

    /** Asks the driver to wait for something. */
    public @Word long block(Blocking work) {
        return request(c -> {
            c.parked(work);
            return Words.UNSPECIFIED;
        });
    }

    /** Asks the driver to wait for a thread's end and return its result. */
    public @Word long join(SchemeThread joined) {
        return request(c -> {
            c.parked(joined::await);
            return joined.result();
        });
    }

    /** For a {@link Request}: runs blocking work, with no Scheme value in Java variables. */
    public void parked(Blocking work) throws InterruptedException {
        heap().park(this);
        try {
            work.run();
        } finally {
            heap().unpark(this);
        }
    }

    public SchemeThread newThread(@Word long thunk, String name) {
        return new SchemeThread(this, thunk, name);
    }

    /** The thread that this context belongs to. */
    public SchemeThread thread() {
        if (thread == null) thread = newThread(Words.FALSE, "main");
        return thread;
    }

    void setThread(SchemeThread owner) {
        thread = owner;
    }

    /** Those that wait for the value of what the driver performs, innermost first. */
    public @Word long frames() {
        return continuation;
    }

    /**
     * Asks the driver to capture the frames, which are a chain of which nothing is copied, to put them into the new box,
     * and to pass the continuation on to the receiver.
     */
    public @Word long capture(@Word long receiver, @Word long frames, @Word long continuation) {
        procedure = receiver;
        value = frames;
        a0 = continuation;
        action = Action.CAPTURE;
        return Words.SENTINEL;
    }

    /** Asks the driver to drop the current frames and return a value to others, in their dynamic state; the winders have been run. */
    public @Word long reinstate(@Word long frames, @Word long state, @Word long result) {
        if (nesting > 1) Driver.checkEntry(frames, nesting);
        continuation = frames;
        dynamic = state;
        value = result;
        action = Action.REINSTATE;
        return Words.SENTINEL;
    }

    int nesting() {
        return nesting;
    }

    void enterDriver() {
        if (2 * nesting == outer.length) outer = Arrays.copyOf(outer, 2 * outer.length);
        outer[2 * nesting] = continuation;
        outer[2 * nesting + 1] = dynamic;
        nesting++;
    }

    void leaveDriver() {
        nesting--;
        continuation = outer[2 * nesting];
        dynamic = outer[2 * nesting + 1];
        firstFrame = 0;
        lastFrame = 0;
    }

    @Override
    protected void visitRoots(RootVisitor visitor) {
        assert firstFrame == 0 : "a collection while frames are being saved";
        procedure = visitor.visit(procedure);
        a0 = visitor.visit(a0);
        a1 = visitor.visit(a1);
        a2 = visitor.visit(a2);
        a3 = visitor.visit(a3);
        a4 = visitor.visit(a4);
        a5 = visitor.visit(a5);
        value = visitor.visit(value);
        continuation = visitor.visit(continuation);
        dynamic = visitor.visit(dynamic);
        for (int i = 0; i < 2 * nesting; i++) outer[i] = visitor.visit(outer[i]);
    }
}
