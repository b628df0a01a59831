package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Saving activations in the heap. While the Java stack is unwound, each compiled method adds one frame behind the last
 * one, from the innermost outwards; the driver then links the chain to the continuation. Frames hold words only and
 * are never changed once linked, so a continuation can be entered any number of times.
 *
 * <p>{@code unit} is the fixnum id of the unit's point 0, a constant of the generated class.
 */
public final class Frames {
    private Frames() {}

    private static final int SMALL = 100;
    private static final long EMPTY_HEADER = Layout.header(Kind.FRAME, 0);
    private static final long EMPTY_BYTES = Layout.bytes(Kind.FRAME, 0);

    // A non-tail call returned the sentinel: perform a bounced tail call and return its value, or save this frame.

    public static @Word long leave0(Ctx c, long sp, @Word long unit, int point) {
        long r = settle(c, sp);
        if (isUnwinding(c, r)) open(c, unit, point, 0);
        return r;
    }

    public static @Word long leave1(Ctx c, long sp, @Word long unit, int point, @Word long w0) {
        long r = settle(c, sp);
        if (isUnwinding(c, r)) save1(c, unit, point, w0);
        return r;
    }

    public static @Word long leave2(Ctx c, long sp, @Word long unit, int point, @Word long w0, @Word long w1) {
        long r = settle(c, sp);
        if (isUnwinding(c, r)) save2(c, unit, point, w0, w1);
        return r;
    }

    public static @Word long leave3(Ctx c, long sp, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2) {
        long r = settle(c, sp);
        if (isUnwinding(c, r)) save3(c, unit, point, w0, w1, w2);
        return r;
    }

    public static @Word long leave4(Ctx c, long sp, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2,
                                    @Word long w3) {
        long r = settle(c, sp);
        if (isUnwinding(c, r)) save4(c, unit, point, w0, w1, w2, w3);
        return r;
    }

    /** The first half of leaving with more words: they are laid into {@link Ctx#words} only when this returns the sentinel. */
    public static @Word long settleMany(Ctx c, long sp) {
        return settle(c, sp);
    }

    /** The second half: saves the first n of the context's words. */
    public static @Word long leaveMany(Ctx c, @Word long unit, int point, int n) {
        if (c.action != Action.REINSTATE) saveMany(c, unit, point, n);
        return Words.SENTINEL;
    }

    // A poll at a procedure's entry or loop head: save its arguments.

    public static @Word long poll0(Ctx c, @Word long unit, int point) {
        open(c, unit, point, 0);
        return unwind(c, Action.POLL);
    }

    public static @Word long poll1(Ctx c, @Word long unit, int point, @Word long w0) {
        save1(c, unit, point, w0);
        return unwind(c, Action.POLL);
    }

    public static @Word long poll2(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1) {
        save2(c, unit, point, w0, w1);
        return unwind(c, Action.POLL);
    }

    public static @Word long poll3(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2) {
        save3(c, unit, point, w0, w1, w2);
        return unwind(c, Action.POLL);
    }

    public static @Word long poll4(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2, @Word long w3) {
        save4(c, unit, point, w0, w1, w2, w3);
        return unwind(c, Action.POLL);
    }

    public static @Word long pollMany(Ctx c, @Word long unit, int point, int n) {
        saveMany(c, unit, point, n);
        return unwind(c, Action.POLL);
    }

    // A tail call of a known procedure beyond the budget: save the callee's entry.

    public static @Word long tail0(Ctx c, @Word long unit, int point) {
        open(c, unit, point, 0);
        return unwind(c, Action.TAIL_RESUME);
    }

    public static @Word long tail1(Ctx c, @Word long unit, int point, @Word long w0) {
        save1(c, unit, point, w0);
        return unwind(c, Action.TAIL_RESUME);
    }

    public static @Word long tail2(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1) {
        save2(c, unit, point, w0, w1);
        return unwind(c, Action.TAIL_RESUME);
    }

    public static @Word long tail3(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2) {
        save3(c, unit, point, w0, w1, w2);
        return unwind(c, Action.TAIL_RESUME);
    }

    public static @Word long tail4(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2, @Word long w3) {
        save4(c, unit, point, w0, w1, w2, w3);
        return unwind(c, Action.TAIL_RESUME);
    }

    public static @Word long tailMany(Ctx c, @Word long unit, int point, int n) {
        saveMany(c, unit, point, n);
        return unwind(c, Action.TAIL_RESUME);
    }

    /**
     * A primitive threw: makes the condition, records the failing place as the innermost frame and starts unwinding.
     * Anything but an error of the program or an interrupt (a bug in Lamina) goes on as it is.
     */
    public static @Word long fail(Throwable thrown, int point, Ctx c, @Word long unit) {
        if (thrown instanceof SchemeException.Interrupted) {
            open(c, unit, point, 0);
            return unwind(c, Action.INTERRUPT);
        }
        c.value = Conditions.of(c, thrown);
        open(c, unit, point, 0);
        return unwind(c, Action.RAISE);
    }

    /** A control primitive in tail position returned the sentinel: notes its place for the errors of its request. */
    public static void requested(Ctx c, @Word long unit, int point) {
        if (c.action == Action.REQUEST) c.requestPlace = unit + point;
    }

    /** The frames that an error of a request belongs to: the place of a tail call, which has no frame, is added. */
    static @Word long traceFrom(Ctx c, @Word long place) {
        if (place == Words.ZERO) return c.continuation;
        long frame = open(c, place, 0, 0);
        c.firstFrame = 0;
        c.lastFrame = 0;
        Memory.put(frame + Layout.FRAME_NEXT, c.continuation);
        return Words.tagged(Words.OBJECT, frame);
    }

    /** The i-th word of a frame; for resuming. */
    public static @Word long word(long frame, int i) {
        return Memory.get(frame + Layout.FRAME_WORDS + (long) i * Layout.WORD_BYTES);
    }

    static @Word long resume(Ctx c, long sp, long frame, @Word long value) {
        long point = Words.fixnum(Memory.get(frame + Layout.FRAME_POINT));
        return Units.of(point).resume(Units.index(point), c, sp, frame, value);
    }

    private static boolean isUnwinding(Ctx c, @Word long r) {
        return r == Words.SENTINEL && c.action != Action.REINSTATE;
    }

    /** Performs tail calls that were bounced to this non-tail call, until one returns a value or unwinds for good. */
    private static @Word long settle(Ctx c, long sp) {
        long r = Words.SENTINEL;
        while (r == Words.SENTINEL && c.action <= Action.LAST_TAIL) {
            r = c.action == Action.TAIL_CALL ? Calls.pending(c, sp) : resumeEntry(c, sp);
        }
        return r;
    }

    private static @Word long resumeEntry(Ctx c, long sp) {
        long frame = c.firstFrame;
        assert frame != 0 && frame == c.lastFrame : "a bounced entry is the only saved frame";
        c.firstFrame = 0;
        c.lastFrame = 0;
        return resume(c, sp, frame, Words.UNSPECIFIED);
    }

    private static @Word long unwind(Ctx c, int action) {
        c.action = action;
        return Words.SENTINEL;
    }

    private static void save1(Ctx c, @Word long unit, int point, @Word long w0) {
        long frame = open(c, unit, point, 1);
        Memory.put(frame + Layout.FRAME_WORDS, w0);
    }

    private static void save2(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1) {
        long frame = open(c, unit, point, 2);
        Memory.put(frame + Layout.FRAME_WORDS, w0);
        Memory.put(frame + Layout.FRAME_WORDS + 8, w1);
    }

    private static void save3(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2) {
        long frame = open(c, unit, point, 3);
        Memory.put(frame + Layout.FRAME_WORDS, w0);
        Memory.put(frame + Layout.FRAME_WORDS + 8, w1);
        Memory.put(frame + Layout.FRAME_WORDS + 16, w2);
    }

    private static void save4(Ctx c, @Word long unit, int point, @Word long w0, @Word long w1, @Word long w2, @Word long w3) {
        long frame = open(c, unit, point, 4);
        Memory.put(frame + Layout.FRAME_WORDS, w0);
        Memory.put(frame + Layout.FRAME_WORDS + 8, w1);
        Memory.put(frame + Layout.FRAME_WORDS + 16, w2);
        Memory.put(frame + Layout.FRAME_WORDS + 24, w3);
    }

    private static void saveMany(Ctx c, @Word long unit, int point, int n) {
        long[] words = c.words();
        long frame = open(c, unit, point, n);
        for (int i = 0; i < n; i++) Memory.put(frame + Layout.FRAME_WORDS + (long) Layout.WORD_BYTES * i, words[i]);
    }

    /** Adds a frame of n words behind the last one saved. The caller fills the words. */
    private static long open(Ctx c, @Word long unit, int point, int n) {
        long frame = n < SMALL ? c.allocateKnown(EMPTY_HEADER + n, EMPTY_BYTES + (long) n * Layout.WORD_BYTES) : c.allocate(Kind.FRAME, n);
        Memory.put(frame + Layout.FRAME_NEXT, Words.EMPTY_LIST);
        Memory.put(frame + Layout.FRAME_POINT, unit + point);
        if (c.lastFrame == 0) c.firstFrame = frame;
        else Memory.put(c.lastFrame + Layout.FRAME_NEXT, Words.tagged(Words.OBJECT, frame));
        c.lastFrame = frame;
        return frame;
    }
}
