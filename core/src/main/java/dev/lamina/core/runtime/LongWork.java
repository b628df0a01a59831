package dev.lamina.core.runtime;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Arithmetic on numbers of many digits and linear algebra, which can take minutes and which Java cannot interrupt. A worker
 * computes while the Scheme thread waits; an interrupt ends the wait, and the result of the worker, which touches nothing but
 * its own numbers, is forgotten. Starting a thread costs some 50 µs: far less than the least work that is given to one.
 */
public final class LongWork {
    private LongWork() {}

    /** Numbers of so many bits: a product takes about a millisecond. */
    public static final long LEAST_BITS = 1L << 19;

    /** @param bits of the result or the operands, whichever is more */
    public static <T> T of(long bits, Supplier<T> work) {
        return bits < LEAST_BITS ? work.get() : byWorker(work);
    }

    /** @param work on nothing that lies in the heap */
    public static <T> T byWorker(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread worker = new Thread(task, "arithmetic");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new SchemeException.Interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (RuntimeException) e.getCause();
        }
    }
}
