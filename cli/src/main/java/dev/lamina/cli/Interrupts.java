package dev.lamina.cli;

import dev.lamina.core.Scheme;
import sun.misc.Signal;

/**
 * Ctrl-C. The first asks the evaluation to end at its next poll, and wakes it when it waits. A second one ends the
 * process; so does a program that reaches no poll for a while, but not a session, which may be in a long collection.
 */
final class Interrupts {
    /** How long an evaluation may take to its next poll, by the way also through a collection of a large heap. */
    private static final long PATIENCE_MILLIS = 1000;

    /** What a reader of the output gets to take the rest of it. */
    private static final long FLUSH_MILLIS = 200;

    private final Scheme scheme;
    private final boolean isSession;
    private volatile int ended;
    private volatile int asked = -1;

    Interrupts(Scheme scheme, boolean isSession) {
        this.scheme = scheme;
        this.isSession = isSession;
    }

    /** From now on signals come here. */
    void listen() {
        Signal.handle(new Signal("INT"), signal -> interrupt());
    }

    /** An evaluation has ended: what is asked now is about the next. */
    void evaluationEnded() {
        ended++;
    }

    /** Runs on a thread of its own for each signal. */
    void interrupt() {
        int evaluation = ended;
        if (asked == evaluation) end();
        asked = evaluation;
        scheme.interrupt();
        if (isSession) return;
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            return; // Nobody waits for the evaluation any more.
        }
        if (ended == evaluation) end();
    }

    private void end() {
        Thread flush = new Thread(scheme::flush, "last flush");
        flush.setDaemon(true);
        flush.start();
        try {
            flush.join(FLUSH_MILLIS);
        } catch (InterruptedException e) {
            // The process ends in any case.
        }
        Runtime.getRuntime().halt(Run.INTERRUPTED);
    }
}
