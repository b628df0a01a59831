package dev.lamina.core;

import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Depth;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapStatistics;
import dev.lamina.memory.heap.Mutator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A Scheme system inside a Java program.
 *
 * <pre>{@code
 *   try (Scheme scheme = Scheme.create()) {
 *       scheme.eval("(define (square x) (* x x))");
 *       long n = (long) scheme.call("square", 12);
 *       scheme.define("host-name", arguments -> "localhost");
 *   }
 * }</pre>
 *
 * Instances are independent of each other. An instance runs on a thread of its own, which has the stack that Scheme
 * needs; calls from other threads wait for it. Values are converted as {@link Values} says. Errors are
 * {@link SchemeException}.
 */
public final class Scheme implements AutoCloseable {
    private final ExecutorService executor;
    private volatile Thread thread;
    private final Session session;
    private boolean closed;

    private Scheme(Options options) {
        executor = Executors.newSingleThreadExecutor(work -> {
            thread = new Thread(null, work, "scheme", Depth.THREAD_STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
        session = onThread(() -> new Session(options));
    }

    public static Scheme create() {
        return create(Options.standard());
    }

    public static Scheme create(Options options) {
        return new Scheme(options);
    }

    /** Evaluates the forms of the text in the user's environment; the value of the last. */
    public Object eval(String text) {
        return eval("text", text);
    }

    /** @param name what positions in messages call the text */
    public Object eval(String name, String text) {
        return run(c -> Values.toJava(session, session.evaluate(Source.ofString(name, text))));
    }

    /**
     * Evaluates the forms of the text in the user's environment, as at a prompt.
     *
     * @param shown told after each form its values as {@code write} would print them, nothing for the unspecified one;
     *              called on the Scheme thread, when what the form itself wrote has been sent on
     */
    public void show(String name, String text, Consumer<String> shown) {
        run(c -> session.evaluate(Source.ofString(name, text), value -> session.show(value, shown)));
    }

    /**
     * Makes an instance that has evaluated nothing yet what another was when it called {@code save-image}: its variables, their
     * data and procedures, its macros and libraries.
     */
    public void restoreImage(String path) {
        run(c -> {
            session.restoreImage(path);
            return null;
        });
    }

    /** Whether the text could be evaluated as it stands: false if a prompt should wait for another line. */
    public static boolean isComplete(String text) {
        try {
            SourceReader.readAll(Source.ofString("text", text));
            return true;
        } catch (ReadException e) {
            return !e.isIncomplete();
        }
    }

    /** The next line of the program's standard input, without its end; null when there is none. */
    public String readLine() {
        return run(c -> session.readLine());
    }

    /**
     * Sends on what the program has written to its standard output. Any thread may call this, also while the program
     * runs: it is for a process that is about to end.
     */
    public void flush() {
        session.flushNow();
    }

    /** Runs a file: a program if it begins with an import, else forms in the user's environment. */
    public void runFile(String path, List<String> arguments) {
        run(c -> session.runFile(path, arguments, false));
    }

    /** The same for the file that this instance has been made for: afterwards it is only closed. */
    public void runOnly(String path, List<String> arguments) {
        run(c -> session.runFile(path, arguments, true));
    }

    /** Calls the procedure that the user's environment has under the name. */
    public Object call(String name, Object... arguments) {
        return run(c -> session.call(name, arguments));
    }

    /** Defines a variable of the user's environment; a {@link HostProcedure} becomes a procedure. */
    public void define(String name, Object value) {
        run(c -> session.define(name, value));
    }

    /** Every name that can be used, for completion. */
    public List<String> names() {
        return run(c -> session.names());
    }

    /** What an interactive session asks for. */
    public Prompt prompt() {
        return new Prompt(this, session);
    }

    public HeapStatistics statistics() {
        return session.statistics();
    }

    /** Stops the running evaluation at its next poll; it throws {@link SchemeException.Interrupted}. Any thread may call this. */
    public void interrupt() {
        session.context().request(Mutator.INTERRUPT);
        Thread running = thread;
        if (running != null) running.interrupt();
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        onThread(() -> {
            session.close();
            return null;
        });
        executor.shutdown();
    }

    interface Work<T> {
        T run(Ctx c);
    }

    <T> T run(Work<T> work) {
        if (closed) throw new IllegalStateException("this Scheme is closed");
        return onThread(() -> session.active(() -> work.run(session.context())));
    }

    /** Runs on the Scheme thread; at once when we are on it, as when a host procedure calls back. */
    private <T> T onThread(Callable<T> work) {
        try {
            if (Thread.currentThread() == thread) return work.call();
            return executor.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            interrupt();
            throw new SchemeException.Interrupted();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
