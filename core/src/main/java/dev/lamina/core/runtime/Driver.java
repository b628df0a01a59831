package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Arena;
import dev.lamina.memory.heap.HeapExhausted;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The loop under every Scheme computation. It calls a procedure; when the Java stack has been unwound it links the
 * saved frames to the continuation, does what the unwinding was for, and resumes the innermost frame; when a value
 * comes back it passes it to the next frame, until the frame that marks its own bottom.
 *
 * <p>Whenever it serves a request no Scheme value is anywhere but in heap objects and the context, so a collection
 * can happen there, and only there.
 */
public final class Driver {
    /** The depth at which the driver calls: nothing below it belongs to Scheme. */
    private static final long BOTTOM = 0;
    /** The point id of the frame that marks the bottom of a driver: no unit has the number 0. Its words: the nesting and the procedure called. */
    private static final @Word long BOUNDARY = Words.ZERO;

    private final Ctx c;
    private final int level;

    private Driver(Ctx c) {
        this.c = c;
        this.level = c.nesting();
    }

    /** Calls a procedure from Java and returns its value. Throws what the host must know: see {@link SchemeException}. */
    public static @Word long call(Ctx c, @Word long procedure, @Word long... arguments) {
        return call(c, c.dynamic, procedure, arguments);
    }

    /** The same without the winders and handlers of the present call: nothing in it can leave for them. */
    public static @Word long callApart(Ctx c, @Word long procedure, @Word long... arguments) {
        long apart = DynamicState.make(c, Words.EMPTY_LIST, Words.EMPTY_LIST, DynamicState.parameters(c.dynamic));
        return call(c, apart, procedure, arguments);
    }

    private static @Word long call(Ctx c, @Word long dynamic, @Word long procedure, @Word long... arguments) {
        c.enterDriver();
        Arena around = c.arena();
        try {
            c.dynamic = dynamic;
            c.continuation = boundary(c, procedure);
            c.procedure = procedure;
            c.a0 = Arguments.list(c, arguments);
            c.count = Ctx.AS_LIST;
            return new Driver(c).run();
        } finally {
            c.leaveDriver();
            c.setArena(around);
        }
    }

    private @Word long run() {
        c.action = Action.TAIL_CALL;
        long r = Words.SENTINEL;
        for (;;) {
            try {
                if (r == Words.SENTINEL) r = serve();
                else if (isBoundary(c.continuation)) return leave(r);
                else r = resumeNext(BOTTOM, r);
            } catch (SchemeError | Raise | HeapExhausted | StackOverflowError | OutOfMemoryError | InternalError e) {
                r = raised(e);
            }
        }
    }

    private @Word long resumeNext(long sp, @Word long value) {
        long frame = Words.address(c.continuation);
        c.continuation = Memory.get(frame + Layout.FRAME_NEXT);
        return Frames.resume(c, sp, frame, value);
    }

    /** Does what the unwinding was for. Before it, links the saved frames to the continuation. */
    private @Word long serve() {
        linkSavedFrames();
        switch (c.action) {
            case Action.TAIL_CALL:
                return Calls.pending(c, BOTTOM);
            case Action.TAIL_RESUME:
                return resumeNext(BOTTOM, Words.UNSPECIFIED);
            case Action.POLL:
                c.instance().servePoll(c);
                return resumeNext(BOTTOM | Depth.SKIP_POLL, Words.UNSPECIFIED);
            case Action.CAPTURE:
                return capture();
            case Action.REINSTATE:
                return c.value;
            case Action.REQUEST:
                return perform();
            case Action.RAISE:
                return raise();
            case Action.INTERRUPT:
                throw SchemeException.Interrupted.at(c.continuation);
            default:
                throw new AssertionError("action " + c.action);
        }
    }

    private void linkSavedFrames() {
        if (c.firstFrame == 0) return;
        if (c.action != Action.REINSTATE) {
            Memory.put(c.lastFrame + Layout.FRAME_NEXT, c.continuation);
            c.continuation = Words.tagged(Words.OBJECT, c.firstFrame);
        }
        c.firstFrame = 0;
        c.lastFrame = 0;
    }

    /** The box was made after the last poll, so the store needs no barrier. */
    private @Word long capture() {
        Memory.put(Words.address(c.value) + Layout.BOX_VALUE, c.continuation);
        return Calls.call1(c, BOTTOM, c.procedure, c.a0);
    }

    private @Word long perform() {
        Request request = c.request;
        c.request = null;
        long place = c.requestPlace;
        try {
            return request.perform(c);
        } catch (SchemeError | HeapExhausted e) {
            return signal(Conditions.of(c, e), Frames.traceFrom(c, place));
        } catch (InterruptedException | SchemeException.Interrupted e) {
            throw SchemeException.Interrupted.at(Frames.traceFrom(c, place));
        }
    }

    /** The innermost frame is the failing place: it is part of the trace but nothing returns to it. */
    private @Word long raise() {
        long trace = c.continuation;
        c.continuation = Memory.get(Words.address(trace) + Layout.FRAME_NEXT);
        return signal(c.value, trace);
    }

    /** An error in the driver itself, or in a call that it made. */
    private @Word long raised(Throwable e) {
        linkSavedFrames();
        try {
            return signal(Conditions.of(c, e), c.continuation);
        } catch (HeapExhausted again) {
            throw new SchemeException.HeapExhausted(again);
        }
    }

    private @Word long signal(@Word long payload, @Word long trace) {
        Conditions.setTrace(c, payload, trace);
        return Calls.call2(c, BOTTOM, c.instance().signalProcedure(), payload, trace);
    }

    // The bottom of a driver

    private static @Word long boundary(Ctx c, @Word long procedure) {
        long frame = c.allocate(Kind.FRAME, 2);
        Memory.put(frame + Layout.FRAME_NEXT, Words.EMPTY_LIST);
        Memory.put(frame + Layout.FRAME_POINT, BOUNDARY);
        Memory.put(frame + Layout.FRAME_WORDS, Words.ofFixnum(c.nesting()));
        Memory.put(frame + Layout.FRAME_WORDS + Layout.WORD_BYTES, procedure);
        return Words.tagged(Words.OBJECT, frame);
    }

    static boolean isBoundary(@Word long frame) {
        return Memory.get(Words.address(frame) + Layout.FRAME_POINT) == BOUNDARY;
    }

    /** What the driver of a boundary was made to call. */
    static @Word long calledFrom(@Word long boundary) {
        return Frames.word(Words.address(boundary), 1);
    }

    /** A nested call ends by its own value: frames of the computation below it cannot become its continuation. */
    static void checkEntry(@Word long frames, int level) {
        long frame = frames;
        while (!isBoundary(frame)) frame = Memory.get(Words.address(frame) + Layout.FRAME_NEXT);
        if (Words.fixnum(Frames.word(Words.address(frame), 0)) < level) throw Errors.continuationOfOuterCall();
    }

    /**
     * A value has reached a bottom. A continuation captured under an earlier outermost driver (an earlier line at the
     * prompt) returns to the present one; one captured in a nested driver that has returned cannot be entered again.
     */
    private @Word long leave(@Word long value) {
        long marked = Words.fixnum(Frames.word(Words.address(c.continuation), 0));
        if (marked != level) throw Errors.continuationOfFinishedCall();
        return value;
    }
}
