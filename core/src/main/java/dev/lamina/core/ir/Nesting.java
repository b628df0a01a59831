package dev.lamina.core.ir;

import java.util.function.Supplier;

/**
 * How deep expressions may nest, and a stack for those that do. The expander and the passes recurse on the nesting of
 * expressions, nothing else. The usual stack of a thread is enough for shallow nesting, which is all that people write;
 * deeper texts, up to the limit, are compiled on a thread of their own.
 */
public final class Nesting {
    /** What the stack of any thread holds, every method of the compiler still being interpreted: about 1.5 KB a level. */
    public static final int SHALLOW = 150;
    /**
     * Beyond this a text is refused. Each clause of a {@code cond} and each binding of a {@code let*} counts as a level.
     * Passes over what is accepted fit the stack of a Scheme thread, interpreted too.
     */
    public static final int LIMIT = 3000;
    /** Several times what the limit needs; only what is touched costs memory. */
    private static final long DEEP_STACK_BYTES = 32L << 20;

    private Nesting() {}

    /** Does the task on a thread with a deep stack and waits for it. */
    public static <T> T onDeepStack(Supplier<T> task) {
        Deep<T> deep = new Deep<>(task);
        Thread thread = new Thread(null, deep, "lamina-deep", DEEP_STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException wait) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return deep.result();
    }

    private static final class Deep<T> implements Runnable {
        private final Supplier<T> task;
        private T value;
        private RuntimeException exception;
        private Error error;

        Deep(Supplier<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                value = task.get();
            } catch (RuntimeException thrown) {
                exception = thrown;
            } catch (Error thrown) {
                error = thrown;
            }
        }

        T result() {
            if (exception != null) throw exception;
            if (error != null) throw error;
            return value;
        }
    }
}
