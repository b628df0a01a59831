package dev.lamina.blas;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads with a stack on which OpenBLAS has room. It keeps tables for its greatest number of threads there: half a megabyte
 * for 64 in getrf, and four times as much for 128. A Java thread has one megabyte, of which some is taken, and an overflow in
 * C ends the process. The caller waits, which costs some 20 µs; the memory that C works on must be open to every thread.
 */
final class DeepStack {
    /** Reserved, but only taken where it is touched. */
    private static final long BYTES = 64L << 20;

    private static final long IDLE_SECONDS = 10;

    private static final ExecutorService THREADS = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), DeepStack::thread);

    /** Stands for any of them; never started. */
    static final Thread ANY = thread(() -> {});

    private DeepStack() {}

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "lamina-blas", BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits also when the caller is interrupted, since C goes on with its memory. */
    static <T> T answer(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, THREADS).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        }
    }

    static void run(Runnable task) {
        answer(() -> {
            task.run();
            return null;
        });
    }
}
