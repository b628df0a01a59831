package dev.lamina.core.primitive.io;

import dev.lamina.core.port.Input;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Input that may have to wait. An operation is first attempted with what is there. If that is not enough, the driver
 * is asked to wait when no Scheme frame is on the Java stack: meanwhile this thread counts as stopped, so that others
 * can collect; then the operation is attempted again. An attempt that is not enough takes nothing from the port.
 */
final class Waiting {
    private Waiting() {}

    /** The result, or SENTINEL if the port has too little; whatever else it needs must be Java data. */
    @FunctionalInterface
    interface Attempt<P extends Input> {
        @Word long run(Ctx c, P port);
    }

    /** @param word the port's word, which keeps it open while we wait */
    static <P extends Input> @Word long run(Ctx c, P port, @Word long word, Attempt<P> attempt) {
        if (!c.instance().hasHadThreads()) {
            // Locking takes longer than taking a character.
            @Word long result = attempt.run(c, port);
            if (result != Words.SENTINEL) return result;
        } else if (port.lock().tryLock()) {
            try {
                @Word long result = attempt.run(c, port);
                if (result != Words.SENTINEL) return result;
            } finally {
                port.lock().unlock();
            }
        }
        Handle kept = c.heap().handle(word);
        return c.request(driver -> {
            try (kept) {
                return waitFor(driver, port, attempt);
            }
        });
    }

    private static <P extends Input> @Word long waitFor(Ctx c, P port, Attempt<P> attempt) {
        parked(c, port.lock()::lock);
        try {
            @Word long result = attempt.run(c, port);
            while (result == Words.SENTINEL) {
                parked(c, port::await);
                result = attempt.run(c, port);
            }
            return result;
        } finally {
            port.lock().unlock();
        }
    }

    private static void parked(Ctx c, Runnable blocking) {
        c.heap().park(c);
        try {
            blocking.run();
        } finally {
            c.heap().unpark(c);
        }
    }
}
