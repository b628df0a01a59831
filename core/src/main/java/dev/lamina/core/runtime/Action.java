package dev.lamina.core.runtime;

/**
 * Why compiled code returned the sentinel. The first two are tail calls that ran out of Java stack budget: the nearest
 * non-tail call performs them and goes on. For the others every caller saves its frame, down to the driver.
 */
final class Action {
    private Action() {}

    /** Call the procedure in the context's registers. */
    static final int TAIL_CALL = 0;
    /** Resume the one frame just saved: a tail call of a procedure that has no closure. */
    static final int TAIL_RESUME = 1;
    static final int LAST_TAIL = TAIL_RESUME;
    /** A poll was taken: serve the requests, then resume the innermost frame. */
    static final int POLL = 2;
    /** Call the procedure in the registers with the continuation as its argument. */
    static final int CAPTURE = 3;
    /** Raise the condition in the value register on top of the frames. */
    static final int RAISE = 4;
    /** Perform the pending request outside all Scheme frames and return its result. */
    static final int REQUEST = 5;
    /** Someone asked the evaluation to end while a primitive was at work: the innermost frame is its place. */
    static final int INTERRUPT = 7;
    /** Drop the frames and continue with another continuation. */
    static final int REINSTATE = 6;
}
