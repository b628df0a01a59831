package dev.lamina.cli;

import dev.lamina.core.Scheme;
import sun.misc.Signal;

/**
 * Ctrl-C. The first asks the evaluation to end at its next poll; a second one, or an evaluation that reaches no poll
 * for a while, ends the process.
 */
final class Interrupts {
    private static final int INTERRUPTED = 130;
    /** How long an evaluation may take to its next poll: a primitive at work, or a collection of a large heap. */
    private static final long PATIENCE_MILLIS = 1000;

    private Interrupts() {}

    /** From now on Ctrl-C ends the run. */
    static void stop(Scheme scheme) {
        Signal.handle(new Signal("INT"), new Stop(scheme)::received);
    }

    private static final class Stop {
        private final Scheme scheme;
        private boolean asked;

        Stop(Scheme scheme) {
            this.scheme = scheme;
        }

        /** Runs on a thread of its own for each signal. */
        void received(Signal signal) {
            if (asked) Runtime.getRuntime().halt(INTERRUPTED);
            asked = true;
            scheme.interrupt();
            try {
                Thread.sleep(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                // Nobody interrupts this thread; if someone does, it is the same as having waited.
            }
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }
}
